import { hasRole, type Actor } from '../../shared/actor.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { findThread, type ParticipantRow, type ThreadRow } from './threads/views.ts';
import { interpreterSide } from './threads/vocabulary.ts';

/** A talk and the reader's own place in it. */
export type OpenTalk = { thread: ThreadRow; self: ParticipantRow };

/** The person who acts. Refuses visitors and the system itself: nobody reads a talk without being in it. */
export function personIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

/**
 * The talk for one of its present participants. Everybody else, administrators too and whoever has left, is told that
 * there is none. `forChange` holds it until the transaction ends.
 */
export async function openTalk(
  ctx: Ctx,
  threadId: string,
  options: { forChange?: boolean } = {},
): Promise<OpenTalk> {
  const found = await findThread(ctx, threadId, personIdOf(ctx.actor), options);
  if (!found) throw new AppError('notFound', 'conversations.threadNotFound');
  return found;
}

type Side = Pick<ParticipantRow, 'id' | 'side' | 'is_masked'>;

/** Whether the name of somebody in a talk may be shown to a reader of it: who is masked is known to his own side only. */
export function mayKnow(reader: Pick<Side, 'id' | 'side'>, other: Side): boolean {
  return !other.is_masked || other.side === reader.side || other.id === reader.id;
}

/** Translations of a message come from the side that wrote it, and from interpreters. */
export function mayTranslate(reader: Pick<Side, 'side'>, author: Pick<Side, 'side'> | undefined): boolean {
  if (author === undefined) return false;
  return isInterpreter(reader) || reader.side === author.side;
}

/** Interpreters ask nobody in. */
export function mayAskForInterpreters(reader: Pick<Side, 'side'>): boolean {
  return !isInterpreter(reader);
}

export function isInterpreter({ side }: Pick<Side, 'side'>): boolean {
  return side === interpreterSide;
}

/** Sees which talks ask for an interpreter. */
export function requireTranslator(actor: Actor): string {
  const personId = personIdOf(actor);
  if (!hasRole(actor, 'translator')) throw new AppError('forbidden', 'platform.forbidden');
  return personId;
}
