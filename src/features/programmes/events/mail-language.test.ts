import { expect, it } from 'vitest';
import { mailLanguageOf } from './mail-language.ts';

it.each([
  [['zh', 'ru'], 'RU', 'ru'],
  [['zh', 'ru'], 'CN', 'zh'],
  [['zh'], 'RU', 'zh'],
  [['en'], 'CN', 'en'],
  [[], 'RU', 'ru'],
  [['ru', 'en'], 'other', 'ru'],
  [['ko'], 'other', 'en'],
  [['ko'], 'CN', 'zh'],
  [[], null, 'en'],
] as const)('who speaks %j and comes from %s is written to in %s', (spoken, country, language) => {
  expect(mailLanguageOf(spoken, country)).toBe(language);
});
