import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Ctx } from '../db/context.ts';
import { silentLog } from '../log/log.ts';
import { clearTestDatabase } from '../testing/test-database.ts';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { purgeJobs, takeDueJob } from './job-queue.ts';
import { defineJob, enqueueJob } from './jobs.ts';
import type { Job, Schedule } from './jobs.ts';
import { maintenanceJobs, maintenanceSchedules } from './maintenance.ts';
import { createJobRunner } from './run-jobs.ts';
import { findNextRun } from './schedules.ts';

const numberShape = z.object({ number: z.number() });

let now: Date;
let done: number[];
const clock = () => now;

const { database, ctx } = await useTestDatabase({ clock, requestId: 'r-3' });
beforeEach(async () => {
  now = new Date('2026-11-21T08:00:00Z');
  done = [];
  await clearTestDatabase(database);
});

function jobThat(
  handle: (ctx: Ctx, number: number) => Promise<void>,
  maxAttempts = 3,
): Job<{ number: number }> {
  return defineJob({
    kind: 'try.number',
    payload: numberShape,
    maxAttempts,
    handle: (own, { number }) => handle(own, number),
  });
}

const note = jobThat(async (_, number) => void done.push(number));

function runnerOf(
  job: Job,
  schedules: readonly Schedule[] = [],
  more: { lanes?: number; leaseMs?: number } = {},
) {
  return createJobRunner({ database, jobs: [job], schedules, log: silentLog, clock, ...more });
}

function passSeconds(seconds: number): void {
  now = new Date(now.getTime() + seconds * 1_000);
}

async function stateOf(
  id: string,
): Promise<{ state: string; attempts: number; last_error: string | null } | undefined> {
  const { rows } = await sql<{ state: string; attempts: number; last_error: string | null }>`
    select state, attempts, last_error from platform_job where id = ${id}`.execute(ctx.db);
  return rows[0];
}

describe('a job', () => {
  it('runs once, when its transaction has committed and its time has come', async () => {
    const first = await enqueueJob(ctx, note, { number: 1 });
    await enqueueJob(ctx, note, { number: 2 }, { runAt: new Date(now.getTime() + 60_000) });
    const refused = ctx.transaction(async (inside) => {
      await enqueueJob(inside, note, { number: 3 });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    const runner = runnerOf(note);
    await runner.drain();
    expect(done).toEqual([1]);
    expect(await stateOf(first)).toMatchObject({ state: 'done', attempts: 1 });
    passSeconds(60);
    await runner.drain();
    await runner.drain();
    expect(done).toEqual([1, 2]);
  });

  it('refuses a payload of another shape', async () => {
    await expect(enqueueJob(ctx, note, { number: 'x' as unknown as number })).rejects.toThrow();
  });

  it('is taken once by runners side by side', async () => {
    for (let number = 0; number < 20; number++) await enqueueJob(ctx, note, { number });
    await Promise.all([runnerOf(note).drain(), runnerOf(note).drain()]);
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, number) => number));
  });

  it('runs by itself once started', async () => {
    let tell: () => void = () => undefined;
    const ran = new Promise<void>((resolve) => (tell = resolve));
    const job = jobThat(async (own, number) => {
      done.push(number);
      if (number === 1) await enqueueJob(own, job, { number: 2 });
      else tell();
    });
    const runner = runnerOf(job);
    runner.start();
    await enqueueJob(ctx, job, { number: 1 });
    await ran;
    await runner.stop();
    expect(done).toEqual([1, 2]);
  });
});

describe('a job that throws', () => {
  it('is tried again with growing pauses and dies after its last attempt', async () => {
    const job = jobThat(async (_, number) => {
      done.push(number);
      throw new Error('no luck');
    });
    const id = await enqueueJob(ctx, job, { number: 1 });
    const runner = runnerOf(job);
    await runner.drain();
    expect(await stateOf(id)).toEqual({ state: 'waiting', attempts: 1, last_error: 'Error: no luck' });
    passSeconds(9);
    await runner.drain();
    expect(done).toHaveLength(1);
    passSeconds(1);
    await runner.drain();
    expect(done).toHaveLength(2);
    passSeconds(20);
    await runner.drain();
    expect(await stateOf(id)).toEqual({ state: 'dead', attempts: 3, last_error: 'Error: no luck' });
    passSeconds(86_400);
    await runner.drain();
    expect(done).toHaveLength(3);
  });
});

