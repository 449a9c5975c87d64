import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { newId } from '../../../shared/ids.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { talkChannel } from '../events.ts';
import type { ConversationsTables } from '../tables.gen.ts';
import type { ParticipantInput, ThreadGate, ThreadInput } from './door-shapes.ts';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

/** The id of a new talk; undefined where there is one about this subject and key. */
export async function insertThread(
  ctx: Ctx,
  { subject, title, titleLanguage }: ThreadInput,
  key: string,
): Promise<string | undefined> {
  const row = await tables(ctx)
    .insertInto('conversations_thread')
    .values({
      id: newId(),
      subject_room: subject.room,
      subject_kind: subject.kind,
      subject_id: subject.id,
      thread_key: key,
      title,
      title_language: titleLanguage,
      opened_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/**
 * Takes the next change of a talk and holds the talk until the transaction ends; the other processes are told after
 * the commit.
 */
export async function takeChange(ctx: Ctx, threadId: string): Promise<number> {
  const row = await tables(ctx)
    .updateTable('conversations_thread')
    .set((set) => ({ last_change: set('last_change', '+', 1) }))
    .where('id', '=', threadId)
    .returning('last_change')
    .executeTakeFirstOrThrow();
  await tellChannel(ctx, threadId);
  return row.last_change;
}

/** The same for a new message: its place in the talk too. */
export async function takeSequence(
  ctx: Ctx,
  threadId: string,
): Promise<{ sequence: number; change: number }> {
  const row = await tables(ctx)
    .updateTable('conversations_thread')
    .set((set) => ({
      last_sequence: set('last_sequence', '+', 1),
      last_change: set('last_change', '+', 1),
      last_at: ctx.clock(),
    }))
    .where('id', '=', threadId)
    .returning(['last_sequence', 'last_change'])
    .executeTakeFirstOrThrow();
  await tellChannel(ctx, threadId);
  return { sequence: row.last_sequence, change: row.last_change };
}

async function tellChannel(ctx: Ctx, threadId: string): Promise<void> {
  await sql`select pg_notify(${sql.lit(talkChannel)}, ${threadId})`.execute(ctx.db);
}

/** Puts somebody into a talk, or changes as whom he is in it; gives whether anything became different. */
export async function putParticipant(
  ctx: Ctx,
  threadId: string,
  { personId, side, isMasked }: ParticipantInput,
  { language, invitedBySide = null }: { language: string | undefined; invitedBySide?: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ id: string; is_back: boolean }>`
    insert into conversations_participant as known
      (id, thread_id, person_id, side, is_masked, languages, invited_by_side, joined_at)
    values (${newId()}, ${threadId}, ${personId}, ${side}, ${isMasked},
      ${language === undefined ? [] : [language]}, ${invitedBySide}, ${ctx.clock()})
    on conflict (thread_id, person_id) do update
      set side = excluded.side, is_masked = excluded.is_masked, invited_by_side = excluded.invited_by_side, left_at = null
      where (known.side, known.is_masked, known.invited_by_side, known.left_at)
        is distinct from (excluded.side, excluded.is_masked, excluded.invited_by_side, null::timestamptz)
    returning id`.execute(ctx.db);
  const id = rows[0]?.id;
  if (id === undefined) return false;
  await sql`
    insert into conversations_read as known (participant_id, unread)
    values (${id}, ${unreadAfter(threadId, id, sql`0`)})
    on conflict (participant_id) do update
      set unread = ${unreadAfter(threadId, id, sql`known.last_sequence`)}`.execute(ctx.db);
  return true;
}

const unreadAfter = (threadId: string, participantId: string, sequence: ReturnType<typeof sql>) =>
  sql`(select count(*)::int from conversations_message message where message.thread_id = ${threadId}
    and message.sequence > ${sequence} and message.author_id is distinct from ${participantId}::uuid)`;

/** Ends the access of participants; gives how many had it. */
export async function leaveThread(ctx: Ctx, participantIds: readonly string[]): Promise<number> {
  if (participantIds.length === 0) return 0;
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('conversations_participant')
    .set({ left_at: ctx.clock() })
    .where('id', 'in', [...participantIds])
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Notes that somebody reads a talk in a language; true when that is new. */
export async function noteLanguage(ctx: Ctx, participantId: string, language: string): Promise<boolean> {
  const { rows } =
    await sql`update conversations_participant set languages = array_append(languages, ${language})
    where id = ${participantId} and not ${language} = any (languages) returning id`.execute(ctx.db);
  return rows.length > 0;
}

export async function putGate(ctx: Ctx, { room, kind, id }: RecordRef, gate: ThreadGate): Promise<boolean> {
  const values = {
    writing: gate.writing && JSON.stringify(gate.writing),
    files: gate.files && JSON.stringify(gate.files),
    changed_at: ctx.clock(),
  };
  const { rows } = await sql`
    insert into conversations_gate as known (subject_room, subject_kind, subject_id, writing, files, changed_at)
    values (${room}, ${kind}, ${id}, ${values.writing}::jsonb, ${values.files}::jsonb, ${values.changed_at})
    on conflict (subject_room, subject_kind, subject_id) do update
      set writing = excluded.writing, files = excluded.files, changed_at = excluded.changed_at
      where (known.writing, known.files) is distinct from (excluded.writing, excluded.files)
    returning subject_id`.execute(ctx.db);
  return rows.length > 0;
}

/** Ids of all talks about a subject, each held until the transaction ends, always in the same order. */
export async function holdThreadsOf(ctx: Ctx, { room, kind, id }: RecordRef): Promise<string[]> {
  const rows = await tables(ctx)
    .selectFrom('conversations_thread')
    .select('id')
    .where('subject_room', '=', room)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

/** False where it was closed before. */
export async function closeThreadRow(ctx: Ctx, threadId: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('conversations_thread')
    .set({ closed_at: ctx.clock() })
    .where('id', '=', threadId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Holds a talk until the transaction ends. */
export async function holdThread(ctx: Ctx, threadId: string): Promise<void> {
  await tables(ctx)
    .selectFrom('conversations_thread')
    .select('id')
    .where('id', '=', threadId)
    .forUpdate()
    .execute();
}
