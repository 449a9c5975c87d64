import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { actorOf } from '../../accounts/public.ts';
import { canTranslate } from '../access.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { findVersion } from '../texts/views.ts';
import { requireCoordinator } from './access.ts';
import type { taskEndpoints } from './contract.ts';
import { findTransition } from './life-cycle.ts';
import { makeTask } from './make-task.ts';
import { moveTask, setReviser } from './move-task.ts';
import { ownershipOf } from './refusals.ts';
import { priorityOf } from './rules.ts';
import { lockedTask } from './steps.ts';
import { changeTask, setWaiting, writeWaiting } from './store.ts';
import { unfinishedTasksOfRecord } from './version-views.ts';
import { findTask, type TaskRow } from './views.ts';

type Input<Name extends keyof typeof taskEndpoints> = ParsedInputOf<(typeof taskEndpoints)[Name]>;

/** Gives an offered or running task to a translator. Errors: `translation.task.mayNotTranslate`, `.stepNotPossible`. */
export async function assignTask(
  ctx: Ctx,
  termbase: LiveTermbase,
  task: TaskRow,
  translatorId: string,
): Promise<void> {
  const transition = findTransition(task.state, 'assign');
  if (!transition) {
    throw new AppError('conflict', 'translation.task.stepNotPossible', { params: { number: task.number } });
  }
  const isReviser = task.reviser_id === translatorId;
  await requireAble(ctx, task, translatorId, 'translatorId');
  if (isReviser) throw samePerson('translatorId');
  await moveTask(ctx, termbase, {
    task,
    transition,
    step: 'assign',
    side: 'coordinator',
    reason: '',
    translatorId,
  });
}

async function requireAble(ctx: Ctx, task: TaskRow, personId: string, path: string): Promise<void> {
  const person = await actorOf(ctx, personId);
  if (person && canTranslate(ownershipOf(task), person)) return;
  const code = 'translation.task.mayNotTranslate';
  throw new AppError('invalid', code, { fields: [{ path, code }] });
}

function samePerson(path: string): AppError {
  const code = 'translation.task.samePerson';
  return new AppError('invalid', code, { fields: [{ path, code }] });
}

/** Changes what coordinators decide about a task: who, by when, how urgent, with which note. */
export async function manageTask(ctx: Ctx, termbase: LiveTermbase, input: Input<'manage'>): Promise<void> {
  requireCoordinator(ctx.actor);
  await ctx.transaction(async (tx) => {
    const task = await lockedTask(tx, input.id);
    if (!task) throw new AppError('notFound', 'translation.task.notFound');
    if (!findTransition(task.state, 'close')) {
      throw new AppError('conflict', 'translation.task.stepNotPossible', { params: { number: task.number } });
    }
    await changeTask(tx, task.id, {
      ...(input.dueOn === undefined ? {} : { due_on: input.dueOn, reminded_days: null }),
      ...(input.note === undefined ? {} : { note: input.note }),
      ...(input.basePriority === undefined
        ? {}
        : {
            base_priority: input.basePriority,
            priority: priorityOf(input.basePriority, task.waiting_matches),
          }),
    });
    const isOtherReviser = input.reviserId !== undefined && input.reviserId !== task.reviser_id;
    if (isOtherReviser) await giveToReviser(tx, task, input.reviserId ?? null, input.translatorId);
    const isOtherTranslator = input.translatorId !== undefined && input.translatorId !== task.translator_id;
    if (isOtherTranslator) {
      if (task.tender_id !== null && task.state === 'offered')
        throw new AppError('conflict', 'translation.task.inTender');
      const fresh = (await findTask(tx, task.id)) ?? task;
      await assignTask(tx, termbase, fresh, input.translatorId ?? '');
    }
    await recordAudit(tx, {
      action: 'translation.task.manage',
      ref: { room: 'translation', kind: 'task', id: task.id },
      details: { dueOn: input.dueOn ?? null, basePriority: input.basePriority ?? null, isOtherReviser },
    });
  });
}

async function giveToReviser(
  ctx: Ctx,
  task: TaskRow,
  reviserId: string | null,
  translatorId: string | undefined,
): Promise<void> {
  if (reviserId !== null) {
    await requireAble(ctx, task, reviserId, 'reviserId');
    if (reviserId === (translatorId ?? task.translator_id)) throw samePerson('reviserId');
  }
  await changeTask(ctx, task.id, { reviser_id: reviserId });
  const isInHand = ['taken', 'returned', 'delivered'].includes(task.state);
  if (isInHand) await setReviser(ctx, task.version_id, reviserId);
}

/** Offers versions, or gives them to a translator; each by itself, so that one refusal does not stop the others. */
export async function makeTasks(
  ctx: Ctx,
  termbase: LiveTermbase,
  input: Input<'make'>,
): Promise<OutputOf<typeof taskEndpoints.make>> {
  requireCoordinator(ctx.actor);
  const answer: OutputOf<typeof taskEndpoints.make> = { made: [], refused: [] };
  for (const versionId of new Set(input.versionIds)) {
    try {
      const made = await ctx.transaction((tx) => makeOne(tx, termbase, versionId, input));
      answer.made.push({ ...made, versionId });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ versionId, code: error.code });
    }
  }
  return answer;
}

async function makeOne(ctx: Ctx, termbase: LiveTermbase, versionId: string, input: Input<'make'>) {
  const version = await findVersion(ctx, versionId, { forChange: true });
  if (!version) throw new AppError('notFound', 'translation.version.notFound');
  const { dueOn = null, basePriority, note, translatorId, reviserId } = input;
  const made = await makeTask(ctx, version, { cause: 'coordinator', dueOn, basePriority, note });
  if (!made) throw new AppError('conflict', 'translation.task.already');
  const task = (await findTask(ctx, made.id)) as TaskRow;
  if (reviserId !== undefined) await giveToReviser(ctx, task, reviserId, translatorId);
  if (translatorId !== undefined) {
    await assignTask(ctx, termbase, (await findTask(ctx, made.id)) ?? task, translatorId);
  }
  return made;
}

/** Tells how many matches wait for a record to be readable in other languages: its tasks come sooner. For rooms above. */
export async function setWaitingMatches(ctx: Ctx, ref: RecordRef, count: number): Promise<void> {
  await ctx.transaction(async (tx) => {
    await writeWaiting(tx, ref, count);
    const tasks = await unfinishedTasksOfRecord(tx, ref);
    await setWaiting(
      tx,
      tasks.map(({ id }) => id),
      count,
    );
  });
}
