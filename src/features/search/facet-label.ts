import type { OutputOf } from '../../shared/endpoint.ts';
import type { Language } from '../../shared/language.ts';
import { languageNames } from '../../shared/language-names.ts';
import { fordName, gbtName, grntiName, placeName } from '../../shared/vocabulary-names.ts';
import type { FacetName, leastLevels, search } from './contract.ts';
import { cooperationLabels } from './messages/cooperation-labels.ts';
import { searchWords } from './messages/search-words.ts';

export type SpokenLabel = { text: string; language: Language };
export type OrganisationNames = OutputOf<typeof search>['organisationNames'];
/** What can be chosen: a value of a facet, or a least level. */
export type LabelledFilter = FacetName | (typeof leastLevels)[keyof typeof leastLevels];

/** How a value of a facet is called in a language; an unknown code is shown as it is. */
export function facetLabel(
  organisations: OrganisationNames,
  language: Language,
): (name: LabelledFilter, value: string) => SpokenLabel {
  const words = searchWords[language];
  const labels: Record<LabelledFilter, (value: string) => string> = {
    kind: (value) => wordOf(words.tabs, value),
    country: (value) => placeName(value, language),
    region: (value) => placeName(value, language),
    field: (value) => grntiName(value, language),
    ford: (value) => fordName(value, language),
    gbt: (value) => gbtName(value, language),
    level: (value) => (isLevel(value) ? words.levelOf(value) : value),
    levelMin: (value) => words.levelFrom(value),
    levelState: (value) => wordOf(words.levelStates, value),
    market: (value) => (isLevel(value) ? words.marketLevel(value) : value),
    marketMin: (value) => words.marketFrom(value),
    cooperation: (value) => wordOf(cooperationLabels[language], value),
    language: (value) => wordOf(languageNames[language], value),
    open: (value) => wordOf(words.open, value),
    organisation: () => words.unnamedOrganisation,
    freshness: (value) => wordOf(words.freshness, value),
  };
  return (name, value) => {
    const organisation = name === 'organisation' ? organisations[value] : undefined;
    return organisation ?? { text: labels[name](value), language };
  };
}

function isLevel(value: string): boolean {
  return /^[1-9]$/.test(value);
}

function wordOf(labels: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}
