import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Cell, Column, Table } from '../../../platform/tables/table.ts';
import { comparisonWords } from '../messages/comparison-words.ts';
import { figureWords } from '../messages/figures-words.ts';
import { statisticsWords } from '../messages/statistics-words.ts';
import { nameText, sourceText } from '../source-text.ts';
import { statistics, statisticsFilterShape, type StatisticValue } from './contract.ts';
import { readComparison } from './read-comparison.ts';
import { readSeries, readValues } from './service.ts';
import { entityName, natureName, unitName } from './value-words.ts';

/** All values of the indicators under the filter of the catalogue. */
export const statisticsExport = tableDownload({
  id: 'insights.statistics.export',
  path: '/api/exports/statistics',
  summary: 'All values of the indicators under a filter, as a workbook or CSV.',
  audience: 'public',
  input: statisticsFilterShape,
  async table(ctx, filter) {
    const { items, asOf } = await collectPages((paging) => readValues(ctx, filter, paging));
    const words = statisticsWords[ctx.language];
    return valuesTable(ctx, words.exportTitle, items, [
      ...(filter.topic === undefined ? [] : [[words.topic, words.topics[filter.topic]] as const]),
      ...(filter.entity === undefined
        ? []
        : [[words.entity, entityName(filter.entity, ctx.language)] as const]),
      ...(filter.q === undefined || filter.q === '' ? [] : [[words.q, filter.q] as const]),
      [words.values, String(items.length)],
      [asOfName(ctx), asOf],
    ]);
  },
});

/** One series. */
export const seriesExport = tableDownload({
  id: 'insights.statistics.exportOne',
  path: '/api/exports/statistics/:indicator',
  summary: 'All values of one indicator, as a workbook or CSV.',
  audience: 'public',
  input: statistics.get.input,
  async table(ctx, { indicator }) {
    const series = await readSeries(ctx, indicator);
    return valuesTable(ctx, nameText(series.names, ctx.language), series.values, [
      [asOfName(ctx), series.asOf],
    ]);
  },
});

/** Everything the comparison shows in figures, one value a line. */
export const comparisonExport = tableDownload({
  id: 'insights.comparison.export',
  path: '/api/exports/comparison',
  summary: 'The values of the comparison of the two innovation systems, as a workbook or CSV.',
  audience: 'public',
  input: z.object({}),
  async table(ctx) {
    const found = await readComparison(ctx);
    const pairs = [found.spending, found.personnel, found.output, found.parks].flat();
    const values = [
      ...found.index.rows.flatMap((row) => row.values.filter((value) => value !== null)),
      ...pairs.flatMap(({ cn, ru }) => [...cn, ...ru]),
      ...found.trade.flatMap((line) => line.values),
    ];
    const { exportTitle } = comparisonWords[ctx.language];
    return valuesTable(ctx, exportTitle, values, [[asOfName(ctx), found.asOf]]);
  },
});

function valuesTable(
  ctx: Ctx,
  title: string,
  values: readonly StatisticValue[],
  about: Table['about'],
): Table {
  const words = statisticsWords[ctx.language];
  const text = (name: string): Column => ({ title: name, kind: 'text' });
  return {
    title,
    about,
    columns: [
      ...[words.indicator, words.code, words.entity, words.period].map(text),
      { title: words.value, kind: 'number' },
      { title: words.valueMax, kind: 'number' },
      ...[words.unit, words.nature, words.printed, words.source, words.noteInEnglish, words.key].map(text),
    ],
    rows: values.map((value) => rowOf(value, ctx.language)),
  };
}

function rowOf(value: StatisticValue, language: Language): Cell[] {
  const qualifiers: Readonly<Record<string, string>> = figureWords[language].qualifiers;
  const nature = natureName(value.nature, language);
  const qualifier = (qualifiers[value.qualifier] ?? value.qualifier).trim();
  return [
    nameText(value.names, language),
    value.indicator,
    value.record === null ? entityName(value.entity, language) : nameText(value.record.names, language),
    value.period,
    value.value,
    value.valueMax,
    unitName(value.unit, language),
    qualifier === '' ? nature : `${nature}, ${qualifier}`,
    value.seedForm,
    sourceText(value.source, language),
    value.note,
    value.key,
  ];
}

function asOfName(ctx: Ctx): string {
  return statisticsWords[ctx.language].asOf;
}
