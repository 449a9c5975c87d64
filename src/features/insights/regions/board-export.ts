import { placeName } from '../../../shared/vocabulary-names.ts';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import { regionsWords } from '../messages/regions-words.ts';
import { queryWords } from '../messages/query-words.ts';
import { boardInput } from './contract.ts';
import { readBoard } from './service.ts';
import { boardColumnNames, columnOf } from './vocabulary.ts';

/** The table of the regions with its periods and moment. */
export const boardExport = tableDownload({
  id: 'insights.regions.export',
  path: '/api/exports/regions',
  summary: 'Regions of both countries with counts of public records, as a workbook or CSV.',
  audience: 'public',
  input: boardInput,
  async table(ctx, asked) {
    const { language } = ctx;
    const words = regionsWords[language];
    const { rows, period, before, asOf } = await readBoard(ctx, asked);
    const said = ({ from, to }: typeof period) => (from === to ? from : words.span(from, to));
    return {
      title: words.exportTitle,
      about: [
        [words.period, said(period)],
        [words.before, said(before)],
        [queryWords[language].asOf, asOf],
      ],
      columns: [
        ...[words.code, words.region, words.country].map((title) => ({ title, kind: 'text' as const })),
        ...boardColumnNames.flatMap((name) => {
          const title = words.columns[name];
          const titles = columnOf(name).isOfPeriod
            ? [period, before].map((one) => `${title}, ${words.begunShort(said(one))}`)
            : [title];
          return titles.map((one) => ({ title: one, kind: 'number' as const }));
        }),
      ],
      rows: rows.map(({ region, country, cells }) => [
        region,
        placeName(region, language),
        placeName(country, language),
        ...boardColumnNames.flatMap((name) => {
          const cell = cells[name];
          return cell.before === null ? [cell.count] : [cell.count, cell.before];
        }),
      ]),
    };
  },
});
