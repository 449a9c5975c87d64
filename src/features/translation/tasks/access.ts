import type { Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { isCoordinator, isTranslator } from '../access.ts';

/** The person who acts; visitors and the system itself do not work on tasks. */
export function personIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

/** Tasks are for translators and for those who give them. */
export function requireTaskWorker(actor: Actor): string {
  const personId = personIdOf(actor);
  if (!isTranslator(actor) && !isCoordinator(actor)) throw new AppError('forbidden', 'platform.forbidden');
  return personId;
}

export function requireTranslator(actor: Actor): string {
  const personId = personIdOf(actor);
  if (!isTranslator(actor)) throw new AppError('forbidden', 'translation.task.translatorsOnly');
  return personId;
}

export function requireCoordinator(actor: Actor): string {
  const personId = personIdOf(actor);
  if (!isCoordinator(actor)) throw new AppError('forbidden', 'platform.forbidden');
  return personId;
}

/**
 * Whether a reader may see a task: who works on it and coordinators always; other translators what is offered to all,
 * and deliveries that wait for anybody to verify them.
 */
export function maySeeTask(
  task: {
    state: string;
    isRestricted: boolean;
    tenderId: string | null;
    translatorId: string | null;
    reviserId: string | null;
  },
  actor: Actor,
): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system';
  if (isCoordinator(actor)) return true;
  if (!isTranslator(actor)) return false;
  if (task.translatorId === actor.personId || task.reviserId === actor.personId) return true;
  if (task.isRestricted) return false;
  return (
    (task.state === 'offered' && task.tenderId === null) ||
    (task.state === 'delivered' && task.reviserId === null)
  );
}
