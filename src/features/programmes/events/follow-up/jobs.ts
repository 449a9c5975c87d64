import { z } from 'zod';
import { addDays, dayOf } from '../../../../shared/day.ts';
import type { Language } from '../../../../shared/language.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../../platform/jobs/jobs.ts';
import { queueMail } from '../../../../platform/mail/send-mail-job.ts';
import { mailPeople, ownersOfOrganisations } from '../../../accounts/public.ts';
import { followUpMailWords } from '../../messages/follow-up-mails.ts';
import { mailLanguageOf } from '../mail-language.ts';
import { titleOf } from '../present.ts';
import { findEvents, type StoredEvent } from '../views.ts';
import { markReminded } from './store.ts';
import { listDueTasks, type DueTask } from './views.ts';
import { remindAgainDays, remindDays } from './vocabulary.ts';

/** Reminds of tasks that come due or are overdue: one mail to a person for an activity, without a word of what is to be done. */
const remindOfTasks: Job<object> = defineJob({
  kind: 'programmes.remindOfTasks',
  payload: z.object({}),
  handle: async (ctx) => {
    const today = dayOf(ctx.clock());
    const due = await listDueTasks(ctx, addDays(today, remindDays), addDays(today, -remindAgainDays));
    for (const [eventId, tasks] of Map.groupBy(due, (task) => task.eventId)) {
      const [event] = await findEvents(ctx, [eventId]);
      if (!event) continue;
      await ctx.transaction(async (tx) => {
        await mailPeople(tx, await peopleOf(tx, tasks), (language) => mailOf(event, language));
        await mailSeats(tx, event, tasks);
        await markReminded(
          tx,
          tasks.map(({ id }) => id),
          today,
        );
      });
    }
  },
});

const mailOf = (event: StoredEvent, language: Language) => {
  const { subject, text } = followUpMailWords[language];
  const title = titleOf(event, language).text;
  return { subject: subject(title), text: text(title), path: `/events/${event.id}/follow-up` };
};

/** Who does the tasks, as far as he has an account; those of nobody, or of a seat given back, are of who entered the activity. */
async function peopleOf(ctx: Ctx, tasks: readonly DueTask[]): Promise<string[]> {
  const people = tasks.flatMap(({ personId }) => personId ?? []);
  const ofPreparers = tasks.find(({ personId, email }) => personId === null && email === null);
  if (!ofPreparers) return people;
  const { createdBy, organisationId } = ofPreparers;
  if (createdBy !== null) return [...people, createdBy];
  const owners = organisationId === null ? undefined : await ownersOfOrganisations(ctx, [organisationId]);
  return [...people, ...(owners?.get(organisationId ?? '') ?? [])];
}

/** Members of delegations who have no account. */
async function mailSeats(ctx: Ctx, event: StoredEvent, tasks: readonly DueTask[]): Promise<void> {
  const written = new Set<string>();
  for (const { personId, email, spoken, country } of tasks) {
    if (personId !== null || email === null || written.has(email)) continue;
    written.add(email);
    const language = mailLanguageOf(spoken ?? [], country);
    const { path: _path, ...mail } = mailOf(event, language);
    await queueMail(ctx, { to: email, language, ...mail, link: { path: `/${language}/events/${event.id}` } });
  }
}

export const followUpWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [remindOfTasks as Job],
  schedules: [{ id: 'programmes.remindOfTasks', cron: '50 2 * * *', job: remindOfTasks as Job, payload: {} }],
};
