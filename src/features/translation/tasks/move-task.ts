import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { takeVersionStep } from '../texts/move-version.ts';
import { addWorker, removeWorkers } from '../texts/store.ts';
import { findVersion } from '../texts/views.ts';
import { compareRevision } from './edit-distance.ts';
import type { Side, Transition, VersionMove } from './life-cycle.ts';
import { dayAfter, isOnTime } from './rules.ts';
import { changeTask, forgetDelivered, insertStep, keepDelivered, type TaskChange } from './store.ts';
import { deliveredBesideNow, writtenTargets } from './version-views.ts';
import type { TaskRow } from './views.ts';
import type { RecordedStep, TaskState } from './vocabulary.ts';

/** Steps the translation room takes of itself where the actor is not a coordinator: the task was opened by one. */
export const systemActor = { kind: 'system', name: 'translation.tasks' } as const;

export type Move = {
  task: TaskRow;
  transition: Pick<Transition, 'from' | 'to' | 'version'>;
  step: RecordedStep;
  side: Side;
  reason: string;
  /** For `take` and `assign`. */
  translatorId?: string;
  /** Who verified, where it is not the actor. */
  reviserId?: string | null;
};

/** Moves a locked task and its version together: state, what follows from it, history, audit. */
export async function moveTask(ctx: Ctx, termbase: LiveTermbase, move: Move): Promise<void> {
  const { task, transition } = move;
  const isHeld = transition.version ? await moveVersionWith(ctx, termbase, move, transition.version) : false;
  await settleTask(ctx, { ...move, to: isHeld ? task.state : transition.to, isHeld });
}

/** The same where the version moved already: the task follows it. */
export async function settleTask(
  ctx: Ctx,
  move: Omit<Move, 'transition'> & { to: TaskState; isHeld?: boolean },
): Promise<void> {
  const { task, step, side, reason, to } = move;
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const effects = move.isHeld
    ? { is_crosschecked: true, reviser_id: task.reviser_id ?? personId }
    : await effectsOf[to](ctx, move);
  await changeTask(ctx, task.id, { state: to, state_since: ctx.clock(), ...effects });
  await insertStep(ctx, task.id, { step, from: task.state, to, side, personId, reason });
  await recordAudit(ctx, {
    action: `translation.task.${step}`,
    ref: { room: 'translation', kind: 'task', id: task.id },
    details: { number: task.number, versionId: task.version_id, from: task.state, to },
  });
}

/** Whether the version stays where it is although the step was taken: the reviser's own words wait for other eyes. */
async function moveVersionWith(
  ctx: Ctx,
  termbase: LiveTermbase,
  { task, translatorId, reason }: Move,
  move: VersionMove,
): Promise<boolean> {
  const version = await findVersion(ctx, task.version_id, { forChange: true });
  if (!version) throw new AppError('notFound', 'translation.task.notFound');
  const { state } = version;
  const take = (by: Ctx, step: Parameters<typeof takeVersionStep>[3]) =>
    takeVersionStep(by, termbase, version.id, step);
  const isInHand = state === 'assigned' || state === 'in_progress';
  const asSystem = ctx.withActor(systemActor);
  switch (move) {
    case 'assign': {
      const given = translatorId ?? task.translator_id;
      if (given === null) throw new AppError('invalid', 'translation.task.translatorNeeded');
      if (isInHand) await take(asSystem, { step: 'release' });
      const isFinished = !isInHand && (state === 'human' || state === 'verified');
      await take(asSystem, { step: isFinished ? 'reopen' : 'assign', translatorId: given });
      if (task.reviser_id !== null) await addWorker(ctx, version.id, task.reviser_id, 'reviser');
      return false;
    }
    case 'release':
      if (isInHand) await take(asSystem, { step: 'release' });
      return false;
    case 'deliver':
      if (state === 'assigned') await take(ctx, { step: 'begin' });
      await take(ctx, { step: 'deliver' });
      return false;
    case 'return':
      await take(ctx, { step: 'return', reason });
      // Who returned it reads it again.
      if (ctx.actor.kind === 'person') await addWorker(ctx, version.id, ctx.actor.personId, 'reviser');
      return false;
    case 'verify':
      return (await take(ctx, { step: 'verify' })).state !== 'verified';
  }
}

/** What each state leaves on the task besides. */
const effectsOf: Record<TaskState, (ctx: Ctx, move: Omit<Move, 'transition'>) => Promise<TaskChange>> = {
  reported: () => Promise.resolve({}),
  offered: () =>
    Promise.resolve({ translator_id: null, tender_id: null, taken_at: null, reminded_days: null }),
  taken: (ctx, { task, step, translatorId }) =>
    Promise.resolve({
      translator_id: translatorId ?? task.translator_id,
      taken_at: step === 'reopen' ? task.taken_at : ctx.clock(),
      is_crosschecked: false,
      reminded_days: null,
    }),
  delivered: keepDelivery,
  returned: (ctx, { task }) =>
    Promise.resolve({
      reviser_id: task.reviser_id ?? (ctx.actor.kind === 'person' ? ctx.actor.personId : null),
      times_returned: task.times_returned + 1,
      is_crosschecked: false,
      reminded_days: null,
    }),
  verified: keepRevision,
  cancelled: (ctx, { task }) => endWork(ctx, task),
  closed: (ctx, { task }) => endWork(ctx, task),
};

async function keepDelivery(ctx: Ctx, { task }: Omit<Move, 'transition'>): Promise<TaskChange> {
  const translatorId = task.translator_id;
  const written =
    translatorId === null || task.taken_at === null
      ? []
      : await writtenTargets(ctx, task.version_id, translatorId, task.taken_at);
  await keepDelivered(ctx, task.id, written);
  // Delivered once: what is returned and delivered again was delivered on the first day.
  if (task.delivered_at !== null) return {};
  return {
    delivered_at: ctx.clock(),
    delivered_characters: written.reduce((sum, { characters }) => sum + characters, 0),
    was_on_time: isOnTime(task.due_on, dayAfter(ctx.clock(), 0)),
  };
}

async function keepRevision(ctx: Ctx, { task, reviserId }: Omit<Move, 'transition'>): Promise<TaskChange> {
  const revision = compareRevision(await deliveredBesideNow(ctx, task.id, task.version_id));
  await forgetDelivered(ctx, task.id);
  const verifier = reviserId ?? (ctx.actor.kind === 'person' ? ctx.actor.personId : null);
  return {
    verified_at: ctx.clock(),
    reviser_id: task.is_crosschecked ? task.reviser_id : (verifier ?? task.reviser_id),
    compared_segments: revision.comparedSegments,
    changed_segments: revision.changedSegments,
    compared_characters: revision.comparedCharacters,
    changed_characters: revision.changedCharacters,
  };
}

async function endWork(ctx: Ctx, task: TaskRow): Promise<TaskChange> {
  await forgetDelivered(ctx, task.id);
  return { tender_id: null };
}

/** Names the one person who is to verify; null: anybody who may. */
export async function setReviser(ctx: Ctx, versionId: string, reviserId: string | null): Promise<void> {
  await removeWorkers(ctx, versionId, 'reviser');
  if (reviserId !== null) await addWorker(ctx, versionId, reviserId, 'reviser');
}