describe('a killed worker', () => {
  it('loses its job to another one when the lease runs out', async () => {
    const id = await enqueueJob(ctx, note, { number: 1 });
    expect(await takeDueJob(ctx, ['try.number'], 60_000)).toMatchObject({ id, attempts: 1 });
    const runner = runnerOf(note);
    passSeconds(59);
    await runner.drain();
    expect(done).toEqual([]);
    passSeconds(2);
    await runner.drain();
    expect(done).toEqual([1]);
    expect(await stateOf(id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('does not kill worker after worker for ever', async () => {
    const id = await enqueueJob(ctx, note, { number: 1 });
    for (let attempt = 1; attempt <= 3; attempt++) {
      await takeDueJob(ctx, ['try.number'], 60_000);
      passSeconds(61);
    }
    await runnerOf(note).drain();
    expect(done).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'dead', last_error: 'the worker was lost' });
  });

  it('that was only slow cannot change the job any more', async () => {
    const slow = jobThat(async (_, number) => {
      if (done.push(number) > 1) return;
      passSeconds(61);
      await runnerOf(note).drain();
      throw new Error('late');
    });
    const id = await enqueueJob(ctx, slow, { number: 1 });
    await runnerOf(slow).drain();
    expect(await stateOf(id)).toMatchObject({ state: 'done', attempts: 2, last_error: null });
  });

  it('is not taken for one that lives: the lease is renewed while the handler runs', async () => {
    const job = jobThat(async (own, number) => {
      done.push(number);
      passSeconds(1);
      const until = new Date(now.getTime() + 30);
      const isRenewed = sql<{ yes: boolean }>`select locked_until >= ${until} as yes from platform_job`;
      while (!(await isRenewed.execute(own.db)).rows[0]?.yes) await new Promise(setImmediate);
      await runnerOf(note).drain();
    });
    await enqueueJob(ctx, job, { number: 1 });
    await runnerOf(job, [], { leaseMs: 30 }).drain();
    expect(done).toEqual([1]);
  });
});

describe('a unique key', () => {
  it('keeps one waiting job, with the newest payload and the earliest time', async () => {
    const late = new Date(now.getTime() + 60_000);
    const first = await enqueueJob(ctx, note, { number: 1 }, { uniqueKey: 'k', runAt: late });
    expect(await enqueueJob(ctx, note, { number: 2 }, { uniqueKey: 'k' })).toBe(first);
    expect(await enqueueJob(ctx, note, { number: 9 }, { uniqueKey: 'other' })).not.toBe(first);
    await runnerOf(note).drain();
    expect(done.sort()).toEqual([2, 9]);
    expect(await enqueueJob(ctx, note, { number: 3 }, { uniqueKey: 'k' })).not.toBe(first);
  });

  it('lets a running job run once more', async () => {
    const job: Job<{ number: number }> = jobThat(async (own, number) => {
      done.push(number);
      if (number === 1) await enqueueJob(own, job, { number: 2 }, { uniqueKey: 'k' });
    });
    const id = await enqueueJob(ctx, job, { number: 1 }, { uniqueKey: 'k' });
    await runnerOf(job).drain();
    expect(done).toEqual([1, 2]);
    expect(await stateOf(id)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('lets a job that was asked for again run even after its last attempt failed', async () => {
    const job: Job<{ number: number }> = jobThat(async (own, number) => {
      done.push(number);
      if (number === 2) return;
      await enqueueJob(own, job, { number: 2 }, { uniqueKey: 'k' });
      throw new Error('no luck');
    }, 1);
    const id = await enqueueJob(ctx, job, { number: 1 }, { uniqueKey: 'k' });
    const runner = runnerOf(job);
    await runner.drain();
    passSeconds(10);
    await runner.drain();
    expect(done).toEqual([1, 2]);
    expect(await stateOf(id)).toMatchObject({ state: 'done' });
  });
});

describe('a schedule', () => {
  const hourly: Schedule = { id: 'try.hourly', cron: '0 * * * *', job: note, payload: { number: 7 } };

  it('runs at each of its times once, however many processes look', async () => {
    const runners = [runnerOf(note, [hourly]), runnerOf(note, [hourly])];
    const drainAll = () => Promise.all(runners.map((runner) => runner.drain()));
    await drainAll();
    expect(done).toEqual([]);
    passSeconds(3_600);
    await drainAll();
    await drainAll();
    expect(done).toEqual([7]);
    passSeconds(3_600);
    await drainAll();
    expect(done).toEqual([7, 7]);
  });

  it('makes up once for what was missed, also after a start of a new process', async () => {
    await runnerOf(note, [hourly]).drain();
    passSeconds(5 * 3_600);
    await runnerOf(note, [hourly]).drain();
    expect(done).toEqual([7]);
  });

  it('counts a changed cron text from now', async () => {
    await runnerOf(note, [hourly]).drain();
    const daily = { ...hourly, cron: '0 3 * * *' };
    const runner = runnerOf(note, [daily]);
    await runner.drain();
    passSeconds(3_600);
    await runner.drain();
    expect(done).toEqual([]);
    now = new Date('2026-11-22T03:00:00Z');
    await runner.drain();
    expect(done).toEqual([7]);
  });

  it('reads cron texts in UTC and refuses bad ones', () => {
    expect(findNextRun('17 1 * * *', new Date('2026-11-21T01:17:00Z'))).toEqual(
      new Date('2026-11-22T01:17:00Z'),
    );
    expect(() => findNextRun('61 * * * *', now)).toThrow();
  });
});

describe('maintenance', () => {
  it('deletes old jobs and vacuums', async () => {
    await enqueueJob(ctx, note, { number: 1 });
    await runnerOf(note).drain();
    const runner = createJobRunner({
      database,
      jobs: maintenanceJobs,
      schedules: maintenanceSchedules,
      log: silentLog,
      clock,
    });
    await runner.drain();
    passSeconds(31 * 86_400);
    await runner.drain();
    const { rows } = await sql`select kind, state from platform_job order by kind`.execute(ctx.db);
    expect(rows).toEqual([
      { kind: 'platform.purgeDone', state: 'done' },
      { kind: 'platform.vacuum', state: 'done' },
    ]);
  });

  it('keeps dead jobs longer', async () => {
    const bad = jobThat(() => Promise.reject(new Error('no')), 1);
    await enqueueJob(ctx, bad, { number: 1 });
    await runnerOf(bad).drain();
    passSeconds(31 * 86_400);
    expect(await purgeJobs(ctx, 30)).toBe(0);
    passSeconds(300 * 86_400);
    expect(await purgeJobs(ctx, 30)).toBe(1);
  });
});
