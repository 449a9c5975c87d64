import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText, pairKey } from './analyse.ts';
import { normaliseText, originalOffset } from './normalise.ts';
import { detectLanguage } from './scripts.ts';

function tokensOf(text: string): (string | number)[] {
  return analyseText(text).tokens.map((token) => token.value);
}

function pairs(text: string): number[] {
  return Array.from({ length: text.length - 1 }, (_, at) =>
    pairKey(text.charCodeAt(at), text.charCodeAt(at + 1)),
  );
}

describe('tokens', () => {
  it.each([
    ['сварка хладостойких сталей', ['сварк', 'хладостойк', 'стал']],
    ['Ёмкость и ЁМКОСТИ', ['емкост', 'емкост']],
    ['лазерно-дуговая', ['лазерн', 'дугов', 'лазернодугов']],
    ['fibres and fibers', ['fiber', 'fiber']],
    ['ВТ6', ['bt6', 'vt6']],
    ['BT6', ['bt6']],
    ['K60', ['k60']],
    ['Ti-6Al-4V', ['ti', '6al', '4v', 'ti6al4v']],
    ['GB/T 37264—2018', ['gb', 'n:37264', 'n:2018', 'gb37264']],
    ['ГОСТ Р 57188', ['гост', 'n:57188', 'gost57188']],
    ['激光焊接', pairs('激光焊接')],
    ['雷射焊接與乾燥', pairs('雷射焊接与干燥')],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });

  it.each([
    ['10 МПа', '10 MPa'],
    ['10МПа', '10兆帕'],
    ['0,01 ГПа', '10 MPa'],
    ['−60 °C', '零下60℃'],
    ['-60°С', 'минус 60 °C'],
    ['15–53 мкм', '15-53μm'],
    ['200 纳米', '0.2 µm'],
  ])('%s is the same quantity as %s', (first, second) => {
    const quantities = (text: string): (string | number)[] =>
      tokensOf(text).filter((token) => String(token).startsWith('q:'));
    expect(quantities(first).length).toBeGreaterThan(0);
    expect(quantities(first).sort()).toEqual(quantities(second).sort());
  });

  it('keeps the sign of a temperature and does not take a range for a minus', () => {
    expect(tokensOf('60 °C')).not.toContain('q:-60c');
    expect(tokensOf('15-53 мкм')).toContain('q:0.000053m');
    for (const text of ['15–60 °C', '20-60 °C', '20°C-60°C', '20%-60%', '20度-60度'])
      expect(tokensOf(text).filter((token) => String(token).startsWith('q:-'))).toEqual([]);
  });

  it.each(['−60 °C', 'минус 60 °C', '零下60℃', '-60℃'])('%s has the unsigned quantity too', (text) => {
    expect(tokensOf(text)).toEqual(expect.arrayContaining(['q:-60c', 'q:60c']));
  });

  it.each([
    ['H₂SO₄', 'H2SO4'],
    ['Н2О', 'H2O'],
    ['ＬＮＧ技术', 'LNG技術'],
    ['Cо3О4', 'Co3O4'],
  ])('folds %s and %s together', (first, second) => {
    expect(tokensOf(first)[0]).toBe(tokensOf(second)[0]);
  });
});

describe('language by script', () => {
  it.each([
    ['低温钢焊接 TIG', 'zh'],
    ['Сплав ВТ6 (Ti-6Al-4V)', 'ru'],
    ['laser cladding', 'en'],
    ['ﬁbre', 'en'],
    ['12345 °', undefined],
    ['', undefined],
  ])('%s → %s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });
});

describe('any string', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((units) => String.fromCharCode(...units)),
    fc.string({
      unit: fc.constantFrom(
        'а',
        'o',
        '1',
        '-',
        '.',
        ',',
        '焊',
        ' ',
        '°',
        'с',
        '\u0306',
        '½',
        '\ud800',
        '\0',
        '/',
      ),
    }),
  );

  it('is taken apart without error into tokens that lie inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, atoms, normal } = analyseText(text);
        expect(tokens.length).toBeLessThanOrEqual(6 * normal.text.length);
        for (const { start, end } of [...tokens, ...atoms]) {
          expect(start).toBeLessThan(end);
          expect(originalOffset(normal, end)).toBeLessThanOrEqual(text.length);
          expect(originalOffset(normal, start)).toBeLessThanOrEqual(originalOffset(normal, end));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same tokens when it is normalised first', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('а', 'Ё', 'Ｍ', '1', '焊', '銲', ' ', '₂', 'm') }),
        (text) => {
          expect(tokensOf(normaliseText(text).text)).toEqual(tokensOf(text));
        },
      ),
    );
  });

  it.each(['-', 'а', '1', '1,', '焊', 'a-', '1-', 'ё\u0306', '\ud800', '½'])(
    '50,000 units of %j take linear time',
    (unit) => {
      const text = unit.repeat(Math.floor(50_000 / unit.length));
      const before = process.cpuUsage().user;
      analyseText(text);
      expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000);
    },
  );
});
