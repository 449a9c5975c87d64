import type { RecordTable } from './record-table.ts';
import type { FacetCount, SearchQuery } from './search-record.ts';
import type { ValueSets } from './value-sets.ts';

type Filter = { readonly name: string; readonly column: ValueSets | undefined; readonly passes: Uint8Array };
type Counter = {
  readonly name: string;
  readonly column: ValueSets | undefined;
  readonly counts: Uint32Array;
  readonly filter: number;
};

/**
 * What one search may see and must count. A record outside the reader's audience does not exist for it: it is
 * refused before anything is counted. A facet is counted under the other facets' filters, not its own, so that the
 * reader sees what choosing another value would give.
 */
export type RecordGate = {
  /** Counts the record and says whether it passes all filters. Call once a record. */
  admit(record: number): boolean;
  isVisible(record: number): boolean;
  total(): number;
  facetCounts(): Record<string, FacetCount[]>;
};

export function openGate(records: RecordTable, query: SearchQuery): RecordGate {
  const visibleLists = records.audience.flagListsWith(query.readerAudience);
  const filters: Filter[] = Object.entries(query.filters ?? {})
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => {
      const column = records.facet(name);
      return { name, column, passes: column?.flagListsWith(values) ?? new Uint8Array(0) };
    });
  const counters: Counter[] = (query.facets ?? []).map((name) => {
    const column = records.facet(name);
    const filter = filters.findIndex((each) => each.name === name);
    return { name, column, counts: new Uint32Array(column?.lists ?? 0), filter };
  });
  let total = 0;
  return {
    isVisible: (record) => visibleLists[records.audience.listOf(record)] === 1,
    admit(record) {
      let failed = 0;
      let lastFailed = -1;
      for (let at = 0; at < filters.length; at++) {
        const { column, passes } = filters[at] as Filter;
        if (column !== undefined && passes[column.listOf(record)] === 1) continue;
        failed++;
        lastFailed = at;
        if (failed > 1) return false;
      }
      for (const { column, counts, filter } of counters) {
        if (column === undefined || (failed === 1 && filter !== lastFailed)) continue;
        const list = column.listOf(record);
        counts[list] = (counts[list] ?? 0) + 1;
      }
      if (failed > 0) return false;
      total++;
      return true;
    },
    total: () => total,
    facetCounts: () => Object.fromEntries(counters.map((counter) => [counter.name, sumByValue(counter)])),
  };
}

function sumByValue(counter: Counter): FacetCount[] {
  const sums = new Map<string, number>();
  counter.counts.forEach((count, list) => {
    if (count === 0) return;
    for (const value of counter.column?.values(list) ?? []) sums.set(value, (sums.get(value) ?? 0) + count);
  });
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
