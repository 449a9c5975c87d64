import type { FacetCount, SearchQuery } from './search-record.ts';
import type { LiveSegment, SegmentSet } from './segment-set.ts';
import { recordsPerSegment } from './segment.ts';
import type { ValueColumn, ValueNumbers } from './value-column.ts';

/** More values of one facet than this are not given back: the rarest are left out, but none that is asked for. */
const facetValuesMax = 1000;
const dayMilliseconds = 86_400_000;
const freshnessDays = [30, 90, 365] as const;
const freshnessNames = ['d30', 'd90', 'd365', 'older'] as const;

/** For each facet several sets of values; a record must have a value of each set. */
export type FilterSets = Readonly<Record<string, readonly (readonly string[])[]>>;

type Filter = { readonly name: string; readonly sets: readonly (readonly string[])[] };
type Counter = {
  readonly name: string;
  readonly numbers: ValueNumbers;
  readonly filter: number;
  counts: Uint32Array;
};

/** The values of one facet in all segments of a thread. */
export type FacetNumbers = { numbersOf(facet: string): ValueNumbers };

export type GateQuery = Pick<SearchQuery, 'readerAudience' | 'facets' | 'now'> & {
  readonly filters: FilterSets;
};

/** Working memory of the thread: how the records being admitted stand to the filters, and those that pass all. */
const states = new Uint16Array(recordsPerSegment);
const passing = new Uint16Array(recordsPerSegment);
const counted = new Uint16Array(recordsPerSegment);

/**
 * What one search may see and must count. A record outside the reader's audience does not exist for it: it is
 * refused before anything is counted. A facet is counted under the other facets' filters, not its own, so that the
 * reader sees what choosing another value would give.
 */
export class RecordGate {
  total = 0;
  readonly #set: SegmentSet;
  readonly #query: GateQuery;
  readonly #filters: readonly Filter[];
  readonly #counters: readonly Counter[];

