import { expect, it } from 'vitest';
import { PassageMemory } from './passage-memory.ts';
import type { Passage } from './search-record.ts';

const passage = (text: string): Passage => ({
  language: 'ru',
  field: 'text',
  text,
  marks: [],
  isCutBefore: false,
  isCutAfter: false,
});

function openMemory() {
  const memory = new PassageMemory();
  let written = 0;
  return {
    recall: (query: string, segment: number, record: number) =>
      memory.recall(query, segment, record, () => {
        written++;
        return [passage(`${query} ${segment} ${record}`)];
      })[0]?.text,
    written: () => written,
  };
}

it('writes the passages of a query in a text once, and no other', () => {
  const { recall, written } = openMemory();
  const places = [
    ['сварка', 1, 7],
    ['сварка', 1, 8],
    ['сварка', 2, 7],
    ['сталь', 1, 7],
  ] as const;
  for (const [query, segment, record] of [...places, ...places])
    expect(recall(query, segment, record)).toBe(`${query} ${segment} ${record}`);
  expect(written()).toBe(places.length);
});

it('forgets what was asked longest ago, and keeps what is asked again and again', () => {
  const { recall, written } = openMemory();
  for (let number = 0; number < 10_000; number++) {
    recall(`q${number}`, 1, 1);
    recall('often', 1, 1);
  }
  expect(written()).toBe(10_001);
  recall('q9999', 1, 1);
  expect(written()).toBe(10_001);
  recall('q0', 1, 1);
  expect(written()).toBe(10_002);
});

it('stays within its bounds where one query is paged through without end', () => {
  const { recall, written } = openMemory();
  for (let record = 0; record < 10_000; record++) recall('all', 1, record);
  recall('all', 1, 0);
  expect(written()).toBe(10_001);
});
