import { z } from 'zod';
import { dayOf } from '../../../../shared/day.ts';
import { fillSentence } from '../../../../shared/messages.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../../platform/jobs/jobs.ts';
import { mailPeople, ownersOfOrganisations } from '../../../accounts/public.ts';
import { agreementMails } from '../../messages/agreement-mails.ts';
import { tableOf } from '../sides.ts';
import { alarmDays, alarmDue, alarmUntil } from './rules.ts';
import { noteAlarm } from './store.ts';
import { offersToAlarm, type StoredOffer } from './views.ts';

const alarmJob = defineJob({
  kind: 'cooperation.alarmLicenceOffers',
  payload: z.object({}),
  handle: async (ctx) => {
    const sent = await alarmOffers(ctx);
    if (sent > 0) ctx.log.info({ sent }, 'alarms of licence offers written');
  },
}) as Job;

/** In the morning of both banks. */
export const agreementWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [alarmJob],
  schedules: [{ id: 'cooperation.alarmLicenceOffers', cron: '50 0 * * *', job: alarmJob, payload: {} }],
};

/** Writes to the side that must answer two days before the deadline and on the day, once each; gives how many mails. */
export async function alarmOffers(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.clock());
  let sent = 0;
  for (const days of alarmDays.toReversed()) {
    for (;;) {
      const due = await offersToAlarm(ctx, alarmUntil(today, days), days);
      for (const offer of due) sent += await alarm(ctx, offer, today);
      if (due.length === 0) break;
    }
  }
  return sent;
}

/** The mails and the mark go together; they say number and day, the terms are read after signing in. */
async function alarm(ctx: Ctx, offer: StoredOffer, today: string): Promise<number> {
  const days = offer.decideBy === null ? undefined : alarmDue({ ...offer, decideBy: offer.decideBy }, today);
  if (days === undefined) return 0;
  const table = await tableOf(ctx, offer.subject);
  const side = offer.side === 'zh' ? 'ru' : 'zh';
  const organisationId = table.organisations[side];
  const people =
    table.people[side].length > 0 || organisationId === null
      ? table.people[side]
      : ((await ownersOfOrganisations(ctx, [organisationId])).get(organisationId) ?? []);
  return ctx.transaction(async (tx) => {
    await noteAlarm(tx, offer.id, days);
    const said = { number: table.number, day: offer.decideBy ?? '' };
    return mailPeople(tx, people, (language) => {
      const words = agreementMails[language];
      return {
        subject: fillSentence(days === 0 ? words.dueSubject : words.soonSubject, said),
        text: `${fillSentence(days === 0 ? words.dueText : words.soonText, said)}\n{link}`,
        path: `/licence-terms?subject=${offer.subject.kind}&id=${offer.subject.id}`,
      };
    });
  });
}