  constructor(set: SegmentSet, query: GateQuery, facets: FacetNumbers) {
    this.#set = set;
    this.#query = query;
    this.#filters = Object.entries(query.filters)
      .map(([name, sets]) => ({ name, sets: sets.filter((values) => values.length > 0) }))
      .filter(({ sets }) => sets.length > 0);
    this.#counters = (query.facets ?? []).map((name) => ({
      name,
      numbers: facets.numbersOf(name),
      filter: this.#filters.findIndex((each) => each.name === name),
      counts: new Uint32Array(0),
    }));
  }

  /** Says of a segment's records whether they exist for the reader; `blocked` are those the query rules out. */
  openSegment(at: number, blocked: Uint8Array | undefined): (record: number) => boolean {
    const { segment, dead } = this.#set.segments[at] as LiveSegment;
    const visible = segment.audience.flagListsWith(this.#query.readerAudience);
    const audience = segment.audience.byRecord;
    if (blocked === undefined)
      return (record) => dead[record] === 0 && visible[audience[record] as number] === 1;
    return (record) =>
      dead[record] === 0 && blocked[record] === 0 && visible[audience[record] as number] === 1;
  }

  /**
   * Counts the first `count` of `records` (records of one segment that may answer, each once in a search) and marks
   * in `passes` those that pass all filters with 1, the others with 2.
   */
  admit(at: number, records: Uint16Array, count: number, passes: Uint8Array): void {
    const held = this.#set.segments[at] as LiveSegment;
    this.#applyFilters(held, records, count);
    let passed = 0;
    for (let place = 0; place < count; place++) {
      const record = records[place] as number;
      const isIn = states[place] === 0;
      passes[record] = isIn ? 1 : 2;
      if (isIn) passing[passed++] = record;
    }
    this.total += passed;
    for (const counter of this.#counters) {
      if (counter.filter < 0) this.#countFacet(held, counter, passing, passed);
      else this.#countFacet(held, counter, counted, chooseForFacet(counter.filter, records, count));
    }
  }

  /** The state of a record: 0 passes, a number is that of the only filter it fails (from 1), `failsMore` fails several. */
  #applyFilters({ segment }: LiveSegment, records: Uint16Array, count: number): void {
    states.fill(0, 0, count);
    this.#filters.forEach(({ name, sets }, filter) => {
      const listOf = this.#listsOf(segment.facet(name), name, segment.dates);
      const passes = sets.map((values) => flagsOf(segment.facet(name), name, values));
      for (let place = 0; place < count; place++) {
        const state = states[place] as number;
        if (state === failsMore) continue;
        const list = listOf(records[place] as number);
        if (passes.every((flags) => flags[list] === 1)) continue;
        states[place] = state === 0 ? filter + 1 : failsMore;
      }
    });
  }

  /** Counts the values of the first `count` records. */
  #countFacet({ segment }: LiveSegment, counter: Counter, records: Uint16Array, count: number): void {
    const { name, numbers } = counter;
    if (name === 'freshness') {
      const listOf = this.#listsOf(undefined, name, segment.dates);
      const numberOf = freshnessNames.map((value) => numbers.numberOf(value));
      counter.counts = withRoom(counter.counts, numbers.names.length);
      for (let place = 0; place < count; place++) {
        const value = numberOf[listOf(records[place] as number)] as number;
        counter.counts[value] = (counter.counts[value] as number) + 1;
      }
      return;
    }
    const column = segment.facet(name);
    if (column === undefined) return;
    const listCounts = new Uint32Array(column.lists.length);
    const { byRecord } = column;
    if (listCounts.length === 1) listCounts[0] = count;
    else {
      for (let place = 0; place < count; place++) {
        const list = byRecord[records[place] as number] as number;
        listCounts[list] = (listCounts[list] as number) + 1;
      }
    }
    const { starts, values } = column.numbered(numbers);
    const counts = (counter.counts = withRoom(counter.counts, numbers.names.length));
    listCounts.forEach((found, list) => {
      if (found === 0) return;
      for (let at = starts[list] as number; at < (starts[list + 1] as number); at++) {
        const value = values[at] as number;
        counts[value] = (counts[value] as number) + found;
      }
    });
  }

  #listsOf(column: ValueColumn | undefined, name: string, dates: Float64Array): (record: number) => number {
    const now = this.#query.now ?? Date.now();
    if (name === 'freshness') {
      const [first, second, third] = freshnessDays.map((days) => now - days * dayMilliseconds) as Bands;
      return (record) => {
        const date = dates[record] as number;
        return date >= first ? 0 : date >= second ? 1 : date >= third ? 2 : 3;
      };
    }
    if (column === undefined) return () => 0;
    const { byRecord } = column;
    return (record) => byRecord[record] as number;
  }

  facetCounts(): Record<string, FacetCount[]> {
    return Object.fromEntries(
      this.#counters.map((counter) => {
        const sets = this.#filters[counter.filter]?.sets ?? [];
        return [counter.name, sortCounts(counter, new Set(sets.flat()))];
      }),
    );
  }
}

const failsMore = 0xffff;
type Bands = [number, number, number];

/** Into `counted`: records that pass all filters, or fail that of the facet only. */
function chooseForFacet(filter: number, records: Uint16Array, count: number): number {
  let chosen = 0;
  for (let place = 0; place < count; place++) {
    const state = states[place];
    if (state === 0 || state === filter + 1) counted[chosen++] = records[place] as number;
  }
  return chosen;
}

function flagsOf(column: ValueColumn | undefined, name: string, values: readonly string[]): Uint8Array {
  if (name === 'freshness')
    return Uint8Array.from(freshnessNames, (value) => (values.includes(value) ? 1 : 0));
  return column?.flagListsWith(values) ?? new Uint8Array(1);
}

function withRoom(counts: Uint32Array, size: number): Uint32Array {
  if (counts.length >= size) return counts;
  const larger = new Uint32Array(size);
  larger.set(counts);
  return larger;
}

function sortCounts({ counts, numbers }: Counter, asked: ReadonlySet<string>): FacetCount[] {
  const found: FacetCount[] = [];
  counts.forEach((count, value) => {
    if (count > 0) found.push({ value: numbers.names[value] ?? '', count });
  });
  found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return found.filter(({ value }, at) => at < facetValuesMax || asked.has(value));
}
