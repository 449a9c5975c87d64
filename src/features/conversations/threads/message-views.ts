import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ConversationsTables } from '../tables.gen.ts';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

export type MessageRow = {
  id: string;
  thread_id: string;
  sequence: number;
  change: number;
  kind: 'message' | 'line';
  author_id: string | null;
  text: string;
  language: string;
  line_texts: unknown;
  sent_at: Date;
};

export type TextRow = {
  message_id: string;
  language: string;
  text: string | null;
  state: 'machine' | 'memory' | 'human' | 'none';
  is_partial: boolean;
  engine: string | null;
  terms: unknown;
  by_id: string | null;
  revision: number;
  fault: string | null;
  changed_at: Date;
};

export const lineTextsShape = z.object({ zh: z.string(), ru: z.string(), en: z.string() });
export const termsShape = z.array(z.object({ source: z.string(), target: z.string() }));

const columns = sql`message.id, message.thread_id, message.sequence, message.change, message.kind, message.author_id,
  message.text, message.language, message.line_texts, message.sent_at`;

export async function findMessage(ctx: Ctx, id: string): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`
    select ${columns} from conversations_message message where message.id = ${id}`.execute(ctx.db);
  return rows[0];
}

export type PageWish = {
  before?: number | undefined;
  after?: number | undefined;
  around?: number | undefined;
  limit: number;
};
export type MessagePage = { rows: MessageRow[]; hasBefore: boolean; hasAfter: boolean };

/** Messages in their order; without a place the last ones. One more than asked for is read to know whether there are more. */
export async function messagesPage(ctx: Ctx, threadId: string, wish: PageWish): Promise<MessagePage> {
  const { before, after, around, limit } = wish;
  if (around !== undefined) {
    const half = Math.ceil(limit / 2);
    const earlier = await readBack(ctx, threadId, sql`message.sequence < ${around}`, limit - half + 1);
    const later = await readOn(ctx, threadId, sql`message.sequence >= ${around}`, half + 1);
    const hasBefore = earlier.length > limit - half;
    return {
      rows: [...(hasBefore ? earlier.slice(1) : earlier), ...later.slice(0, half)],
      hasBefore,
      hasAfter: later.length > half,
    };
  }
  if (after !== undefined) {
    const rows = await readOn(ctx, threadId, sql`message.sequence > ${after}`, limit + 1);
    return { rows: rows.slice(0, limit), hasBefore: after > 0, hasAfter: rows.length > limit };
  }
  const isWithin = before === undefined ? sql`true` : sql`message.sequence < ${before}`;
  const rows = await readBack(ctx, threadId, isWithin, limit + 1);
  const hasBefore = rows.length > limit;
  return { rows: hasBefore ? rows.slice(1) : rows, hasBefore, hasAfter: before !== undefined };
}

async function readOn(ctx: Ctx, threadId: string, condition: RawBuilder<unknown>, limit: number) {
  const { rows } = await sql<MessageRow>`
    select ${columns} from conversations_message message where message.thread_id = ${threadId} and ${condition}
    order by message.sequence limit ${limit}`.execute(ctx.db);
  return rows;
}

async function readBack(ctx: Ctx, threadId: string, condition: RawBuilder<unknown>, limit: number) {
  const { rows } = await sql<MessageRow>`
    select ${columns} from conversations_message message where message.thread_id = ${threadId} and ${condition}
    order by message.sequence desc limit ${limit}`.execute(ctx.db);
  return rows.reverse();
}

/** What came or was changed after a change, in the order of the changes; up to `until`. */
export async function changedMessages(
  ctx: Ctx,
  threadId: string,
  { changedAfter, until, limit }: { changedAfter: number; until: number; limit: number },
): Promise<{ rows: MessageRow[]; isMore: boolean }> {
  const { rows } = await sql<MessageRow>`
    select ${columns} from conversations_message message
    where message.thread_id = ${threadId} and message.change > ${changedAfter} and message.change <= ${until}
    order by message.change, message.sequence limit ${limit + 1}`.execute(ctx.db);
  return { rows: rows.slice(0, limit), isMore: rows.length > limit };
}

