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

  it('tell no least level that is none, nor a value the search does not take', () => {
    expect(chosenFilters(`?levelMin=x&marketMin=6&levelMin=12&region=${'x'.repeat(65)}`)).toEqual([
      { name: 'marketMin', value: '6' },
    ]);
  });

  it('repeat of a query too long what is read of it', () => {
    const q = `${'焊'.repeat(9_999)}𠮷接`;
    const kept = new URLSearchParams(searchWith(`?q=${encodeURIComponent(q)}`, {})).get('q') ?? '';
    expect([kept.length, kept.isWellFormed()]).toEqual([10_000, true]);
  });

  it('carry a query of ten thousand characters whole', () => {
    const q = '焊'.repeat(10_000);
    expect(new URLSearchParams(searchWith(`?q=${encodeURIComponent(q)}`, { sort: 'date' })).get('q')).toBe(q);
  });
});
