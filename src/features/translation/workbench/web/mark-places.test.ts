import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markPlaces } from './mark-places.ts';

describe('marked places', () => {
  it('cuts where marks overlap and ignores what is not there', () => {
    const marks = [
      { start: 0, end: 4, what: 'a' },
      { start: 2, end: 99, what: 'b' },
      { start: 3, end: 3, what: 'c' },
    ];
    expect(markPlaces('abcdef', marks)).toEqual([
      { text: 'ab', what: ['a'] },
      { text: 'c', what: ['a', 'b'] },
      { text: 'd', what: ['a', 'b'] },
      { text: 'ef', what: ['b'] },
    ]);
    expect(markPlaces('', marks)).toEqual([]);
  });

  it('joins to the text', () => {
    const place = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(place), (text, places) => {
        const marks = places.map((one, what) => ({ ...one, what }));
        expect(
          markPlaces(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
