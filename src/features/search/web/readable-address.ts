import { inputFromPairs } from '../../../shared/query.ts';
import { facetValuesMax, leastLevels, searchInput } from '../contract.ts';
import { isFilterValue } from './search-address.ts';

/** A field of an address that the search cannot take; of a list too long the number of values that are used. */
export type LeftOut = { name: string; value: string; usedCount?: number };

const single = ['q', 'page', 'pageSize', 'sort', 'exact', 'levelMin', 'marketMin'];
const mostRounds = 4;

/**
 * The search that stands in an address, without what is wrong in it: a search is shown for every address, and what was
 * left out is said. Of a field given twice, which can have one value only, the first counts.
 */
export function readSearchAddress(search: URLSearchParams): { input: object; leftOut: LeftOut[] } {
  const input = inputFromPairs(search);
  const leftOut: LeftOut[] = [];
  for (const name of single) {
    const value = input[name];
    if (Array.isArray(value)) input[name] = value[0];
  }
  for (const name of Object.values(leastLevels)) {
    const value = input[name];
    if (typeof value !== 'string' || value.trim() === '' || isFilterValue(name, value)) continue;
    input[name] = undefined;
    leftOut.push({ name, value });
  }
  for (let round = 0; round < mostRounds; round++) {
    const parsed = searchInput.safeParse(input);
    if (parsed.success) break;
    const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    for (const name of names) {
      const value = input[name];
      const issues = parsed.error.issues.filter(({ path }) => path[0] === name);
      const wrong = new Set(issues.flatMap(({ path }) => (typeof path[1] === 'number' ? [path[1]] : [])));
      const list: unknown[] = Array.isArray(value) ? value : [value];
      if (list.length > facetValuesMax) {
        input[name] = list.slice(0, facetValuesMax);
        leftOut.push({ name, value: '', usedCount: facetValuesMax });
      } else if (wrong.size > 0) {
        input[name] = list.filter((_, at) => !wrong.has(at));
        leftOut.push(...[...wrong].map((at) => ({ name, value: String(list[at]) })));
      } else {
        input[name] = undefined;
        leftOut.push({ name, value: String(value) });
      }
    }
  }
  return { input, leftOut };
}
