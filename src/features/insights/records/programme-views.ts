import { sql } from 'kysely';
import {
  livingOrganisations,
  monthOf,
  organisationsByKey,
  readingOf,
  rubricsOf,
  sorted,
  withAncestors,
  type RecordSource,
} from './source.ts';

const partiesOf = (column: 'organisation_id' | 'country' | 'region') => sql`array(
  select party.${sql.ref(column)} from programmes_agreement_party party where party.agreement_id = agreement.id)`;

/** The public register; an agreement whose term has run out is lapsed, whatever was said before. */
export const agreementRecords: RecordSource = {
  kind: 'agreement',
  select: (today) => sql`
    select agreement.id, case when agreement.standing in ('inForce', 'unknown') and agreement.valid_until < ${today}::date then 'lapsed'
        when agreement.standing = 'unknown' then null else agreement.standing end as state,
      ${sorted(partiesOf('country'))} as countries, ${sorted(partiesOf('region'))} as regions,
      '{}'::text[] as fields, ${livingOrganisations(partiesOf('organisation_id'))} as organisations,
      ${monthOf(sql`agreement.dated`)} as begins, ${monthOf(sql`agreement.valid_until`)} as ends,
      agreement.names, '/programmes/agreements/' || agreement.id as path
    from programmes_agreement agreement where agreement.is_public`,
};

/** Sessions that are announced or whose protocol is published; named by their body and day. */
export const sessionRecords: RecordSource = {
  kind: 'session',
  select: () => sql`
    select session.id, case when session.state = 'published' then 'published' else 'announced' end as state,
      array['CN', 'RU'] as countries, array_remove(array[session.region], null) as regions,
      '{}'::text[] as fields, '{}'::uuid[] as organisations,
      ${monthOf(sql`session.held_from`)} as begins,
      ${monthOf(sql`coalesce(session.held_until, session.held_from)`)} as ends,
      (select jsonb_object_agg(named.key, named.value || ', ' || to_char(session.held_from, 'YYYY-MM-DD'))
        from jsonb_each_text(body.names) as named) as names,
      '/programmes/sessions/' || session.id as path
    from programmes_session session join programmes_body body on body.id = session.body_id
    where session.is_announced or session.state = 'published'`,
};

/** `banks` of an event are the countries of its place and of who organises it. */
export const eventRecords: RecordSource = {
  kind: 'event',
  select: () => sql`
    select event.id, event.status as state,
      ${sorted(sql`event.banks`)} as countries, array_remove(array[event.region], null) as regions,
      ${withAncestors(sql`event.fields`)} as fields,
      ${livingOrganisations(sql`array(select organiser.organisation_id from programmes_event_organiser organiser
        where organiser.event_id = event.id)`)} as organisations,
      ${monthOf(sql`event.begins`)} as begins,
      ${monthOf(sql`coalesce(event.ends, event.begins)`)} as ends,
      (select jsonb_object_agg(words.language, words.title) from programmes_event_text words
        where words.event_id = event.id and words.title <> '' and words.state <> 'machine') as names,
      '/events/' || event.id as path
    from programmes_event event where event.is_public`,
};

/** Plans of the sources, and those both banks have agreed to as they stand. */
export const planRecords: RecordSource = {
  kind: 'plan',
  select: () => sql`
    select plan.id, nullif(plan.status, 'unknown') as state,
      ${organisationsByKey(sql`plan.parties`, 'country')} as countries,
      ${organisationsByKey(sql`plan.parties`, 'region')} as regions,
      ${rubricsOf(sql`plan.fields`)} as fields,
      ${livingOrganisations(organisationsByKey(sql`plan.parties`, 'id'))} as organisations,
      ${monthOf(sql`plan.starts`)} as begins, ${monthOf(sql`plan.ends`)} as ends,
      plan.names, '/programmes/plans/' || plan.id as path
    from programmes_plan plan
    where plan.is_listed or (select count(*) from programmes_plan_consent consent
      where consent.plan_id = plan.id and consent.of_revision = plan.revision) = 2`,
};

