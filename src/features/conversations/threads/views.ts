import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { formatRecordRef, type RecordRef } from '../../../shared/record-ref.ts';
import type { ConversationsTables } from '../tables.gen.ts';
import { gateRefusalShape, type SubjectThread, type ThreadGate } from './door-shapes.ts';

export type ThreadRow = {
  id: string;
  subject_room: string;
  subject_kind: string;
  subject_id: string;
  title: string;
  title_language: string;
  last_sequence: number;
  last_change: number;
  last_at: Date | null;
  opened_at: Date;
  closed_at: Date | null;
};

export type ParticipantRow = {
  id: string;
  thread_id: string;
  person_id: string;
  side: string;
  is_masked: boolean;
  languages: string[];
  invited_by_side: string | null;
  left_at: Date | null;
};

export const threadColumns = [
  'id',
  'subject_room',
  'subject_kind',
  'subject_id',
  'title',
  'title_language',
  'last_sequence',
  'last_change',
  'last_at',
  'opened_at',
  'closed_at',
] as const;

const participantColumns = [
  'id',
  'thread_id',
  'person_id',
  'side',
  'is_masked',
  'languages',
  'invited_by_side',
  'left_at',
] as const;

export const defaultKey = 'main';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

/** The talk and this person's place in it; undefined where he is not or no longer in it. */
export async function findThread(
  ctx: Ctx,
  threadId: string,
  personId: string,
  { forChange = false }: { forChange?: boolean } = {},
): Promise<{ thread: ThreadRow; self: ParticipantRow } | undefined> {
  const query = tables(ctx)
    .selectFrom('conversations_thread')
    .select(threadColumns)
    .where('id', '=', threadId);
  const thread = await (forChange ? query.forUpdate() : query).executeTakeFirst();
  if (!thread) return undefined;
  const self = await tables(ctx)
    .selectFrom('conversations_participant')
    .select(participantColumns)
    .where('thread_id', '=', threadId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return self && { thread, self };
}

/** Talks without asking who reads. */
export async function threadsByIds(ctx: Ctx, ids: readonly string[]): Promise<ThreadRow[]> {
  if (ids.length === 0) return [];
  return tables(ctx)
    .selectFrom('conversations_thread')
    .select(threadColumns)
    .where('id', 'in', [...ids])
    .execute();
}

/** The talk about a subject, for the rooms above. */
export async function threadIdOf(
  ctx: Ctx,
  { room, kind, id }: RecordRef,
  key: string = defaultKey,
): Promise<string | undefined> {
  const row = await tables(ctx)
    .selectFrom('conversations_thread')
    .select('id')
    .where('subject_room', '=', room)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('thread_key', '=', key)
    .executeTakeFirst();
  return row?.id;
}

/** Everybody who is or was in these talks, in the order they came. */
export async function participantsOf(ctx: Ctx, threadIds: readonly string[]): Promise<ParticipantRow[]> {
  if (threadIds.length === 0) return [];
  return tables(ctx)
    .selectFrom('conversations_participant')
    .select(participantColumns)
    .where('thread_id', 'in', [...threadIds])
    .orderBy('joined_at')
    .orderBy('id')
    .execute();
}

const open: ThreadGate = { writing: null, files: null };

/** What the rooms above refuse in talks about a subject. */
export async function gateOf(
  ctx: Ctx,
  subject: Pick<ThreadRow, 'subject_room' | 'subject_kind' | 'subject_id'>,
): Promise<ThreadGate> {
  const row = await tables(ctx)
    .selectFrom('conversations_gate')
    .select(['writing', 'files'])
    .where('subject_room', '=', subject.subject_room)
    .where('subject_kind', '=', subject.subject_kind)
    .where('subject_id', '=', subject.subject_id)
    .executeTakeFirst();
  if (!row) return open;
  const shape = gateRefusalShape.nullable();
  return { writing: shape.parse(row.writing), files: shape.parse(row.files) };
}

export type ReadState = { last_sequence: number; unread: number; unread_mentions: number };

/** How far a participant has read. */
export async function readStateOf(ctx: Ctx, participantId: string): Promise<ReadState> {
  const { rows } = await sql<ReadState>`
    select read.last_sequence, read.unread, (select count(*)::int from conversations_mention mention
      where mention.participant_id = read.participant_id and mention.sequence > read.last_sequence) as unread_mentions
    from conversations_read read where read.participant_id = ${participantId}`.execute(ctx.db);
  return rows[0] ?? { last_sequence: 0, unread: 0, unread_mentions: 0 };
}

/** All a person has not read, over the talks he is in. */
export async function unreadOf(ctx: Ctx, personId: string) {
  const { rows } = await sql<{ threads: number; messages: number; mentions: number }>`
    select count(*) filter (where read.unread > 0)::int as threads, coalesce(sum(read.unread), 0)::int as messages,
      coalesce(sum(case when read.unread = 0 then 0 else (select count(*) from conversations_mention mention
        where mention.participant_id = participant.id and mention.sequence > read.last_sequence) end), 0)::int as mentions
    from conversations_participant participant
    join conversations_read read on read.participant_id = participant.id
    where participant.person_id = ${personId} and participant.left_at is null`.execute(ctx.db);
  return rows[0] ?? { threads: 0, messages: 0, mentions: 0 };
}

export type OwnThreadRow = ThreadRow & {
  self_id: string;
  self_side: string;
  unread: number;
  unread_mentions: number;
  total: number;
};

export type OwnThreadsWish = {
  only: 'all' | 'unread' | 'open' | 'closed';
  subject: RecordRef | undefined;
  page: number;
  pageSize: number;
};

/** A page of the talks a person is in: with something unread first, then the newest. */
export async function ownThreadsPage(
  ctx: Ctx,
  personId: string,
  { only, subject, page, pageSize }: OwnThreadsWish,
): Promise<{ rows: OwnThreadRow[]; total: number }> {
  const conditions = [sql`participant.person_id = ${personId}`, sql`participant.left_at is null`];
  if (only === 'unread') conditions.push(sql`read.unread > 0`);
  if (only === 'open') conditions.push(sql`thread.closed_at is null`);
  if (only === 'closed') conditions.push(sql`thread.closed_at is not null`);
  if (subject) {
    conditions.push(sql`thread.subject_room = ${subject.room}`, sql`thread.subject_kind = ${subject.kind}`);
    conditions.push(sql`thread.subject_id = ${subject.id}`);
  }
  const columns = sql.join(threadColumns.map((column) => sql.ref(`thread.${column}`)));
  const from = sql`from conversations_participant participant
    join conversations_thread thread on thread.id = participant.thread_id
    join conversations_read read on read.participant_id = participant.id
    where ${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<OwnThreadRow>`
    with found as (select ${columns}, participant.id as self_id, participant.side as self_side, read.unread,
        read.last_sequence as read_up_to, count(*) over ()::int as total ${from}
      order by (read.unread > 0) desc, coalesce(thread.last_at, thread.opened_at) desc, thread.id desc
      limit ${pageSize} offset ${(page - 1) * pageSize})
    select found.*, (select count(*)::int from conversations_mention mention
      where mention.participant_id = found.self_id and mention.sequence > found.read_up_to) as unread_mentions
    from found
    order by (found.unread > 0) desc, coalesce(found.last_at, found.opened_at) desc, found.id desc`.execute(
    ctx.db,
  );
  const [first] = rows;
  if (first || page === 1) return { rows, total: first?.total ?? 0 };
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(ctx.db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** The talks about these subjects: those a person is in, or all of them with nothing unread. */
export async function threadsOfSubjects(
  ctx: Ctx,
  subjects: readonly RecordRef[],
  personId: string | undefined,
): Promise<Map<string, SubjectThread[]>> {
  const found = new Map<string, SubjectThread[]>();
  if (subjects.length === 0) return found;
  const own = personId === undefined ? sql`participant.id is null` : sql`participant.id is not null`;
  const { rows } = await sql<ThreadRow & { unread: number | null }>`
    select ${sql.join(threadColumns.map((column) => sql.ref(`thread.${column}`)))}, read.unread
    from unnest(${subjects.map(({ room }) => room)}::text[], ${subjects.map(({ kind }) => kind)}::text[],
      ${subjects.map(({ id }) => id)}::text[]) as asked (room, kind, id)
    join conversations_thread thread on thread.subject_room = asked.room and thread.subject_kind = asked.kind
      and thread.subject_id = asked.id
    left join conversations_participant participant on participant.thread_id = thread.id
      and participant.left_at is null and participant.person_id = ${personId ?? null}::uuid
    left join conversations_read read on read.participant_id = participant.id
    where ${own} order by thread.opened_at, thread.id`.execute(ctx.db);
  for (const row of rows) {
    const ref = { room: row.subject_room, kind: row.subject_kind, id: row.subject_id };
    const key = formatRecordRef(ref);
    const lastAt = row.last_at?.toISOString() ?? null;
    const thread = { threadId: row.id, unread: row.unread ?? 0, lastAt, messages: row.last_sequence };
    found.set(key, [...(found.get(key) ?? []), thread]);
  }
  return found;
}
