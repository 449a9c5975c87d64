import { sql } from 'kysely';
import { AppError } from '../../shared/app-error.ts';
import { tablesOf, type Ctx } from '../db/context.ts';
import { addMinutes } from './moments.ts';
import { hashSecret } from './secret-tokens.ts';
import type { PlatformTables } from '../db/tables.gen.ts';

/** What is counted: at most `max` attempts of a kind by one subject (an account, an address) in the window. */
export type AttemptLimit = { kind: string; subject: string; max: number; windowMinutes: number };

/**
 * Counts an attempt before it is made, and refuses it (`platform.tooManyRequests`, 429) when one of the limits
 * is used up; a refused one does not count. Kept in the database, so that a restart or a second node forgets
 * nothing. Call it outside a transaction: a rolled back attempt would not count.
 */
export async function countAttempt(ctx: Ctx, limits: readonly AttemptLimit[]): Promise<void> {
  const usedUp = await ctx.transaction(async (inside) => {
    for (const limit of limits) {
      if (await isUsedUp(inside, limit)) return limit;
    }
    const at = inside.clock();
    await tablesOf<PlatformTables>(inside)
      .insertInto('platform_attempt')
      .values(limits.map((limit) => ({ kind: limit.kind, subject_hash: hashSecret(limit.subject), at })))
      .execute();
    return undefined;
  });
  if (!usedUp) return;
  throw new AppError('tooMany', 'platform.tooManyRequests', {
    params: { seconds: usedUp.windowMinutes * 60 },
  });
}

/** Attempts of one subject are counted one after another (lock until the commit), so that none slips through. */
async function isUsedUp(ctx: Ctx, limit: AttemptLimit): Promise<boolean> {
  const subjectHash = hashSecret(limit.subject);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${limit.kind} ${subjectHash}`}, 0))`.execute(
    ctx.db,
  );
  const { count } = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_attempt')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('kind', '=', limit.kind)
    .where('subject_hash', '=', subjectHash)
    .where('at', '>', addMinutes(ctx.clock(), -limit.windowMinutes))
    .executeTakeFirstOrThrow();
  return Number(count) >= limit.max;
}

/** Forgets the counted attempts of one subject, after a success. */
export async function forgetAttempts(ctx: Ctx, kind: string, subject: string): Promise<void> {
  await tablesOf<PlatformTables>(ctx)
    .deleteFrom('platform_attempt')
    .where('kind', '=', kind)
    .where('subject_hash', '=', hashSecret(subject))
    .execute();
}

/** The part of a client address that one subscriber holds: an IPv6 network of 64 bits counts as one. */
export function networkOf(clientAddress: string): string {
  const plain = clientAddress.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
