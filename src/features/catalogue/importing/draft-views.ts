import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ListingKind } from '../listings/vocabulary.ts';
import type { CatalogueTables } from '../tables.gen.ts';

/** Public numbers of the listings an organisation has by these titles, whatever their case; gone ones do not count. */
export async function findNumbersByTitle(
  ctx: Ctx,
  kind: ListingKind,
  ownerId: string,
  titles: readonly string[],
): Promise<Map<string, string>> {
  if (titles.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; number: string }>`
    select asked.title as asked, found.number
    from unnest(${sql.val([...titles])}::text[]) as asked (title)
    -- Offset 0: title by title and then by id through the indexes, whatever the statistics say.
    cross join lateral (
      select listing_id from catalogue_listing_text where lower(title) = lower(asked.title) offset 0) as text
    cross join lateral (
      select number, owner_organisation_id, kind, state from catalogue_listing
      where id = text.listing_id offset 0) as found
    where found.owner_organisation_id = ${ownerId} and found.kind = ${kind}
      and found.state not in ('withdrawn', 'archived')`.execute(ctx.db);
  return new Map(rows.map(({ asked, number }) => [asked, number]));
}

/** What has become of a draft since it was written. */
export type Touched = 'sent' | 'changed' | 'withFiles';

/** The drafts that are still there, locked, with what somebody did to them; others are absent. */
export async function findTouched(ctx: Ctx, kind: ListingKind, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing as listing')
    .select((build) => [
      'listing.id',
      'listing.state',
      'listing.revision',
      'listing.owner_organisation_id as ownerOrganisationId',
      'listing.created_by as createdBy',
      'listing.broker_id as brokerId',
      'listing.form_accepted_by as formAcceptedBy',
      'listing.is_anonymous as isAnonymous',
      build
        .exists(
          build
            .selectFrom('catalogue_attachment')
            .select('catalogue_attachment.id')
            .whereRef('catalogue_attachment.listing_id', '=', 'listing.id'),
        )
        .as('hasFiles'),
      build
        .exists(
          build
            .selectFrom('catalogue_listing_step')
            .select('catalogue_listing_step.id')
            .whereRef('catalogue_listing_step.listing_id', '=', 'listing.id'),
        )
        .as('hasSteps'),
    ])
    .where('listing.id', 'in', [...ids])
    .where('listing.kind', '=', kind)
    .orderBy('listing.id')
    .forUpdate()
    .execute();
  return rows.map(({ state, revision, hasFiles, hasSteps, ...listing }) => ({
    ...listing,
    touched: touchedBy({ isDraft: state === 'draft' && !hasSteps, revision, hasFiles: Boolean(hasFiles) }),
  }));
}

function touchedBy(facts: { isDraft: boolean; revision: number; hasFiles: boolean }): Touched | null {
  if (!facts.isDraft) return 'sent';
  if (facts.revision > 1) return 'changed';
  return facts.hasFiles ? 'withFiles' : null;
}
