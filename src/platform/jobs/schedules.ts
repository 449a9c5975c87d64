import { Cron } from 'croner';
import { sql } from 'kysely';
import type { Ctx } from '../db/context.ts';
import { enqueueJob } from './jobs.ts';
import type { Schedule } from './jobs.ts';

/** When a cron text of five fields is due next after `from`, in UTC. */
export function findNextRun(cron: string, from: Date): Date {
  const next = new Cron(cron, { timezone: 'UTC', mode: '5-part', paused: true }).nextRun(from);
  if (!next) throw new Error(`Cron text ${cron} never comes due`);
  return next;
}

/** Stores when each schedule is due first; a changed cron text counts from now. */
export async function registerSchedules(ctx: Ctx, schedules: readonly Schedule[]): Promise<void> {
  for (const { id, cron } of schedules) {
    await sql`insert into platform_schedule (id, cron, next_run_at)
      values (${id}, ${cron}, ${findNextRun(cron, ctx.clock())})
      on conflict (id) do update set cron = excluded.cron, next_run_at = excluded.next_run_at
      where platform_schedule.cron <> excluded.cron`.execute(ctx.db);
  }
}

/**
 * Enqueues the jobs of the schedules that are due, each once however many processes ask; what was missed while
 * nothing ran is made up for once. Returns whether there was one.
 */
export async function enqueueScheduled(ctx: Ctx, schedules: readonly Schedule[]): Promise<boolean> {
  const due = await sql<{ id: string }>`
    select id from platform_schedule where next_run_at <= ${ctx.clock()}`.execute(ctx.db);
  const dueIds = new Set(due.rows.map((row) => row.id));
  const dueHere = schedules.filter((schedule) => dueIds.has(schedule.id));
  for (const schedule of dueHere) await ctx.transaction((inside) => enqueueOne(inside, schedule));
  return dueHere.length > 0;
}

async function enqueueOne(ctx: Ctx, { id, cron, job, payload }: Schedule): Promise<void> {
  const now = ctx.clock();
  // Whoever comes second waits for the row, then finds it no longer due.
  const { rows } = await sql`update platform_schedule
    set last_run_at = next_run_at, next_run_at = ${findNextRun(cron, now)}
    where id = ${id} and next_run_at <= ${now} returning id`.execute(ctx.db);
  if (rows.length > 0) await enqueueJob(ctx, job, payload, { uniqueKey: `schedule:${id}` });
}
