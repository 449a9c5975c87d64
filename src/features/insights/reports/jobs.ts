import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { draftLastMonth } from './service.ts';

const draftJob: Job<object> = defineJob({
  kind: 'insights.draftMonthlyReport',
  payload: z.object({}),
  handle: (ctx) => draftLastMonth(ctx),
});

/** On the first of a month a draft of the month before waits for a person who issues it. */
export const reportWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [draftJob as Job],
  schedules: [{ id: 'insights.draftMonthlyReport', cron: '20 2 1 * *', job: draftJob as Job, payload: {} }],
};
