import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { mayMakeReports, requireReportMaker, requireReportReader } from '../access.ts';
import type { Report, ReportBrief, reports } from './contract.ts';
import { isOver, lastMonthOf } from './rules.ts';
import { countUp, insertDraft, markIssued, putFigures, putText, removeText } from './store.ts';
import { takeFigures } from './take-figures.ts';
import {
  findReport,
  listReports,
  listTexts,
  readFigures,
  reportsOfMonth,
  type StoredReport,
} from './views.ts';

/** The reports this reader may open, the latest month first. Refuses as `requireReportReader`. */
export async function readReports(
  ctx: Ctx,
  { page, pageSize }: ParsedInputOf<typeof reports.list>,
): Promise<OutputOf<typeof reports.list>> {
  requireReportReader(ctx.actor);
  const mayMake = mayMakeReports(ctx.actor);
  const { items, total } = await listReports(ctx, mayMake, { page, pageSize });
  return {
    items: items.map(briefOf),
    ...{ total, page, pageSize, mayMake },
    nextMonth: lastMonthOf(ctx.clock()),
    asOf: ctx.clock().toISOString(),
  };
}

/** One issue of a month. Refuses with `insights.report.notFound`; drafts are hidden from those who may not make them. */
export async function readReport(
  ctx: Ctx,
  { month, issue }: ParsedInputOf<typeof reports.get>,
): Promise<Report> {
  requireReportReader(ctx.actor);
  const shown = (await reportsOfMonth(ctx, month)).filter(
    ({ state }) => state === 'issued' || mayMakeReports(ctx.actor),
  );
  const found = issue === undefined ? shown.at(-1) : shown.find((one) => one.issue === issue);
  if (!found) throw notFound();
  return present(ctx, found, shown);
}

/** The same by id, for files. */
export async function readReportById(ctx: Ctx, id: string): Promise<Report> {
  requireReportReader(ctx.actor);
  const found = await findReport(ctx, id);
  if (!found) throw notFound();
  return readReport(ctx, { month: found.month, issue: found.issue });
}

/**
 * Takes the figures of a month that is over: into its draft, or into a new one. Where an issue is out this is a
 * correction, and refused without a reason (`insights.report.reasonMissing`).
 */
export async function makeReport(
  ctx: Ctx,
  { month, reason }: ParsedInputOf<typeof reports.make>,
): Promise<Report> {
  const personId = requireReportMaker(ctx.actor);
  await makeDraft(ctx, { month, reason, personId });
  return readReport(ctx, { month });
}

/** What the clock does on the first of a month: a draft of the month before, where there is no report of it. */
export async function draftLastMonth(ctx: Ctx): Promise<void> {
  const month = lastMonthOf(ctx.clock());
  if ((await reportsOfMonth(ctx, month)).length > 0) return;
  await makeDraft(ctx, { month, reason: '', personId: null });
}

async function makeDraft(
  ctx: Ctx,
  { month, reason, personId }: { month: string; reason: string; personId: string | null },
): Promise<void> {
  if (!isOver(month, ctx.clock())) throw new AppError('conflict', 'insights.report.monthNotOver');
  const last = (await reportsOfMonth(ctx, month)).at(-1);
  if (last?.state === 'issued' && reason === '') {
    throw fieldFault('reason', 'insights.report.reasonMissing');
  }
  const figures = await takeFigures(ctx, month);
  await ctx.transaction(async (tx) => {
    if (last?.state === 'draft') {
      if (!(await putFigures(tx, last.id, figures, personId))) throw changed();
      await tellAudit(tx, 'retake', last.id, { month, issue: last.issue });
      return;
    }
    const issue = (last?.issue ?? 0) + 1;
    const reasonLanguage = reason === '' ? null : ctx.language;
    const id = await insertDraft(tx, { month, issue, reason, reasonLanguage, figures, madeBy: personId });
    if (id === undefined) throw changed();
    await tellAudit(tx, 'make', id, { month, issue });
  });
}

/** Words of a draft in one language: the first language is the original, the others say the same as it. */
export async function writeReportWords(
  ctx: Ctx,
  { id, revision, language, text }: ParsedInputOf<typeof reports.write>,
): Promise<Report> {
  const personId = requireReportMaker(ctx.actor);
  await ctx.transaction(async (tx) => {
    await changeDraft(tx, id, revision);
    if (text === '') return removeText(tx, id, language);
    const texts = await listTexts(tx, id);
    const original = texts.find(({ isOriginal }) => isOriginal);
    const isOriginal = original === undefined || original.language === language;
    const isChanged = original !== undefined && original.language === language && original.text !== text;
    const ofSource = (original?.ofSource ?? 1) + (isChanged ? 1 : 0);
    await putText(tx, id, { language, text, isOriginal, ofSource, personId });
    await tellAudit(tx, 'write', id, { language });
  });
  return readReportById(ctx, id);
}

/** Issues a draft: from then on neither its figures nor its words change. */
export async function issueReport(
  ctx: Ctx,
  { id, revision }: ParsedInputOf<typeof reports.issue>,
): Promise<Report> {
  const personId = requireReportMaker(ctx.actor);
  await ctx.transaction(async (tx) => {
    const report = await requireDraft(tx, id);
    if (!(await markIssued(tx, id, revision, personId))) throw changed();
    await tellAudit(tx, 'issue', id, { month: report.month, issue: report.issue });
  });
  return readReportById(ctx, id);
}

async function changeDraft(ctx: Ctx, id: string, revision: number): Promise<void> {
  await requireDraft(ctx, id);
  if (!(await countUp(ctx, id, revision))) throw changed();
}

async function requireDraft(ctx: Ctx, id: string): Promise<StoredReport> {
  const report = await findReport(ctx, id);
  if (!report) throw notFound();
  if (report.state === 'issued') throw new AppError('conflict', 'insights.report.issued');
  return report;
}

async function present(ctx: Ctx, report: StoredReport, issues: readonly StoredReport[]): Promise<Report> {
  const texts = await listTexts(ctx, report.id);
  const original = texts.find(({ isOriginal }) => isOriginal);
  const issuedBy =
    report.issuedById === null
      ? undefined
      : (await personNamesOf(ctx, [report.issuedById])).get(report.issuedById);
  return {
    ...briefOf(report),
    revision: report.revision,
    sections: await readFigures(ctx, report.id),
    words: texts.map(({ language, text, isOriginal, ofSource, writtenAt }) => ({
      language,
      text,
      state: isOriginal ? 'own' : ofSource === original?.ofSource ? 'human' : 'stale',
      writtenAt,
    })),
    issuedBy: issuedBy ?? null,
    issues: issues.map(({ issue, state }) => ({ issue, state })),
    mayEdit: report.state === 'draft' && mayMakeReports(ctx.actor),
  };
}

function briefOf({ revision: _revision, issuedById: _issuedBy, ...brief }: StoredReport): ReportBrief {
  return brief;
}

function tellAudit(ctx: Ctx, what: string, id: string, details: Record<string, unknown>): Promise<void> {
  const ref: RecordRef = { room: 'insights', kind: 'report', id };
  return recordAudit(ctx, { action: `insights.report.${what}`, ref, details });
}

function notFound(): AppError {
  return new AppError('notFound', 'insights.report.notFound');
}

function changed(): AppError {
  return new AppError('conflict', 'insights.report.changed');
}
