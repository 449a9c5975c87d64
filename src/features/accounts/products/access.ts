import { hasRole, isMemberOf, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { mayCorrectOrganisation, mayEditOrganisation, maySeeAllOrganisations } from '../access.ts';

/** Its members and the staff see drafts and what a moderator has hidden. */
export function maySeeAllProducts(actor: Actor, organisationId: string): boolean {
  return isMemberOf(actor, organisationId) || maySeeAllOrganisations(actor);
}

/** Translations are also written by those who translate for the platform. */
export function mayTranslate(actor: Actor, organisationId: string): boolean {
  return mayEditOrganisation(actor, organisationId) || hasRole(actor, 'translator');
}

/** Nobody hides what is his own. */
export function mayHide(actor: Actor, organisationId: string): boolean {
  return mayCorrectOrganisation(actor, organisationId);
}

export function forbidden(): AppError {
  return new AppError('forbidden', 'platform.forbidden');
}
