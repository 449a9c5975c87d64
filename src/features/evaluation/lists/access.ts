import { hasRole, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { personIdOf } from '../access.ts';

/** What stands in the lists is for the officers and for who sets which of them apply; nobody else learns of a hit. */
export function requireListReader(actor: Actor): string {
  const personId = personIdOf(actor);
  if (hasRole(actor, 'compliance_officer', 'administrator')) return personId;
  throw new AppError('forbidden', 'platform.forbidden');
}

/** Lists are kept and imported by compliance officers. */
export function requireListKeeper(actor: Actor): string {
  const personId = requireListReader(actor);
  if (hasRole(actor, 'compliance_officer')) return personId;
  throw new AppError('forbidden', 'evaluation.lists.keepersOnly');
}

/** Which lists apply is decided by the operator with his counsel, and set by an administrator. */
export function requireListSetter(actor: Actor): string {
  const personId = requireListReader(actor);
  if (hasRole(actor, 'administrator')) return personId;
  throw new AppError('forbidden', 'evaluation.lists.settersOnly');
}
