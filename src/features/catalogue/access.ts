import { hasRole, isMemberOf, type Actor } from '../../shared/actor.ts';
import { openStates, type Side, type Transition, waitsFor } from './listings/life-cycle.ts';
import type { StoredListing } from './listings/stored-listing.ts';
import type { Visibility } from './listings/vocabulary.ts';

type Owned = Pick<
  StoredListing,
  'state' | 'visibility' | 'ownerOrganisationId' | 'createdBy' | 'brokerId' | 'isAnonymous' | 'formAcceptedBy'
>;

/** The owner's side: members of the owner organisation, the author, and the broker it was given to. */
export function isOwnerSide(listing: Owned, actor: Actor): boolean {
  return actor.kind === 'system' || isOwner(listing, actor) || isBrokerOf(listing, actor);
}

function isOwner(listing: Owned, actor: Actor): boolean {
  if (actor.kind !== 'person') return false;
  if (isMemberOf(actor, listing.ownerOrganisationId)) return true;
  return listing.ownerOrganisationId === null && listing.createdBy === actor.personId;
}

function isBrokerOf(listing: Owned, actor: Actor): boolean {
  return actor.kind === 'person' && listing.brokerId === actor.personId && hasRole(actor, 'broker');
}

/** Staff who check: they see what waits or waited for them, never drafts. */
export function isStaffFor(listing: Owned, actor: Actor): boolean {
  if (listing.state === 'draft') return false;
  return hasRole(actor, 'moderator', 'compliance_officer', 'administrator');
}

export function canSee(listing: Owned, actor: Actor): boolean {
  if (isOwnerSide(listing, actor) || isStaffFor(listing, actor)) return true;
  return openStates.includes(listing.state) && isInAudience(listing.visibility, actor);
}

function isInAudience(visibility: Visibility, actor: Actor): boolean {
  if (visibility === 'public') return true;
  if (actor.kind !== 'person') return false;
  if (visibility === 'registered') return true;
  return visibility === 'partners' ? actor.isPartner : false;
}

/** Visibilities of open listings that an actor may read although he is not on the owner's side. */
export function visibilitiesFor(actor: Actor): Visibility[] {
  if (actor.kind === 'system' || hasRole(actor, 'moderator', 'compliance_officer', 'administrator')) {
    return ['public', 'registered', 'partners', 'private'];
  }
  return (['public', 'registered', 'partners'] as const).filter((visibility) =>
    isInAudience(visibility, actor),
  );
}

/** Search tokens of those who may find an open listing. */
export function audienceOf(listing: Owned): string[] {
  if (!openStates.includes(listing.state)) return [];
  const owner =
    listing.ownerOrganisationId && !listing.isAnonymous ? [`org:${listing.ownerOrganisationId}`] : [];
  const readers = { public: ['public'], registered: ['registered'], partners: ['partners'], private: [] };
  return [...readers[listing.visibility], ...owner, 'staff'];
}

/** The declaration is for the owner's side and the compliance officer; not even administrators read it. */
export function canSeeDeclaration(listing: Owned, actor: Actor): boolean {
  if (isOwnerSide(listing, actor)) return true;
  return isStaffFor(listing, actor) && hasRole(actor, 'compliance_officer');
}

export function canSeeSteward(listing: Owned, actor: Actor): boolean {
  return isOwnerSide(listing, actor) || isStaffFor(listing, actor);
}

/** Who stands behind an anonymous listing: its own side, its broker and those who check it. */
export function canSeeOwner(listing: Owned, actor: Actor): boolean {
  return !listing.isAnonymous || canSeeSteward(listing, actor);
}

export function canEdit(listing: Owned, actor: Actor): boolean {
  return actor.kind === 'person' && isOwnerSide(listing, actor);
}

/** The sides an actor may act on for this listing. */
export function sidesOf(listing: Owned, actor: Actor): Side[] {
  if (actor.kind === 'system') return ['system'];
  const sides: Side[] = [];
  if (isOwner(listing, actor)) sides.push('owner');
  if (isBrokerOf(listing, actor)) sides.push('broker');
  if (hasRole(actor, 'moderator')) sides.push('moderator');
  if (hasRole(actor, 'compliance_officer')) sides.push('compliance');
  return sides;
}

/** Four eyes: who wrote a listing, or belongs to its owner, does not decide on it. */
export function isOwnCase(listing: Owned, actor: Actor): boolean {
  if (actor.kind !== 'person') return false;
  return isOwnerSide(listing, actor) || listing.createdBy === actor.personId;
}

/** Whether an actor may take a step at all (the conditions of the step are the service's to check). */
export function canStep(
  listing: Owned,
  transition: Transition,
  actor: Actor,
): 'yes' | 'notYourSide' | 'fourEyes' {
  const sides = sidesOf(listing, actor);
  if (!transition.by.some((side) => sides.includes(side))) return 'notYourSide';
  if (transition.conditions.includes('fourEyes') && isOwnCase(listing, actor)) return 'fourEyes';
  return transition.conditions.includes('secondPerson') && didAcceptForm(listing, actor) ? 'fourEyes' : 'yes';
}

function didAcceptForm(listing: Owned, actor: Actor): boolean {
  return actor.kind === 'person' && listing.formAcceptedBy === actor.personId;
}

/** States whose listings wait for this actor. */
export function statesWaitingFor(actor: Actor): (keyof typeof waitsFor)[] {
  const states = Object.keys(waitsFor) as (keyof typeof waitsFor)[];
  return states.filter((state) => {
    const role = waitsFor[state];
    return role !== undefined && hasRole(actor, role);
  });
}
