import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordChange } from './compare-words.ts';
import type { WordCatalogue } from './read-catalogues.ts';
import type { WordPair } from './words-file.ts';

/**
 * Writes changed words into the catalogues' files and gives the files that changed. Everything around a word stays
 * as it is; `format` sets the broken lines right.
 */
export async function putWords(
  folder: string,
  catalogues: readonly WordCatalogue[],
  { to }: WordPair,
  changes: readonly WordChange[],
  format: (path: string, code: string) => Promise<string>,
): Promise<string[]> {
  const fileOf = new Map(catalogues.map(({ files }) => [files.id, files.files[to]]));
  const byFile = Map.groupBy(changes, ({ word }) => fileOf.get(word.catalogue) ?? '');
  for (const [file, changed] of byFile) {
    const path = join(folder, file);
    const code = await readFile(path, 'utf8');
    await writeFile(path, await format(path, replaceWords(code, changed, to)));
  }
  return [...byFile.keys()];
}

/** From the end, so that the offsets before stay true. */
function replaceWords(code: string, changes: readonly WordChange[], to: WordPair['to']): string {
  const places = changes
    .flatMap(({ word, code: replacement }) => {
      const place = word.words[to];
      return place ? [{ start: place.start, end: place.end, replacement }] : [];
    })
    .toSorted((one, other) => other.start - one.start);
  return places.reduce(
    (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
    code,
  );
}
