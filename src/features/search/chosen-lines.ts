import type { Language } from '../../shared/language.ts';
import { facetNames, leastLevels } from './contract.ts';
import { facetLabel, type LabelledFilter, type OrganisationNames } from './facet-label.ts';
import { searchWords } from './messages/search-words.ts';

/** Facets with values, under their names. */
export function chosenLines(
  chosen: Partial<Record<LabelledFilter, readonly string[] | number | undefined>>,
  organisations: OrganisationNames,
  language: Language,
): [string, string][] {
  const label = facetLabel(organisations, language);
  const names = searchWords[language].facetNames;
  const lines = facetNames.map((facet): [string, string] => {
    const values = chosen[facet];
    return [
      names[facet],
      Array.isArray(values) ? values.map((value: string) => label(facet, value).text).join('; ') : '',
    ];
  });
  const least = Object.entries(leastLevels).map(([facet, field]): [string, string] => [
    names[facet as keyof typeof leastLevels],
    typeof chosen[field] === 'number' ? label(field, String(chosen[field])).text : '',
  ]);
  return [...lines, ...least].filter(([, value]) => value !== '');
}
