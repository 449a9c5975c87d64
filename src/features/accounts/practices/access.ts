import { hasRole, isMemberOf, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { findPractice, type StoredPractice } from './views.ts';

/** Notes are exchanged among those who manage parks and incubators, on both banks. */
export function requireManager(actor: Actor): string {
  const personId = personIdOf(actor);
  if (!mayAnswerPractice(actor)) throw new AppError('forbidden', 'accounts.practice.managersOnly');
  return personId;
}

export const mayAnswerPractice = (actor: Actor): boolean =>
  actor.kind === 'person' && hasRole(actor, 'park_manager') && actor.organisationIds.length > 0;

/** Park managers of the organisation that wrote it. */
export const mayEditPractice = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  hasRole(actor, 'park_manager') && isMemberOf(actor, organisationId);

export const mayModerate = (actor: Actor): boolean => hasRole(actor, 'moderator', 'administrator');

export const mayTranslatePractice = (actor: Actor, one: StoredPractice): boolean =>
  mayEditPractice(actor, one) || (one.state === 'shown' && hasRole(actor, 'translator'));

/** What its reader may see; refuses the rest as if it were not there. */
export async function openPractice(
  ctx: Ctx,
  id: string,
  options: { forChange?: boolean } = {},
): Promise<StoredPractice> {
  const found = await findPractice(ctx, id, options);
  const maySee =
    found && (found.state === 'shown' || mayEditPractice(ctx.actor, found) || mayModerate(ctx.actor));
  if (!maySee) throw new AppError('notFound', 'platform.notFound');
  return found;
}
