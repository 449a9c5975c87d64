import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { SearchTables } from '../tables.gen.ts';

/** Who has a saved search whose digest comes at this time. */
export async function peopleWithDigests(ctx: Ctx, frequency: 'daily' | 'weekly'): Promise<string[]> {
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_saved')
    .select('person_id')
    .distinct()
    .where('frequency', '=', frequency)
    .where('by_mail', '=', true)
    .where('is_paused', '=', false)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

export type DigestSearch = { id: string; name: string; createdAt: Date; mailedAt: Date | null };

/** The saved searches of a person that a digest tells of; locked, so that two digests at once do not tell the same. */
export async function searchesForDigest(
  tx: Ctx,
  personId: string,
  frequency: 'daily' | 'weekly',
): Promise<DigestSearch[]> {
  const rows = await tablesOf<SearchTables>(tx)
    .selectFrom('search_saved')
    .select(['id', 'name', 'created_at', 'mailed_at'])
    .where('person_id', '=', personId)
    .where('frequency', '=', frequency)
    .where('by_mail', '=', true)
    .where('is_paused', '=', false)
    .orderBy('created_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    mailedAt: row.mailed_at,
  }));
}
