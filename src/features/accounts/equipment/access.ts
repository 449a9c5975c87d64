import { hasRole, isMemberOf, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { findEquipment, isShown, type StoredEquipment } from './views.ts';

export const mayEditEquipment = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  isMemberOf(actor, organisationId);

/** Its people, and translators for the other languages. */
export const mayTranslateEquipment = (actor: Actor, one: StoredEquipment): boolean =>
  mayEditEquipment(actor, one) || (isShown(one) && hasRole(actor, 'translator'));

const maySee = (actor: Actor, one: StoredEquipment): boolean =>
  isShown(one) || mayEditEquipment(actor, one) || hasRole(actor, 'moderator', 'administrator');

/** What its reader may see; refuses the rest as if it were not there. */
export async function openEquipment(
  ctx: Ctx,
  id: string,
  options: { forChange?: boolean } = {},
): Promise<StoredEquipment> {
  const found = await findEquipment(ctx, id, options);
  if (!found || !maySee(ctx.actor, found)) throw new AppError('notFound', 'platform.notFound');
  return found;
}

/** For its people; refuses visitors with 401, others with 403 or 404. */
export async function openForEditor(ctx: Ctx, id: string): Promise<StoredEquipment> {
  personIdOf(ctx.actor);
  const found = await openEquipment(ctx, id, { forChange: true });
  if (!mayEditEquipment(ctx.actor, found)) throw new AppError('forbidden', 'platform.forbidden');
  return found;
}
