import { describe, expect, it } from 'vitest';
import { nameTruth } from './name-truth.ts';

describe('what a name is', () => {
  it('tells the own name of a translated record from its translations', () => {
    expect(nameTruth('translated', 'CN', 'zh')).toBe('original');
    expect(nameTruth('translated', 'CN', 'ru')).toBe('translated');
    expect(nameTruth('translated', 'RU', 'ru')).toBe('original');
    expect(nameTruth('translated', 'SU', 'ru')).toBe('original');
  });

  it('trusts no name of a translated record without a country', () => {
    expect(nameTruth('translated', null, 'en')).toBe('translated');
  });

  it('says official and proposed of all names alike', () => {
    expect(nameTruth('official', 'CN', 'ru')).toBe('official');
    expect(nameTruth('proposed', 'RU', 'zh')).toBe('proposed');
  });
});
