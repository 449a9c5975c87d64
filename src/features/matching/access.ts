import { hasRole, type Actor } from '../../shared/actor.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { readOwnListings, type OwnListing } from '../catalogue/public.ts';

/** Audience tokens candidates are looked for with: what is private to its owner never stands in a match. */
export const candidateAudience = ['public', 'registered', 'partners'] as const;

/** The person who acts; visitors and the system itself have no matches. */
export function personIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

/** Progress, rebuilding and the figures of everybody are the administrators'. */
export function requireAdministrator(actor: Actor): void {
  personIdOf(actor);
  if (!hasRole(actor, 'administrator')) throw new AppError('forbidden', 'platform.forbidden');
}

/**
 * The open listing if the actor is on its owner's side (members, author, the broker it was given to). Everybody else,
 * staff too, is told that there is nothing: what was found for somebody tells what he looks for.
 */
export async function openOwnListing(ctx: Ctx, listingId: string): Promise<OwnListing> {
  personIdOf(ctx.actor);
  const [own] = await readOwnListings(ctx, [listingId]);
  if (!own) throw new AppError('notFound', 'matching.listingNotFound');
  return own;
}
