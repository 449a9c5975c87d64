import { sql } from 'kysely';
import { tablesOf } from '../db/context.ts';
import type { Ctx } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';

export type TakenJob = {
  id: string;
  kind: string;
  payload: unknown;
  attempts: number;
  maxAttempts: number;
  requestId: string;
};

const retryFirstSeconds = 10;
const retryMostSeconds = 3_600;

// In every change below the attempt is the fence: a worker that lost its lease can change nothing any more.

/**
 * Takes the job that has been due longest, for `leaseMs`: one that waits, or one whose worker let its lease run out
 * (it was killed). One that killed its worker on its last attempt is buried instead.
 */
export async function takeDueJob(
  ctx: Ctx,
  kinds: readonly string[],
  leaseMs: number,
): Promise<TakenJob | undefined> {
  const now = ctx.clock();
  await sql`update platform_job
    set state = 'dead', locked_until = null, finished_at = ${now}, last_error = 'the worker was lost'
    where state = 'running' and locked_until < ${now} and attempts >= max_attempts`.execute(ctx.db);
  const { rows } = await sql<TakenJob>`update platform_job
    set state = 'running', attempts = attempts + 1, locked_until = ${new Date(now.getTime() + leaseMs)}
    where id = (
      select id from platform_job
      where kind = any(${[...kinds]}::text[])
        and ((state = 'waiting' and run_at <= ${now}) or (state = 'running' and locked_until < ${now}))
      order by run_at, id limit 1 for update skip locked)
    returning id, kind, payload, attempts, max_attempts as "maxAttempts", request_id as "requestId"`.execute(
    ctx.db,
  );
  return rows[0];
}

/** Keeps the job; returns whether it was still this worker's. */
export async function renewLease(ctx: Ctx, job: TakenJob, leaseMs: number): Promise<boolean> {
  const result = await tablesOf<PlatformTables>(ctx)
    .updateTable('platform_job')
    .set({ locked_until: new Date(ctx.clock().getTime() + leaseMs) })
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('attempts', '=', job.attempts)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Done; or waiting once more when it was asked for again meanwhile. */
export async function finishJob(ctx: Ctx, job: TakenJob): Promise<void> {
  const now = ctx.clock();
  await sql`update platform_job
    set state = case when asked_again then 'waiting' else 'done' end,
      attempts = case when asked_again then 0 else attempts end,
      finished_at = case when asked_again then null else ${now}::timestamptz end,
      asked_again = false, locked_until = null, last_error = null
    where id = ${job.id} and state = 'running' and attempts = ${job.attempts}`.execute(ctx.db);
}

/** Waiting for its next attempt, or dead after the last one (unless asked for again); returns whether it is dead. */
export async function failJob(ctx: Ctx, job: TakenJob, error: unknown): Promise<boolean> {
  const now = ctx.clock();
  const isLast = job.attempts >= job.maxAttempts;
  const waitSeconds = Math.min(retryFirstSeconds * 2 ** (job.attempts - 1), retryMostSeconds);
  const { rows } = await sql<{ state: string }>`update platform_job
    set state = case when ${isLast}::boolean and not asked_again then 'dead' else 'waiting' end,
      finished_at = case when ${isLast}::boolean and not asked_again then ${now}::timestamptz end,
      attempts = case when asked_again then 0 else attempts end,
      run_at = ${new Date(now.getTime() + waitSeconds * 1_000)},
      asked_again = false, locked_until = null, last_error = ${String(error).slice(0, 500)}
    where id = ${job.id} and state = 'running' and attempts = ${job.attempts}
    returning state`.execute(ctx.db);
  return rows[0]?.state === 'dead';
}

/** Deletes jobs done `keepDays` ago, and dead ones after ten times as long; how many. */
export async function purgeJobs(ctx: Ctx, keepDays: number): Promise<number> {
  const daysAgo = (days: number) => new Date(ctx.clock().getTime() - days * 86_400_000);
  const result = await tablesOf<PlatformTables>(ctx)
    .deleteFrom('platform_job')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'done'), where('finished_at', '<', daysAgo(keepDays))]),
        where.and([where('state', '=', 'dead'), where('finished_at', '<', daysAgo(keepDays * 10))]),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
