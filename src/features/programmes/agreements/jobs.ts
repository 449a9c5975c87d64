import { z } from 'zod';
import { addDays, dayOf, daysBetween } from '../../../shared/day.ts';
import { pickText } from '../../../shared/language.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mailPeople, ownersOfOrganisations, roleHolders } from '../../accounts/public.ts';
import { agreementMailWords } from '../messages/agreement-mails.ts';
import { markReminded } from './store.ts';
import { findAgreements, listRunningOut, partiesOf } from './views.ts';
import { renewalDays } from './vocabulary.ts';

/** Reminds officers and the owners of the parties, once for each end, that an agreement runs out. */
const remindOfRenewal: Job<object> = defineJob({
  kind: 'programmes.remindOfRenewal',
  payload: z.object({}),
  handle: async (ctx) => {
    const today = dayOf(ctx.clock());
    const ending = await listRunningOut(ctx, today, addDays(today, renewalDays));
    const agreements = await findAgreements(
      ctx,
      ending.map(({ id }) => id),
    );
    for (const { id, validUntil } of ending) {
      const agreement = agreements.get(id);
      if (!agreement) continue;
      await ctx.transaction(async (tx) => {
        await mailPeople(tx, await peopleOf(tx, id), (language) => {
          const name = pickText(agreement.names, language)?.text ?? '';
          const words = agreementMailWords[language];
          return {
            subject: words.renewalSubject(name),
            text: words.renewalText(name, validUntil, daysBetween(today, validUntil)),
            path: `/programmes/agreements/${id}`,
          };
        });
        await markReminded(tx, id, validUntil);
      });
    }
  },
});

async function peopleOf(ctx: Ctx, id: string): Promise<string[]> {
  const parties = (await partiesOf(ctx, [id])).get(id) ?? [];
  const organisations = parties.flatMap(({ organisationId }) => organisationId ?? []);
  const owners = await ownersOfOrganisations(ctx, organisations);
  return [...new Set([...(await roleHolders(ctx, 'programme_officer')), ...[...owners.values()].flat()])];
}

export const agreementRegisterWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [remindOfRenewal as Job],
  schedules: [
    { id: 'programmes.remindOfRenewal', cron: '25 2 * * *', job: remindOfRenewal as Job, payload: {} },
  ],
};
