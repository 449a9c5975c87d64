import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import snowball from 'snowball-stemmers';
import { chooseKeys, type FormKeys } from './russian-forms/choose-keys.ts';
import { readLemmas } from './russian-forms/read-lemmas.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = 'data/russian-forms.txt';

/**
 * Writes the table of Russian word forms whose plain stem parts them from their word, from the termbase and the list of
 * common words. Returns the file when it was (or, with `check`, would be) written.
 */
export function generateRussianForms({ check }: { check: boolean }): string[] {
  const stemmer = snowball.newStemmer('russian');
  const lemmas = readLemmas(readData('data/termbase.tsv'), readData('data/russian-words.txt'));
  const text = printForms(chooseKeys(lemmas, (form) => (form.length > 40 ? form : stemmer.stem(form))));
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
  if (!check) writeFileSync(path, text);
  return [file];
}

function readData(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

const banner = `# Written by scripts/generate-russian-forms.ts from termbase.tsv and russian-words.txt; do not edit. Licence CC BY 4.0.
# A line: the key of a word, then those of its forms that the plain stemmer would give another stem. A hyphen stands for
# the key itself. Letters are folded (ё is е); the keys serve finding only and are no words.
`;

function printForms(keys: FormKeys): string {
  const lines = new Map<string, string[]>();
  for (const [form, key] of keys) {
    const written = form.startsWith(key) ? `-${form.slice(key.length)}` : form;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [written]);
    else line.push(written);
  }
  const sorted = [...lines]
    .map(([key, forms]) => `${key} ${forms.toSorted(compare).join(' ')}`)
    .toSorted(compare);
  return `${banner}${sorted.join('\n')}\n`;
}

/** By code unit, so that every machine writes the same file. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
