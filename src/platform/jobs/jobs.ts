import { sql } from 'kysely';
import type { z } from 'zod';
import { newId } from '../../shared/ids.ts';
import type { Ctx } from '../db/context.ts';

/** A kind of work to be done later. `run` checks the stored payload, then does it. */
export type Job<P = unknown> = {
  readonly kind: string;
  readonly payload: z.ZodType<P>;
  readonly maxAttempts: number;
  run(ctx: Ctx, payload: unknown): Promise<void>;
};

/** A job enqueued by the clock: `cron` has five fields (minute hour day month weekday), in UTC. */
export type Schedule = {
  readonly id: string;
  readonly cron: string;
  readonly job: Job;
  readonly payload: unknown;
};

/** The channel on which processes tell each other that work waits. */
export const jobChannel = 'amur_jobs';

const maxAttemptsDefault = 8;

/**
 * Defines a kind of job. `kind` (`mail.send`) stays for ever; the payload's shape is plain JSON without transforms.
 * `handle` runs outside a transaction, at least once: after a crash it runs again, so it must bear that. When it
 * throws it is tried again after 10 s, 20 s, 40 s … at most an hour; after `maxAttempts` (8) the job is dead.
 */
export function defineJob<P>(definition: {
  kind: string;
  payload: z.ZodType<P>;
  maxAttempts?: number;
  handle: (ctx: Ctx, payload: P) => Promise<void>;
}): Job<P> {
  const { kind, payload, handle, maxAttempts = maxAttemptsDefault } = definition;
  return { kind, payload, maxAttempts, run: (ctx, stored) => handle(ctx, payload.parse(stored)) };
}

/**
 * Puts a job into the queue, as part of the running transaction; returns its id. With `uniqueKey` there is only one
 * unfinished job of its kind and key: the waiting one is told again (newest payload, earliest time), the running
 * one will run once more when it is through.
 */
export async function enqueueJob<P>(
  ctx: Ctx,
  job: Job<P>,
  payload: P,
  options: { runAt?: Date; uniqueKey?: string } = {},
): Promise<string> {
  const now = ctx.clock();
  const stored = JSON.stringify(job.payload.parse(payload));
  // The condition of the partial index must be literal: with parameters PostgreSQL does not find the index.
  const { rows } = await sql<{ id: string }>`
    insert into platform_job (id, kind, payload, run_at, max_attempts, unique_key, request_id, created_at)
    values (${newId(now.getTime())}, ${job.kind}, ${stored}, ${options.runAt ?? now}, ${job.maxAttempts},
      ${options.uniqueKey ?? null}, ${ctx.requestId}, ${now})
    on conflict (kind, unique_key) where state in ('waiting', 'running') do update set
      payload = excluded.payload,
      run_at = case when platform_job.state = 'waiting' then least(platform_job.run_at, excluded.run_at)
        else excluded.run_at end,
      asked_again = platform_job.state = 'running'
    returning id`.execute(ctx.db);
  await sql`select pg_notify(${sql.lit(jobChannel)}, '')`.execute(ctx.db);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`Job ${job.kind} was not stored`);
  return id;
}
