import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Language } from '../../../shared/language.ts';
import { caseWords } from '../messages/cases-words.ts';
import { linkNames, nameIn } from '../plans/export-parts.ts';
import { scienceFieldName } from '../plans/science-fields.ts';
import { caseFilters, type CaseBrief } from './contract.ts';
import { listCases, listWaiting } from './service.ts';

const text = (title: string) => ({ title, kind: 'text' as const });

function columnsIn(language: Language) {
  const words = caseWords[language];
  return [
    text(words.sheetTitle),
    text('ZH'),
    text('RU'),
    text('EN'),
    text(words.kind),
    text(words.status),
    text(words.mode),
    text(words.fields),
    text(words.parties),
    text(words.country),
    text(words.place),
    text(words.milestones),
  ];
}

function cellsOf(one: CaseBrief, language: Language) {
  const words = caseWords[language];
  return [
    nameIn(one.names, language),
    one.names.zh ?? null,
    one.names.ru ?? null,
    one.names.en ?? null,
    words.kinds[one.kind],
    one.status && words.statuses[one.status],
    one.modes.map((mode) => words.modes[mode]).join('; '),
    one.fields.map((field) => scienceFieldName(field, language)).join('; '),
    linkNames(one.parties, language),
    one.country,
    [one.region, one.city].filter(Boolean).join(' ') || null,
    one.latest && words.latest(one.latest.date, nameIn(one.latest.event, language)),
  ];
}

/** Known projects as a table; what waits for a look is absent as on the screen. */
export const caseDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'programmes.cases.export',
    path: '/api/exports/cases',
    summary: 'Known projects and cases as the screen shows them',
    audience: 'public',
    input: z.object(caseFilters),
    async table(ctx, input) {
      const words = caseWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => listCases(ctx, { ...input, ...paging }));
      return {
        title: words.sheetTitle,
        about: aboutList(ctx.language, { asOf, items }, input, { kind: words.kinds, mode: words.modes }),
        columns: columnsIn(ctx.language),
        rows: items.map((one) => cellsOf(one, ctx.language)),
      };
    },
  }),
  tableDownload({
    id: 'programmes.cases.exportWaiting',
    path: '/api/exports/case-reviews',
    summary: 'Flagged cases with what was decided on them (compliance officers and moderators)',
    audience: 'signedIn',
    input: z.object({}),
    async table(ctx) {
      const words = caseWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => listWaiting(ctx, paging));
      return {
        title: words.reviewsTitle,
        about: aboutList(ctx.language, { asOf, items }),
        columns: [
          ...columnsIn(ctx.language),
          text(words.flag),
          text(words.review),
          { title: words.reviewedDay, kind: 'day' },
        ],
        rows: items.map((one) => [
          ...cellsOf(one, ctx.language),
          words.flags[one.flag],
          one.reviewedAt === null ? words.waits : one.isShown ? words.shown : words.hidden,
          one.reviewedAt?.slice(0, 10) ?? null,
        ]),
      };
    },
  }),
];
