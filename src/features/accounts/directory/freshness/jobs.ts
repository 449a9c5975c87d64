import { z } from 'zod';
import { addDays, dayOf } from '../../../../shared/day.ts';
import { fillSentence } from '../../../../shared/messages.ts';
import { defineJob, type Job, type Schedule } from '../../../../platform/jobs/jobs.ts';
import { mailPeople } from '../../people/mail-people.ts';
import { freshnessMails } from './freshness-mails.ts';
import { askAfterDays, askAgainAfterDays, asksDue } from './rules.ts';
import { namedIn, pathOf } from './service.ts';
import { markAsked } from './store.ts';
import { listUnasked } from './views.ts';

/** Asks owners on day 335 and again on day 365 whether a profile is still true; who has answered is left in peace. */
export const askConfirmations: Job<object> = defineJob({
  kind: 'accounts.askConfirmations',
  payload: z.object({}),
  handle: async (ctx) => {
    const today = dayOf(ctx.clock());
    const before = { first: addDays(today, -askAfterDays), again: addDays(today, -askAgainAfterDays) };
    for (const profile of await listUnasked(ctx, before)) {
      await ctx.transaction(async (tx) => {
        if (!(await markAsked(tx, profile, asksDue(profile.lastOn, today)))) return;
        await mailPeople(tx, profile.ownerIds, (language) => {
          const { subject, text } = freshnessMails[language].confirm;
          const params = { name: namedIn(profile.names, language), day: profile.lastOn };
          return {
            subject: fillSentence(subject, params),
            text: fillSentence(text, params),
            path: pathOf(profile),
          };
        });
      });
    }
  },
});

export const directoryWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [askConfirmations as Job],
  schedules: [
    { id: 'accounts.askConfirmations', cron: '20 2 * * *', job: askConfirmations as Job, payload: {} },
  ],
};
