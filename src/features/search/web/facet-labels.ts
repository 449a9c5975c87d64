import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { fordName, gbtName, grntiName, placeName } from '../../../ui/vocabulary-names.ts';
import type { search } from '../contract.ts';
import { cooperationLabels } from '../messages/cooperation-labels.ts';
import { searchWords } from '../messages/search-words.ts';
import type { FilterName } from './search-address.ts';

export type SpokenLabel = { text: string; language: Language };
export type OrganisationNames = OutputOf<typeof search>['organisationNames'];

/** How a value of a facet is called in the reader's language; an unknown code is shown as it is. */
export function useFacetLabel(
  organisations: OrganisationNames,
): (name: FilterName, value: string) => SpokenLabel {
  const language = useLanguage();
  const words = useWords(searchWords);
  const ui = useWords(uiWords);
  const labels: Record<FilterName, (value: string) => string> = {
    kind: (value) => wordOf(words.tabs, value),
    country: (value) => (value === 'CN' || value === 'RU' ? ui.bank[value] : placeName(value, language)),
    region: (value) => placeName(value, language),
    field: (value) => grntiName(value, language),
    ford: (value) => fordName(value, language),
    gbt: (value) => gbtName(value, language),
    level: (value) => (isLevel(value) ? ui.level(Number(value)) : value),
    levelMin: (value) => words.levelFrom(value),
    levelState: (value) => wordOf(words.levelStates, value),
    market: (value) => (isLevel(value) ? words.marketLevel(value) : value),
    marketMin: (value) => words.marketFrom(value),
    cooperation: (value) => wordOf(cooperationLabels[language], value),
    language: (value) => wordOf(ui.languageNames, value),
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
