import { z } from 'zod';
import { defineJob, type Job, type Schedule } from '../../platform/jobs/jobs.ts';
import { computeWork } from './compute/jobs.ts';
import type { MatchingTools } from './compute/tools.ts';
import { sendDigests } from './digest.ts';

export { matchingDownloads } from './downloads.ts';
export { matchingRoutes } from './routes.ts';
export { ensureMatches, matchingListeners } from './compute/jobs.ts';
export { matchingAccepted } from './events.ts';
export type { MatchingTools } from './compute/tools.ts';

/** Background work of the room: computing matches and writing digests. */
export function matchingWork(tools: MatchingTools): { jobs: Job[]; schedules: Schedule[] } {
  const { jobs, schedules } = computeWork(tools);
  const digests = defineJob({
    kind: 'matching.sendDigests',
    payload: z.object({}),
    handle: async (ctx) => {
      const sent = await sendDigests(ctx, tools.termbase);
      if (sent > 0) ctx.log.info({ sent }, 'digests of matches written');
    },
  }) as Job;
  return {
    jobs: [...jobs, digests],
    // In the morning of both banks: 8:20 in Harbin, 10:20 in Vladivostok.
    schedules: [...schedules, { id: 'matching.sendDigests', cron: '20 0 * * *', job: digests, payload: {} }],
  };
}
