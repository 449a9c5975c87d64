import { sql } from 'kysely';
import { openListingStates } from '../../catalogue/public.ts';
import { agreedToShow } from '../../cooperation/public.ts';
import { listed, livingOrganisations, monthOf, sorted, withAncestors, type RecordSource } from './source.ts';

const partiesOf = (column: 'organisation_id' | 'country') => sql`array(
  select party.${sql.ref(column)} from cooperation_project_party party
  where party.project_id = project.id and party.answer = 'accepted' order by party.${sql.ref(column)})`;

/** Of the parties, as the directory places them. */
const partyRegions = sql`array(select organisation.region from cooperation_project_party party
  join accounts_organisation organisation on organisation.id = party.organisation_id
  where party.project_id = project.id and party.answer = 'accepted')`;

const projectNames = sql`(select jsonb_object_agg(words.language, words.title) from cooperation_project_text words
  where words.project_id = project.id and words.title <> ''
    and (words.state <> 'machine' or words.language = project.source_language))`;

/** Projects both banks agreed to show: where they are to work and where their parties sit. */
export const projectRecords: RecordSource = {
  kind: 'project',
  select: () => sql`
    select project.id, project.state,
      ${sorted(partiesOf('country'))} as countries,
      ${sorted(sql`project.regions || ${partyRegions}`)} as regions,
      ${withAncestors(sql`project.fields`)} as fields,
      ${livingOrganisations(partiesOf('organisation_id'))} as organisations,
      ${monthOf(sql`coalesce(project.starts_on, project.effective_on)`)} as begins,
      ${monthOf(sql`project.ends_on`)} as ends,
      ${projectNames} as names, '/projects/' || project.id as path
    from cooperation_project project where ${agreedToShow}`,
};

/** What came of them; `verified` where both leads confirmed the record as it stands. */
export const landingRecords: RecordSource = {
  kind: 'landing',
  select: () => sql`
    select project.id, case when (select count(distinct done.side) from cooperation_confirmation done
        where done.subject_kind = 'project' and done.subject_id = project.id and done.what = 'landing'
          and done.of_revision = landing.revision and done.side in ('cn', 'ru')) = 2
        then 'verified' else 'reported' end as state,
      array_remove(array[landing.country], null) as countries,
      array_remove(array[landing.region], null) as regions,
      ${withAncestors(sql`project.fields`)} as fields,
      ${livingOrganisations(partiesOf('organisation_id'))} as organisations,
      ${monthOf(sql`landing.landed_on`)} as begins, null::text as ends,
      ${projectNames} as names, '/projects/' || project.id as path
    from cooperation_landing landing join cooperation_project project on project.id = landing.project_id
    where ${agreedToShow}`,
};

/**
 * Interests in listings everybody may see, counted without anything that tells whose: year, rubric of the first level,
 * countries of the two sides and how far it is, in three steps.
 */
export const interestRecords: RecordSource = {
  kind: 'interest',
  select: () => sql`
    select interest.id, case when interest.state in ('agreed', 'reported') then 'signed'
        when interest.state in ('declined', 'failed') then 'cameToNothing' else 'talking' end as state,
      ${sorted(sql`array[interest.sender_country, interest.receiver_country]`)} as countries,
      '{}'::text[] as regions,
      array_remove(array[left(listing.grnti_primary, 2)], null) as fields,
      '{}'::uuid[] as organisations,
      to_char(interest.sent_at at time zone 'UTC', 'YYYY') as begins, null::text as ends,
      null::jsonb as names, null::text as path
    from cooperation_interest interest
    join catalogue_listing listing on listing.id = interest.listing_id and listing.visibility = 'public'
      and listing.state in (${listed([...openListingStates, 'expired', 'archived'])})`,
};
