import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import type { ListingState } from './vocabulary.ts';

const rowsPerRead = 500;

/** Published listings whose last day was before this day (`YYYY-MM-DD`), the longest over first; at most 500. */
export async function endedBefore(ctx: Ctx, day: string) {
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', 'kind'])
    .where('state', '=', 'published')
    .where('valid_until', '<', day)
    .orderBy('valid_until')
    .orderBy('id')
    .limit(rowsPerRead)
    .execute();
}

/** Published listings that end between two days and whose owner has not been told `days` before yet; at most 500. */
export async function endingUnreminded(ctx: Ctx, from: string, to: string, days: number) {
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', 'number', 'valid_until', 'contact_person_id', 'owner_organisation_id'])
    .where('state', '=', 'published')
    .where('valid_until', '>=', from)
    .where('valid_until', '<=', to)
    .where((where) => where.or([where('reminded_days', 'is', null), where('reminded_days', '>', days)]))
    .orderBy('valid_until')
    .orderBy('id')
    .limit(rowsPerRead)
    .execute();
}

/** Listings that have waited for their texts since before a moment; at most 500. */
export async function inTranslationBefore(ctx: Ctx, moment: Date) {
  return restingSince(ctx, 'in_translation', moment);
}

/** Concluded listings that have rested since before a moment; at most 500. */
export async function concludedBefore(ctx: Ctx, moment: Date) {
  return restingSince(ctx, 'concluded', moment);
}

function restingSince(ctx: Ctx, state: ListingState, moment: Date) {
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', 'kind'])
    .where('state', '=', state)
    .where('state_since', '<', moment)
    .orderBy('id')
    .limit(rowsPerRead)
    .execute();
}
