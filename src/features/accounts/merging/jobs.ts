import { z } from 'zod';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, enqueueJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { factsLoaded, organisationChanged, organisationsChanged } from '../events.ts';
import { listUnkeyed, refreshDuplicates } from './find-duplicates.ts';

const atOnce = 200;

/** Looks at organisations nobody has compared yet, or that changed without news; goes on until all are through. */
export const findDuplicates: Job<Record<string, never>> = defineJob({
  kind: 'accounts.findDuplicates',
  payload: z.strictObject({}),
  handle: async (ctx) => {
    const ids = await listUnkeyed(ctx, atOnce);
    for (const id of ids) await refreshDuplicates(ctx, id);
    if (ids.length === atOnce) await enqueueJob(ctx, findDuplicates, {}, { uniqueKey: 'all' });
  },
});

export const mergingListeners: Listener[] = [
  listenTo(organisationChanged, 'accounts.findDuplicatesOf', async (ctx, { organisationId, change }) => {
    if (change === 'members' || change === 'texts' || change === 'moved') return;
    await refreshDuplicates(ctx, organisationId);
  }),
  listenTo(organisationsChanged, 'accounts.findDuplicatesOfMany', async (ctx, { change }) => {
    if (change === 'created') await enqueueJob(ctx, findDuplicates, {}, { uniqueKey: 'all' });
  }),
  listenTo(factsLoaded, 'accounts.findDuplicatesOfFacts', async (ctx) => {
    await enqueueJob(ctx, findDuplicates, {}, { uniqueKey: 'all' });
  }),
];

export const mergingWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [findDuplicates as Job],
  schedules: [{ id: 'accounts.findDuplicates', cron: '20 2 * * *', job: findDuplicates as Job, payload: {} }],
};
