import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedPairs, percentOf, roundTicks, shadeOf, shownLabels } from './scales.ts';
import { widthOf, wrapLabel } from './wrap-label.ts';

describe('the marks of an axis', () => {
  it('are round and hold everything', () => {
    expect(roundTicks(0, 62)).toEqual([0, 20, 40, 60, 80]);
    expect(roundTicks(5.48e9, 7.679e9)).toEqual([0, 2e9, 4e9, 6e9, 8e9]);
    expect(roundTicks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(roundTicks(-5, 10)).toEqual([-5, 0, 5, 10]);
    expect(roundTicks(0, 0)).toEqual([0, 0.5, 1]);
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e14, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (top, wished) => {
          const ticks = roundTicks(0, top, wished);
          expect(ticks[0]).toBe(0);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(top * 0.999_99);
          expect(ticks.length).toBeLessThanOrEqual(wished + 2);
        },
      ),
    );
  });

  it('say where a value stands, within the drawing', () => {
    expect(percentOf(5, 0, 20)).toBe(25);
    expect(percentOf(30, 0, 20)).toBe(100);
    expect(percentOf(-1, 0, 20)).toBe(0);
    expect(percentOf(1, 1, 1)).toBe(0);
  });
});

describe('a line', () => {
  it('shows a gap as a gap', () => {
    expect(joinedPairs([1, 2, null, 4, 5, 6])).toEqual([
      [0, 1],
      [3, 4],
      [4, 5],
    ]);
    expect(joinedPairs([1, null, 3])).toEqual([]);
    expect(joinedPairs([])).toEqual([]);
  });

  it('writes as many labels as have room, the newest always', () => {
    expect([...shownLabels(3, 6)]).toEqual([0, 1, 2]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 2, max: 8 }), (count, atMost) => {
        const shown = shownLabels(count, atMost);
        expect(shown.size).toBeLessThanOrEqual(atMost);
        expect(shown.has(count - 1)).toBe(true);
      }),
    );
  });
});

describe('a shade', () => {
  it('is none for nothing and for what is not known, and the deepest for the most', () => {
    expect([null, 0, 1, 50, 100].map((value) => shadeOf(value, 100))).toEqual([0, 0, 1, 3, 5]);
  });
});

describe('a label', () => {
  it('is wrapped between words, Chinese between characters but not before a mark', () => {
    expect(wrapLabel('Человеческий капитал и наука (место)', 12)).toEqual([
      'Человеческий капитал',
      'и наука (место)',
    ]);
    expect(wrapLabel('全球创新指数，排名', 6)).toEqual(['全球创新指', '数，排名']);
  });

  it('loses nothing and is nowhere wider than asked', () => {
    const text = fc.string({
      unit: fc.constantFrom('а', 'Щ', '创', '新', ' ', ',', '9', 'w'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 24 }), (label, widthMax) => {
        const lines = wrapLabel(label, widthMax);
        expect(lines.join('').replaceAll(' ', '')).toBe(label.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(widthMax + 0.001);
      }),
    );
  });
});
