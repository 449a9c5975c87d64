import { isMemberOf } from '../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { projectStandings } from '../../cooperation/public.ts';
import { personIdOf, requireOfficerOfBank } from '../access.ts';
import type { ListProject, lists, ProjectAnswer } from './contract.ts';
import { pairCycle, rowStates, type PairCondition } from './life-cycle.ts';
import { listNotFound, officerSide } from './list-service.ts';
import { findList, listsTakingRows } from './list-views.ts';
import { insertPairs, insertRows, movePair } from './pair-store.ts';
import { lockPair, rowsOf, type StoredPair } from './pair-views.ts';
import { insertReportRequest, putReport, replaceMilestones } from './project-store.ts';
import {
  institutionsOfProject,
  milestonesOf,
  otherYearsOf,
  pageOfProjects,
  projectOfPair,
  reportsOf,
  runningProjects,
} from './project-views.ts';
import { overdueDays, standingOf } from './rules.ts';
import { agreementsOf, historyOf } from './step-views.ts';
import { openSteps, takeStep, type Missing } from './take-step.ts';
import { askForReport } from './tell-people.ts';
import { languageOfSide, overdueAfterDays, reportDays, sides, type Side } from './vocabulary.ts';

const notFound = () => new AppError('notFound', 'platform.notFound');
/** Milestones due before that day are overdue by more than `overdueAfterDays`. */
const overdueBefore = (ctx: Ctx) => addDays(dayOf(ctx.clock()), -overdueAfterDays);

export async function listProjects(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof lists.projects>,
): Promise<OutputOf<typeof lists.projects>> {
  const found = await pageOfProjects(ctx, filter, overdueBefore(ctx), { page, pageSize });
  const items = await shownProjects(ctx, found.items);
  return { items, total: found.total, page, pageSize, asOf: ctx.clock().toISOString() };
}

/** The card of a nomination is for its institutions and officers; others are not even told its address. */
async function shownProjects(ctx: Ctx, items: ListProject[]): Promise<ListProject[]> {
  if ((await officerSide(ctx)) !== undefined) return items;
  return items.map((one) => ({ ...one, nominationId: null }));
}

async function openProject(ctx: Ctx, id: string): Promise<ListProject> {
  const { items } = await pageOfProjects(ctx, { id }, overdueBefore(ctx), { page: 1, pageSize: 1 });
  const [project] = items;
  if (!project) throw notFound();
  return project;
}

/** The sides the actor may write for: his institution's, or his bank's as an officer. */
async function writingSides(ctx: Ctx, id: string): Promise<{ sides: Side[]; officer: Side | undefined }> {
  const officer = await officerSide(ctx);
  const institutions = await institutionsOfProject(ctx, id);
  const own = sides.filter((side) => side === officer || isMemberOf(ctx.actor, institutions[side]));
  return { sides: own, officer };
}

export async function readProject(ctx: Ctx, id: string): Promise<ProjectAnswer> {
  const project = await openProject(ctx, id);
  const { sides: own, officer } = await writingSides(ctx, id);
  const years = await otherYearsOf(ctx, id);
  if (own.length === 0) return { project: { ...project, nominationId: null }, ...years, work: null };
  const today = dayOf(ctx.clock());
  const [milestones, reports, agreements, history, nextLists, carriedOutBy] = await Promise.all([
    milestonesOf(ctx, id),
    reportsOf(ctx, id),
    agreementsOf(ctx, 'pair', [id]),
    historyOf(ctx, { kind: 'pair', id }),
    listsTakingRows(ctx, project.year, rowStates),
    carrierOf(ctx, id),
  ]);
  return {
    project,
    ...years,
    work: {
      sides: own,
      isOfficer: officer !== undefined,
      carriedOutBy,
      milestones: milestones.map((one) => ({ ...one, ...latenessOf(one.dueOn, one.doneOn, today) })),
      reports: reports.map((one) => ({ ...one, ...latenessOf(one.dueOn, one.answeredAt, today) })),
      steps: openSteps(pairCycle, {
        subject: { kind: 'pair', id },
        state: project.state,
        revision: 1,
        sides: officer === undefined ? [] : [officer],
        agreements: agreements.map((one) => ({ ...one, ofRevision: 1 })),
        missing: nextLists.length === 0 ? { nextListOpen: {} } : {},
      }),
      history,
      nextLists: nextLists.map(({ id: listId, number, year }) => ({ id: listId, number, year })),
    },
  };
}

function latenessOf(dueOn: string, doneOn: string | null, today: string) {
  const late = overdueDays(dueOn, doneOn, today);
  return { overdueDays: late, isOverdue: late > overdueAfterDays };
}

/** The project of the room below that carries this one out, where it was nominated and opened. */
async function carrierOf(ctx: Ctx, id: string) {
  const projectId = await projectOfPair(ctx, id);
  const found = projectId === null ? undefined : (await projectStandings(ctx, [projectId])).get(projectId);
  if (!found) return null;
  return { ...found, since: found.since.toISOString(), standing: standingOf[found.state] ?? null };
}

async function requireWriter(ctx: Ctx, id: string, side?: Side): Promise<ListProject> {
  personIdOf(ctx.actor);
  const project = await openProject(ctx, id);
  const { sides: own } = await writingSides(ctx, id);
  if (own.length === 0 || (side !== undefined && !own.includes(side))) {
    throw new AppError('forbidden', 'programmes.lists.ownSideOnly');
  }
  return project;
}

