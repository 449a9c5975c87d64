import { facetNames, type FacetName } from '../contract.ts';

/** A filter a reader has chosen, as it stands in the address. */
export type ChosenFilter = { name: FacetName | 'levelMin'; value: string };

/** Filters with a place of their own on the page: the tabs. */
const tabFacet = 'kind';
const filterNames = [...facetNames.filter((name) => name !== tabFacet), 'levelMin'] as const;

/** Chosen filters but the kind, which the tabs show; each once. */
export function chosenFilters(search: string): ChosenFilter[] {
  const params = new URLSearchParams(search);
  return filterNames.flatMap((name) =>
    [...new Set(params.getAll(name))].filter((value) => value !== '').map((value) => ({ name, value })),
  );
}

/** The query part of an address with some fields set anew, `null` for left out. Paging begins anew. */
export function searchWith(search: string, fields: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(search);
  params.delete('page');
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return `?${params.toString()}`;
}

export function searchWithoutFilter(search: string, { name, value }: ChosenFilter): string {
  const params = new URLSearchParams(search);
  params.delete('page');
  params.delete(name, value);
  return `?${params.toString()}`;
}

export function searchWithoutFilters(search: string): string {
  return searchWith(search, Object.fromEntries(filterNames.map((name) => [name, null])));
}
