import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { languageOfTag, tagOfLanguage } from './language-tag.ts';

describe('language tags', () => {
  it.each([
    ['zh', 'zh'],
    ['ZH_cn', 'zh'],
    ['cmn-Hans-CN', 'zh'],
    ['ru-RU', 'ru'],
    ['rus', 'ru'],
    [' en-GB ', 'en'],
    ['es', undefined],
    ['english', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('reads %j as %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });

  it('are read back from what we write', () => {
    expect(languages.map((language) => languageOfTag(tagOfLanguage[language]))).toEqual([...languages]);
  });
});
