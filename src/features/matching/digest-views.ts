import { sql } from 'kysely';
import type { Ctx } from '../../platform/db/context.ts';
import { tablesOf } from '../../platform/db/context.ts';
import type { MatchingTables } from './tables.gen.ts';
import type { DigestRhythm } from './vocabulary.ts';

export type DigestWish = { rhythm: DigestRhythm; lastSentAt: Date | null };
const wishDefault: DigestWish = { rhythm: 'weekly', lastSentAt: null };

/** How often each of these people wants mail; weekly where nothing was chosen. */
export async function digestWishes(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, DigestWish>> {
  const wishes = new Map(personIds.map((id) => [id, wishDefault]));
  if (personIds.length === 0) return wishes;
  const rows = await tablesOf<MatchingTables>(ctx)
    .selectFrom('matching_digest')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .execute();
  for (const row of rows) {
    wishes.set(row.person_id, { rhythm: row.rhythm as DigestRhythm, lastSentAt: row.last_sent_at });
  }
  return wishes;
}

/** Listings for which something was found after a moment, by id. */
export async function listingsWithNews(
  ctx: Ctx,
  since: Date,
  afterId: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct id from (
      select left_id as id from matching_pair where found_at > ${since}
      union all
      select right_id from matching_pair where found_at > ${since} and relation <> 'partner'
    ) as found
    where ${afterId}::uuid is null or id > ${afterId}
    order by id limit ${limit}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}
