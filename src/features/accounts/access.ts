import { hasRole, isMemberOf, type Actor, type Role } from '../../shared/actor.ts';
import { AppError } from '../../shared/app-error.ts';
import type { MembershipRole, VerificationState } from './organisations/kinds.ts';

/** The person who acts; refuses visitors. The system itself is nobody and is refused too. */
export function personIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

export function requireRole(actor: Actor, ...wanted: Role[]): void {
  personIdOf(actor);
  if (!hasRole(actor, ...wanted)) throw new AppError('forbidden', 'platform.forbidden');
}

const staffRoles: Role[] = ['moderator', 'compliance_officer', 'administrator'];

/** Everybody sees what a source names or a moderator has verified; the rest only its members and the staff. */
export function maySeeOrganisation(
  actor: Actor,
  organisation: { id: string; verificationState: VerificationState },
): boolean {
  const isPublic = publicStates.includes(organisation.verificationState);
  return isPublic || maySeeInternals(actor, organisation.id);
}
export const publicStates: VerificationState[] = ['listed', 'verified'];

/** Documents, history, facts that are not public: members and staff. */
export function maySeeInternals(actor: Actor, organisationId: string): boolean {
  return isMemberOf(actor, organisationId) || maySeeAllOrganisations(actor);
}

/** To open the documents sent for verification: its members and those who decide on it. */
export function mayReadDocuments(actor: Actor, organisationId: string): boolean {
  return isMemberOf(actor, organisationId) || hasRole(actor, 'moderator', 'administrator');
}

export function maySeeAllOrganisations(actor: Actor): boolean {
  return hasRole(actor, ...staffRoles);
}

/** General contacts of organisations are for people who signed in, so that no robot collects them. */
export function maySeeContacts(actor: Actor): boolean {
  return actor.kind === 'person';
}

/** Its members; for corrections a moderator or an administrator. */
export function mayEditOrganisation(actor: Actor, organisationId: string): boolean {
  return isMemberOf(actor, organisationId) || mayCorrectOrganisation(actor, organisationId);
}

/** Staff may correct even what a verification fixed, but not in their own organisation. */
export function mayCorrectOrganisation(actor: Actor, organisationId: string): boolean {
  return hasRole(actor, 'moderator', 'administrator') && !isMemberOf(actor, organisationId);
}

export function maySeeMembers(actor: Actor, organisationId: string): boolean {
  return isMemberOf(actor, organisationId) || hasRole(actor, 'administrator');
}

export function mayInvite(
  actor: Actor,
  organisationId: string,
  ownRole: MembershipRole | undefined,
): boolean {
  return isMemberOf(actor, organisationId) && ownRole === 'owner';
}

/** Owners remove anybody, everybody may leave. */
export function mayRemoveMember(
  actor: Actor,
  ownRole: MembershipRole | undefined,
  membership: { organisationId: string; personId: string | null },
): boolean {
  if (actor.kind !== 'person') return false;
  return membership.personId === actor.personId || mayInvite(actor, membership.organisationId, ownRole);
}

/** Which side of the workflow the actor may act as for this organisation. Nobody decides on his own one. */
export function sidesOf(
  actor: Actor,
  organisationId: string,
): ('organisation' | 'moderator' | 'administrator')[] {
  if (isMemberOf(actor, organisationId)) return ['organisation'];
  return (['moderator', 'administrator'] as const).filter((role) => hasRole(actor, role));
}
