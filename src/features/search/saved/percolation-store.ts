import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';

export type NewAlert = {
  id: string;
  savedId: string;
  ref: RecordRef;
  revision: number;
  reason: 'new' | 'changed';
  conceptIds: readonly string[];
  words: readonly string[];
};

export type NewState = {
  ref: RecordRef;
  contentHash: string;
  wholeHash: string;
  audience: readonly string[];
  revision: number;
  freshSequence: number;
};

const rowsPerInsert = 1_000;

/**
 * Moves the cursor on, in the transaction that keeps what was found: true when it stood where the work began. False
 * when another process works or has worked on the same documents; then nothing may be written.
 */
export async function moveCursor(tx: Ctx, from: number, to: number): Promise<boolean> {
  const { rows } = await sql<{ at: number }>`
    select document_sequence as at from search_percolation for update skip locked`.execute(tx.db);
  if (rows[0] === undefined || Number(rows[0].at) !== from) return false;
  await sql`update search_percolation set document_sequence = ${to}`.execute(tx.db);
  return true;
}

export async function writeStates(tx: Ctx, states: readonly NewState[]): Promise<void> {
  for (let at = 0; at < states.length; at += rowsPerInsert) {
    const part = states.slice(at, at + rowsPerInsert).map(({ ref, ...state }) => ({ ...ref, ...state }));
    await sql`
      insert into search_document_watch (room, kind, id, content_hash, whole_hash, audience, revision, fresh_sequence)
      select room, kind, id, "contentHash", "wholeHash", array(select jsonb_array_elements_text(audience)), revision,
        "freshSequence"
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as given (room text, kind text, id text,
        "contentHash" text, "wholeHash" text, audience jsonb, revision integer, "freshSequence" bigint)
      on conflict (room, kind, id) do update set content_hash = excluded.content_hash,
        whole_hash = excluded.whole_hash, audience = excluded.audience, revision = excluded.revision,
        fresh_sequence = excluded.fresh_sequence`.execute(tx.db);
  }
}

/**
 * Writes alerts of searches that are still saved and were not changed after `savedSequence`, when the index of them
 * was read. Written twice they are there once.
 */
export async function writeAlerts(
  tx: Ctx,
  alerts: readonly NewAlert[],
  savedSequence: number,
): Promise<void> {
  for (let at = 0; at < alerts.length; at += rowsPerInsert) {
    const part = alerts
      .slice(at, at + rowsPerInsert)
      .map(({ ref, id, ...alert }) => ({ alertId: id, ...ref, ...alert }));
    await sql`
      insert into search_alert (id, saved_id, room, kind, record_id, revision, reason, concept_ids, words, found_at)
      select given."alertId", saved.id, given.room, given.kind, given.id, given.revision, given.reason,
        array(select jsonb_array_elements_text(given."conceptIds")), array(select jsonb_array_elements_text(given.words)),
        ${tx.clock()}
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as given ("alertId" uuid, "savedId" uuid, room text,
        kind text, id text, revision integer, reason text, "conceptIds" jsonb, words jsonb)
      join search_saved saved on saved.id = given."savedId" and not saved.is_paused
        and saved.change_sequence <= ${savedSequence}
      on conflict on constraint search_alert_once do nothing`.execute(tx.db);
  }
}

/** Alerts of records that do not answer any more, or answer in a newer revision. */
export async function deleteAlerts(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from search_alert where id = any(${[...ids]}::uuid[])`.execute(tx.db);
}

/** More readers may see the record now: an alert nobody has seen or mailed counts from now. */
export async function renewAlerts(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update search_alert set found_at = ${tx.clock()}
    where id = any(${[...ids]}::uuid[]) and seen_at is null and mailed_at is null`.execute(tx.db);
}
