import {
  facetCharactersMax,
  facetNames,
  leastLevels,
  queryCharactersMax,
  type FacetName,
} from '../contract.ts';

/** A filter a reader has chosen, as it stands in the address. */
export type ChosenFilter = { name: FilterName; value: string };
export type LeastLevel = (typeof leastLevels)[keyof typeof leastLevels];
export type FilterName = FacetName | LeastLevel;

/** Filters with a place of their own on the page: the tabs. */
const tabFacet = 'kind';
const leastNames = Object.values(leastLevels);
const filterNames = [...facetNames.filter((name) => name !== tabFacet), ...leastNames] as const;

/** Values of a field in an address; of a least level, which is one, the first counts. */
export function valuesIn(params: URLSearchParams, name: string): string[] {
  const values = params.getAll(name);
  return leastNames.some((least) => least === name) ? values.slice(0, 1) : values;
}

/** Chosen filters but the kind, which the tabs show; each once. */
export function chosenFilters(search: string): ChosenFilter[] {
  const params = new URLSearchParams(search);
  return filterNames.flatMap((name) =>
    [...new Set(valuesIn(params, name))]
      .filter((value) => isFilterValue(name, value))
      .map((value) => ({ name, value })),
  );
}

/** Whether the search takes it: what it does not take was left out, and the page says so. */
export function isFilterValue(name: string, value: string): boolean {
  if (leastNames.some((least) => least === name)) return /^[1-9]$/.test(value);
  return value !== '' && value.length <= facetCharactersMax;
}

/**
 * The query part of an address with some fields set anew, `null` for left out. Paging begins anew; of a query too long
 * what is not read is left out, since every link of the page repeats it.
 */
export function searchWith(search: string, fields: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(search);
  params.delete('page');
  const q = params.get('q') ?? '';
  if (q.length > queryCharactersMax) params.set('q', q.slice(0, queryCharactersMax).toWellFormed());
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return `?${params.toString()}`;
}

export function searchWithoutFilter(search: string, { name, value }: ChosenFilter): string {
  const params = new URLSearchParams(searchWith(search, {}));
  params.delete(name, value);
  return `?${params.toString()}`;
}

export function searchWithoutFilters(search: string): string {
  return searchWith(search, Object.fromEntries(filterNames.map((name) => [name, null])));
}
