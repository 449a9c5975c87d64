import { z } from 'zod';
import { addDays, dayOf, daysBetween } from '../../../shared/day.ts';
import { pickText } from '../../../shared/language.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mailPeople, ownersOfOrganisations, roleHolders } from '../../accounts/public.ts';
import { bodyMailWords } from '../messages/body-mails.ts';
import { listDueActions, type DueAction } from './action-views.ts';
import { markActionReminded } from './session-store.ts';
import { findBodies } from './views.ts';
import { remindDays } from './vocabulary.ts';

/** Reminds who is to act before an action is due, and again as long as it is overdue. */
const remindOfActions: Job<object> = defineJob({
  kind: 'programmes.remindOfActions',
  payload: z.object({}),
  handle: async (ctx) => {
    const today = dayOf(ctx.clock());
    const due = await listDueActions(ctx, addDays(today, remindDays), addDays(today, -remindDays));
    const bodies = await findBodies(ctx, [...new Set(due.map(({ bodyId }) => bodyId))]);
    for (const action of due) {
      const names = bodies.get(action.bodyId)?.names ?? {};
      await ctx.transaction(async (tx) => {
        await mailPeople(tx, await peopleOf(tx, action), (language) => ({
          subject: bodyMailWords[language].actionSubject(daysBetween(today, action.dueOn)),
          text: bodyMailWords[language].actionText(pickText(names, language)?.text ?? '', action.dueOn),
          path: `/programmes/sessions/${action.sessionId}#item-${action.id}`,
        }));
        await markActionReminded(tx, action.id, today);
      });
    }
  },
});

/** The person who took it on, else the owners of his organisation; where nobody has an account, the officers. */
async function peopleOf(ctx: Ctx, action: DueAction): Promise<string[]> {
  if (action.ownerPersonId !== null) return [action.ownerPersonId];
  const owners = (await ownersOfOrganisations(ctx, [action.ownerOrganisationId])).get(
    action.ownerOrganisationId,
  );
  return owners && owners.length > 0 ? owners : roleHolders(ctx, 'programme_officer');
}

export const bodyWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [remindOfActions as Job],
  schedules: [
    { id: 'programmes.remindOfActions', cron: '35 2 * * *', job: remindOfActions as Job, payload: {} },
  ],
};
