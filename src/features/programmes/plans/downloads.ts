import { z } from 'zod';
import { dayOf, dayShape } from '../../../shared/day.ts';
import { idShape } from '../../../shared/ids.ts';
import { queryOptional } from '../../../shared/query.ts';
import { paperFormats, writePaper } from '../../../platform/documents/write-paper.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { planWords } from '../messages/plans-words.ts';
import { planFilters } from './contract.ts';
import { linkNames, nameIn, sourceLine } from './export-parts.ts';
import { listPlanBriefs, readPlan } from './read-service.ts';
import { reportPaper } from './report-paper.ts';
import { halfYearOf } from './rules.ts';
import { scienceFieldName } from './science-fields.ts';

const text = (title: string) => ({ title, kind: 'text' as const });
const number = (title: string) => ({ title, kind: 'number' as const });
const day = (title: string) => ({ title, kind: 'day' as const });

export const planDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'programmes.plans.export',
    path: '/api/exports/programmes',
    summary: 'The register of programmes and plans as the screen shows it',
    audience: 'public',
    input: z.object(planFilters),
    async table(ctx, input) {
      const { language } = ctx;
      const words = planWords[language];
      const { items, asOf } = await collectPages((paging) => listPlanBriefs(ctx, { ...input, ...paging }));
      return {
        title: words.sheetTitle,
        about: aboutList(ctx.language, { asOf, items }, input, { kind: words.kinds, status: words.statuses }),
        columns: [
          text(words.item),
          text('ZH'),
          text('RU'),
          text('EN'),
          text(words.kind),
          text(words.status),
          text(words.starts),
          text(words.ends),
          text(words.fields),
          text(words.parties),
          number(words.items),
          number(words.itemStatuses.done),
          number(words.itemStatuses.late),
          day(words.confirmation),
          text(words.sourceRow),
        ],
        rows: items.map((plan) => [
          nameIn(plan.names, language),
          plan.names.zh ?? null,
          plan.names.ru ?? null,
          plan.names.en ?? null,
          words.kinds[plan.kind],
          words.statuses[plan.status],
          plan.starts,
          plan.ends,
          plan.fields.map((field) => scienceFieldName(field, language)).join('; '),
          linkNames(plan.parties, language),
          plan.items.total,
          plan.items.done,
          plan.items.late,
          plan.confirmedOn,
          sourceLine(plan.source),
        ]),
      };
    },
  }),
  tableDownload({
    id: 'programmes.plans.exportItems',
    path: '/api/exports/plan-items',
    summary: 'The measures and milestones of a plan with plan and actual',
    audience: 'public',
    input: z.object({ planId: idShape }),
    async table(ctx, { planId }) {
      const words = planWords[ctx.language];
      const plan = await readPlan(ctx, planId);
      const name = nameIn(plan.names, ctx.language);
      return {
        title: words.items,
        about: [[words.toPlan, name], ...aboutList(ctx.language, { asOf: plan.asOf, items: plan.items })],
        columns: [
          text(words.item),
          text(words.indicator),
          text(words.responsibleCn),
          text(words.responsibleRu),
          day(words.dueOn),
          day(words.firstDueMark),
          text(words.itemStatus),
          day(words.doneOn),
          number(words.plannedValue),
          number(words.actualValue),
          text(words.unit),
          text(words.evidence),
        ],
        rows: plan.items.map((item) => [
          item.title.text,
          item.indicator.text,
          item.responsibleCn,
          item.responsibleRu,
          item.dueOn,
          item.firstDueOn,
          words.itemStatuses[item.status],
          item.doneOn,
          item.plannedValue,
          item.actualValue,
          item.unit,
          item.evidence?.text ?? null,
        ]),
      };
    },
  }),
  downloadRoute({
    id: 'programmes.plans.report',
    path: '/api/programmes/plans/:id/report',
    summary: 'The half-yearly progress report of a plan as PDF or DOCX, of the half-year a day lies in',
    audience: 'public',
    input: z.object({
      id: idShape,
      format: z.enum(paperFormats).default('pdf'),
      on: queryOptional(dayShape),
    }),
    async handle(ctx, { id, format, on }) {
      const plan = await readPlan(ctx, id);
      const period = halfYearOf(on ?? dayOf(ctx.clock()));
      const model = reportPaper(plan, period, ctx.language, ctx.clock());
      return writePaper(`${planWords[ctx.language].reportTitle} ${period.to}`, format, model);
    },
  }),
  downloadRoute({
    id: 'programmes.plans.roadMap',
    path: '/api/programmes/plans/:id/road-map.json',
    summary: 'A road map for machines: every item with both sides, days, indicator, plan and actual',
    audience: 'public',
    input: z.object({ id: idShape }),
    async handle(ctx, { id }) {
      const plan = await readPlan(ctx, id);
      const body = {
        format: 'amur-road-map',
        version: 1,
        asOf: plan.asOf,
        id: plan.id,
        kind: plan.kind,
        status: plan.status,
        standing: plan.standing,
        revision: plan.revision,
        names: plan.names,
        period: { starts: plan.starts, ends: plan.ends },
        continues: plan.continues && { names: plan.continues.names, path: plan.continues.path },
        parties: plan.parties.map(({ key, names }) => ({ key, names })),
        progress: plan.progress,
        items: plan.items.map(({ title, indicator, evidence, changedAt, ...item }) => ({
          ...item,
          title: title.original,
          indicator: indicator.original,
          evidence,
          changedAt,
        })),
        source: plan.source,
      };
      return {
        name: `road-map-${plan.id}.json`,
        contentType: 'application/json; charset=utf-8',
        body: `${JSON.stringify(body, null, 2)}\n`,
      };
    },
  }),
];
