import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames, searchInput } from '../contract.ts';
import { readSearchAddress } from './readable-address.ts';

const read = (search: string) => {
  const { input, leftOut } = readSearchAddress(new URLSearchParams(search));
  return { asked: searchInput.parse(input), leftOut };
};

describe('the search of an address', () => {
  it('is the address where that says something', () => {
    const { asked, leftOut } = read('q=a&page=3&levelMin=6&country=CN&country=RU&sort=date&utm_source=x');
    expect(asked).toMatchObject({ q: 'a', page: 3, levelMin: 6, country: ['CN', 'RU'], sort: 'date' });
    expect(leftOut).toEqual([]);
  });

  it.each(['abc', '-1', '0', '1.5', '99999', '1e9'])('has a first page for page=%s, and says so', (page) => {
    const { asked, leftOut } = read(`q=a&country=CN&page=${page}`);
    expect(asked).toMatchObject({ q: 'a', page: 1, country: ['CN'] });
    expect(leftOut).toEqual([{ name: 'page', value: page }]);
  });

  it('keeps all that is right beside what is wrong', () => {
    const long = 'x'.repeat(65);
    const { asked, leftOut } = read(
      `q=b&sort=price&levelMin=0&marketMin=ten&exact=perhaps&pageSize=9999&region=CN-HL&region=${long}`,
    );
    expect(asked).toMatchObject({ q: 'b', sort: 'relevance', region: ['CN-HL'], exact: false, pageSize: 20 });
    expect([asked.levelMin, asked.marketMin]).toEqual([undefined, undefined]);
    expect(leftOut.map(({ name }) => name).sort()).toEqual(
      ['exact', 'levelMin', 'marketMin', 'pageSize', 'region', 'sort'].sort(),
    );
    expect(leftOut).toContainEqual({ name: 'region', value: long });
  });

  it('takes a least level as the filters show it, and says what it does not take', () => {
    const { asked, leftOut } = read('q=a&levelMin=07&marketMin=');
    expect([asked.levelMin, asked.marketMin]).toEqual([undefined, undefined]);
    expect(leftOut).toEqual([{ name: 'levelMin', value: '07' }]);
    expect(read('q=a&levelMin=5&levelMin=6').asked.levelMin).toBe(5);
  });

  it('takes the first thousand values of a facet', () => {
    const many = Array.from({ length: 1500 }, (_, at) => `region=R${at}`).join('&');
    const { asked, leftOut } = read(`q=c&${many}`);
    expect([asked.region.length, asked.region.at(-1)]).toEqual([1000, 'R999']);
    expect(leftOut).toEqual([{ name: 'region', value: '', usedCount: 1000 }]);
    expect(read(`q=c&${many}&region=${'x'.repeat(65)}&page=z`).asked).toMatchObject({ q: 'c', page: 1 });
  });

  it('counts the first where one value is all there can be', () => {
    expect(read('q=first&q=second&page=2&page=x&levelMin=5&levelMin=6')).toMatchObject({
      asked: { q: 'first', page: 2, levelMin: 5 },
      leftOut: [],
    });
  });

  it('stands in every address', () => {
    const name = fc.constantFrom(
      'q',
      'page',
      'pageSize',
      'sort',
      'exact',
      'levelMin',
      'marketMin',
      'off',
      ...facetNames,
    );
    const pairs = fc.array(fc.tuple(name, fc.string({ maxLength: 80 })), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (fields) => {
        const { input } = readSearchAddress(new URLSearchParams(fields));
        expect(searchInput.safeParse(input).success).toBe(true);
      }),
    );
  });
});
