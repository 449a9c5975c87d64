import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { refreshFrequencies } from './store.ts';

/** Which tokens are common: look-ups begin with the others. */
const countTokens = defineJob({
  kind: 'translation.countMemoryTokens',
  payload: z.object({}),
  maxAttempts: 1,
  handle: (ctx) => refreshFrequencies(ctx),
});

export const memoryWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [countTokens],
  schedules: [{ id: 'translation.countMemoryTokens', cron: '23 * * * *', job: countTokens, payload: {} }],
};
