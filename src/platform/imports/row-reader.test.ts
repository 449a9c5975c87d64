import { describe, expect, it } from 'vitest';
import { readRowOf, readWrittenDay, wordsOfList } from './row-reader.ts';

const rowOf = (cells: Record<string, string>) => readRowOf(new Map(Object.entries(cells)));

describe('the reader of one line of a table', () => {
  it('reads words of closed lists in any language and writing', () => {
    const colours = wordsOfList(['red', 'green'], (language) =>
      language === 'zh' ? { red: '红色', green: '绿色' } : { red: 'Красный', green: 'Зелёный' },
    );
    const row = rowOf({ a: ' зеленый ', b: '红色', c: 'RED', d: 'blue' });
    expect(['a', 'b', 'c', 'd'].map((column) => row.choice(column, colours))).toEqual([
      'green',
      'red',
      'red',
      undefined,
    ]);
    expect(row.problems).toEqual([{ column: 'd', code: 'platform.row.unknownWord', value: 'blue' }]);
  });

  it('knows regions and countries by code, full and short name', () => {
    const row = rowOf({ a: '黑龙江', b: 'Хэйлунцзян', c: 'cn-hl', d: '俄罗斯', e: 'Амурская область' });
    expect([row.region('a'), row.region('b'), row.region('c')]).toEqual(['CN-HL', 'CN-HL', 'CN-HL']);
    expect([row.country('d'), row.region('e')]).toEqual(['RU', 'RU-AMU']);
    expect(row.problems).toEqual([]);
  });

  it('says of a place that it knows none, or several by the name', () => {
    const row = rowOf({ a: 'Altai', b: 'Харбин', c: 'Атлантида' });
    expect([row.region('a'), row.region('b'), row.country('c')]).toEqual([undefined, undefined, undefined]);
    expect(row.problems.map(({ column, code }) => `${column} ${code.split('.').at(-1)}`)).toEqual([
      'a severalRegions',
      'b unknownWord',
      'c unknownWord',
    ]);
  });

  it('knows words in traditional characters', () => {
    const row = rowOf({ a: '黑龍江', b: '中國' });
    expect([row.region('a'), row.country('b')]).toEqual(['CN-HL', 'CN']);
  });

  it('reads numbers as both banks write them and says what is wrong', () => {
    const row = rowOf({ a: '1 234,5', b: '1,234.5', c: '12', d: '1.5', e: 'много', f: '0' });
    expect([row.number('a'), row.number('b'), row.number('c', { isWhole: true })]).toEqual([
      1234.5, 1234.5, 12,
    ]);
    const more = rowOf({ a: '0,125', b: '1234,567', c: '80,000', d: '1,234,567', e: '１２\u00a0３４５，６' });
    expect(['a', 'b', 'c', 'd', 'e'].map((column) => more.number(column))).toEqual([
      0.125, 1234.567, 80_000, 1_234_567, 12_345.6,
    ]);
    row.number('d', { isWhole: true });
    row.number('e');
    row.number('f', { min: 1 });
    row.number('g', { isRequired: true });
    expect(row.problems.map(({ column, code }) => `${column} ${code.split('.').at(-1)}`)).toEqual([
      'd notWhole',
      'e notANumber',
      'f tooSmall',
      'g missing',
    ]);
  });

  it('reads several words of a closed list, divided by commas too, each once', () => {
    const colours = wordsOfList(['red', 'green'], (language) =>
      language === 'ru' ? { red: 'Красный', green: 'Зелёный, тёмный' } : {},
    );
    const row = rowOf({ a: 'красный, RED; Зеленый, темный', b: 'green；синий' });
    expect([row.choices('a', colours), row.choices('b', colours), row.choices('c', colours)]).toEqual([
      ['red', 'green'],
      ['green'],
      [],
    ]);
    expect(row.problems).toEqual([{ column: 'b', code: 'platform.row.unknownWord', value: 'синий' }]);
  });

  it('divides lists and refuses fields that are no codes', () => {
    const row = rowOf({ a: '焊接；激光、 材料', b: '53.37, 29.33', c: '激光', d: 'да', e: '否', f: 'maybe' });
    expect(row.list('a')).toEqual(['焊接', '激光', '材料']);
    expect(row.fields('b')).toEqual(['53.37', '29.33']);
    row.fields('c');
    expect([row.yesNo('d'), row.yesNo('e'), row.yesNo('f')]).toEqual([true, false, undefined]);
    expect(row.problems.map(({ column }) => column)).toEqual(['c', 'f']);
  });

  it.each([
    ['2026-3-5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['5.3.2026 г.', '2026-03-05'],
    ['2026-03-05 00:00:00', '2026-03-05'],
    ['2026-03-05T09:30:00', '2026-03-05'],
    ['２０２６／３／５', '2026-03-05'],
    ['31.02.2026', undefined],
    ['2026-13-01', undefined],
    ['soon', undefined],
  ])('reads the day %s', (typed, day) => expect(readWrittenDay(typed)).toBe(day));
});
