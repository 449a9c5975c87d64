import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { tellEvent } from '../../platform/events/events.ts';
import { recordChanged, type ChangedKind } from './events.ts';

/** Puts what was done with a record on record, and tells of it for search. */
export async function noteRecord(
  ctx: Ctx,
  kind: ChangedKind,
  id: string,
  what: string,
  details: Record<string, unknown>,
): Promise<void> {
  const ref = { room: 'programmes', kind, id };
  await recordAudit(ctx, { action: `programmes.${kind}.${what}`, ref, details });
  await tellEvent(ctx, recordChanged, { kind, id });
}
