import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { queryWords } from '../messages/query-words.ts';
import { namelessKinds } from '../records/vocabulary.ts';
import { nameText } from '../source-text.ts';
import { countInput, queryInput, type Counted, type CountInput } from './contract.ts';
import { addressOf } from './rules.ts';
import { sayCode, sayFilter } from './say-filter.ts';
import { answerQuery, listBehind } from './service.ts';

const aboutOf = (asked: CountInput, total: number, asOf: string, language: Language): [string, string][] => {
  const words = queryWords[language];
  return [
    [words.exportFilter, sayFilter(asked, language)],
    [words.asOf, asOf],
    [words.exportTotal, String(total)],
    [words.exportAddress, `/${language}/insights/query?${addressOf({ ...asked, asOf })}`],
  ];
};

/** The figures of a question with its filter in words, its moment and the address that gives them again. */
const figuresExport = tableDownload({
  id: 'insights.query.export',
  path: '/api/exports/query',
  summary: 'The figures of a count with filter, moment and address, as a workbook or CSV.',
  audience: 'public',
  input: countInput,
  async table(ctx, asked) {
    const { language } = ctx;
    const words = queryWords[language];
    const { total, groups, asOf } = await answerQuery(ctx, asked);
    const { group } = asked;
    return {
      title: words.exportTitle,
      about: aboutOf(asked, total, asOf, language),
      columns: [
        { title: group === undefined ? words.result : words.groups[group], kind: 'text' },
        { title: words.share, kind: 'number' },
      ],
      rows:
        group === undefined || groups === null
          ? [[words.exportTotal, total]]
          : groups.map(({ value, count }) => [sayCode(group, value, language), count]),
    };
  },
});

/** The records behind it. */
const rowsExport = tableDownload({
  id: 'insights.query.exportRecords',
  path: '/api/exports/query-records',
  summary: 'The records behind a count, as a workbook or CSV.',
  audience: 'public',
  input: z.object(queryInput),
  async table(ctx, asked) {
    const { language } = ctx;
    const words = queryWords[language];
    // All pages of one moment, whatever is read meanwhile.
    const { asOf, total } = await answerQuery(ctx, { ...asked, group: undefined });
    const { items } = await collectPages((paging) => listBehind(ctx, { ...asked, asOf, ...paging }));
    return {
      title: words.exportRowsTitle,
      about: aboutOf({ ...asked, group: undefined }, total, asOf, language),
      ...countedTable(items, language),
    };
  },
});

/** Records with what is counted of them, as columns and rows. */
export function countedTable(items: readonly Counted[], language: Language): Pick<Table, 'columns' | 'rows'> {
  const words = queryWords[language];
  return {
    columns: [
      words.kind,
      words.name,
      words.state,
      words.begins,
      words.ends,
      words.bank,
      words.region,
      words.field,
      words.exportAddress,
    ].map((title) => ({ title, kind: 'text' })),
    rows: items.map((row) => [
      sayCode('kind', row.kind, language),
      nameOf(row, language),
      row.state === null ? null : sayCode('state', row.state, language),
      row.begins,
      row.ends,
      row.countries.join(' '),
      row.regions.join(' '),
      row.fields.join(' '),
      row.record ? `/${language}${row.record.path}` : null,
    ]),
  };
}

function nameOf({ record, kind }: Counted, language: Language): string {
  const words = queryWords[language];
  if (record === null) return namelessKinds.includes(kind) ? words.countedOnly : words.notPublic;
  return nameText(record.names, language) || words.notStated;
}

export const queryDownloads = [figuresExport, rowsExport];
