import { grntiNames } from '../../../shared/grnti-names.ts';
import { pickText, type Language } from '../../../shared/language.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import type { Cell, Column } from '../../../platform/tables/table.ts';
import { languageNames } from '../../../shared/language-names.ts';
import { catalogueWords } from '../messages/catalogue-words.ts';
import { exportsWords } from '../messages/exports-words.ts';
import { screenWords } from '../messages/screen-words.ts';
import type { ListingSummary } from './contract.ts';
import type { ListFilter } from './list-views.ts';
import type { ListingKind } from './vocabulary.ts';

/** A column of a list of listings with what stands in it. */
export type ListingColumn<Listing extends ListingSummary = ListingSummary> = Column & {
  cell: (listing: Listing, language: Language) => Cell;
};

/** What the list of a kind shows of a listing. */
export function columnsOfList(kind: ListingKind, language: Language): ListingColumn[] {
  const own = exportsWords[language];
  const words = screenWords[language];
  const levels: ListingColumn[] =
    kind === 'offer'
      ? [
          { title: own.levelVerified, kind: 'number', cell: ({ levelVerified }) => levelVerified },
          { title: own.levelClaimed, kind: 'number', cell: ({ levelClaimed }) => levelClaimed },
          { title: own.marketLevel, kind: 'number', cell: ({ marketLevel }) => marketLevel },
        ]
      : [{ title: own.minLevel, kind: 'number', cell: ({ minLevel }) => minLevel }];
  return [
    ...headColumns(language),
    { title: words.field, kind: 'text', cell: ({ grntiPrimary }) => fieldName(grntiPrimary, language) },
    { title: words.publishedOn, kind: 'day', cell: ({ publishedAt }) => publishedAt?.slice(0, 10) ?? null },
    ...levels,
    {
      title: words.cooperation,
      kind: 'text',
      cell: ({ cooperationTypes }) =>
        cooperationTypes.map((type) => catalogueWords[language].cooperationTypes[type]).join('; '),
    },
    {
      title: words.sourceLanguage,
      kind: 'text',
      cell: ({ sourceLanguage }) => languageNames[language][sourceLanguage],
    },
    { title: own.summary, kind: 'text', cell: ({ summary }) => summary.text },
    { title: own.demo, kind: 'text', cell: ({ isDemo }) => (isDemo ? own.yes : '') },
  ];
}

/** Which record it is and whose, as far as the reader may know. */
export function headColumns(language: Language): ListingColumn[] {
  const own = exportsWords[language];
  const words = screenWords[language];
  return [
    { title: words.number, kind: 'text', cell: ({ number }) => number },
    { title: own.title, kind: 'text', cell: ({ title }) => title.text || words.untitled },
    { title: own.titleLanguage, kind: 'text', cell: ({ title }) => languageNames[language][title.language] },
    { title: words.bank, kind: 'text', cell: ({ country }) => placeName(country, language) },
    { title: words.owner, kind: 'text', cell: (listing) => ownerName(listing, language) },
  ];
}

export function tableOfColumns<Listing extends ListingSummary>(
  columns: readonly ListingColumn<Listing>[],
  listings: readonly Listing[],
  language: Language,
): { columns: Column[]; rows: Cell[][] } {
  return {
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: listings.map((listing) => columns.map(({ cell }) => cell(listing, language))),
  };
}

/** The filters in force and the order, as the page names them. */
export function filterLines(kind: ListingKind, filter: ListFilter, language: Language): [string, string][] {
  const words = screenWords[language];
  const said: [string, readonly string[]][] = [
    [words.bank, filter.country.map((country) => placeName(country, language) ?? country)],
    [words.region, filter.region.map((region) => placeName(region, language) ?? region)],
    [words.field, filter.field.map((field) => fieldName(field, language) ?? field)],
    [words.cooperation, filter.cooperation.map((type) => catalogueWords[language].cooperationTypes[type])],
    [
      kind === 'offer' ? words.levelFrom : words.minLevel,
      filter.levelMin === undefined ? [] : [words.fromLevel(filter.levelMin)],
    ],
    [words.sourceLanguage, filter.sourceLanguage.map((one) => languageNames[language][one])],
  ];
  return [
    ...said.flatMap(([name, values]) =>
      values.length > 0 ? [[name, values.join('; ')] as [string, string]] : [],
    ),
    [words.order, words.sorts[filter.sort]],
  ];
}

/** Nobody for an anonymous listing, unless the reader is on its side: he is given no owner then. */
function ownerName({ owner, isAnonymous }: ListingSummary, language: Language): string | null {
  if (owner === null) return isAnonymous ? screenWords[language].anonymous : null;
  return pickText(owner.name, language)?.text ?? null;
}

const placeName = (code: string | null, language: Language) =>
  code === null ? null : ((regionNames[code] ?? countryNames[code])?.[language] ?? code);

const fieldName = (code: string | null, language: Language) =>
  code === null ? null : (grntiNames[code.slice(0, 2)]?.[language] ?? code);
