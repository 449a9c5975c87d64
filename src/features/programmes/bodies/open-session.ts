import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { isOfficer, requireOfficerOfBank, type Officer } from '../access.ts';
import { noteRecord } from '../note-record.ts';
import { dropConfirmations } from '../confirmation-store.ts';
import { protocolMoved } from '../events.ts';
import { mayReadProtocol } from './present.ts';
import { protocolTransition, type ProtocolStep, type ProtocolTransition } from './rules.ts';
import { bumpSession } from './session-store.ts';
import type { SessionFacts, StoredSession } from './session-stored.ts';
import { findSession } from './session-views.ts';
import type { ProtocolState } from './vocabulary.ts';

export const sessionNotFound = () => new AppError('notFound', 'programmes.session.notFound');

/** For everybody once announced; before that for those who read its protocol. */
export async function openForReading(
  ctx: Ctx,
  id: string,
): Promise<{ session: StoredSession; readsProtocol: boolean }> {
  const session = await findSession(ctx, id);
  if (!session) throw sessionNotFound();
  const readsProtocol = await mayReadProtocol(ctx, session);
  if (!session.isAnnounced && !readsProtocol) throw sessionNotFound();
  return { session, readsProtocol };
}

/** Locked, for an officer of a bank. Errors: `programmes.session.changedMeanwhile` where another revision was seen. */
export async function openForOfficer(
  tx: Ctx,
  id: string,
  seenRevision?: number,
): Promise<{ session: StoredSession; officer: Officer }> {
  const officer = await requireOfficerOfBank(tx);
  const session = await findSession(tx, id, { forChange: true });
  if (!session || !isOfficer(tx.actor)) throw sessionNotFound();
  if (seenRevision !== undefined && session.revision !== seenRevision) {
    throw new AppError('conflict', 'programmes.session.changedMeanwhile');
  }
  return { session, officer };
}

const refusals: Record<ProtocolStep, string> = {
  send: 'programmes.session.notDraft',
  change: 'programmes.session.signedAlready',
  confirm: 'programmes.session.notInComments',
  sign: 'programmes.session.notAgreed',
  publish: 'programmes.session.notSigned',
};

/** The transition of a step, or the refusal that says why there is none. */
export function requireStep(session: Pick<StoredSession, 'state'>, step: ProtocolStep): ProtocolTransition {
  const transition = protocolTransition(session.state, step);
  if (!transition) throw new AppError('conflict', refusals[step]);
  return transition;
}

/** Another word, owner or day: the next revision, which nobody has confirmed; an agreed text is open again. */
export async function changeProtocol(tx: Ctx, session: StoredSession, facts?: SessionFacts): Promise<void> {
  const { to } = requireStep(session, 'change');
  await bumpSession(tx, session.id, session.revision, to, facts);
  await dropConfirmations(tx, { kind: 'protocol', id: session.id });
  if (to !== session.state) await tellMove(tx, session, to);
}

export async function tellMove(tx: Ctx, session: StoredSession, to: ProtocolState): Promise<void> {
  const { id: sessionId, bodyId, state: from } = session;
  await tellEvent(tx, protocolMoved, { sessionId, bodyId, from, to });
}

export async function noteSession(
  tx: Ctx,
  id: string,
  what: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await noteRecord(tx, 'session', id, what, details);
}
