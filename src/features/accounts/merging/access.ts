import { isMemberOf, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { requireRole } from '../access.ts';

/** Who looks after the directory: merges, takes apart, says what is not the same. */
export function requireKeeper(actor: Actor): void {
  requireRole(actor, 'moderator', 'administrator');
}

/** Nobody decides about an organisation he belongs to. */
export function refuseOwn(actor: Actor, ...ids: string[]): void {
  if (ids.some((id) => isMemberOf(actor, id))) {
    throw new AppError('forbidden', 'accounts.organisation.ownDecision');
  }
}
