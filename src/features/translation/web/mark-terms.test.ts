import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markTerms, paragraphsOf } from './mark-terms.ts';

describe('markTerms', () => {
  it('takes the longest mention and each concept once', () => {
    const text = 'welding of steel, welding again';
    const runs = markTerms(text, 0, [
      { conceptId: 'T1', start: 0, end: 7 },
      { conceptId: 'T2', start: 0, end: 16 },
      { conceptId: 'T1', start: 18, end: 25 },
      { conceptId: 'T2', start: 18, end: 25 },
    ]);
    expect(runs).toEqual([
      { text: 'welding of steel', conceptId: 'T2' },
      { text: ', ', conceptId: null },
      { text: 'welding', conceptId: 'T1' },
      { text: ' again', conceptId: null },
    ]);
  });

  it('keeps every character and never overlaps, whatever the mentions', () => {
    const mention = fc.record({
      conceptId: fc.constantFrom('a', 'b', 'c'),
      start: fc.nat(60),
      end: fc.nat(60),
    });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50 }),
        fc.nat(10),
        fc.array(mention, { maxLength: 12 }),
        (text, start, mentions) => {
          const runs = markTerms(text, start, mentions);
          expect(runs.map((run) => run.text).join('')).toBe(text);
          const concepts = runs.flatMap(({ conceptId }) => (conceptId === null ? [] : [conceptId]));
          expect(new Set(concepts).size).toBe(concepts.length);
        },
      ),
    );
  });
});

describe('paragraphsOf', () => {
  it('knows where each paragraph begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bc', '\n', '\n\n', '\n\n\n'), { maxLength: 20 }),
        (parts) => {
          const text = parts.join('');
          for (const paragraph of paragraphsOf(text)) {
            expect(text.slice(paragraph.start, paragraph.start + paragraph.text.length)).toBe(paragraph.text);
          }
        },
      ),
    );
    expect(paragraphsOf('one\n\ntwo\nlines')).toEqual([
      { text: 'one', start: 0 },
      { text: 'two\nlines', start: 5 },
    ]);
  });
});
