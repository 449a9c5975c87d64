import { z } from 'zod';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { personChanged } from '../events.ts';
import { lapseExperts } from './decide-service.ts';

const lapse: Job<object> = defineJob({
  kind: 'accounts.lapseExperts',
  payload: z.object({}),
  handle: async (ctx) => {
    while ((await lapseExperts(ctx)) > 0);
  },
});

/** Approvals end with their year. */
export const expertWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [lapse as Job],
  schedules: [{ id: 'accounts.lapseExperts', cron: '5 0 * * *', job: lapse as Job, payload: {} }],
};

/** And with the membership. */
export const expertListeners: Listener[] = [
  listenTo(personChanged, 'accounts.lapseExpert', async (ctx, { personId, change }) => {
    if (change === 'memberships') await lapseExperts(ctx, personId);
  }),
];
