import { pickText, type Language } from '../../../shared/language.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { networkWords } from '../messages/network-words.ts';
import { queryWords } from '../messages/query-words.ts';
import { sayCode, sayFilter } from '../query/say-filter.ts';
import { networkInput, type NetworkNode } from './contract.ts';
import { readLinks } from './service.ts';

/** Who with whom through what, with filter and moment. */
export const networkExport = tableDownload({
  id: 'insights.network.export',
  path: '/api/exports/network',
  summary: 'Pairs of organisations with the records they share, as a workbook or CSV.',
  audience: 'public',
  input: networkInput,
  async table(ctx, asked) {
    const { language } = ctx;
    const words = networkWords[language];
    const query = queryWords[language];
    const { asOf } = await readLinks(ctx, { ...asked, page: 1, pageSize: 1 });
    const { items } = await collectPages((paging) => readLinks(ctx, { ...asked, asOf, ...paging }));
    const country = ({ country: code }: NetworkNode) =>
      code === null ? null : sayCode('country', code, language);
    return {
      title: words.title,
      about: [
        [query.exportFilter, sayFilter(asked, language)],
        [query.asOf, asOf],
      ],
      columns: [
        ...[words.one, words.country, words.other, words.country, words.through].map((title) => ({
          title,
          kind: 'text' as const,
        })),
        { title: words.shared, kind: 'number' },
      ],
      rows: items.map(({ one, other, through, count }) => [
        nameOf(one, language),
        country(one),
        nameOf(other, language),
        country(other),
        through.map((row) => `${query.kinds[row.kind]}${query.colon}${row.count}`).join(query.semicolon),
        count,
      ]),
    };
  },
});

function nameOf({ names }: NetworkNode, language: Language): string {
  const known = Object.fromEntries(Object.entries(names ?? {}).filter(([, name]) => name !== undefined));
  return pickText(known, language)?.text ?? queryWords[language].notPublic;
}
