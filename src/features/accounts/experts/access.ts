import { hasRole } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findMembershipRole, listOwnerIds } from '../organisations/membership-views.ts';
import { findExpert, isShownExpert, type StoredExpert } from './views.ts';

/**
 * Who decides: an administrator (owner) of his organisation, and the staff where it has no other than himself. Nobody
 * decides on his own entry.
 */
export async function mayDecideOn(
  ctx: Ctx,
  { personId, organisationId }: Pick<StoredExpert, 'personId' | 'organisationId'>,
): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || actor.personId === personId) return false;
  if ((await findMembershipRole(ctx, organisationId, actor.personId)) === 'owner') return true;
  if (!hasRole(actor, 'moderator', 'administrator')) return false;
  return (await decidersOf(ctx, { personId, organisationId })).length === 0;
}

/** Administrators of the organisation other than himself. */
export async function decidersOf(
  ctx: Ctx,
  { personId, organisationId }: Pick<StoredExpert, 'personId' | 'organisationId'>,
): Promise<string[]> {
  const owners = (await listOwnerIds(ctx, [organisationId])).get(organisationId) ?? [];
  return owners.filter((id) => id !== personId);
}

/** Himself, and translators what everybody sees. */
export async function mayTranslateExpert(ctx: Ctx, one: StoredExpert): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return false;
  if (actor.personId === one.personId) return true;
  return hasRole(actor, 'translator') && (await isShownExpert(ctx, one.id));
}

/** What its reader may see; refuses the rest as if it were not there. */
export async function openExpert(
  ctx: Ctx,
  id: string,
  options: { forChange?: boolean } = {},
): Promise<StoredExpert> {
  const found = await findExpert(ctx, { id }, options);
  if (!found || !(await maySee(ctx, found))) throw new AppError('notFound', 'platform.notFound');
  return found;
}

/** A withdrawn one is seen by himself alone. */
async function maySee(ctx: Ctx, one: StoredExpert): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind === 'person' && actor.personId === one.personId) return true;
  if (one.state === 'withdrawn') return false;
  return (await isShownExpert(ctx, one.id)) || (await mayDecideOn(ctx, one));
}
