import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from './share-out.ts';

describe('contributions as whole percents', () => {
  it('add up to the total that stands below them, and each lies within one of its exact value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (shares) => {
          const total = Math.round(shares.reduce((sum, share) => sum + share, 0) * 100);
          const told = shareOut(shares, total);
          expect(told.reduce((sum, share) => sum + share, 0)).toBe(total);
          told.forEach((share, at) =>
            expect(Math.abs(share - (shares[at] ?? 0) * 100)).toBeLessThanOrEqual(1),
          );
        },
      ),
    );
  });

  it('the ones that were nearest to the next percent are rounded up', () => {
    expect(shareOut([0.186, 0.322, 0.262], 77)).toEqual([19, 32, 26]);
  });
});
