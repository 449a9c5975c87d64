import { createHash } from 'node:crypto';
import type { RecordRef } from '../../shared/record-ref.ts';
import { writeCanonicalJson } from './canonical-json.ts';

/** What one entry of the audit trail says; its hash covers all of it. */
export type AuditEntry = {
  sequence: number;
  at: Date;
  actor: unknown;
  action: string;
  ref: RecordRef | null;
  details: unknown;
  requestId: string;
  previousHash: string;
};

/** The hash before the first entry. */
export const firstPreviousHash = '0'.repeat(64);

/** SHA-256 over the canonical JSON of the entry, in hexadecimal. */
export function hashEntry(entry: AuditEntry): string {
  const { sequence, at, actor, action, ref, details, requestId, previousHash } = entry;
  const said = { sequence, at: at.toISOString(), actor, action, ref, details, requestId, previousHash };
  return createHash('sha256').update(writeCanonicalJson(said)).digest('hex');
}
