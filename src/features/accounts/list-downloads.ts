import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../platform/tables/table-download.ts';
import type { Language } from '../../shared/language.ts';
import { nameCells, nameColumns, placeCells, placeName, placeTitles, text } from './directory-columns.ts';
import { facilityEndpoints } from './facilities/contract.ts';
import { listFacilities } from './facilities/views.ts';
import { accountsWords } from './messages/accounts-words.ts';
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
