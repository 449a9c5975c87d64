import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { PortStatus } from './vocabulary.ts';

/** Puts what was read of a crossing beside what was said before. */
export async function addPortStatus(
  ctx: Ctx,
  said: { portKey: string; status: PortStatus; checkedOn: string; source: string; personId: string },
): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_port_status')
    .values({
      id: newId(),
      port_key: said.portKey,
      status: said.status,
      checked_on: said.checkedOn,
      source: said.source,
      written_by: said.personId,
      written_at: ctx.clock(),
    })
    .execute();
}
