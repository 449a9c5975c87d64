import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../platform/tables/table-download.ts';
import type { Cell, Column } from '../../platform/tables/table.ts';
import { languages, type Language, type LocalizedText } from '../../shared/language.ts';
import { countryNames, regionNames } from '../../shared/region-names.ts';
import { languageNames } from '../../shared/language-names.ts';
import { cityName } from './city-names.ts';
import { facilityEndpoints } from './facilities/contract.ts';
import { listFacilities } from './facilities/views.ts';
import { accountsWords } from './messages/accounts-words.ts';
import { productsWords } from './messages/products-words.ts';
import { screenWords } from './messages/screen-words.ts';
import { organisationEndpoints } from './organisations/contract.ts';
import { listOrganisations } from './organisations/views.ts';

/** The lists of partners and facilities as files, with the filters of their pages. */
export const listDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'accounts.organisations.export',
    path: '/api/exports/organisations',
    summary: 'Organisations as a workbook or CSV, with the filters of the list',
    audience: 'public',
    input: organisationEndpoints.list.input.omit({ page: true, pageSize: true }),
    table: async (ctx, filter) => {
      const { language } = ctx;
      const words = screenWords[language].partners;
      const room = accountsWords[language];
      const { items, asOf } = await collectPages((paging) =>
        listOrganisations(ctx, { ...filter, ...paging }),
      );
      return {
        title: words.title,
        about: [
          ['UTC', asOf],
          ...filterLines(filter, language),
          ...(filter.kind ? [[words.kind, room.organisationKinds[filter.kind]] as const] : []),
          ...(filter.state ? [[words.state, room.verificationStates[filter.state]] as const] : []),
        ],
        columns: [
          ...nameColumns(language),
          ...[...placeTitles(language), words.kind, words.state, 'ID'].map(text),
        ],
        rows: items.map((one) => [
          ...nameCells(one, language),
          ...placeCells(one, language),
          room.organisationKinds[one.kind],
          room.verificationStates[one.verificationState],
          one.id,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'accounts.facilities.export',
    path: '/api/exports/facilities',
    summary: 'Parks, laboratories and other facilities as a workbook or CSV, with the filters of the list',
    audience: 'public',
    input: facilityEndpoints.list.input.omit({ page: true, pageSize: true }),
    table: async (ctx, filter) => {
      const { language } = ctx;
      const words = screenWords[language];
      const room = accountsWords[language];
      const { items, asOf } = await collectPages((paging) => listFacilities(ctx, { ...filter, ...paging }));
      return {
        title: words.facilities.title,
        about: [
          ['UTC', asOf],
          ...filterLines(filter, language),
          ...(filter.kind ? [[words.partners.kind, room.facilityKinds[filter.kind]] as const] : []),
        ],
        columns: [
          ...nameColumns(language),
          ...[...placeTitles(language), words.partners.kind, words.facilities.status, 'ID'].map(text),
        ],
        rows: items.map((one) => [
          ...nameCells(one, language),
          ...placeCells(one, language),
          room.facilityKinds[one.kind],
          one.status ? room.facilityStatuses[one.status] : null,
          one.id,
        ]),
      };
    },
  }),
];

const text = (title: string): Column => ({ title, kind: 'text' });

const nameColumns = (language: Language): Column[] => [
  ...languages.map((one) => text(languageNames[language][one])),
  text(screenWords[language].partner.names),
];

type Named = { names: LocalizedText; nameConfidence: 'official' | 'translated' | 'proposed' };
/** The names, and how sure they are. */
const nameCells = ({ names, nameConfidence }: Named, language: Language): Cell[] => [
  ...languages.map((one) => names[one] ?? null),
  screenWords[language].partner.nameTruth[nameConfidence],
];

const placeTitles = (language: Language) => {
  const words = screenWords[language].partners;
  return [words.country, words.region, productsWords[language].city];
};

type Placed = { country: string | null; region: string | null; city: string | null };
const placeCells = ({ country, region, city }: Placed, language: Language): Cell[] => [
  country === null ? screenWords[language].partners.noCountry : placeName(country, language),
  region === null ? null : placeName(region, language),
  city === null ? null : cityName(city, language),
];

const placeName = (code: string, language: Language) =>
  (regionNames[code] ?? countryNames[code])?.[language] ?? code;

/** What narrows the list, as its page names it. */
function filterLines(
  filter: { q?: string | undefined; country?: string | undefined; region?: string | undefined },
  language: Language,
): [string, string][] {
  const words = screenWords[language].partners;
  return [
    ...(filter.q ? [[words.search, filter.q] as [string, string]] : []),
    ...(filter.country ? [[words.country, placeName(filter.country, language)] as [string, string]] : []),
    ...(filter.region ? [[words.region, placeName(filter.region, language)] as [string, string]] : []),
  ];
}
