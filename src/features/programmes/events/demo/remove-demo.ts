import { sql } from 'kysely';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { demoAccounts, demoPersonId } from '../../../accounts/public.ts';
import { mendSource } from '../../../search/public.ts';
import { eventSource } from '../../finding/event-source.ts';

/**
 * Takes away the events of the demonstration, those its accounts have entered, and its people's seats in others; what search
 * knows of them too. Before the accounts go.
 */
export async function removeDemoEvents(ctx: Ctx): Promise<void> {
  const creators = demoAccounts.map(({ email }) => demoPersonId(email.replace('@demo.invalid', '')));
  await ctx.transaction(async (tx) => {
    await sql`delete from programmes_event_participant where email like '%@demo.invalid'`.execute(tx.db);
    const { rows } = await sql`delete from programmes_event
      where is_demo or created_by = any(${creators}::uuid[]) returning id`.execute(tx.db);
    await mendSource(tx, eventSource);
    const details = { events: rows.length };
    await recordAudit(tx, { action: 'programmes.demo.remove', ref: null, details });
  });
}
