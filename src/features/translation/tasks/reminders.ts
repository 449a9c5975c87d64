import { z } from 'zod';
import { fillSentence } from '../../../shared/messages.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { mailAddressOf } from '../../accounts/public.ts';
import { taskMails } from '../messages/task-mails.ts';
import { dayAfter, reminderDays, reminderDue } from './rules.ts';
import { changeTask } from './store.ts';
import { tasksDueBefore } from './views.ts';

type Due = Awaited<ReturnType<typeof tasksDueBefore>>[number];

const remindersJob = defineJob({
  kind: 'translation.remindTranslators',
  payload: z.object({}),
  handle: async (ctx) => {
    const sent = await remindTranslators(ctx);
    if (sent > 0) ctx.log.info({ sent }, 'reminders of translation tasks written');
  },
});

/** In the morning of both banks, after the night's news was heard. */
export const taskWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [remindersJob as Job],
  schedules: [
    { id: 'translation.remindTranslators', cron: '40 0 * * *', job: remindersJob as Job, payload: {} },
  ],
};

/** Writes to translators two days before a task is due and on the day, once each; gives how many mails. */
export async function remindTranslators(ctx: Ctx): Promise<number> {
  let sent = 0;
  for (const days of reminderDays.toReversed()) {
    for (;;) {
      const due = await tasksDueBefore(ctx, dayAfter(ctx.clock(), days), days);
      for (const task of due) if (await remind(ctx, task)) sent++;
      if (due.length === 0) break;
    }
  }
  return sent;
}

/** The mail and the mark that it was written go together; whoever has no account any more is only marked. */
async function remind(
  ctx: Ctx,
  { id, number, due_on: dueOn, translator_id: translatorId, reminded_days }: Due,
) {
  const days = dueOn === null ? undefined : reminderDue({ dueOn, remindedDays: reminded_days }, ctx.clock());
  if (days === undefined || dueOn === null || translatorId === null) return false;
  const address = await mailAddressOf(ctx, translatorId);
  return ctx.transaction(async (tx) => {
    await changeTask(tx, id, { reminded_days: days });
    if (!address) return false;
    const { language, email } = address;
    const words = taskMails[language];
    const isLast = days === 0;
    await queueMail(tx, {
      to: email,
      language,
      subject: fillSentence(isLast ? words.dueSubject : words.soonSubject, { number }),
      text: `${fillSentence(isLast ? words.dueText : words.soonText, { number, day: dueOn })}\n{link}`,
      link: { path: `/${language}/desk/translation/tasks/${id}` },
    });
    return true;
  });
}
