import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cityName } from '../city-names.ts';
import { countryName, offeredCountries } from './country-names.ts';

const facts = ['organizations', 'facilities'].flatMap(
  (name) =>
    JSON.parse(readFileSync(new URL(`../../../../data/facts/${name}.json`, import.meta.url), 'utf8')) as {
      city?: string;
      country?: string;
    }[],
);

const demo = JSON.parse(
  readFileSync(new URL('../../../../data/demo/accounts.json', import.meta.url), 'utf8'),
) as { organisations: { city: string }[] };

describe('names of places', () => {
  it('has every city of the delivered content in Russian and Chinese', () => {
    const cities = [...facts, ...demo.organisations].flatMap((fact) => fact.city ?? []);
    expect(cities.length).toBeGreaterThan(100);
    expect(cities.filter((city) => !/^[\p{Script=Cyrillic} -]+$/u.test(cityName(city, 'ru')))).toEqual([]);
    expect(cities.filter((city) => !/^\p{Script=Han}+$/u.test(cityName(city, 'zh')))).toEqual([]);
  });

  it('leaves a city it does not know as it was written', () => {
    expect(cityName('Свободный', 'zh')).toBe('Свободный');
    expect(cityName('黑河', 'ru')).toBe('Хэйхэ');
    expect(cityName('Хабаровск', 'en')).toBe('Khabarovsk');
  });

  it('names every country of the starting content', () => {
    const codes = new Set(
      facts.flatMap((fact) => (fact.country && fact.country !== 'XX' ? fact.country : [])),
    );
    for (const code of codes) expect(countryName(code, 'ru')).toMatch(/^[\p{Script=Cyrillic} ]+$/u);
    expect(countryName('SU', 'en')).toBe('USSR');
    expect(offeredCountries.slice(0, 2)).toEqual(['CN', 'RU']);
  });
});
