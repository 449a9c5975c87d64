import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages, type Language } from '../../../shared/language.ts';
import { segmentText } from '../segments/segment-text.ts';
import { pairSentences } from './pair-sentences.ts';

type Words = string | { readonly [part: string]: Words };
type DemoListing = {
  readonly key: string;
  readonly sourceLanguage: Language;
  readonly texts: Partial<Record<Language, Words>>;
};

const folder = new URL('../../../../data/demo/', import.meta.url);
const listings = readdirSync(folder)
  .filter((name) => /^(offers|requests)-/.test(name))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as DemoListing[]);

/** Every piece of a text that has words, by its path. */
function fieldsOf(words: Words, path: string): [string, string][] {
  if (typeof words === 'string') return words.trim() === '' ? [] : [[path, words]];
  return Object.entries(words).flatMap(([part, inner]) =>
    fieldsOf(inner, path === '' ? part : `${path}.${part}`),
  );
}

function listUnpaired({ key, sourceLanguage, texts }: DemoListing, language: Language): string[] {
  const translated = new Map(fieldsOf(texts[language] ?? '', ''));
  return fieldsOf(texts[sourceLanguage] ?? '', '').flatMap(([path, original]) => {
    const sentences = segmentText(original, sourceLanguage).segments.map(({ text }) => text);
    const pairs = pairSentences(sentences, translated.get(path) ?? '', language);
    return pairs?.length === sentences.length ? [] : [`${key} ${language} ${path}`];
  });
}

it('every translation of the demonstration stands sentence by sentence beside its original', () => {
  const translations = listings.flatMap((listing) =>
    languages
      .filter((language) => language !== listing.sourceLanguage && listing.texts[language] !== undefined)
      .map((language) => ({ listing, language })),
  );
  expect(translations.length).toBeGreaterThan(60);
  expect(translations.flatMap(({ listing, language }) => listUnpaired(listing, language))).toEqual([]);
});
