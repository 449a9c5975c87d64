import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { lossesNow, recordsNow, staysNow } from './counting-views.ts';
import { keepCount } from './store.ts';

/** Counts the funnel anew and keeps the count. */
export function countFunnel(ctx: Ctx): Promise<void> {
  return keepCount(ctx, { records: recordsNow, losses: lossesNow, stays: staysNow });
}

const countJob: Job<object> = defineJob({
  kind: 'cooperation.countFunnel',
  payload: z.object({}),
  handle: (ctx) => countFunnel(ctx),
});

/** The funnel everybody reads is as old as a quarter of an hour at most. */
export const funnelWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [countJob as Job],
  schedules: [{ id: 'cooperation.countFunnel', cron: '*/15 * * * *', job: countJob as Job, payload: {} }],
};
