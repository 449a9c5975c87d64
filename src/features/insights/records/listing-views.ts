import { sql } from 'kysely';
import { openListingStates } from '../../catalogue/public.ts';
import { listed, livingOrganisations, monthOf, withAncestors, type RecordSource } from './source.ts';

/** Offers and requests that are open to everybody; an anonymous one without region and owner. */
function listingSource(kind: 'offer' | 'request'): RecordSource {
  return {
    kind,
    select: () => sql`
      select listing.id, listing.state,
        array_remove(array[listing.country], null) as countries,
        case when listing.is_anonymous then '{}' else array_remove(array[listing.region], null) end as regions,
        ${withAncestors(sql`array_append(listing.grnti_other, listing.grnti_primary)`)} as fields,
        case when listing.is_anonymous or listing.owner_organisation_id is null then '{}'
          else ${livingOrganisations(sql`array[listing.owner_organisation_id]`)} end as organisations,
        ${monthOf(sql`listing.published_at at time zone 'UTC'`)} as begins,
        ${monthOf(sql`listing.valid_until`)} as ends,
        (select jsonb_object_agg(words.language, words.title) from catalogue_listing_text words
          where words.listing_id = listing.id and words.title <> ''
            and (words.state not in ('none', 'machine', 'stale') or words.language = listing.source_language)) as names,
        ${sql.lit(kind === 'offer' ? '/offers/' : '/requests/')} || listing.id as path
      from catalogue_listing listing
      where listing.kind = ${sql.lit(kind)} and listing.state in (${listed(openListingStates)})
        and listing.visibility = 'public'`,
  };
}

export const offerRecords = listingSource('offer');
export const requestRecords = listingSource('request');
