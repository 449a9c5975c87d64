import type { Cell, Column } from '../../platform/tables/table.ts';
import { languageNames } from '../../shared/language-names.ts';
import { languages, type Language, type LocalizedText } from '../../shared/language.ts';
import { countryNames, regionNames } from '../../shared/region-names.ts';
import { cityName } from './city-names.ts';
import { productsWords } from './messages/products-words.ts';
import { screenWords } from './messages/screen-words.ts';

export const text = (title: string): Column => ({ title, kind: 'text' });

export const nameColumns = (language: Language): Column[] => [
  ...languages.map((one) => text(languageNames[language][one])),
  text(screenWords[language].partner.names),
];

type Named = { names: LocalizedText; nameConfidence: 'official' | 'translated' | 'proposed' };
/** The names, and how sure they are. */
export const nameCells = ({ names, nameConfidence }: Named, language: Language): Cell[] => [
  ...languages.map((one) => names[one] ?? null),
  screenWords[language].partner.nameTruth[nameConfidence],
];

export const placeTitles = (language: Language) => {
  const words = screenWords[language].partners;
  return [words.country, words.region, productsWords[language].city];
};

type Placed = { country: string | null; region: string | null; city: string | null };
export const placeCells = ({ country, region, city }: Placed, language: Language): Cell[] => [
  country === null ? screenWords[language].partners.noCountry : placeName(country, language),
  region === null ? null : placeName(region, language),
  city === null ? null : cityName(city, language),
];

export const placeName = (code: string, language: Language) =>
  (regionNames[code] ?? countryNames[code])?.[language] ?? code;