/** What the words of the sources on a known project come to, by our reading; what is left out stays as it is. */
const caseReadings: Readonly<Record<string, string>> = {
  'in-operation': 'operating',
  'operating-2020': 'operating',
  industrialised: 'operating',
  'first-batch-production': 'operating',
  'under-construction-2021': 'running',
  'in-development-2021': 'running',
  'ongoing-2021': 'running',
  'substantive-cooperation-2019': 'running',
  funded: 'running',
  'branch-registered': 'running',
  'memorandum-signed-2021': 'agreed',
  'letter-of-intent': 'agreed',
  'agreement-reached': 'agreed',
  'registration-applied-2021': 'agreed',
  'in-talks-2021': 'talking',
  'contract-delayed': 'stalled',
  'planned-2007': 'planned',
};

/** Known projects of the sources; those that wait for a person's look are not there. It began with its first milestone. */
export const caseRecords: RecordSource = {
  kind: 'case',
  select: () => sql`
    select known.id, ${readingOf(sql`known.status`, caseReadings)} as state,
      ${sorted(sql`${organisationsByKey(sql`known.parties`, 'country')} || known.place_country`)} as countries,
      ${sorted(sql`${organisationsByKey(sql`known.parties`, 'region')} || known.place_region`)} as regions,
      ${rubricsOf(sql`known.fields`)} as fields,
      ${livingOrganisations(organisationsByKey(sql`known.parties`, 'id'))} as organisations,
      (select min(${monthOf(sql`milestone ->> 'date'`)}) from jsonb_array_elements(known.milestones) as milestone)
        as begins,
      null::text as ends, known.names, '/programmes/cases/' || known.id as path
    from programmes_case known where known.is_public`,
};

export const policyRecords: RecordSource = {
  kind: 'policy',
  select: (today) => sql`
    select policy.id, case when policy.valid_until < ${today}::date then 'outdated'
        when policy.reviewed_on is null then 'unreviewed' else 'reviewed' end as state,
      array_remove(array[case when policy.content -> 'cn' <> 'null' then 'CN' end,
        case when policy.content -> 'ru' <> 'null' then 'RU' end], null) as countries,
      '{}'::text[] as regions, '{}'::text[] as fields, '{}'::uuid[] as organisations,
      null::text as begins, ${monthOf(sql`policy.valid_until`)} as ends,
      policy.content -> 'title' as names, '/programmes/policies/' || policy.id as path
    from programmes_policy policy`,
};

export const fundRecords: RecordSource = {
  kind: 'fund',
  select: () => sql`
    select fund.id, fund.status as state, ${sorted(sql`fund.countries`)} as countries,
      ${organisationsByKey(sql`fund.owners`, 'region')} as regions, '{}'::text[] as fields,
      ${livingOrganisations(organisationsByKey(sql`fund.owners`, 'id'))} as organisations,
      fund.year::text as begins, null::text as ends, fund.names, '/funding/' || fund.id as path
    from funding_fund fund`,
};

/** Projects of the yearly lists both sides approved. */
export const listProjectRecords: RecordSource = {
  kind: 'listProject',
  select: () => sql`
    select pair.id, pair.state, array['CN', 'RU'] as countries,
      ${sorted(sql`array[cn.region, ru.region]`)} as regions,
      ${withAncestors(sql`array_remove(array[cn.field, ru.field], null)`)} as fields,
      ${livingOrganisations(sql`array[cn.organisation_id, ru.organisation_id]`)} as organisations,
      list.year::text as begins, null::text as ends,
      jsonb_build_object(cn.language, cn.title) || jsonb_build_object(ru.language, ru.title) as names,
      '/programmes/lists/projects/' || pair.id as path
    from programmes_list_pair pair
    join programmes_list list on list.id = pair.list_id
    join programmes_list_row cn on cn.id = pair.row_cn
    join programmes_list_row ru on ru.id = pair.row_ru
    where pair.state in ('approved', 'finished', 'carriedOver')`,
  // The list it was carried over to, and the project of the nomination it goes back to.
  countedAs: sql`array(
    select later.id from programmes_list_pair later where later.carried_from = source.id
    union
    select nomination.project_id from (
      with recursive chain as (
        select id, carried_from, row_cn, row_ru from programmes_list_pair where id = source.id
        union
        select earlier.id, earlier.carried_from, earlier.row_cn, earlier.row_ru
        from programmes_list_pair earlier join chain on earlier.id = chain.carried_from
      ) select unnest(array[row_cn, row_ru]) as row_id from chain
    ) row_of_chain
    join programmes_list_row entry on entry.id = row_of_chain.row_id
    join programmes_nomination nomination on nomination.id = entry.nomination_id
    where nomination.project_id is not null
    order by 1)`,
};
