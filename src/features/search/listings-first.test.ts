import { describe, expect, it } from 'vitest';
import { createSearchEngine } from './engine/search-engine.ts';
import { buildRecord } from './engine/testing.ts';
import { searchListingsFirst } from './listings-first.ts';

const engine = createSearchEngine({ concepts: [], threads: 0 });
const counts = { offer: 7, request: 5, organisation: 12, facility: 3 };
const kinds = Object.keys(counts);
await engine.apply(
  Object.entries(counts).flatMap(([kind, count], at) =>
    Array.from({ length: count }, (_, number) => ({
      put: buildRecord({
        key: `${kind}/${number}`,
        kind,
        facets: { kind: [kind] },
        sortDate: number * 10 + at,
      }),
    })),
  ),
);

/** All keys, page by page. */
async function readPages(text: string, chosen: readonly string[] = kinds): Promise<string[]> {
  const keys: string[] = [];
  for (let offset = 0; offset < 40; offset += 4) {
    const query = { text, readerAudience: ['public'], filters: { kind: chosen }, facets: ['kind'] };
    const answer = await searchListingsFirst(engine, { ...query, sort: 'date', offset, limit: 4 });
    keys.push(...answer.hits.map(({ key }) => key));
  }
  return keys;
}

const kindOf = (key: string): string => key.split('/')[0] ?? '';

describe('listings first, by date', () => {
  it.each([
    ['', kinds, 12, 27],
    ['-kind:offer', kinds, 5, 20],
    ['-kind:offer -kind:request', kinds, 0, 15],
    ['', ['offer'], 7, 7],
    ['kind:organisation', ['offer', 'organisation'], 0, 12],
  ])(
    '«%s» among %j shows each record once, listings before all else',
    async (text, chosen, listings, all) => {
      const keys = await readPages(text, chosen);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength(all);
      const first = keys.slice(0, listings).map(kindOf);
      expect(first.every((kind) => kind === 'offer' || kind === 'request')).toBe(true);
      expect(keys.slice(listings).map(kindOf)).not.toContain('request');
    },
  );
});
