import { regionNames } from '../../../shared/region-names.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Cell, Column, Table } from '../../../platform/tables/table.ts';
import { funnelStages } from '../../cooperation/funnel/vocabulary.ts';
import { funnelWords as stageWords, lossTable, timeTable } from '../../cooperation/public-text.ts';
import { insightFunnelWords } from '../messages/insight-funnel-words.ts';
import { funnelFilterShape, funnelRowsInput, type Funnel, type FunnelFilter } from './contract.ts';
import { fieldName, groupName } from './group-name.ts';
import { readInsightFunnel, readInsightFunnelRows } from './service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });

/** The stages of all, of every month, bank, field and region of a filter. */
export const funnelExport = tableDownload({
  id: 'insights.funnel.export',
  path: '/api/exports/funnel',
  summary: 'The funnel by month, bank, field and region, as a workbook or CSV.',
  audience: 'public',
  input: funnelFilterShape,
  async table(ctx, filter) {
    const found = await readInsightFunnel(ctx, filter);
    const words = insightFunnelWords[ctx.language];
    const stages = stageWords[ctx.language].stages;
    const ofAll = (name: string, values: (stage: Funnel['stages'][number]) => Cell): Cell[] => [
      words.all,
      name,
      ...found.stages.map(values),
    ];
    const groupings = ['month', 'country', 'field', 'region'] as const;
    return {
      title: words.exportTitle,
      about: aboutFunnel(ctx, filter, found),
      columns: [
        text(words.grouping),
        text(words.group),
        ...funnelStages.map((stage) => number(stages[stage])),
      ],
      rows: [
        ofAll(stageWords[ctx.language].count, ({ count }) => count),
        ofAll(words.sharePercent, ({ perMilleOfBefore }) =>
          perMilleOfBefore === null ? null : perMilleOfBefore / 10,
        ),
        ofAll(stageWords[ctx.language].days, ({ medianDays }) => medianDays),
        ...groupings.flatMap((grouping) =>
          found.groups[grouping].map((group) => [
            words.groupings[grouping],
            groupName(grouping, group.name, ctx.language),
            ...funnelStages.map((stage) => group.counts[stage]),
          ]),
        ),
      ],
    };
  },
});

/** Why records were lost. */
export const funnelLossExport = tableDownload({
  id: 'insights.funnel.exportLosses',
  path: '/api/exports/funnel-losses',
  summary: 'Why records, matches, interests and projects were lost, as a workbook or CSV.',
  audience: 'public',
  input: funnelFilterShape,
  async table(ctx, filter) {
    const found = await readInsightFunnel(ctx, filter);
    const words = stageWords[ctx.language];
    return {
      title: words.lossesTitle,
      about: aboutFunnel(ctx, filter, found),
      ...lossTable(found.losses, ctx.language),
    };
  },
});

/** How long interests and projects stay in each state. */
export const funnelTimeExport = tableDownload({
  id: 'insights.funnel.exportTimes',
  path: '/api/exports/funnel-times',
  summary: 'How long interests and projects stay in each state, as a workbook or CSV.',
  audience: 'public',
  input: funnelFilterShape,
  async table(ctx, filter) {
    const found = await readInsightFunnel(ctx, filter);
    const words = stageWords[ctx.language];
    return {
      title: words.timesTitle,
      about: aboutFunnel(ctx, filter, found),
      ...timeTable(found.times, ctx.language),
    };
  },
});

/** The records behind a figure. */
export const funnelRowExport = tableDownload({
  id: 'insights.funnel.exportRows',
  path: '/api/exports/funnel-rows',
  summary: 'The records behind a figure of the funnel, as a workbook or CSV.',
  audience: 'public',
  input: funnelRowsInput,
  async table(ctx, { stage, ...filter }) {
    const { items, asOf } = await collectPages((paging) =>
      readInsightFunnelRows(ctx, { ...filter, stage, ...paging }),
    );
    const words = stageWords[ctx.language];
    return {
      title: words.rowsTitle(words.stages[stage]),
      about: [...aboutFilter(ctx, filter), [insightFunnelWords[ctx.language].asOf, asOf]],
      columns: [
        ...[words.number, words.kind].map(text),
        { title: words.listedOn, kind: 'day' },
        text(words.furthest),
        { title: words.since, kind: 'day' },
      ],
      rows: items.map((row) => [
        row.number,
        words.kinds[row.kind],
        row.listedOn,
        row.stage === null ? null : words.stages[row.stage],
        row.reachedOn,
      ]),
    };
  },
});

function aboutFunnel(ctx: Ctx, filter: FunnelFilter, { isForStaff, asOf }: Funnel): Table['about'] {
  const words = insightFunnelWords[ctx.language];
  return [
    ...aboutFilter(ctx, filter),
    ...(isForStaff ? [] : [[words.howCounted, words.coarse] as const]),
    [words.asOf, asOf],
  ];
}

function aboutFilter({ language }: Ctx, filter: FunnelFilter): (readonly [string, string])[] {
  const words = insightFunnelWords[language];
  const common = stageWords[language];
  const { from, to, field, region, country, kind } = filter;
  return [
    ...(from === undefined ? [] : [[words.from, from] as const]),
    ...(to === undefined ? [] : [[words.to, to] as const]),
    ...(field === undefined ? [] : [[common.field, fieldName(field, language)] as const]),
    ...(region === undefined ? [] : [[common.region, regionNames[region]?.[language] ?? region] as const]),
    ...(country === undefined ? [] : [[common.country, words.banks[country]] as const]),
    ...(kind === undefined ? [] : [[common.kind, common.kinds[kind]] as const]),
  ];
}
