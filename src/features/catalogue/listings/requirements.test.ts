import { describe, expect, it } from 'vitest';
import {
  checkField,
  checkKeywords,
  checkText,
  checkValidUntil,
  holdsBareSuperlative,
  minimumFor,
} from './requirements.ts';

describe('holdsBareSuperlative', () => {
  it.each([
    'соответствует мировому уровню',
    'технология мирового\u00a0уровня',
    'продукт мирового класса',
    'не имеет аналогов',
    'не имеющая мировых аналогов установка',
    'НЕ ИМЕЮЩЕЙ АНАЛОГОВ',
    'аналогов в мире нет',
    'аналогов не существует',
    'нет аналогов',
    'лучшие в мире показатели',
    'лучшего в мире',
    'не уступающий мировым образцам',
    '达到国际领先水平',
    '世界一流',
    '国内首创',
    '填补了国内空白',
    'world-class welding',
    'of world level',
    'the world’s best seam',
    'no known analogues',
    'unrivaled',
    'best-in-class',
  ])('%s', (text) => expect(holdsBareSuperlative(text)).toBe(true));

  it.each([
    'мировой рынок 12 млн тонн',
    'аналогов три: A, B и C',
    'лучше прежнего шва на 12 %',
    'по сравнению с аналогом фирмы',
    '国际标准 ISO 148',
    '先进行预热，再焊接',
    'world market share 3 %',
    'analog signal without noise',
  ])('no alarm: %s', (text) => expect(holdsBareSuperlative(text)).toBe(false));
});

describe('the parts of requirements', () => {
  it('asks Chinese for half the characters, rounded up', () => {
    expect([
      minimumFor(200, 'zh'),
      minimumFor(15, 'zh'),
      minimumFor(200, 'ru'),
      minimumFor(200, 'en'),
    ]).toEqual([100, 8, 200, 200]);
    expect(checkText('焊'.repeat(99), 200, 'zh')).toEqual({
      code: 'catalogue.gap.tooShort',
      params: { minimum: 100 },
    });
    expect(checkText('焊'.repeat(100), 200, 'zh')).toBeUndefined();
    expect(checkText('焊'.repeat(100), 200, 'ru')?.code).toBe('catalogue.gap.tooShort');
  });

  it('counts characters, not code units', () =>
    expect(checkText('𠮷'.repeat(9), 10, 'ru')?.code).toBe('catalogue.gap.tooShort'));

  it.each([
    [null, 'required'],
    ['', 'required'],
    ['78', 'fieldExcluded'],
    ['78.25', 'fieldExcluded'],
    ['01', 'fieldUnknown'],
    ['99', 'fieldUnknown'],
    ['сва', 'fieldUnknown'],
  ])('field %s is refused as %s', (code, gap) => expect(checkField(code)?.code).toBe(`catalogue.gap.${gap}`));

  it('takes known fields', () =>
    expect([checkField('00'), checkField('81')]).toEqual([undefined, undefined]));

  it('counts different keywords', () => {
    const keywords = (words: string[]) => words.map((one) => ({ words: one }));
    expect(checkKeywords(keywords(['сварка', 'Сварка', 'шов']))?.params).toEqual({ minimum: 3 });
    expect(checkKeywords(keywords(['сварка', 'дуга', 'шов']))).toBeUndefined();
  });

  it('takes today as the last day, not yesterday', () => {
    expect(checkValidUntil(null, '2026-11-21')).toBeUndefined();
    expect(checkValidUntil('2026-11-21', '2026-11-21')).toBeUndefined();
    expect(checkValidUntil('2026-11-20', '2026-11-21')?.code).toBe('catalogue.gap.dateInPast');
  });
});
