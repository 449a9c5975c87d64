import { describe, expect, it } from 'vitest';
import { chosenFilters, searchWith, searchWithoutFilter, searchWithoutFilters } from './search-address.ts';

const search =
  '?q=%22%D0%B0+%D0%B1%22+-c&kind=offer&country=RU&country=CN&country=RU&levelMin=&off=T1&page=3';

describe('addresses of a search', () => {
  it('tell each chosen filter once, without the kind and what was left empty', () => {
    expect(chosenFilters(search)).toEqual([
      { name: 'country', value: 'RU' },
      { name: 'country', value: 'CN' },
    ]);
  });

  it('lose one filter, the rest of the search stays and paging begins anew', () => {
    const left = new URLSearchParams(searchWithoutFilter(search, { name: 'country', value: 'RU' }));
    expect([...left].filter(([, value]) => value !== '')).toEqual([
      ['q', '"а б" -c'],
      ['kind', 'offer'],
      ['country', 'CN'],
      ['off', 'T1'],
    ]);
  });

  it('lose all filters, but neither the query, its tab nor the senses left out', () => {
    const left = new URLSearchParams(searchWithoutFilters(search));
    expect([...left.keys()]).toEqual(['q', 'kind', 'off']);
  });

  it('carry a query of ten thousand characters whole', () => {
    const q = '焊'.repeat(10_000);
    expect(new URLSearchParams(searchWith(`?q=${encodeURIComponent(q)}`, { sort: 'date' })).get('q')).toBe(q);
  });
});
