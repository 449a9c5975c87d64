import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { personChanged } from '../../accounts/public.ts';
import type { LiveTermbase } from '../../translation/public.ts';
import { createDigestJob } from './digest-job.ts';
import { percolate } from './percolate.ts';
import { createSavedFollower } from './saved-follower.ts';
import { deleteSaved } from './store.ts';
import { savedIdsOf } from './views.ts';
import { openWatching } from './watching.ts';

/**
 * Work of saved searches: comparing new records with them every minute, digests in the small hours of the Far East
 * (22:30 UTC is 6:30 in Harbin and 8:30 in Vladivostok), the weekly one on Monday morning there.
 */
export function savedWork(living: { termbase: LiveTermbase; publicUrl: string }): {
  jobs: Job[];
  schedules: Schedule[];
} {
  const { termbase, publicUrl } = living;
  const watching = openWatching(termbase);
  const follower = createSavedFollower(watching);
  const compare = defineJob({
    kind: 'search.percolate',
    payload: z.object({}),
    handle: async (ctx) => {
      await percolate(ctx, { watching, follower });
    },
  }) as Job;
  const digest = createDigestJob({
    publicUrl,
    wordOf: (conceptId, language) => termbase.firstWords(conceptId)?.[language] ?? '',
  }) as Job;
  return {
    jobs: [compare, digest],
    schedules: [
      { id: 'search.percolate', cron: '* * * * *', job: compare, payload: {} },
      { id: 'search.digest.daily', cron: '30 22 * * *', job: digest, payload: { frequency: 'daily' } },
      { id: 'search.digest.weekly', cron: '40 22 * * 0', job: digest, payload: { frequency: 'weekly' } },
    ],
  };
}

/** Whoever closes his account leaves no saved search behind. */
export const savedListeners: Listener[] = [
  listenTo(personChanged, 'search.forgetSaved', async (ctx, { personId, change }) => {
    if (change === 'closed') await deleteSaved(ctx, await savedIdsOf(ctx, personId));
  }),
];
