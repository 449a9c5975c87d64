import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBatches } from './make-batches.ts';

const limits = { charactersPerRequest: 20, segmentsPerRequest: 3 };

describe('batches', () => {
  it('are as full as the engine allows', () => {
    expect(makeBatches(['a', 'b', 'c', 'd'], limits)).toEqual([['a', 'b', 'c'], ['d']]);
    const [ten, eleven] = ['x'.repeat(10), 'y'.repeat(11)];
    expect(makeBatches([ten, ten, eleven, 'z', ten], limits)).toEqual([[ten, ten], [eleven, 'z'], [ten]]);
    expect(makeBatches([], limits)).toEqual([]);
  });

  it('hold every segment once, in order, within both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 })), (segments) => {
        const batches = makeBatches(segments, limits);
        expect(batches.flat()).toEqual(segments);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(3);
          expect(batch.join('').length).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  it('are not made of a segment that is too long alone', () => {
    expect(() => makeBatches(['a', 'x'.repeat(21)], limits)).toThrow('textTooLong (21 of 20 characters)');
  });
});
