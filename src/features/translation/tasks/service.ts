import type { Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { isCoordinator, isTranslator } from '../access.ts';
import { leverageBands } from '../memory/leverage-bands.ts';
import { leverageOf } from '../memory/leverage.ts';
import {
  maySeeTask,
  personIdOf,
  requireCoordinator,
  requireTaskWorker,
  requireTranslator,
} from './access.ts';
import type { taskEndpoints } from './contract.ts';
import type { Side } from './life-cycle.ts';
import { findTransition } from './life-cycle.ts';
import { presentTasks } from './present.ts';
import { findProfile } from './profiles/views.ts';
import { refusalOf } from './refusals.ts';
import { countWaitingReports, reportsOfTask } from './reports/views.ts';
import { accessFactsOf } from './steps.ts';
import { untaskedPage } from './version-views.ts';
import {
  boardPage,
  countForCoordinator,
  countForTranslator,
  findTask,
  offeredPage,
  ownPage,
  stepsOfTask,
  type TaskRow,
} from './views.ts';
import { personSteps, type RecordedStep, type TaskState } from './vocabulary.ts';

type Input<Name extends keyof typeof taskEndpoints> = ParsedInputOf<(typeof taskEndpoints)[Name]>;
type Output<Name extends keyof typeof taskEndpoints> = OutputOf<(typeof taskEndpoints)[Name]>;

function readerOf(actor: Actor) {
  return {
    personId: personIdOf(actor),
    organisationIds: actor.kind === 'person' ? actor.organisationIds : [],
    mayVerifyRestricted: isCoordinator(actor),
  };
}

/** What waits for the reader; a part is null where he does not have the role. */
export async function readOverview(ctx: Ctx): Promise<Output<'overview'>> {
  const reader = readerOf(ctx.actor);
  const counts = isCoordinator(ctx.actor) ? await countForCoordinator(ctx) : null;
  return {
    translator: isTranslator(ctx.actor) ? await countForTranslator(ctx, reader) : null,
    coordinator: counts && { ...counts, reports: await countWaitingReports(ctx) },
  };
}

export async function listOffered(ctx: Ctx, input: Input<'offered'>): Promise<Output<'offered'>> {
  const personId = requireTranslator(ctx.actor);
  const profile = await findProfile(ctx, personId);
  const own = { pairs: profile?.pairs ?? [], domains: profile?.domains ?? [] };
  const { rows, total } = await offeredPage(ctx, readerOf(ctx.actor), own, input, input);
  const items = (await presentTasks(ctx, rows)).map((task) => ({
    ...task,
    isOfProfile:
      own.pairs.includes(`${task.from}-${task.to}`) &&
      (own.domains.length === 0 || own.domains.includes(task.domain ?? '')),
  }));
  return { items, total, page: input.page, pageSize: input.pageSize, asOf: ctx.clock().toISOString() };
}

export async function listMine(ctx: Ctx, input: Input<'mine'>): Promise<Output<'mine'>> {
  requireTaskWorker(ctx.actor);
  const { rows, total } = await ownPage(ctx, input.what, readerOf(ctx.actor), input);
  return pageFrom(ctx, rows, total, input);
}

export async function listBoard(ctx: Ctx, input: Input<'board'>): Promise<Output<'board'>> {
  requireCoordinator(ctx.actor);
  const { rows, total } = await boardPage(ctx, input, input);
  return pageFrom(ctx, rows, total, input);
}

async function pageFrom(
  ctx: Ctx,
  rows: readonly TaskRow[],
  total: number,
  { page, pageSize }: { page: number; pageSize: number },
) {
  return { items: await presentTasks(ctx, rows), total, page, pageSize, asOf: ctx.clock().toISOString() };
}

export async function listUntasked(ctx: Ctx, input: Input<'untasked'>): Promise<Output<'untasked'>> {
  requireCoordinator(ctx.actor);
  const { rows, total } = await untaskedPage(ctx, input, input);
  const items = rows.map((row) => ({
    versionId: row.version_id,
    state: row.state,
    from: row.source_language,
    to: row.language,
    domain: row.domain,
    title: row.title,
    kind: row.kind,
    recordNumber: row.number,
    isRestricted: row.is_restricted,
    isDemo: row.is_demo,
    characters: row.characters,
  }));
  return { items, total, page: input.page, pageSize: input.pageSize, asOf: ctx.clock().toISOString() };
}

/** A task the reader may see; else he is told that there is none. */
async function openTask(ctx: Ctx, id: string): Promise<TaskRow> {
  requireTaskWorker(ctx.actor);
  const row = await findTask(ctx, id);
  if (!row || !maySeeTask(accessFactsOf(row), ctx.actor)) {
    throw new AppError('notFound', 'translation.task.notFound');
  }
  return row;
}

/** What the memory knows of the open segments of a task, the best first. */
export async function readLeverage(ctx: Ctx, id: string): Promise<Output<'leverage'>> {
  const row = await openTask(ctx, id);
  const leverage = await leverageOf(ctx, row.version_id);
  return { bands: leverage ? leverageBands.map((band) => ({ band, ...leverage[band] })) : [] };
}

/** A task with its history; who is not to see it is told that there is none. */
export async function readTask(ctx: Ctx, id: string): Promise<Output<'get'>> {
  const row = await openTask(ctx, id);
  const [task] = await presentTasks(ctx, [row]);
  if (!task) throw new AppError('notFound', 'translation.task.notFound');
  const may = personSteps.filter((step) => {
    const transition = findTransition(row.state, step);
    return transition !== undefined && refusalOf(row, transition, ctx.actor) === undefined;
  });
  return {
    task,
    basePriority: row.base_priority,
    history: await historyOf(ctx, id),
    reports: (await reportsOfTask(ctx, id)).map((report) => ({
      id: report.id,
      quote: report.quote,
      explanation: report.explanation,
      suggestion: report.suggestion,
      state: report.state,
      reason: report.reason,
      at: report.at.toISOString(),
    })),
    may,
    mayManage: isCoordinator(ctx.actor) && findTransition(row.state, 'close') !== undefined,
  };
}

async function historyOf(ctx: Ctx, taskId: string): Promise<Output<'get'>['history']> {
  const steps = await stepsOfTask(ctx, taskId);
  const ids = steps.flatMap(({ person_id: id }) => id ?? []);
  const names = isCoordinator(ctx.actor) ? await personNamesOf(ctx, [...new Set(ids)]) : undefined;
  return steps.map((step) => ({
    step: step.step as RecordedStep,
    from: step.from_state as TaskState | null,
    to: step.to_state as TaskState,
    side: step.side as Side,
    reason: step.reason,
    at: step.at.toISOString(),
    name: step.person_id === null ? null : (names?.get(step.person_id) ?? null),
  }));
}
