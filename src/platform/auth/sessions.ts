import { newId } from '../../shared/ids.ts';
import { tablesOf, type Ctx } from '../db/context.ts';
import { addDays, addMinutes } from './moments.ts';
import { hashSecret, looksLikeSecretToken, newSecretToken } from './secret-tokens.ts';
import type { PlatformTables } from '../db/tables.gen.ts';

/** However often it is used, a session ends this many days after it was opened. */
export const sessionDaysAbsolute = 180;
/** A visit is noted at most this often, so that reading pages does not write. */
const minutesBetweenNotes = 10;

export type FoundSession = { sessionId: string; personId: string; wasRenewed: boolean; expiresAt: Date };
export type ListedSession = { id: string; openedAt: Date; lastSeenAt: Date; isCurrent: boolean };

export type OpenedSession = { token: string; expiresAt: Date };

/**
 * Opens a session for a person; only the hash of the token is kept. The token goes into the cookie, which may
 * live until `expiresAt`; the session itself ends earlier when it is not used.
 */
export async function openSession(ctx: Ctx, personId: string): Promise<OpenedSession> {
  const token = newSecretToken();
  const now = ctx.clock();
  await tablesOf<PlatformTables>(ctx)
    .insertInto('platform_session')
    .values({
      id: newId(now.getTime()),
      token_hash: hashSecret(token),
      person_id: personId,
      opened_at: now,
      last_seen_at: now,
    })
    .execute();
  return { token, expiresAt: addDays(now, sessionDaysAbsolute) };
}

/**
 * The living session of a token: seen within `sessionDays` and opened at most 180 days ago. Sliding: a visit
 * moves its end; `wasRenewed` tells that the cookie should be set again with `expiresAt`. A page that asks by
 * itself while nobody looks is no visit.
 */
export async function findSession(
  ctx: Ctx,
  token: string,
  sessionDays: number,
  isVisit = true,
): Promise<FoundSession | undefined> {
  if (!looksLikeSecretToken(token)) return undefined;
  const now = ctx.clock();
  const row = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_session')
    .select(['id', 'person_id', 'last_seen_at', 'opened_at'])
    .where('token_hash', '=', hashSecret(token))
    .where('last_seen_at', '>', addDays(now, -sessionDays))
    .where('opened_at', '>', addDays(now, -sessionDaysAbsolute))
    .executeTakeFirst();
  if (!row) return undefined;
  const wasRenewed = isVisit && row.last_seen_at < addMinutes(now, -minutesBetweenNotes);
  if (wasRenewed) {
    await tablesOf<PlatformTables>(ctx)
      .updateTable('platform_session')
      .set({ last_seen_at: now })
      .where('id', '=', row.id)
      .execute();
  }
  const seenAt = wasRenewed ? now : row.last_seen_at;
  const end = Math.min(
    addDays(seenAt, sessionDays).getTime(),
    addDays(row.opened_at, sessionDaysAbsolute).getTime(),
  );
  return { sessionId: row.id, personId: row.person_id, wasRenewed, expiresAt: new Date(end) };
}

/** Signs out here: forgets the session of this token; says nothing when there is none. */
export async function closeSession(ctx: Ctx, token: string): Promise<void> {
  await tablesOf<PlatformTables>(ctx)
    .deleteFrom('platform_session')
    .where('token_hash', '=', hashSecret(token))
    .execute();
}

/** Signs a person out everywhere, but for the session of `exceptToken` where one is given; tells how many ended. */
export async function closeSessionsOf(
  ctx: Ctx,
  personId: string,
  exceptToken: string | null = null,
): Promise<number> {
  let query = tablesOf<PlatformTables>(ctx).deleteFrom('platform_session').where('person_id', '=', personId);
  if (exceptToken) query = query.where('token_hash', '<>', hashSecret(exceptToken));
  const result = await query.executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Ends one session of a person by its id; false when he has no such session. */
export async function closeSessionById(ctx: Ctx, personId: string, sessionId: string): Promise<boolean> {
  const result = await tablesOf<PlatformTables>(ctx)
    .deleteFrom('platform_session')
    .where('person_id', '=', personId)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** A person's sessions, last used first. */
export async function listSessions(
  ctx: Ctx,
  personId: string,
  token: string | null,
): Promise<ListedSession[]> {
  const rows = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_session')
    .select(['id', 'opened_at', 'last_seen_at', 'token_hash'])
    .where('person_id', '=', personId)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const current = token ? hashSecret(token) : undefined;
  return rows.map((row) => ({
    id: row.id,
    openedAt: row.opened_at,
    lastSeenAt: row.last_seen_at,
    isCurrent: row.token_hash === current,
  }));
}

/** Forgets what has run out: sessions, one-time tokens, counted attempts. Called once a day. */
export async function forgetExpired(ctx: Ctx, sessionDays: number): Promise<void> {
  const now = ctx.clock();
  const tables = tablesOf<PlatformTables>(ctx);
  await tables
    .deleteFrom('platform_session')
    .where((where) =>
      where.or([
        where('last_seen_at', '<', addDays(now, -sessionDays)),
        where('opened_at', '<', addDays(now, -sessionDaysAbsolute)),
      ]),
    )
    .execute();
  await tables.deleteFrom('platform_one_time_token').where('expires_at', '<', addDays(now, -30)).execute();
  await tables.deleteFrom('platform_attempt').where('at', '<', addDays(now, -2)).execute();
}
