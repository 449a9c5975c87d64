/** The filters of a list that stand in its address. */
export const filterNames = [
  'country',
  'region',
  'field',
  'cooperation',
  'levelMin',
  'sourceLanguage',
] as const;
export type FilterName = (typeof filterNames)[number];
export type ActiveFilter = { name: FilterName; value: string };

/** Filters in force, in the order of the form, each value once. */
export function activeFilters(params: URLSearchParams): ActiveFilter[] {
  return filterNames.flatMap((name) =>
    [...new Set(params.getAll(name))].filter((value) => value !== '').map((value) => ({ name, value })),
  );
}

/** The address of the same list without one filter, from its first page. */
export function addressWithout(path: string, params: URLSearchParams, filter: ActiveFilter): string {
  const kept = new URLSearchParams();
  for (const [name, value] of params) {
    const isDropped = name === 'page' || (name === filter.name && value === filter.value);
    if (!isDropped && value !== '') kept.append(name, value);
  }
  const query = kept.toString();
  return query === '' ? path : `${path}?${query}`;
}
