import { countryNames, regionNames } from '../../../shared/region-names.ts';
import { cityRegions } from './city-regions.ts';
import { createNameTable, type NameTable } from './names-of-values.ts';

/** What people call the two banks beside the names of their countries. */
const bankNames = {
  CN: 'КНР|китайский|китайская сторона|китайский берег|Chinese|PRC|Chinese side|中|中方|中国大陆|中华人民共和国',
  RU: 'РФ|российский|русский|российская сторона|российский берег|Российская Федерация|Russian|Russian Federation|RF|俄|俄方|俄国|俄罗斯联邦',
  BY: 'Белоруссия|белорусский|Республика Беларусь|Belarusian|白俄',
};

const genericWords =
  /(?:^|[\s-])(?:автономн(?:ый|ая)|округ|область|край|республика|район|город|провинция|oblast|krai|republic|of|region|autonomous|okrug|province|sar|city)(?=$|[\s-])/giu;
const genericHan = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|共和国|边疆区|省|市|州)$/u;

let countries: NameTable | undefined;
let regions: { whole: NameTable; short: NameTable } | undefined;

/** Country codes for a code, a name or a way to call the bank, in any of the three languages. */
export function readCountry(value: string): readonly string[] | undefined {
  const code = value.toUpperCase();
  if (Object.hasOwn(countryNames, code)) return [code];
  if (countries === undefined) {
    countries = createNameTable(bankNames);
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
  for (const [code, names] of Object.entries(regionNames)) {
    for (const name of Object.values(names)) {
      for (const variant of variantsOf(name)) {
        whole.add(variant, code);
        short.add(shortName(variant), code);
      }
    }
  }
  return { whole, short };
}

/** «Республика Саха (Якутия)» is also «Республика Саха» and «Якутия»; what stands after a dash is a name as well. */
function variantsOf(name: string): string[] {
  const inside = /[(（](.+)[)）]/u.exec(name)?.[1];
  const outside = name.replace(/\s*[(（].+[)）]/u, '');
  const parts = outside.split(/ - |(?<=\p{Script=Han})-(?=\p{Script=Han})/u);
  return [name, outside, ...(inside === undefined ? [] : [inside]), ...parts];
}

function shortName(name: string): string {
  const rest = name.replace(genericWords, ' ').replace(genericHan, '').trim();
  return rest === '' ? name : rest;
}
