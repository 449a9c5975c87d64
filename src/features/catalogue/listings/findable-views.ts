import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { idsOfOrganisation } from '../../accounts/public.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { openStates } from './life-cycle.ts';
import type { ListingKind } from './vocabulary.ts';

const stamp = sql<string>`extract(epoch from updated_at)::text || '/' || revision || '/' || state || '/' || coalesce((
  select max(extract(epoch from text.changed_at))::text
  from catalogue_listing_text text where text.listing_id = catalogue_listing.id), '')`;

/** Open listings of a kind, ascending by id, with what tells whether they have changed. */
export async function listListingStamps(
  ctx: Ctx,
  kind: ListingKind,
  { afterId, limit }: { afterId: string | null; limit: number },
): Promise<{ id: string; stamp: string }[]> {
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', stamp.as('stamp')])
    .where('kind', '=', kind)
    .where('state', 'in', openStates)
    .$if(afterId !== null, (query) => query.where('id', '>', afterId))
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Stamps of these listings by id. */
export async function stampsOfListings(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', stamp.as('stamp')])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.stamp]));
}

/** Open listings that show this organisation, under any of its ids, as their owner. */
export async function listShownListingsOf(
  ctx: Ctx,
  organisationId: string,
): Promise<{ id: string; kind: string }[]> {
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', 'kind'])
    .where('owner_organisation_id', 'in', await idsOfOrganisation(ctx, organisationId))
    .where('is_anonymous', '=', false)
    .where('state', 'in', openStates)
    .execute();
}
