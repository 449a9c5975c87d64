import type { Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { isCoordinator, isOwnText, isTranslator } from '../access.ts';
import type { Condition, Side, Transition } from './life-cycle.ts';
import type { TaskRow } from './views.ts';

export function ownershipOf(task: Pick<TaskRow, 'owner_organisation_id' | 'author_id'>) {
  return { ownerOrganisationId: task.owner_organisation_id, authorId: task.author_id };
}

/** As which of the sides of a step the actor may act; undefined: as none. */
export function sideOf(task: TaskRow, transition: Transition, actor: Actor): Side | undefined {
  if (actor.kind !== 'person') return undefined;
  const isOwn = task.translator_id === actor.personId;
  const acts: Record<Side, boolean> = {
    translator: transition.step === 'take' ? isTranslator(actor) : isOwn,
    reviser: isTranslator(actor) || isCoordinator(actor),
    coordinator: isCoordinator(actor),
    system: false,
  };
  return transition.by.find((side) => acts[side]);
}

const conditionRefusals: Record<
  Exclude<Condition, 'ownTask'>,
  (task: TaskRow, actor: Actor, reason: string | undefined) => AppError | undefined
> = {
  openToAll: (task) =>
    task.is_restricted ? new AppError('forbidden', 'translation.task.givenOnly') : undefined,
  notInTender: (task) =>
    task.tender_id === null ? undefined : new AppError('conflict', 'translation.task.inTender'),
  independent: (task, actor) =>
    isOwnText(ownershipOf(task), actor) ? new AppError('forbidden', 'translation.task.ownRecord') : undefined,
  fourEyes: (task, actor) =>
    actor.kind === 'person' && task.translator_id === actor.personId && !task.is_crosschecked
      ? new AppError('forbidden', 'translation.task.fourEyes')
      : undefined,
  reasonGiven: (_task, _actor, reason) =>
    reason === ''
      ? new AppError('invalid', 'translation.task.reasonNeeded', {
          fields: [{ path: 'reason', code: 'translation.task.reasonNeeded' }],
        })
      : undefined,
};

/** Why the actor may not take a step now; undefined when he may. Without `reason` that one is not asked for yet. */
export function refusalOf(
  task: TaskRow,
  transition: Transition,
  actor: Actor,
  reason?: string,
): AppError | undefined {
  for (const condition of transition.conditions) {
    const refusal = condition === 'ownTask' ? undefined : conditionRefusals[condition](task, actor, reason);
    if (refusal) return refusal;
  }
  if (sideOf(task, transition, actor) === undefined) {
    return new AppError('forbidden', 'translation.task.notYours');
  }
  // Whom a delivery was given for revision, he alone returns or verifies it; the translator what the reviser wrote.
  const isRevision = transition.by.includes('reviser');
  if (isRevision && actor.kind === 'person' && isForAnother(task, actor.personId)) {
    return new AppError('forbidden', 'translation.task.otherReviser');
  }
  return undefined;
}

function isForAnother(task: TaskRow, personId: string): boolean {
  const awaited = task.is_crosschecked ? task.translator_id : task.reviser_id;
  return awaited !== null && awaited !== personId;
}

/** The second of two who press at once is told when, not who. */
export function alreadyTaken(task: TaskRow): AppError {
  const at = (task.taken_at ?? task.state_since).toISOString().slice(0, 16).replace('T', ' ');
  return new AppError('conflict', 'translation.task.taken', { params: { number: task.number, at } });
}