export async function saveMilestones(
  ctx: Ctx,
  { id, milestones }: ParsedInputOf<typeof lists.milestones>,
): Promise<ProjectAnswer> {
  const project = await requireWriter(ctx, id);
  refuseSettled(project);
  const today = dayOf(ctx.clock());
  milestones.forEach(({ doneOn }, at) => {
    if (doneOn !== undefined && doneOn > today) {
      throw fieldFault(`milestones.${at}.doneOn`, 'programmes.lists.dayToCome');
    }
  });
  await ctx.transaction(async (tx) => {
    const known = new Map((await milestonesOf(tx, id)).map(({ title, language }) => [title, language]));
    const kept = milestones.map(({ title, dueOn, doneOn }) => ({
      title,
      language: known.get(title) ?? tx.language,
      dueOn,
      doneOn: doneOn ?? null,
    }));
    await replaceMilestones(tx, id, kept);
    await note(tx, id, 'milestones', { count: kept.length });
  });
  return readProject(ctx, id);
}

function refuseSettled({ state }: ListProject): void {
  if (state !== 'approved') {
    throw new AppError('conflict', 'programmes.lists.projectSettled', {
      params: { rule: 'project.edit', state },
    });
  }
}

/** Asks both sides of every running project, each in its own language; who was asked before is not asked again. */
export async function requestReports(ctx: Ctx, listId: string, year: number): Promise<{ asked: number }> {
  await requireOfficerOfBank(ctx);
  const list = await findList(ctx, listId);
  if (!list) throw listNotFound();
  if (list.state !== 'approved') {
    throw new AppError('conflict', 'programmes.lists.missing.listApproved', {
      params: { rule: 'list.requestReports', number: list.number },
    });
  }
  return ctx.transaction(async (tx) => {
    const dueOn = addDays(dayOf(tx.clock()), reportDays);
    let asked = 0;
    for (const project of await runningProjects(tx, listId)) {
      for (const side of sides) {
        const request = { pairId: project.id, side, year, language: languageOfSide[side], dueOn };
        if (!(await insertReportRequest(tx, request))) continue;
        await askForReport(tx, { ...project, organisationId: project[side] }, side, year);
        asked += 1;
      }
    }
    await recordAudit(tx, {
      action: 'programmes.list.requestReports',
      ref: { room: 'programmes', kind: 'list', id: listId },
      details: { year, asked },
    });
    return { asked };
  });
}

export async function answerReport(
  ctx: Ctx,
  { id, side, year, standing, text }: ParsedInputOf<typeof lists.report>,
): Promise<ProjectAnswer> {
  refuseSettled(await requireWriter(ctx, id, side));
  await ctx.transaction(async (tx) => {
    if (!(await putReport(tx, { pairId: id, side, year, standing, text }))) {
      throw new AppError('conflict', 'programmes.lists.reportNotAsked', {
        params: { rule: 'project.report' },
      });
    }
    await note(tx, id, 'report', { side, year, standing });
  });
  return readProject(ctx, id);
}

/** Finishes a project or carries it over, once both banks said so. */
export async function stepProject(
  ctx: Ctx,
  { id, step, reason, nextListId }: ParsedInputOf<typeof lists.projectStep>,
): Promise<ProjectAnswer> {
  const { bank } = await requireOfficerOfBank(ctx);
  const project = await openProject(ctx, id);
  await ctx.transaction(async (tx) => {
    const pair = await lockPair(tx, id);
    if (!pair) throw notFound();
    const open = await listsTakingRows(tx, project.year, rowStates);
    const next = open.find((one) => one.id === nextListId);
    const missing: Missing<PairCondition> = {
      ...(!next && { nextListOpen: {} }),
      ...(reason === '' && { reasonGiven: {} }),
    };
    const taken = await takeStep(tx, pairCycle, {
      subject: { kind: 'pair', id },
      state: pair.state,
      // Where it goes is part of what both agree to.
      revision: step === 'carryOver' && next ? revisionOf(next) : 1,
      step,
      sides: [bank],
      agreements: await agreementsOf(tx, 'pair', [id]),
      missing,
      reason,
    });
    if (!taken) return;
    await movePair(tx, id, taken.to, taken.at);
    if (step === 'carryOver' && next) await carryRows(tx, pair, next.id);
  });
  return readProject(ctx, id);
}

function revisionOf({ number }: { number: string }): number {
  return Number(number.replace(/\D/g, ''));
}

/**
 * The project stands in the lists of the later year, put together already; that pair is proposed like any other. What
 * was not reached yet goes with it.
 */
async function carryRows(ctx: Ctx, pair: StoredPair, listId: string): Promise<void> {
  const rows = new Map((await rowsOf(ctx, pair.listId)).map((row) => [row.id, row]));
  const [cn, ru] = [rows.get(pair.rowCn), rows.get(pair.rowRu)];
  if (!cn || !ru) throw notFound();
  const [rowCn] = await insertRows(ctx, listId, 'cn', [{ ...cn, nominationId: null }]);
  const [rowRu] = await insertRows(ctx, listId, 'ru', [{ ...ru, nominationId: null }]);
  if (rowCn === undefined || rowRu === undefined) return;
  const number = pair.number ?? '';
  const reasons = [{ reason: 'carriedOver' as const, cn: number, ru: number, part: 1 }];
  const carried = { rowCn, rowRu, score: 1, reasons, state: 'proposed' as const, carriedFrom: pair.id };
  const [carriedId] = await insertPairs(ctx, listId, [carried]);
  if (carriedId === undefined) return;
  const open = (await milestonesOf(ctx, pair.id)).filter(({ doneOn }) => doneOn === null);
  await replaceMilestones(ctx, carriedId, open);
  await note(ctx, carriedId, 'milestonesCarriedOver', { from: pair.id, count: open.length });
}

async function note(ctx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  await recordAudit(ctx, {
    action: `programmes.pair.${what}`,
    ref: { room: 'programmes', kind: 'pair', id },
    details,
  });
}
