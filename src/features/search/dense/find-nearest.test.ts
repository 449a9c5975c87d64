import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearest } from './find-nearest.ts';
import { quantise } from './quantise.ts';
import { createVectorMemory } from './vector-memory.ts';
import { createSegment, rowsPerSegment } from './vector-segments.ts';

const dimensions = 8;
const unit = (values: number[]): Float32Array => {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
};
const number = fc.double({ min: -1, max: 1, noNaN: true });
const vector = fc
  .array(number, { minLength: dimensions, maxLength: dimensions })
  .filter((v) => Math.hypot(...v) > 0.1);

describe('quantising', () => {
  it('keeps cosines within one hundredth', () => {
    fc.assert(
      fc.property(vector, vector, (one, other) => {
        const [a, b] = [unit(one), unit(other)];
        const [qa, qb] = [quantise(a), quantise(b)];
        const exact = a.reduce((sum, value, at) => sum + value * b[at]!, 0);
        const rounded =
          qa.bytes.reduce((sum, value, at) => sum + value * qb.bytes[at]!, 0) * qa.scale * qb.scale;
        expect(Math.abs(exact - rounded)).toBeLessThan(0.011);
      }),
    );
  });
});

describe('finding the nearest', () => {
  it('gives those a full sort would give, of one language', () => {
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 60 }),
        vector,
        fc.integer({ min: 1, max: 20 }),
        (all, asked, limit) => {
          const segment = createSegment(dimensions);
          const stored = all.map((values) => quantise(unit(values)));
          stored.forEach(({ bytes, scale }, row) => {
            segment.vectors.set(bytes, row * dimensions);
            segment.scales[row] = scale;
          });
          const query = quantise(unit(asked));
          // With the scale as the segment keeps it: a nearly equal one would sort two nearly equal rows the other way.
          const cosines = stored.map(({ bytes }, row) =>
            Math.fround(
              bytes.reduce((sum, value, at) => sum + value * query.bytes[at]!, 0) *
                segment.scales[row]! *
                query.scale,
            ),
          );
          const found = findNearest([segment], query, limit, 3).map(({ row }) => cosines[row]);
          expect(found).toEqual(
            cosines
              .toSorted((a, b) => b - a)
              .slice(0, limit)
              .slice(0, found.length),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not let a language lead only because all of its texts lie nearer', () => {
    const segment = createSegment(dimensions);
    // Texts of language 0 all lean towards the query; of language 1 one is about it, and stands out there.
    const put = (row: number, language: number, values: number[]): void => {
      const { bytes, scale } = quantise(unit(values));
      segment.vectors.set(bytes, row * dimensions);
      segment.scales[row] = scale;
      segment.languages[row] = language;
    };
    for (let row = 0; row < 1_000; row++) put(row, 0, [1, 1, Math.sin(row), 0, 0, 0, 0, 0]);
    for (let row = 1_000; row < 2_000; row++) put(row, 1, [0.1, 0, Math.sin(row), 1, 0, 0, 0, 0]);
    put(2_000, 1, [1, 0, 0, 1, 0, 0, 0, 0]);
    expect(findNearest([segment], quantise(unit([1, 0, 0, 0, 0, 0, 0, 0])), 1, 2)[0]?.row).toBe(2_000);
  });
});

describe('vectors in memory', () => {
  const axis = (at: number): Float32Array =>
    Float32Array.from({ length: dimensions }, (_, i) => (i === at ? 1 : 0.05));

  it('follow what is put, replaced and removed, over more than one segment', async () => {
    const memory = createVectorMemory(dimensions);
    for (let at = 0; at < rowsPerSegment + 10; at++) memory.put(`other/${at}`, 'en', quantise(axis(7)));
    memory.put('a', 'zh', quantise(axis(0)));
    memory.put('a', 'ru', quantise(axis(0)));
    memory.put('b', 'ru', quantise(axis(1)));
    expect(memory.size()).toBe(rowsPerSegment + 13);
    expect((await memory.nearest(axis(0), 5))[0]).toBe('a');
    expect((await memory.nearest(axis(0), 5)).filter((key) => key === 'a')).toHaveLength(1);
    memory.put('b', 'ru', quantise(axis(0)));
    memory.remove('a', 'zh');
    memory.remove('a', 'ru');
    memory.remove('a', 'ru');
    expect((await memory.nearest(axis(0), 5))[0]).toBe('b');
    memory.put('c', 'ru', quantise(axis(2)));
    expect((await memory.nearest(axis(2), 5))[0]).toBe('c');
    expect(() => memory.put('d', 'ru', quantise(Float32Array.of(1)))).toThrow(RangeError);
    await memory.close();
    expect(await memory.nearest(axis(0), 5)).toEqual([]);
  });
});
