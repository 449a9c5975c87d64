import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InsightsTables } from '../tables.gen.ts';
import { savedQueriesMax, type SavedQuery } from './contract.ts';

export async function savedQueriesOf(ctx: Ctx, personId: string): Promise<SavedQuery[]> {
  const rows = await tablesOf<InsightsTables>(ctx)
    .selectFrom('insights_saved_query')
    .select(['id', 'name', 'address', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(savedQueriesMax)
    .execute();
  return rows.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}
