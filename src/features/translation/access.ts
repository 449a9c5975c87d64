import { hasRole, isMemberOf, type Actor } from '../../shared/actor.ts';

/** Whose record a text is; kept from translators' eyes, asked here only. */
export type TextOwnership = { ownerOrganisationId: string | null; authorId: string | null };

/** Writes translations and may check another's. */
export function isTranslator(actor: Actor): boolean {
  return hasRole(actor, 'translator');
}

/** Gives tasks, sets rules, opens tenders, decides on terms. */
export function isCoordinator(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'moderator', 'administrator');
}

/** Who wrote a record or belongs to its owner: he does not translate or verify it. */
export function isOwnText({ ownerOrganisationId, authorId }: TextOwnership, actor: Actor): boolean {
  if (actor.kind !== 'person') return false;
  return isMemberOf(actor, ownerOrganisationId) || actor.personId === authorId;
}

/** May propose a term: whoever works with the words of both languages. */
export function canProposeTerm(actor: Actor): boolean {
  return isCoordinator(actor) || hasRole(actor, 'translator', 'broker', 'institute', 'enterprise');
}

/** Whether somebody may work on the translation of a text at all; the task says whose turn it is. */
export function canTranslate(text: TextOwnership, actor: Actor): boolean {
  return (isTranslator(actor) || isCoordinator(actor)) && !isOwnText(text, actor);
}

/** Four eyes: not who wrote any of it, not the owner's side. */
export function canVerify(text: TextOwnership, writers: readonly (string | null)[], actor: Actor): boolean {
  return canTranslate(text, actor) && actor.kind === 'person' && !writers.includes(actor.personId);
}

/** Sees the state of the translation engine and tries it: it costs the installation's money. */
export function canRunEngine(actor: Actor): boolean {
  return hasRole(actor, 'administrator');
}
