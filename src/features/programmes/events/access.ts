import { hasRole, isMemberOf, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { isOfficer, personIdOf } from '../access.ts';
import type { StoredEvent } from './views.ts';

/** Who may enter activities: managers of parks, brokers and programme officers. */
export const creatorRoles = ['park_manager', 'broker', 'programme_officer'] as const;

export function mayCreate(actor: Actor): boolean {
  return hasRole(actor, ...creatorRoles);
}

/** Refuses with `platform.signInFirst`, `programmes.event.creatorsOnly`. */
export function requireCreator(actor: Actor): string {
  const personId = personIdOf(actor);
  if (!mayCreate(actor)) throw new AppError('forbidden', 'programmes.event.creatorsOnly');
  return personId;
}

/** What decides who stands behind an activity. */
export type Prepared = Pick<StoredEvent, 'createdBy' | 'organisationId' | 'organisers' | 'isPublic'>;

/**
 * Who prepares an activity: whoever entered it, and those who may enter any of the organisations that host or organise it.
 * What came with the starting content has nobody: programme officers keep it.
 */
export function prepares({ createdBy, organisationId, organisers }: Prepared, actor: Actor): boolean {
  if (actor.kind !== 'person' || !mayCreate(actor)) return false;
  if (createdBy === null) return isOfficer(actor);
  if (createdBy === actor.personId || isMemberOf(actor, organisationId)) return true;
  return organisers.some(
    ({ role, organisationId: id }) => (role === 'host' || role === 'organiser') && isMemberOf(actor, id),
  );
}

/** A draft is there only for those who prepare it. */
export function mayReadEvent(event: Prepared, actor: Actor): boolean {
  return event.isPublic || prepares(event, actor);
}

export function eventNotFound(): AppError {
  return new AppError('notFound', 'platform.notFound');
}
