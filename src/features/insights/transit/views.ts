import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';

/** How many offers and requests of a region are open to everybody, by region and kind. */
export async function countOpenListings(
  ctx: Ctx,
  regions: readonly string[],
): Promise<{ region: string; kind: string; count: number }[]> {
  if (regions.length === 0) return [];
  const { rows } = await sql<{ region: string; kind: string; count: number }>`
    select region, kind, count(*)::int as count from catalogue_listing
    where state in ('published', 'reserved') and visibility = 'public' and region in (${sql.join([...regions])})
    group by region, kind`.execute(ctx.db);
  return rows;
}
