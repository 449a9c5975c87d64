import { AppError } from '../../../shared/app-error.ts';
import type { Actor } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { canTranslate, isCoordinator, isOwnText } from '../access.ts';
import type { Version } from './version.ts';
import { findVersion } from './views.ts';

/** The version if the actor may read its segments: coordinators, who works on it, translators unless it is restricted. */
export async function openVersion(
  ctx: Ctx,
  versionId: string,
  lock: { forChange?: boolean } = {},
): Promise<Version> {
  const version = await findVersion(ctx, versionId, lock);
  if (!version || !canOpen(version, ctx.actor))
    throw new AppError('notFound', 'translation.version.notFound');
  return version;
}

function canOpen(version: Version, actor: Actor): boolean {
  if (isCoordinator(actor)) return true;
  if (actor.kind !== 'person' || !canTranslate(version.text, actor)) return false;
  return !version.text.isRestricted || isWorker(version, actor.personId);
}

export function isWorker({ translators, revisers }: Version, personId: string): boolean {
  return translators.includes(personId) || revisers.includes(personId);
}

/** What an actor may do with the segments of a version now. */
export function writingSideOf(version: Version, actor: Actor): 'translator' | 'reviser' | undefined {
  if (actor.kind !== 'person' || isOwnText(version.text, actor)) return undefined;
  if (version.state === 'assigned' || version.state === 'in_progress') {
    return version.translators.includes(actor.personId) ? 'translator' : undefined;
  }
  return version.state === 'human' && mayRevise(version, actor) ? 'reviser' : undefined;
}

/** Whether somebody may check a delivered version: the reviser it was given to, or anybody able where there is none. */
export function mayRevise(version: Version, actor: Actor): boolean {
  if (actor.kind !== 'person' || !canTranslate(version.text, actor)) return false;
  // Segments a reviser wrote anew are checked by the translator in turn.
  if (isWorker(version, actor.personId)) return true;
  return version.revisers.length === 0 && (!version.text.isRestricted || isCoordinator(actor));
}
