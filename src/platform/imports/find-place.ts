import {
  formsOfRegionName,
  otherCountryNames,
  otherRegionNames,
  shortRegionName,
} from '../../shared/region-name-forms.ts';
import { countryNames, regionNames } from '../../shared/region-names.ts';
import type { TrilingualText } from '../../shared/language.ts';
import { plainWord } from './plain-word.ts';

type Names = { whole: ReadonlyMap<string, string>; short: ReadonlyMap<string, readonly string[]> };

const regions = readNames(regionNames, otherRegionNames);
const countries = readNames(countryNames, otherCountryNames);

/** Whole names and codes mean one place; short ones may mean several. */
function readNames(
  names: Readonly<Record<string, TrilingualText>>,
  others: Readonly<Record<string, string>>,
): Names {
  const whole = new Map<string, string>();
  const short = new Map<string, string[]>();
  for (const [code, byLanguage] of Object.entries(names)) {
    const own = Object.values(byLanguage);
    for (const name of [code, ...own]) whole.set(plainWord(name), code);
    const forms = [...own.flatMap(formsOfRegionName), ...(others[code]?.split('|') ?? [])];
    for (const form of new Set(forms.map((name) => plainWord(shortRegionName(name))))) {
      short.set(form, [...(short.get(form) ?? []), code]);
    }
  }
  return { whole, short };
}

/** Words for a kind of region, with how its Chinese name ends. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/край|krai|kray|territory|边疆区|边区/iu, '边疆区'],
  [/респ|republic|共和国/iu, '共和国'],
  [/обл|oblast|region|州/iu, '州'],
  [/(?<!\p{L})(?:г|гор|город)(?!\p{L})|city|市/iu, '市'],
];

/**
 * The regions a name may mean, by code, in any of the three languages, whole or short: «Гирин», 黑龙江, Amur Oblast. None
 * where nobody is called so, several where the name alone does not tell: Altai.
 */
export function findRegions(typed: string): readonly string[] {
  const one = regions.whole.get(plainWord(typed));
  if (one !== undefined) return [one];
  const found = shortNamed(typed) ?? shortNamed(typed.replace(/\s*[(（].*[)）]/u, '')) ?? [];
  if (found.length < 2) return found;
  // 莫斯科 alone is the city; with 州 behind it, the region around it.
  const said = kinds.find(([words]) => words.test(typed))?.[1] ?? '市';
  const ofKind = found.filter((code) => regionNames[code]?.zh.includes(said));
  return ofKind.length === 1 ? ofKind : found;
}

/** As it stands first: 贵州 ends like a kind of region and is none. */
const shortNamed = (name: string) =>
  regions.short.get(plainWord(name)) ?? regions.short.get(plainWord(shortRegionName(name)));

/** The country a name means, by code, in any of the three languages. */
export function findCountry(typed: string): string | undefined {
  return countries.whole.get(plainWord(typed)) ?? countries.short.get(plainWord(shortRegionName(typed)))?.[0];
}
