import { describe, expect, it } from 'vitest';
import { languageOf } from './wished-language.ts';

describe('the language a header wishes', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr, en;q=0.3, ru;q=0.9', 'ru'],
    ['ru-RU', 'ru'],
    ['ZH', 'zh'],
    ['en;q=0, ru;q=0.1', 'ru'],
    ['zh;q=broken, ru;q=0.1', 'ru'],
    ['enm', 'en'],
    ['rum', 'en'],
    ['fr, de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s: %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('is read without trouble from a very long header', () => {
    expect(languageOf('ru;q=0.1,'.repeat(100_000))).toBe('ru');
  });
});
