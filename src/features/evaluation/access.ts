import { hasRole, isMemberOf, type Actor } from '../../shared/actor.ts';
import { AppError } from '../../shared/app-error.ts';

/** Who stands where in a screening case. */
export type CasePeople = {
  readonly ownerOrganisationIds: readonly string[];
  readonly partyOrganisationIds: readonly string[];
  readonly ownerPersonIds: readonly string[];
  readonly barredPersonIds: readonly string[];
};

/** As what an actor reads a case; `barred`: an officer whose own case it is although he is on no side of it. */
export type CaseReader = 'officer' | 'owner' | 'party' | 'barred' | 'nobody';

export function isOfficer(actor: Actor): boolean {
  return hasRole(actor, 'compliance_officer');
}

/** The owner's side: members of his organisations, the author, his broker. */
export function isOwnerOfCase(people: CasePeople, actor: Actor): boolean {
  if (actor.kind !== 'person') return false;
  return (
    people.ownerPersonIds.includes(actor.personId) ||
    people.ownerOrganisationIds.some((id) => isMemberOf(actor, id))
  );
}

function isPartyOfCase(people: CasePeople, actor: Actor): boolean {
  return people.partyOrganisationIds.some((id) => isMemberOf(actor, id));
}

/** Nobody screens his own organisation, his own record, one he brokers, or one whose form he has accepted. */
export function isOwnCase(people: CasePeople, actor: Actor): boolean {
  if (actor.kind !== 'person') return false;
  return (
    isOwnerOfCase(people, actor) ||
    isPartyOfCase(people, actor) ||
    people.barredPersonIds.includes(actor.personId)
  );
}

export function readerOfCase(people: CasePeople, actor: Actor): CaseReader {
  if (isOwnerOfCase(people, actor)) return 'owner';
  if (isPartyOfCase(people, actor)) return 'party';
  if (!isOfficer(actor)) return 'nobody';
  return isOwnCase(people, actor) ? 'barred' : 'officer';
}

/** The officer who acts. Refuses visitors, people without the role, and officers whose own case it is. */
export function requireOfficer(people: CasePeople, actor: Actor): string {
  const personId = personIdOf(actor);
  const reader = readerOfCase(people, actor);
  if (reader === 'officer') return personId;
  if (isOfficer(actor)) throw new AppError('forbidden', 'evaluation.gate.ownCase');
  // A stranger is not told that there is a case.
  if (reader === 'nobody') throw new AppError('notFound', 'evaluation.gate.caseNotFound');
  throw new AppError('forbidden', 'evaluation.gate.officersOnly');
}

/** The person who acts. Refuses visitors with `platform.signInFirst`. */
export function personIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}
