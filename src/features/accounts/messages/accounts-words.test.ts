import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accountsWords } from './accounts-words.ts';
import { directoryWords } from './directory-words.ts';
import { equipmentWords } from './equipment-words.ts';
import { expertWords } from './expert-words.ts';
import { importKindWords } from './import-kinds-words.ts';
import { practiceWords } from './practice-words.ts';
import { mergingWords } from './merging-words.ts';
import { parkWords } from './park-words.ts';
import { productsWords } from './products-words.ts';

const catalogues = [
  accountsWords,
  directoryWords,
  equipmentWords,
  expertWords,
  importKindWords,
  mergingWords,
  parkWords,
  practiceWords,
  productsWords,
];

const room = fileURLToPath(new URL('..', import.meta.url));
const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

it('has a sentence for every refusal of the room', () => {
  const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.startsWith('messages'))
    .map((file) => readFileSync(join(room, file), 'utf8'));
  const refusal = /(?:AppError\(\s*'\w+',|error:|code:)\s*'(accounts\.[\w.]+)'/g;
  const codes = new Set(
    sources.flatMap((source) => [...source.matchAll(refusal)].map((match) => match[1] ?? '')),
  );
  expect(codes.size).toBeGreaterThan(15);
  const said = new Set(catalogues.flatMap(({ en }) => Object.keys(en.errors)));
  expect([...codes].filter((code) => !said.has(code))).toEqual([]);
});

it('asks for the same parameters in all languages', () => {
  const all = ({ errors, mails }: (typeof accountsWords)['en']) => [
    ...Object.entries(errors),
    ...Object.entries(mails).flatMap(([name, mail]) => [
      [`${name}.subject`, mail.subject] as const,
      [name, mail.text] as const,
    ]),
  ];
  const english = new Map(all(accountsWords.en));
  for (const language of ['zh', 'ru'] as const) {
    for (const [name, sentence] of all(accountsWords[language])) {
      expect([language, name, places(sentence)]).toEqual([language, name, places(english.get(name) ?? '')]);
    }
  }
});
