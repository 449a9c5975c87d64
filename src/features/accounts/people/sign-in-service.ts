import { countAttempt, forgetAttempts, networkOf } from '../../../platform/auth/limit-attempts.ts';
import { verifyPassword } from '../../../platform/auth/passwords.ts';
import {
  closeSession,
  closeSessionById,
  closeSessionsOf,
  listSessions,
  openSession,
  type OpenedSession,
} from '../../../platform/auth/sessions.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { personIdOf } from '../access.ts';
import { recordPersonAct } from '../record-change.ts';
import { findCredentials } from './views.ts';

const accountKind = 'accounts.signIn';

/** A person who acts but is not looked up yet: for audit entries of the moment he signs in or up. */
export function actingAs(ctx: Ctx, personId: string): Ctx {
  const actor: Actor = { kind: 'person', personId, roles: [], organisationIds: [], isPartner: false };
  return ctx.withActor(actor);
}

/**
 * Opens a session for the right e-mail and password. The refusal and its time are the same for an unknown
 * address and a wrong password; ten wrong ones for an account (100 from a network) in 15 minutes close the door.
 */
export async function signIn(
  ctx: Ctx,
  input: { email: string; password: string },
  clientAddress: string,
): Promise<OpenedSession & { personId: string }> {
  const subject = input.email.toLowerCase();
  await countAttempt(ctx, [
    { kind: accountKind, subject, max: 10, windowMinutes: 15 },
    { kind: 'accounts.signInFrom', subject: networkOf(clientAddress), max: 100, windowMinutes: 15 },
  ]);
  const account = await findCredentials(ctx, input.email);
  const fits = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !fits) throw new AppError('unauthenticated', 'accounts.signInRefused');
  return actingAs(ctx, account.personId).transaction(async (inside) => {
    await forgetAttempts(inside, accountKind, subject);
    const session = await openSession(inside, account.personId);
    await recordPersonAct(inside, account.personId, 'signedIn');
    return { ...session, personId: account.personId };
  });
}

/** Ends the session of this token; harmless when there is none. */
export async function signOut(ctx: Ctx, token: string | null): Promise<void> {
  if (token) await closeSession(ctx, token);
}

export async function signOutEverywhere(ctx: Ctx): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (inside) => {
    const ended = await closeSessionsOf(inside, personId);
    await recordPersonAct(inside, personId, 'signedOutEverywhere', { sessions: ended });
  });
}

export async function listOwnSessions(ctx: Ctx, token: string | null) {
  const sessions = await listSessions(ctx, personIdOf(ctx.actor), token);
  return sessions.map((session) => ({
    id: session.id,
    openedAt: session.openedAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    isCurrent: session.isCurrent,
  }));
}

export async function closeOwnSession(ctx: Ctx, sessionId: string): Promise<void> {
  if (!(await closeSessionById(ctx, personIdOf(ctx.actor), sessionId))) {
    throw new AppError('notFound', 'platform.notFound');
  }
}
