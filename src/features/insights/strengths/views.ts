import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { idsOfOrganisation } from '../../accounts/public.ts';

export type ListingCount = { country: string; kind: string; level: number | null; count: number };

/** Listings of a rubric that are open to everybody, by country, kind and verified level. */
export async function countListings(ctx: Ctx, rubric: string): Promise<ListingCount[]> {
  const { rows } = await sql<ListingCount>`
    select country, kind, level_verified as level, count(*)::int as count from catalogue_listing
    where state in ('published', 'reserved') and visibility = 'public' and country in ('CN', 'RU')
      and (grnti_primary = ${rubric} or grnti_other && array[${rubric}]::text[])
    group by country, kind, level_verified`.execute(ctx.db);
  return rows;
}

export type FieldFact = { key: string; file: string; country: string | null };

/** Facilities and projects of the starting content in any of these fields, open to everybody. */
export async function listFactsOfFields(ctx: Ctx, fields: readonly string[]): Promise<FieldFact[]> {
  if (fields.length === 0) return [];
  const { rows } = await sql<FieldFact>`
    select key, file, content->>'country' as country from platform_fact
    where file in ('facilities.json', 'projects.json') and is_public
      and jsonb_exists_any(content->'fields', array[${sql.join([...fields])}]::text[])
    order by file, key`.execute(ctx.db);
  return rows;
}

export type OwnCount = {
  field: string | null;
  kind: 'offer' | 'request';
  count: number;
  bestVerified: number | null;
};

/** Listings of an organisation that are open to everybody and bear its name, by rubric and kind. */
export async function countOwnListings(ctx: Ctx, organisationId: string): Promise<OwnCount[]> {
  const { rows } = await sql<OwnCount>`
    select grnti_primary as field, kind, count(*)::int as count, max(level_verified) as "bestVerified"
    from catalogue_listing
    where state in ('published', 'reserved') and visibility = 'public' and not is_anonymous
      and owner_organisation_id in (${sql.join(await idsOfOrganisation(ctx, organisationId))})
    group by grnti_primary, kind order by count(*) desc, grnti_primary`.execute(ctx.db);
  return rows;
}

/** Rows of the starting content, open to everybody, that name any of these keys as party, founder or related. */
export async function listFactsNaming(
  ctx: Ctx,
  keys: readonly string[],
): Promise<{ key: string; file: string }[]> {
  if (keys.length === 0) return [];
  const named = sql`array[${sql.join([...keys])}]::text[]`;
  const { rows } = await sql<{ key: string; file: string }>`
    select key, file from platform_fact
    where file in ('facilities.json', 'projects.json', 'agreements.json', 'programmes.json') and is_public
      and (jsonb_exists_any(content->'parties', ${named}) or jsonb_exists_any(content->'founders', ${named})
        or jsonb_exists_any(content->'related', ${named}))
    order by file, key`.execute(ctx.db);
  return rows;
}
