import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRecogniser } from '../../translation/public-text.ts';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { buildSegment } from './build-segment.ts';
import type { SearchRecord } from './search-record.ts';
import { Searcher } from './searcher.ts';
import { buildRecord } from './testing.ts';

const searcher = new Searcher(compileRecogniser(loadConcepts().slice(0, 1500)));
let nextId = 1;

function attach(records: readonly SearchRecord[], dead: readonly number[]): void {
  const slices = buildSegment(searcher.reader, records);
  let slice = slices.next();
  while (slice.done !== true) slice = slices.next();
  const added = [{ id: nextId++, memory: slice.value, dead: Uint16Array.from(dead) }];
  searcher.change({ added, dropped: [], deaths: [] }, false);
}

const words = ['насос', 'катализатор', 'вакцина', 'лазер', 'зерно', 'сталь', 'сварка', 'порошок', 'вода'];
const someText = fc
  .array(fc.nat({ max: words.length * words.length - 1 }), { minLength: 1, maxLength: 9 })
  .map((picks) => picks.map((pick) => words[Math.floor(Math.sqrt(pick))]).join(' '));
const someRecord = fc.record({
  title: someText,
  text: someText,
  isHidden: fc.boolean(),
  isDead: fc.boolean(),
  country: fc.constantFrom('CN', 'RU'),
});
const someSegments = fc.array(fc.array(someRecord, { minLength: 1, maxLength: 25 }), {
  minLength: 1,
  maxLength: 4,
});
const someQuery = fc.record({
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
  limit: fc.integer({ min: 1, max: 30 }),
  sort: fc.constantFrom('relevance' as const, 'date' as const),
});

describe('early termination', () => {
  it('gives the same hits, totals and facet counts as looking at every text of every list', () => {
    fc.assert(
      fc.property(someSegments, someQuery, (segments, query) => {
        const dropped = searcher.set.segments.map(({ segment }) => segment.id);
        searcher.change({ added: [], dropped, deaths: [] }, false);
        segments.forEach((records, part) => {
          const built = records.map(({ title, text, isHidden, country }, number) =>
            buildRecord({
              key: `offer/${part}.${number}`,
              audience: isHidden ? ['staff'] : ['public'],
              facets: { country: [country] },
              sortDate: number % 3,
              texts: [{ language: 'ru', title, keywords: [], text }],
            }),
          );
          attach(
            built,
            records.flatMap(({ isDead }, number) => (isDead ? [number] : [])),
          );
        });
        const asked = {
          ...query,
          isPlain: true,
          readerAudience: ['public'],
          filters: { country: ['CN'] },
          facets: ['country', 'kind'],
          offset: 0,
        };
        searcher.isExhaustive = true;
        const everything = searcher.search(asked);
        searcher.isExhaustive = false;
        expect(searcher.search(asked)).toEqual(everything);
      }),
      { numRuns: 300 },
    );
  });
});
