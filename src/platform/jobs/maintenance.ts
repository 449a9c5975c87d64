import { sql } from 'kysely';
import { z } from 'zod';
import { purgeEvents } from '../events/outbox.ts';
import { purgeJobs } from './job-queue.ts';
import { defineJob } from './jobs.ts';
import type { Job, Schedule } from './jobs.ts';

const nothing = z.object({});
const keepDays = 30;

const purgeDone = defineJob({
  kind: 'platform.purgeDone',
  payload: nothing,
  handle: async (ctx) => {
    const events = await purgeEvents(ctx, keepDays);
    const jobs = await purgeJobs(ctx, keepDays);
    ctx.log.info({ events, jobs }, 'old events and jobs deleted');
  },
});

/** PGlite has no autovacuum; on PostgreSQL it only does a little early what the server does anyway. */
const vacuum = defineJob({
  kind: 'platform.vacuum',
  payload: nothing,
  maxAttempts: 1,
  handle: async (ctx) => {
    await sql`vacuum (analyze)`.execute(ctx.db);
  },
});

/** What the platform does for itself: goes into the lists given to `createJobRunner`. */
export const maintenanceJobs: readonly Job[] = [purgeDone, vacuum];
export const maintenanceSchedules: readonly Schedule[] = [
  { id: 'platform.purgeDone', cron: '17 1 * * *', job: purgeDone, payload: {} },
  { id: 'platform.vacuum', cron: '47 1 * * *', job: vacuum, payload: {} },
];
