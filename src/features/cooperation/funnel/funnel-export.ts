import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import type { ValueNames } from '../../../platform/tables/say-filter.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Cell, Column } from '../../../platform/tables/table.ts';
import type { Language } from '../../../shared/language.ts';
import { lossRowsTitle, nameLossReason } from '../messages/funnel-names-words.ts';
import { funnelWords } from '../messages/funnel-words.ts';
import { funnel, funnelFilterShape } from './contract.ts';
import { lossTable, timeTable } from './list-tables.ts';
import { readFunnel, readFunnelRows, readLossRows } from './service.ts';
import { funnelStages } from './vocabulary.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });

/** What the filters of the funnel are called. */
function namesOf(language: Language): ValueNames {
  const { kinds, stages, losses } = funnelWords[language];
  return { kind: kinds, stage: stages, what: losses };
}

/** The live funnel of the desk with losses and times, and the records behind it. */
export const deskFunnelDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'cooperation.funnel.export',
    path: '/api/exports/desk-funnel',
    summary: 'The live funnel by stage and month, as the screen of the desk shows it',
    audience: 'signedIn',
    input: funnelFilterShape,
    async table(ctx, filter) {
      const { stages, months, asOf } = await readFunnel(ctx, filter);
      const words = funnelWords[ctx.language];
      const row = (name: string, valueOf: (stage: (typeof stages)[number]) => Cell): Cell[] => [
        name,
        ...stages.map(valueOf),
      ];
      return {
        title: words.title,
        about: aboutList(ctx.language, { asOf, items: months }, filter, namesOf(ctx.language)),
        columns: [text(words.month), ...funnelStages.map((stage) => number(words.stages[stage]))],
        rows: [
          row(words.count, ({ count }) => count),
          row(`${words.share}, %`, ({ perMilleOfBefore }) =>
            perMilleOfBefore === null ? null : perMilleOfBefore / 10,
          ),
          row(words.days, ({ medianDays }) => medianDays),
          ...months.map(({ month, counts }) => [month, ...funnelStages.map((stage) => counts[stage])]),
        ],
      };
    },
  }),
  tableDownload({
    id: 'cooperation.funnel.exportLosses',
    path: '/api/exports/desk-funnel-losses',
    summary: 'Why records were lost, as the screen of the desk shows it',
    audience: 'signedIn',
    input: funnelFilterShape,
    async table(ctx, filter) {
      const { losses, asOf } = await readFunnel(ctx, filter);
      return {
        title: funnelWords[ctx.language].lossesTitle,
        about: aboutList(ctx.language, { asOf, items: losses }, filter, namesOf(ctx.language)),
        ...lossTable(losses, ctx.language),
      };
    },
  }),
  tableDownload({
    id: 'cooperation.funnel.exportTimes',
    path: '/api/exports/desk-funnel-times',
    summary: 'How long interests and projects stay in each state, as the screen of the desk shows it',
    audience: 'signedIn',
    input: funnelFilterShape,
    async table(ctx, filter) {
      const { times, asOf } = await readFunnel(ctx, filter);
      return {
        title: funnelWords[ctx.language].timesTitle,
        about: aboutList(ctx.language, { asOf, items: times }, filter, namesOf(ctx.language)),
        ...timeTable(times, ctx.language),
      };
    },
  }),
  tableDownload({
    id: 'cooperation.funnel.exportRows',
    path: '/api/exports/desk-funnel-rows',
    summary: 'The records behind a figure of the live funnel, as the screen shows them',
    audience: 'signedIn',
    input: z.object({ ...funnel.rows.input.shape, stage: funnel.rows.input.shape.stage.default('listed') }),
    async table(ctx, wish) {
      const list = await collectPages((paging) => readFunnelRows(ctx, { ...wish, ...paging }));
      const words = funnelWords[ctx.language];
      return {
        title: words.rowsTitle(words.stages[wish.stage]),
        about: aboutList(ctx.language, list, wish, namesOf(ctx.language)),
        columns: [
          ...[words.number, words.kind].map(text),
          { title: words.listedOn, kind: 'day' },
          text(words.furthest),
          { title: words.since, kind: 'day' },
        ],
        rows: list.items.map((row) => [
          row.number,
          words.kinds[row.kind],
          row.listedOn,
          words.stages[row.stage],
          row.reachedOn,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'cooperation.funnel.exportLossRows',
    path: '/api/exports/desk-funnel-loss-rows',
    summary: 'The records behind a figure of the losses, as the screen shows them',
    audience: 'signedIn',
    input: funnel.lossRows.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => readLossRows(ctx, { ...wish, ...paging }));
      const words = funnelWords[ctx.language];
      return {
        title: lossRowsTitle(wish, ctx.language),
        about: aboutList(ctx.language, list, wish, {
          ...namesOf(ctx.language),
          reason: { [wish.reason ?? '']: nameLossReason(wish.what, wish.reason ?? '', ctx.language) },
        }),
        columns: [...[words.number, words.kind].map(text), { title: words.lostOn, kind: 'day' }],
        rows: list.items.map(({ number: name, kind, lostOn }) => [
          name,
          kind === null ? null : words.kinds[kind],
          lostOn,
        ]),
      };
    },
  }),
];
