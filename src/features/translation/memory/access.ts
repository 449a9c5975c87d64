import type { Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { isCoordinator, isTranslator } from '../access.ts';

/** The memory is for those who translate: they look up, search, bring in and take out. */
export function requireMemoryReader(actor: Actor): void {
  if (isTranslator(actor) || isCoordinator(actor)) return;
  if (actor.kind === 'visitor') throw new AppError('unauthenticated', 'platform.signInFirst');
  throw new AppError('forbidden', 'platform.forbidden');
}

/** Deleting is for coordinators. */
export function requireMemoryKeeper(actor: Actor): void {
  requireMemoryReader(actor);
  if (!isCoordinator(actor)) throw new AppError('forbidden', 'platform.forbidden');
}
