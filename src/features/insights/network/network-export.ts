import { AppError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { networkWords } from '../messages/network-words.ts';
import { queryWords } from '../messages/query-words.ts';
import type { QueryInput } from '../query/contract.ts';
import { countedTable } from '../query/query-export.ts';
import { sayCode, sayFilter } from '../query/say-filter.ts';
import { nameText } from '../source-text.ts';
import { networkEndpoints, networkInput, type NetworkLink, type NetworkNode } from './contract.ts';
import { readLinks, readNeighbours } from './service.ts';

/** Who with whom through what, with filter and moment. */
const linkExport = tableDownload({
  id: 'insights.network.export',
  path: '/api/exports/network',
  summary: 'Pairs of organisations with the records they share, as a workbook or CSV.',
  audience: 'public',
  input: networkInput,
  async table(ctx, asked) {
    const { language } = ctx;
    const { asOf } = await readLinks(ctx, { ...asked, page: 1, pageSize: 1 });
    const { items } = await collectPages((paging) => readLinks(ctx, { ...asked, asOf, ...paging }));
    return {
      title: networkWords[language].title,
      about: aboutOf(asked, asOf, language),
      ...linkTable(items, language),
    };
  },
});

/** With whom one organisation is linked; with another one named, the records both share. */
const neighbourExport = tableDownload({
  id: 'insights.network.exportOfOrganisation',
  path: '/api/exports/network/:id',
  summary:
    'With whom an organisation shares public records, or the records it shares with another one, as a workbook or CSV.',
  audience: 'public',
  input: networkEndpoints.ofOrganisation.input,
  async table(ctx, { page: _page, pageSize: _pageSize, ...asked }) {
    const { language } = ctx;
    const words = networkWords[language];
    const { asOf, organisation, other } = await readNeighbours(ctx, { ...asked, page: 1, pageSize: 1 });
    const names = other === null ? [organisation] : [organisation, other];
    const common = {
      title: words.neighboursOf(names.map((one) => nameOf(one, language)).join(' — ')),
      about: aboutOf(asked, asOf, language),
    };
    const read = (paging: { page: number; pageSize: number }) =>
      readNeighbours(ctx, { ...asked, asOf, ...paging });
    if (other === null) {
      const { items } = await collectPages(async (paging) => pageOf((await read(paging)).links));
      return { ...common, ...linkTable(items, language) };
    }
    const { items } = await collectPages(async (paging) => pageOf((await read(paging)).records));
    return { ...common, ...countedTable(items, language) };
  },
});

export const networkDownloads = [linkExport, neighbourExport];

/** One of the two lists is always there. */
function pageOf<List>(list: List | null): List {
  if (list === null) throw new AppError('notFound', 'platform.notFound');
  return list;
}

const aboutOf = (asked: QueryInput, asOf: string, language: Language): Table['about'] => [
  [queryWords[language].exportFilter, sayFilter(asked, language)],
  [queryWords[language].asOf, asOf],
];

function linkTable(links: readonly NetworkLink[], language: Language): Pick<Table, 'columns' | 'rows'> {
  const words = networkWords[language];
  const query = queryWords[language];
  const country = ({ country: code }: NetworkNode) =>
    code === null ? null : sayCode('country', code, language);
  return {
    columns: [
      ...[words.one, words.country, words.other, words.country, words.through].map((title) => ({
        title,
        kind: 'text' as const,
      })),
      { title: words.shared, kind: 'number' },
    ],
    rows: links.map(({ one, other, through, count }) => [
      nameOf(one, language),
      country(one),
      nameOf(other, language),
      country(other),
      through.map((row) => `${query.kinds[row.kind]}${query.colon}${row.count}`).join(query.semicolon),
      count,
    ]),
  };
}

function nameOf({ names }: NetworkNode, language: Language): string {
  return nameText(names ?? {}, language) || queryWords[language].notPublic;
}
