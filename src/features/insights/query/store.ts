import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InsightsTables } from '../tables.gen.ts';

export async function insertSavedQuery(
  ctx: Ctx,
  made: { personId: string; name: string; address: string },
): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tablesOf<InsightsTables>(ctx)
    .insertInto('insights_saved_query')
    .values({ id, person_id: made.personId, name: made.name, address: made.address, created_at: ctx.clock() })
    .execute();
  return id;
}

/** Whether there was one of this person. */
export async function deleteSavedQuery(ctx: Ctx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tablesOf<InsightsTables>(ctx)
    .deleteFrom('insights_saved_query')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteSavedQueriesOf(ctx: Ctx, personId: string): Promise<void> {
  await tablesOf<InsightsTables>(ctx)
    .deleteFrom('insights_saved_query')
    .where('person_id', '=', personId)
    .execute();
}
