import type { Ctx } from '../../../platform/db/context.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { fillSentence } from '../../../shared/messages.ts';
import { mailAddressOf } from '../../accounts/public.ts';
import { personIdOf } from '../access.ts';
import { noticeMails } from '../messages/notice-mails.ts';
import { askForNotice } from './ask-work.ts';
import { markNoticed, writeRhythm } from './notice-store.ts';
import { noticeStanding, rhythmOf, type NoticeRow } from './pending-views.ts';
import type { NoticeRhythm } from './vocabulary.ts';

/** Who sits before the open talk reads it meanwhile and gets no mail. */
export const noticeDelayMs = 3 * 60_000;
const hourMs = 3_600_000;

/**
 * Writes to a participant that there is something to read: nothing of what was written, by whom, or about what. At most
 * one mail a talk until he has read it, or one an hour, as he chose.
 */
export async function sendNotice(ctx: Ctx, participantId: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const standing = await noticeStanding(tx, participantId);
    if (!standing || standing.unread === 0) return;
    const dueAt = dueAtOf(standing, tx.clock());
    if (dueAt === undefined) return;
    if (dueAt > tx.clock()) return askForNotice(tx, participantId, dueAt);
    const address = await mailAddressOf(tx, standing.person_id);
    await markNoticed(tx, participantId, standing.thread_sequence);
    if (!address) return;
    const { email, language } = address;
    const words = noticeMails[language];
    const params = { count: standing.unread };
    await queueMail(tx, {
      to: email,
      language,
      subject: words.subject,
      text: `${fillSentence(words.text, params)}\n{link}\n\n${words[standing.rhythm === 'hourly' ? 'hourly' : 'once']}`,
      link: { path: `/${language}/conversations/${standing.thread_id}` },
    });
  });
}

/** When the mail may go; undefined: none is owed. */
function dueAtOf(standing: NoticeRow, now: Date): Date | undefined {
  const { rhythm, noticed_at: noticedAt, noticed_sequence: noticed } = standing;
  if (rhythm === 'off' || noticed >= standing.thread_sequence) return undefined;
  const hasReadSince = standing.last_sequence >= noticed;
  if (noticedAt === null || hasReadSince) return now;
  if (rhythm === 'once') return undefined;
  return new Date(Math.max(now.getTime(), noticedAt.getTime() + hourMs));
}

export async function readNotices(ctx: Ctx): Promise<{ rhythm: NoticeRhythm }> {
  return { rhythm: await rhythmOf(ctx, personIdOf(ctx.actor)) };
}

export async function chooseNotices(ctx: Ctx, rhythm: NoticeRhythm): Promise<{ rhythm: NoticeRhythm }> {
  await writeRhythm(ctx, personIdOf(ctx.actor), rhythm);
  return { rhythm };
}
