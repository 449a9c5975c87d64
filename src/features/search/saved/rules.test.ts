import { expect, it } from 'vitest';
import { inputFromPairs } from '../../../shared/query.ts';
import { searchCriteria } from '../contract.ts';
import { savedSearchFields } from '../web/saved-search-fields.ts';
import { savedNameCharactersMax, toSavedQuery } from './contract.ts';
import { proposeName } from './propose-name.ts';
import { canonicalQuery, filtersOfSaved, queryStringOf } from './rules.ts';

const readAddress = (search: string) =>
  toSavedQuery(searchCriteria.parse(inputFromPairs(savedSearchFields(search))));

it('a saved search leads back to the search it was saved from', () => {
  const address =
    'q=%D1%81%D0%B2%D0%B0%D1%80%D0%BA%D0%B0+%22a+b%22&kind=offer&kind=request&field=55&levelMin=6&marketMin=3&off=c1&exact=yes';
  expect(queryStringOf(readAddress(`?${address}&page=3&sort=date&freshness=d30&lang=ru`))).toBe(address);
  expect(readAddress(`?${queryStringOf(readAddress(`?${address}`))}`)).toEqual(readAddress(`?${address}`));
});

it('there is nothing to save where nothing is asked', () => {
  for (const search of [
    '',
    '?q=',
    '?q=%20&kind=',
    '?page=2&sort=date',
    '?off=c1&exact=yes',
    '?freshness=d30',
  ]) {
    expect(savedSearchFields(search), search).toEqual([]);
  }
  expect(savedSearchFields('?q=ghbdtn', 'привет')).toEqual([['q', 'привет']]);
});

it('the same search is the same, however it is written', () => {
  const one = canonicalQuery(readAddress('?q=Laser  WELDING&country=CN&country=RU'));
  expect(canonicalQuery(readAddress('?q=laser welding&country=RU&country=CN&page=2'))).toBe(one);
  for (const other of [
    '?q=laser welding',
    '?q=laser welding&country=RU',
    '?q=laser&country=CN&country=RU',
    '?q=laser welding&country=CN&country=RU&exact=yes',
    '?q=laser welding&country=CN&country=RU&marketMin=3',
  ]) {
    expect(canonicalQuery(readAddress(other))).not.toBe(one);
  }
});

it('levels from one on are the levels that reach it', () => {
  expect(filtersOfSaved(readAddress('?q=a&levelMin=7')).level).toEqual(['7', '8', '9']);
  expect(filtersOfSaved(readAddress('?q=a&levelMin=7&level=8&level=2')).level).toEqual(['8']);
  expect(filtersOfSaved(readAddress('?q=a&levelMin=7&level=2')).level).toEqual(['none']);
  expect(filtersOfSaved(readAddress('?q=a&marketMin=8'))).toEqual({ market: ['8', '9'] });
});

it('names are never longer than a name may be', () => {
  expect(proposeName(readAddress(`?q=${'слово '.repeat(100)}`), 'ru').length).toBeLessThanOrEqual(
    savedNameCharactersMax,
  );
});

it('names proposed for filters alone speak the language of the reader', () => {
  const query = readAddress('?kind=offer&country=CN&levelMin=4&marketMin=x');
  expect(proposeName(query, 'ru')).toBe('Предложения, Китай, уровень от 4');
  expect(proposeName(query, 'zh')).toMatch(/^技术供给，中国，/);
  expect(proposeName(query, 'en')).not.toContain('offer');
});