/** The last message of each talk. */
export async function lastMessagesOf(ctx: Ctx, threadIds: readonly string[]): Promise<MessageRow[]> {
  if (threadIds.length === 0) return [];
  const { rows } = await sql<MessageRow>`
    select ${columns} from conversations_thread thread
    join conversations_message message on message.thread_id = thread.id and message.sequence = thread.last_sequence
    where thread.id = any (${[...threadIds]}::uuid[])`.execute(ctx.db);
  return rows;
}

const textColumns = [
  'message_id',
  'language',
  'text',
  'state',
  'is_partial',
  'engine',
  'terms',
  'by_id',
  'revision',
  'fault',
  'changed_at',
] as const;

/** Translations of messages, into one language or all. */
export async function textsOf(
  ctx: Ctx,
  messageIds: readonly string[],
  language?: string,
): Promise<TextRow[]> {
  if (messageIds.length === 0) return [];
  const rows = await tables(ctx)
    .selectFrom('conversations_message_text')
    .select(textColumns)
    .where('message_id', 'in', [...messageIds])
    .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
    .orderBy('language')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as TextRow['state'] }));
}

/** Texts that were replaced, the newest first. */
export async function textHistoryOf(ctx: Ctx, messageId: string) {
  return tables(ctx)
    .selectFrom('conversations_text_history')
    .select(['language', 'revision', 'state', 'text', 'engine', 'by_id', 'at'])
    .where('message_id', '=', messageId)
    .orderBy('position', 'desc')
    .limit(200)
    .execute();
}

/** Whom messages speak to: participant ids by message. */
export async function mentionsOf(ctx: Ctx, messageIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (messageIds.length === 0) return found;
  const rows = await tables(ctx)
    .selectFrom('conversations_mention')
    .select(['message_id', 'participant_id'])
    .where('message_id', 'in', [...messageIds])
    .orderBy('participant_id')
    .execute();
  for (const row of rows)
    found.set(row.message_id, [...(found.get(row.message_id) ?? []), row.participant_id]);
  return found;
}

export type PlaceRow = MessageRow & { read_up_to: number; total: number };
export type FoundRow = PlaceRow & { found_language: string; found_text: string | null; is_original: boolean };
type Paging = { page: number; pageSize: number };

/** Messages with all these words in the talks of a person: in the original, or in the language he reads. */
export async function findMessages(
  ctx: Ctx,
  personId: string,
  wish: Paging & { words: readonly number[]; threadId: string | undefined },
): Promise<FoundRow[]> {
  const inThread = wish.threadId === undefined ? sql`true` : sql`found.thread_id = ${wish.threadId}`;
  const { rows } = await sql<FoundRow>`
    with found as (
      select distinct on (found.message_id) found.message_id, found.language, found.is_original, participant.id as self_id
      from conversations_found_text found
      join conversations_participant participant on participant.thread_id = found.thread_id
        and participant.person_id = ${personId} and participant.left_at is null
      where found.words @> ${[...wish.words]}::integer[] and (found.is_original or found.language = ${ctx.language})
        and ${inThread}
      order by found.message_id, found.is_original desc)
    select ${columns}, found.language as found_language, found.is_original, translation.text as found_text,
      read.last_sequence as read_up_to, count(*) over ()::int as total
    from found join conversations_message message on message.id = found.message_id
    join conversations_read read on read.participant_id = found.self_id
    left join conversations_message_text translation
      on translation.message_id = found.message_id and translation.language = found.language
    order by message.sent_at desc, message.sequence desc, message.id desc
    limit ${wish.pageSize} offset ${(wish.page - 1) * wish.pageSize}`.execute(ctx.db);
  return rows;
}

/** Messages that speak to a person, in the talks he is in. */
export async function findMentions(ctx: Ctx, personId: string, wish: Paging): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select ${columns}, read.last_sequence as read_up_to, count(*) over ()::int as total
    from conversations_participant participant
    join conversations_mention mention on mention.participant_id = participant.id
    join conversations_message message on message.id = mention.message_id
    join conversations_read read on read.participant_id = participant.id
    where participant.person_id = ${personId} and participant.left_at is null
    order by mention.sent_at desc, mention.sequence desc, message.id desc
    limit ${wish.pageSize} offset ${(wish.page - 1) * wish.pageSize}`.execute(ctx.db);
  return rows;
}
