import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRevision, editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['сварка', 'сварка', 0],
    ['сварка', 'сварке', 1],
    ['kitten', 'sitting', 3],
    ['焊接接头', '焊缝接头', 1],
    ['𠮷野', '吉野', 1],
    ['abcdef', 'abXYef', 2],
  ])('%s → %s: %i', (before, after, expected) => {
    expect(editDistance(before, after)).toBe(expected);
  });

  it('is a distance: symmetric, zero only for the same, never more than the longer text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
        expect(distance).toBeLessThanOrEqual(editDistance(a, c) + editDistance(c, b));
      }),
    );
  });

  it('takes very long different texts as wholly different', () => {
    expect(editDistance('a'.repeat(3000), 'b'.repeat(2500))).toBe(3000);
  });
});

it('compareRevision weighs changes by length and leaves out what has gone', () => {
  const revision = compareRevision([
    { before: 'сварка', after: 'сварка' },
    { before: 'шов', after: 'швы' },
    { before: 'gone', after: null },
  ]);
  expect(revision).toEqual({
    comparedSegments: 2,
    changedSegments: 1,
    comparedCharacters: 9,
    changedCharacters: 2,
  });
  expect(compareRevision([])).toMatchObject({ comparedSegments: 0, comparedCharacters: 0 });
});
