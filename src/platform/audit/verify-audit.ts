import type { Selectable } from 'kysely';
import type { RecordRef } from '../../shared/record-ref.ts';
import { tablesOf } from '../db/context.ts';
import type { Ctx } from '../db/context.ts';
import type { PlatformAuditTable, PlatformTables } from '../db/tables.gen.ts';
import { firstPreviousHash, hashEntry } from './hash-entry.ts';

export type AuditVerdict = {
  ok: boolean;
  /** How many entries were found right. */
  entries: number;
  /** The first entry that was changed, or is missing. */
  brokenAtSequence?: number;
  /** Hash of the last right entry: kept elsewhere, it also proves that nothing was cut off the end. */
  lastHash: string;
};

const pageSize = 1_000;

/** Reads the whole trail in pages and recomputes its chain of hashes; stops at the first break. */
export async function verifyAudit(ctx: Ctx): Promise<AuditVerdict> {
  let sequence = 0;
  let lastHash = firstPreviousHash;
  for (;;) {
    const page = await tablesOf<PlatformTables>(ctx)
      .selectFrom('platform_audit')
      .selectAll()
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(pageSize)
      .execute();
    for (const row of page) {
      const isRight =
        row.sequence === sequence + 1 &&
        row.previous_hash === lastHash &&
        row.hash === hashEntry(toEntry(row));
      if (!isRight) return { ok: false, entries: sequence, brokenAtSequence: sequence + 1, lastHash };
      sequence = row.sequence;
      lastHash = row.hash;
    }
    if (page.length < pageSize) return { ok: true, entries: sequence, lastHash };
  }
}

function toEntry(row: Selectable<PlatformAuditTable>) {
  const { ref_room: room, ref_kind: kind, ref_id: id } = row;
  const ref: RecordRef | null = room !== null && kind !== null && id !== null ? { room, kind, id } : null;
  return {
    sequence: row.sequence,
    at: row.at,
    actor: row.actor,
    action: row.action,
    ref,
    details: row.details,
    requestId: row.request_id,
    previousHash: row.previous_hash,
  };
}
