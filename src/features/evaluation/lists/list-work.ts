import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { refreshGramFrequencies } from './entry-store.ts';
import { renewConceptWords } from './word-store.ts';

const renewWords = defineJob({
  kind: 'evaluation.renewListWords',
  payload: z.object({}),
  handle: async (ctx) => {
    await renewConceptWords(ctx);
    await refreshGramFrequencies(ctx);
  },
});

/** Every night the words of technology entries are asked of the termbase anew, and parts of names counted. */
export const listWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [renewWords],
  schedules: [{ id: 'evaluation.renewListWords', cron: '41 2 * * *', job: renewWords, payload: {} }],
};
