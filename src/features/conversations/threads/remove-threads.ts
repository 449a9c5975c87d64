import { sql } from 'kysely';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { timeZonesOf } from '../../accounts/public.ts';

/**
 * Takes all talks about records that are gone away, with everything said in them and what was refused there. For the
 * removal of a demonstration; a talk of people is closed, never removed. Gives how many there were.
 */
export async function removeThreads(ctx: Ctx, subjects: readonly RecordRef[]): Promise<number> {
  if (subjects.length === 0) return 0;
  return ctx.transaction(async (tx) => {
    const named = sql`(select room, kind, id from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb)
      as named(room text, kind text, id text))`;
    const { rows } = await sql<{ id: string }>`select id from conversations_thread
      where (subject_room, subject_kind, subject_id) in ${named}`.execute(tx.db);
    const ids = rows.map(({ id }) => id);
    for (const id of ids) {
      await sql`delete from conversations_attachment where thread_id = ${id}`.execute(tx.db);
      await sql`delete from conversations_file_request where thread_id = ${id}`.execute(tx.db);
      await sql`delete from conversations_interpreter_request where thread_id = ${id}`.execute(tx.db);
      await sql`delete from conversations_message where thread_id = ${id}`.execute(tx.db);
      await sql`delete from conversations_thread where id = ${id}`.execute(tx.db);
    }
    await sql`delete from conversations_gate
      where (subject_room, subject_kind, subject_id) in ${named}`.execute(tx.db);
    await recordAudit(tx, {
      action: 'conversations.threads.remove',
      ref: null,
      details: { threads: ids.length },
    });
    return ids.length;
  });
}

/** Forgets what people set for themselves (when they are mailed) whose accounts are no more. */
export async function forgetNoticeSettings(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from conversations_notice_setting`.execute(ctx.db);
  const ids = rows.map((row) => row.person_id);
  const known = await timeZonesOf(ctx, ids);
  const lost = ids.filter((id) => !known.has(id));
  await sql`delete from conversations_notice_setting where person_id = any(${lost}::uuid[])`.execute(ctx.db);
}
