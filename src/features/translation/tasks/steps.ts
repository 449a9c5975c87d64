import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { maySeeTask, requireTaskWorker } from './access.ts';
import { findTransition } from './life-cycle.ts';
import { moveTask } from './move-task.ts';
import { alreadyTaken, refusalOf, sideOf } from './refusals.ts';
import { lockTask } from './store.ts';
import { findTask, type TaskRow } from './views.ts';
import type { PersonStep, TaskState } from './vocabulary.ts';

/** Locks a task until the transaction ends and gives it as it stands then. */
export async function lockedTask(ctx: Ctx, id: string): Promise<TaskRow | undefined> {
  await lockTask(ctx, id);
  return findTask(ctx, id);
}

export function accessFactsOf(task: TaskRow) {
  return {
    state: task.state,
    isRestricted: task.is_restricted,
    tenderId: task.tender_id,
    translatorId: task.translator_id,
    reviserId: task.reviser_id,
  };
}

/**
 * Takes a step of a task; the version moves with it, in one transaction. Errors: `translation.task.taken` (somebody was
 * first), `.givenOnly`, `.inTender`, `.ownRecord`, `.fourEyes`, `.notYours`, `.otherReviser`, `.reasonNeeded`,
 * `.stepNotPossible`, and those of the version (open segments, open findings).
 */
export async function takeTaskStep(
  ctx: Ctx,
  termbase: LiveTermbase,
  { id, step, reason }: { id: string; step: PersonStep; reason: string },
): Promise<{ id: string; number: string; state: TaskState }> {
  const personId = requireTaskWorker(ctx.actor);
  return ctx.transaction(async (tx) => {
    const task = await lockedTask(tx, id);
    if (!task) throw new AppError('notFound', 'translation.task.notFound');
    const transition = findTransition(task.state, step);
    if (step === 'take' && !transition && wasOpen(task)) throw alreadyTaken(task);
    const isAnswered = step === 'take' && task.state === 'offered';
    if (!isAnswered && !maySeeTask(accessFactsOf(task), tx.actor)) {
      throw new AppError('notFound', 'translation.task.notFound');
    }
    if (!transition) {
      throw new AppError('conflict', 'translation.task.stepNotPossible', { params: { number: task.number } });
    }
    const refusal = refusalOf(task, transition, tx.actor, reason);
    if (refusal) throw refusal;
    const side = sideOf(task, transition, tx.actor) ?? 'translator';
    await moveTask(tx, termbase, {
      task,
      transition,
      step,
      side,
      reason,
      ...(step === 'take' ? { translatorId: personId } : {}),
    });
    return { id, number: task.number, state: (await findTask(tx, id))?.state ?? transition.to };
  });
}

/** Offered to all and taken since by somebody else. */
function wasOpen(task: TaskRow): boolean {
  return !task.is_restricted && task.translator_id !== null;
}
