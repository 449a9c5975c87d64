import { AppError } from '../../shared/app-error.ts';
import type { Ctx } from '../../platform/db/context.ts';

/** Tokens and addresses belong to one person; who is not signed in is told so. Gives the person's id. */
export function requirePerson({ actor }: Ctx): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}
