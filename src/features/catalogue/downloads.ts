import { z } from 'zod';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../platform/tables/table-download.ts';
import type { Language } from '../../shared/language.ts';
import { catalogueWords } from './messages/catalogue-words.ts';
import { exportsWords } from './messages/exports-words.ts';
import { screenWords } from './messages/screen-words.ts';
import { listInput } from './listings/endpoints.ts';
import {
  columnsOfList,
  filterLines,
  headColumns,
  tableOfColumns,
  type ListingColumn,
} from './listings/list-table.ts';
import { listMine, listOpen } from './listings/list-views.ts';
import { presentPage } from './listings/present-page.ts';
import { readQueue, type Waiting } from './listings/read-queue.ts';
import { listingKinds, type ListingKind } from './listings/vocabulary.ts';

const listFilter = listInput.omit({ page: true, pageSize: true });

/** The open offers or requests with the filter and order of the page. */
const exportOpen = (kind: ListingKind) =>
  tableDownload({
    id: `catalogue.${kind}.export`,
    path: `/api/exports/${kind}s`,
    summary: `Published ${kind}s the reader may see as a workbook or CSV, with the filter and order of the list`,
    audience: 'public',
    input: listFilter,
    table: async (ctx, filter) => {
      const { language } = ctx;
      const { items, asOf } = await collectPages(async (paging) =>
        presentPage(ctx, paging, await listOpen(ctx, kind, { ...filter, ...paging })),
      );
      return {
        title: screenWords[language].kinds[kind].plural,
        about: [
          [exportsWords[language].asOf, asOf],
          ...filterLines(kind, { ...filter, page: 1, pageSize: 1 }, language),
        ],
        ...tableOfColumns(columnsOfList(kind, language), items, language),
      };
    },
  });

const exportMine = tableDownload({
  id: 'catalogue.mine.export',
  path: '/api/exports/my-listings',
  summary: 'All offers and requests of the reader’s organisations, in any state',
  audience: 'signedIn',
  input: z.object({}),
  table: async (ctx) => {
    const { language } = ctx;
    const lists = await Promise.all(
      listingKinds.map((kind) =>
        collectPages(async (paging) => presentPage(ctx, paging, await listMine(ctx, kind, paging))),
      ),
    );
    const own = exportsWords[language];
    return {
      title: own.mine,
      about: [[own.asOf, lists[0]?.asOf ?? ctx.clock().toISOString()]],
      ...tableOfColumns(
        [...kindAndState(language), ...headColumns(language), ...datesOfOwn(language)],
        lists.flatMap(({ items }) => items),
        language,
      ),
    };
  },
});

const kindAndState = (language: Language): ListingColumn[] => [
  {
    title: exportsWords[language].kind,
    kind: 'text',
    cell: ({ kind }) => screenWords[language].kinds[kind].one,
  },
  {
    title: screenWords[language].state,
    kind: 'text',
    cell: ({ state }) => catalogueWords[language].states[state],
  },
];

const datesOfOwn = (language: Language): ListingColumn[] => [
  { title: exportsWords[language].changedAt, kind: 'moment', cell: ({ updatedAt }) => updatedAt },
  {
    title: screenWords[language].publishedOn,
    kind: 'day',
    cell: ({ publishedAt }) => publishedAt?.slice(0, 10) ?? null,
  },
  { title: screenWords[language].validUntil, kind: 'day', cell: ({ validUntil }) => validUntil },
];

/** Refuses with `catalogue.listing.staffOnly`, as the queue does. */
const exportQueue = tableDownload({
  id: 'catalogue.queue.export',
  path: '/api/exports/moderation-queue',
  summary: 'Listings that wait for the reader, the longest waiting first',
  audience: 'signedIn',
  input: z.object({}),
  table: async (ctx) => {
    const { language } = ctx;
    const own = exportsWords[language];
    const { items, asOf } = await collectPages((paging) => readQueue(ctx, paging));
    const waiting: ListingColumn<Waiting>[] = [
      { title: own.waitsSince, kind: 'moment', cell: ({ waitingSince }) => waitingSince },
      {
        title: own.waitsFor,
        kind: 'text',
        cell: ({ waitsFor }) => screenWords[language].roles[waitsFor],
      },
    ];
    return {
      title: screenWords[language].queue.title,
      about: [
        [own.asOf, asOf],
        [screenWords[language].order, screenWords[language].queue.order],
      ],
      ...tableOfColumns<Waiting>(
        [...waiting, ...kindAndState(language), ...headColumns(language)],
        items,
        language,
      ),
    };
  },
});

/** Lists of this room as files. */
export const catalogueDownloads: DownloadRoute[] = [...listingKinds.map(exportOpen), exportMine, exportQueue];
