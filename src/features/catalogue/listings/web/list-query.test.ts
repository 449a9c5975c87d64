import { describe, expect, it } from 'vitest';
import { activeFilters, addressWithout } from './list-query.ts';

const params = new URLSearchParams(
  'country=CN&region=CN-HL&region=CN-JL&region=CN-HL&page=3&pageSize=50&levelMin=',
);

describe('filters of a list', () => {
  it('are each named once, empty ones not at all', () => {
    expect(activeFilters(params)).toEqual([
      { name: 'country', value: 'CN' },
      { name: 'region', value: 'CN-HL' },
      { name: 'region', value: 'CN-JL' },
    ]);
  });

  it('go away one at a time, back to the first page, the page size kept', () => {
    expect(addressWithout('/ru/offers', params, { name: 'region', value: 'CN-HL' })).toBe(
      '/ru/offers?country=CN&region=CN-JL&pageSize=50',
    );
    expect(
      addressWithout('/ru/offers', new URLSearchParams('country=CN'), { name: 'country', value: 'CN' }),
    ).toBe('/ru/offers');
  });
});
