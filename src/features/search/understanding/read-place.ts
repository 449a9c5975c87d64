import {
  formsOfRegionName,
  otherCountryNames,
  otherRegionNames,
  shortRegionName,
} from '../../../shared/region-name-forms.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import { cityRegions } from './city-regions.ts';
import { createNameTable, type NameTable } from './names-of-values.ts';

/** What people call the two banks beside the names of their countries. */
const bankNames = {
  CN: 'китайский|китайская сторона|китайский берег|Chinese|Chinese side|中|中方',
  RU: 'российский|русский|российская сторона|российский берег|Russian|俄|俄方',
  BY: 'белорусский|Belarusian',
};

let countries: NameTable | undefined;
let regions: { whole: NameTable; short: NameTable } | undefined;

/** Country codes for a code, a name or a way to call the bank, in any of the three languages. */
export function readCountry(value: string): readonly string[] | undefined {
  const code = value.toUpperCase();
  if (Object.hasOwn(countryNames, code)) return [code];
  if (countries === undefined) {
    countries = createNameTable(bankNames);
    for (const [country, names] of Object.entries(otherCountryNames))
      for (const name of names.split('|')) countries.add(name, country);
    for (const [country, names] of Object.entries(countryNames))
      for (const name of Object.values(names)) countries.add(name, country);
  }
  return countries.find(value);
}

/** Region codes for a code or a name in any of the three languages; short names (Москва, 黑龙江, Amur) unless `isWhole`. */
export function readRegion(value: string, isWhole: boolean): readonly string[] | undefined {
  const code = value.toUpperCase();
  if (Object.hasOwn(regionNames, code)) return [code];
  regions ??= nameRegions();
  return regions.whole.find(value) ?? (isWhole ? undefined : regions.short.find(value));
}

function nameRegions(): { whole: NameTable; short: NameTable } {
  const whole = createNameTable();
  const short = createNameTable(cityRegions);
  for (const [code, names] of Object.entries(otherRegionNames))
    for (const name of names.split('|')) short.add(name, code);
  for (const [code, names] of Object.entries(regionNames)) {
    for (const name of Object.values(names)) {
      for (const variant of formsOfRegionName(name)) {
        whole.add(variant, code);
        short.add(shortRegionName(variant), code);
      }
    }
  }
  return { whole, short };
}
