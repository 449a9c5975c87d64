import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';

/** Puts a change of an event on record; never names or addresses of those who come. */
export async function noteEvent(
  ctx: Ctx,
  id: string,
  what: string,
  details: Record<string, unknown>,
): Promise<void> {
  await recordAudit(ctx, {
    action: `programmes.event.${what}`,
    ref: { room: 'programmes', kind: 'event', id },
    details,
  });
}
