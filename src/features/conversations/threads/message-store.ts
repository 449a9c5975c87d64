import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language, TrilingualText } from '../../../shared/language.ts';
import type { ConversationsTables } from '../tables.gen.ts';
import { wordsOf } from './found-words.ts';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

export type NewMessage = {
  readonly id: string;
  readonly threadId: string;
  readonly sequence: number;
  readonly change: number;
  readonly text: string;
  readonly language: Language;
} & (
  | { readonly kind: 'message'; readonly authorId: string }
  | { readonly kind: 'line'; readonly texts: TrilingualText }
);

/** False where there is a message of this id already. */
export async function insertMessage(ctx: Ctx, message: NewMessage): Promise<boolean> {
  const { id, threadId, sequence, change, kind, text, language } = message;
  const isMessage = message.kind === 'message';
  const { numInsertedOrUpdatedRows } = await tables(ctx)
    .insertInto('conversations_message')
    .values({
      id,
      thread_id: threadId,
      sequence,
      change,
      kind,
      author_id: isMessage ? message.authorId : null,
      text,
      language,
      line_texts: isMessage ? null : JSON.stringify(message.texts),
      sent_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Everybody else in the talk has one more to read; who wrote it has read so far if he had read all before. */
export async function countUnread(
  ctx: Ctx,
  { threadId, sequence }: { threadId: string; sequence: number },
  authorId: string | null,
): Promise<void> {
  await sql`
    update conversations_read read set
      unread = read.unread + case when participant.id is not distinct from ${authorId}::uuid then 0 else 1 end,
      last_sequence = case when participant.id is not distinct from ${authorId}::uuid
        and read.last_sequence = ${sequence - 1} then ${sequence} else read.last_sequence end
    from conversations_participant participant
    where participant.id = read.participant_id and participant.thread_id = ${threadId}`.execute(ctx.db);
}

/** Moves what a participant has read forward, never back; gives how it stands. */
export async function moveRead(
  ctx: Ctx,
  participantId: string,
  threadId: string,
  sequence: number,
): Promise<{ last_sequence: number; unread: number }> {
  const before = await tables(ctx)
    .selectFrom('conversations_read')
    .select(['last_sequence', 'unread'])
    .where('participant_id', '=', participantId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (before.last_sequence >= sequence) return before;
  // Counted after the row is held: what is being sent now either is counted here or counts itself afterwards.
  const { rows } = await sql<{ last_sequence: number; unread: number }>`
    update conversations_read read set last_sequence = ${sequence}, unread = (
      select count(*)::int from conversations_message message where message.thread_id = ${threadId}
        and message.sequence > ${sequence} and message.author_id is distinct from ${participantId}::uuid)
    where read.participant_id = ${participantId} returning read.last_sequence, read.unread`.execute(ctx.db);
  return rows[0] ?? before;
}

export async function insertMentions(
  ctx: Ctx,
  message: { id: string; threadId: string; sequence: number },
  participantIds: readonly string[],
): Promise<void> {
  if (participantIds.length === 0) return;
  await tables(ctx)
    .insertInto('conversations_mention')
    .values(
      participantIds.map((participant_id) => ({
        message_id: message.id,
        participant_id,
        thread_id: message.threadId,
        sequence: message.sequence,
        sent_at: ctx.clock(),
      })),
    )
    .execute();
}

/** Makes a text of a message findable, in place of the one in this language before. */
export async function putFound(
  ctx: Ctx,
  message: { id: string; threadId: string; sentAt: Date },
  { text, language, isOriginal }: { text: string; language: string; isOriginal: boolean },
): Promise<void> {
  const words = wordsOf(text);
  await tables(ctx)
    .insertInto('conversations_found_text')
    .values({
      message_id: message.id,
      language,
      is_original: isOriginal,
      thread_id: message.threadId,
      sent_at: message.sentAt,
      words,
    })
    .onConflict((conflict) => conflict.columns(['message_id', 'language']).doUpdateSet({ words }))
    .execute();
}

/** Notes that a message was touched by a change of its talk. */
export async function touchMessage(ctx: Ctx, messageId: string, change: number): Promise<void> {
  await tables(ctx)
    .updateTable('conversations_message')
    .set({ change })
    .where('id', '=', messageId)
    .execute();
}
