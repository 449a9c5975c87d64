import { AppError } from '../../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/endpoint.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import { countAttempt, networkOf } from '../../../../platform/auth/limit-attempts.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { isCoordinator } from '../../access.ts';
import type { LiveTermbase } from '../../termbase/live-termbase.ts';
import type { Version } from '../../texts/version.ts';
import { findVersion } from '../../texts/views.ts';
import { personIdOf, requireCoordinator } from '../access.ts';
import { findTransition } from '../life-cycle.ts';
import { makeTask } from '../make-task.ts';
import { moveTask } from '../move-task.ts';
import { ruleFor } from '../rule-table/views.ts';
import { dayAfter } from '../rules.ts';
import { lockedTask } from '../steps.ts';
import { unfinishedTaskOf } from '../views.ts';
import type { reportEndpoints, ReportView } from './contract.ts';
import { insertReport, writeDecision } from './store.ts';
import { findReport, reportsOfTask, reportsPage, type ReportRow } from './views.ts';

type Input<Name extends keyof typeof reportEndpoints> = ParsedInputOf<(typeof reportEndpoints)[Name]>;

const windowMinutes = 60;
const reportsOfPersonMax = 20;
const reportsOfAddressMax = 10;
/** Where no rule says how soon a kind of text is translated. */
const daysUntilDueDefault = 10;
/** A reader who found an error waits for it more than one who finds no text. */
const basePriorityOfReports = 70;

/** The version readers see; of a record that is not shown there is nothing to report. */
async function openVersion(ctx: Ctx, versionId: string): Promise<Version> {
  const version = await findVersion(ctx, versionId);
  if (!version || version.text.stage !== 'open' || version.ofRevision === null) {
    throw new AppError('notFound', 'translation.report.nothingShown');
  }
  return version;
}

export async function readAbout(
  ctx: Ctx,
  { versionId }: Input<'about'>,
): Promise<OutputOf<typeof reportEndpoints.about>> {
  const { id, from, to, state, text } = await openVersion(ctx, versionId);
  const { number: recordNumber, title, isRestricted } = text;
  // Some records are for registered readers only: a visitor is told the number he came from, no words.
  const isForAll = !isRestricted && ctx.actor.kind !== 'visitor';
  return { versionId: id, from, to, state, recordNumber, title: isForAll ? title : null };
}

/** Keeps a report and opens a task for it, or joins the one in hand. Errors: 404, 429. */
export async function reportTranslationError(
  ctx: Ctx,
  input: Input<'report'>,
  clientAddress: string,
): Promise<{ id: string; isFollowed: boolean }> {
  const version = await openVersion(ctx, input.versionId);
  const reporterId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  await countAttempt(ctx, [
    reporterId === null
      ? {
          kind: 'translation.report.address',
          subject: networkOf(clientAddress),
          max: reportsOfAddressMax,
          windowMinutes,
        }
      : { kind: 'translation.report.person', subject: reporterId, max: reportsOfPersonMax, windowMinutes },
  ]);
  return ctx.transaction(async (tx) => {
    const taskId = await taskFor(tx, version);
    const id = await insertReport(tx, { ...input, taskId, reporterId });
    await recordAudit(tx, {
      action: 'translation.report.make',
      ref: { room: 'translation', kind: 'errorReport', id },
      details: { versionId: version.id, taskId },
    });
    return { id, isFollowed: reporterId !== null };
  });
}

async function taskFor(ctx: Ctx, version: Version): Promise<string> {
  const running = await unfinishedTaskOf(ctx, version.id);
  if (running) return running.id;
  const rule = await ruleFor(ctx, version.text.ref, version.from, version.to);
  const made = await makeTask(ctx, version, {
    cause: 'errorReport',
    state: 'reported',
    dueOn: dayAfter(ctx.clock(), rule?.daysUntilDue ?? daysUntilDueDefault),
    basePriority: Math.max(basePriorityOfReports, rule?.basePriority ?? 0),
  });
  const id = made?.id ?? (await unfinishedTaskOf(ctx, version.id))?.id;
  if (id === undefined) throw new AppError('conflict', 'translation.task.already');
  return id;
}

export async function listOwnReports(ctx: Ctx, paging: Input<'mine'>) {
  return pageOfReports(ctx, { reporterId: personIdOf(ctx.actor) }, paging);
}

export async function listReports(ctx: Ctx, { state, ...paging }: Input<'list'>) {
  requireCoordinator(ctx.actor);
  return pageOfReports(ctx, { state }, paging);
}

async function pageOfReports(
  ctx: Ctx,
  by: Parameters<typeof reportsPage>[1],
  { page, pageSize }: { page: number; pageSize: number },
): Promise<OutputOf<typeof reportEndpoints.list>> {
  const mayKnow = isCoordinator(ctx.actor);
  const { rows, total } = await reportsPage(ctx, by, { page, pageSize });
  return {
    items: rows.map((row) => presentReport(row, mayKnow)),
    total,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

function presentReport(row: ReportRow, mayKnow: boolean): ReportView {
  return {
    id: row.id,
    versionId: row.version_id,
    taskId: mayKnow ? row.task_id : null,
    title: mayKnow || !row.is_restricted ? row.title : null,
    kind: `${row.room}/${row.kind}`,
    recordNumber: row.number,
    from: row.from,
    to: row.to,
    quote: row.quote,
    explanation: row.explanation,
    suggestion: row.suggestion,
    state: row.state,
    reason: row.reason,
    at: row.at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}

/** Accepts or declines. The task a report opened is offered with the first accepted one, ended with the last declined. */
export async function decideReport(
  ctx: Ctx,
  termbase: LiveTermbase,
  { id, decision, reason }: Input<'decide'>,
): Promise<ReportView> {
  const by = requireCoordinator(ctx.actor);
  if (decision === 'decline' && reason === '') {
    throw new AppError('invalid', 'translation.task.reasonNeeded', {
      fields: [{ path: 'reason', code: 'translation.task.reasonNeeded' }],
    });
  }
  return ctx.transaction(async (tx) => {
    const report = await findReport(tx, id);
    if (!report) throw new AppError('notFound', 'translation.report.notFound');
    const task = report.task_id === null ? undefined : await lockedTask(tx, report.task_id);
    const state = decision === 'accept' ? ('accepted' as const) : ('declined' as const);
    if (!(await writeDecision(tx, id, { state, reason, by }))) {
      throw new AppError('conflict', 'translation.report.decided');
    }
    await recordAudit(tx, {
      action: `translation.report.${decision}`,
      ref: { room: 'translation', kind: 'errorReport', id },
      details: { taskId: report.task_id },
    });
    const transition = task && findTransition(task.state, decision);
    const isLast = task && (await reportsOfTask(tx, task.id)).every((one) => one.state !== 'waiting');
    if (task && transition && (decision === 'accept' || isLast)) {
      await moveTask(tx, termbase, { task, transition, step: decision, side: 'coordinator', reason });
    }
    const decided = await findReport(tx, id);
    return presentReport(decided ?? report, true);
  });
}
