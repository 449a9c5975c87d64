import { tablesOf, type Ctx } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';

/** Whether an action was ever recorded. */
export async function isOnRecord(ctx: Ctx, action: string): Promise<boolean> {
  const row = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_audit')
    .select('sequence')
    .where('action', '=', action)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
