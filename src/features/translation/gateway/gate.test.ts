import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGate } from './gate.ts';

it('lets at most so many run at once, in order, also when some fail and more come later', async () => {
  const ends = fc.array(fc.boolean(), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(ends, ends, fc.integer({ min: 1, max: 5 }), async (early, late, atOnce) => {
      const gate = createGate(atOnce);
      for (const round of [early, late]) {
        const begun: number[] = [];
        let running = 0;
        let most = 0;
        const works = round.map((isFine, at) =>
          gate.run(async () => {
            begun.push(at);
            most = Math.max(most, ++running);
            await new Promise(setImmediate);
            running--;
            if (!isFine) throw new Error('test');
          }),
        );
        const settled = await Promise.allSettled(works);
        expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(round);
        expect(begun).toEqual(round.map((_, at) => at));
        expect(most).toBe(Math.min(atOnce, round.length));
      }
    }),
    { numRuns: 30 },
  );
});
