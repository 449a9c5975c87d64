import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';

export type PendingText = {
  message_id: string;
  thread_id: string;
  sent_at: Date;
  text: string;
  from: Language;
  to: Language;
};

/** What a talk lacks in the languages its participants read: never tried, or to be tried again; the newest first. */
export async function pendingTexts(ctx: Ctx, threadId: string, limit: number): Promise<PendingText[]> {
  const { rows } = await sql<PendingText>`
    with wanted as (select distinct unnest(participant.languages) as language
      from conversations_participant participant
      where participant.thread_id = ${threadId} and participant.left_at is null)
    select message.id as message_id, message.thread_id, message.sent_at, message.text,
      message.language as "from", wanted.language as "to"
    from conversations_message message
    join wanted on wanted.language <> message.language
    left join conversations_message_text text on text.message_id = message.id and text.language = wanted.language
    where message.thread_id = ${threadId} and message.kind = 'message' and message.text <> ''
      and (text.message_id is null or (text.state <> 'human' and text.next_try_at <= ${ctx.clock()}))
    order by message.sequence desc, wanted.language limit ${limit}`.execute(ctx.db);
  return rows;
}

/** Talks with texts a machine may try again now. */
export async function threadsToTranslate(ctx: Ctx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ thread_id: string }>`
    select thread_id from conversations_message_text where next_try_at <= ${ctx.clock()}
    group by thread_id order by min(next_try_at) limit ${limit}`.execute(ctx.db);
  return rows.map((row) => row.thread_id);
}

export type NoticeRow = {
  participant_id: string;
  thread_id: string;
  person_id: string;
  unread: number;
  last_sequence: number;
  thread_sequence: number;
  noticed_sequence: number;
  noticed_at: Date | null;
  rhythm: 'once' | 'hourly' | 'off';
};

/** How a present participant stands with what he has read and was told; held until the transaction ends. */
export async function noticeStanding(ctx: Ctx, participantId: string): Promise<NoticeRow | undefined> {
  const { rows } = await sql<NoticeRow>`
    select participant.id as participant_id, participant.thread_id, participant.person_id, read.unread,
      read.last_sequence, thread.last_sequence as thread_sequence, read.noticed_sequence, read.noticed_at,
      coalesce(setting.rhythm, 'once') as rhythm
    from conversations_participant participant
    join conversations_read read on read.participant_id = participant.id
    join conversations_thread thread on thread.id = participant.thread_id
    left join conversations_notice_setting setting on setting.person_id = participant.person_id
    where participant.id = ${participantId} and participant.left_at is null
    for update of read`.execute(ctx.db);
  return rows[0];
}

/** When a person wishes to be told by mail. */
export async function rhythmOf(ctx: Ctx, personId: string): Promise<NoticeRow['rhythm']> {
  const { rows } = await sql<Pick<NoticeRow, 'rhythm'>>`
    select rhythm from conversations_notice_setting where person_id = ${personId}`.execute(ctx.db);
  return rows[0]?.rhythm ?? 'once';
}
