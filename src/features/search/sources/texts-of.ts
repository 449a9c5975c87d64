import { languages, pickText, type Language, type LocalizedText } from '../../../shared/language.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import type { FindableSite } from '../../accounts/public.ts';
import type { DocumentText } from '../documents/document.ts';

type Words = { summary: string; keywords: readonly string[]; body: string };

/** A text in each language that has a name or words of its own; without a name it goes under the next best one. */
export function textsOf(names: LocalizedText, bodies: LocalizedText, wordsIn: (language: Language) => Words) {
  return languages.flatMap((language): DocumentText[] => {
    if (!names[language] && !bodies[language]) return [];
    const { summary, keywords, body } = wordsIn(language);
    const title = pickText(names, language)?.text ?? '';
    return [
      {
        language,
        title,
        summary,
        keywords: [...keywords],
        body: [body, bodies[language]].filter(Boolean).join('\n'),
      },
    ];
  });
}

type Place = { kind?: string; city?: string | undefined; region: string | null; country: string | null };

/** Kind, city, region and country in words, as a line under a name says them; a city that is its own region is said once. */
export function placeLine(language: Language, { kind, city, region, country }: Place): string {
  const regionName = region === null ? undefined : regionNames[region]?.[language];
  const countryName = country === null ? undefined : countryNames[country]?.[language];
  const isCityRegion = city !== undefined && regionName?.startsWith(city) === true;
  const parts = [kind, isCityRegion ? undefined : city, regionName, countryName];
  const said = [...new Set(parts.filter((part) => part !== undefined && part !== ''))];
  return said.join(language === 'zh' ? '，' : ', ');
}

/** `placeLine` of an organisation or facility. */
export function placeLineOf(
  { kindWords, cityNames, region, country }: FindableSite,
  language: Language,
): string {
  return placeLine(language, { kind: kindWords[language], city: cityNames?.[language], region, country });
}

/** The language people of a country write their own names in. */
export function ownLanguageOf(country: string | null): Language {
  if (country === 'CN') return 'zh';
  return country === 'RU' || country === 'SU' || country === 'BY' ? 'ru' : 'en';
}
