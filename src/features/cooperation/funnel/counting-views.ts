import { sql, type RawBuilder } from 'kysely';
import { funnelStages } from './vocabulary.ts';

const dayOfMoment = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone 'UTC')::date`;
const monthOfMoment = (moment: RawBuilder<unknown>) =>
  sql`date_trunc('month', ${moment} at time zone 'UTC')::date`;
/** Empty where one of them is; never negative. */
const daysBetween = (from: string, to: string) => sql`
  case when ${sql.ref(to)} is not null and ${sql.ref(from)} is not null
    then (greatest(0, extract(epoch from ${sql.ref(to)} - ${sql.ref(from)})) / 86400)::real end`;
/** Of a listing, absent where there is none. */
const isPublic = sql`coalesce(listing.visibility = 'public' and listing.state <> 'blocked', false)`;
const traits = sql`listing.kind, listing.country, listing.region, listing.grnti_primary, ${isPublic}`;

/**
 * Parts of a `with`, the last `counted`: one row for each record that was ever published, with the moment it reached each
 * stage. What stands further counts for all before it, so that no stage is larger than the one it follows from.
 */
export const countedParts: RawBuilder<unknown> = sql`
  paired as (
    select id, min(found_at) as at from (
      select left_id as id, found_at from matching_pair union all select right_id, found_at from matching_pair
    ) sides group by id
  ), talks as (
    select interest.listing_id as id, min(interest.sent_at) as interested,
      min(step.at) filter (where step.to_state = 'negotiating') as talking,
      min(step.at) filter (where step.to_state = 'agreed') as agreed
    from cooperation_interest interest
    left join cooperation_step step on step.subject_kind = 'interest' and step.subject_id = interest.id
    group by interest.listing_id
  ), works as (
    select project.listing_id as id, min(step.at) filter (where step.to_state = 'approved') as approved,
      min(step.at) filter (where step.to_state = 'running') as running, min(landing.written_at) as landed
    from cooperation_project project
    left join cooperation_step step on step.subject_kind = 'project' and step.subject_id = project.id
    left join cooperation_landing landing on landing.project_id = project.id
    where project.listing_id is not null group by project.listing_id
  ), reached as (
    select listing.id, listing.kind, listing.number, listing.country, listing.region, listing.grnti_primary as field,
      ${isPublic} as is_public,
      listing.visibility = 'public' and listing.state in ('published', 'reserved') as is_open,
      listing.published_at as listed, paired.at as matched, talks.interested, talks.talking,
      least(talks.agreed, works.approved) as signed, works.running, works.landed
    from catalogue_listing listing
    left join paired on paired.id = listing.id
    left join talks on talks.id = listing.id
    left join works on works.id = listing.id
    where listing.published_at is not null
  ), counted as (
    select *, case when landed is not null then 7 when running is not null then 6 when signed is not null then 5
      when talking is not null then 4 when interested is not null then 3 when matched is not null then 2 else 1
      end as depth
    from reached
  )`;

/** Every record that was ever published, in the columns of `cooperation_funnel_record`, as things stand now. */
export const recordsNow: RawBuilder<unknown> = sql`
  with ${countedParts}
  select id, kind, number, country, region, field, is_public, is_open, ${dayOfMoment(sql`listed`)},
    ${monthOfMoment(sql`listed`)}, depth,
    ${dayOfMoment(sql`(array[listed, matched, interested, talking, signed, running, landed])[depth]`)},
    ${daysBetween('listed', 'matched')}, ${daysBetween('matched', 'interested')},
    ${daysBetween('interested', 'talking')}, ${daysBetween('talking', 'signed')},
    ${daysBetween('signed', 'running')}, ${daysBetween('running', 'landed')}
  from counted`;

/** What was ever lost, and of which record: a part `lost` of a `with`. */
export const lostPart: RawBuilder<unknown> = sql`
  lost as (
    select 'listed' as stage, to_state as what, reason_code as reason, listing_id, at
    from catalogue_listing_step where to_state in ('withdrawn', 'expired') and from_state = 'published'
    union all
    select 'matched', 'dismissed', reason, own_id, dismissed_at from matching_answer where dismissed_at is not null
    union all
    select case when step.from_state = 'negotiating' then 'talking' else 'interested' end, step.to_state,
      step.reason_code, interest.listing_id, step.at
    from cooperation_step step join cooperation_interest interest on interest.id = step.subject_id
    where step.subject_kind = 'interest' and step.to_state in ('declined', 'failed')
    union all
    select 'running', step.to_state, step.reason_code, project.listing_id, step.at
    from cooperation_step step join cooperation_project project on project.id = step.subject_id
    where step.subject_kind = 'project' and step.to_state = 'terminated'
  )`;

/** The same in the columns of `cooperation_funnel_loss`. */
export const lossesNow: RawBuilder<unknown> = sql`
  with ${lostPart}
  select ${monthOfMoment(sql`lost.at`)}, lost.stage, lost.what, lost.reason, ${traits}, count(*)
  from lost left join catalogue_listing listing on listing.id = lost.listing_id
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9`;

/** Every stay of an interest or a project in a state, in the columns of `cooperation_funnel_stay`. */
export const staysNow: RawBuilder<unknown> = sql`
  with stays as (
    select subject_kind, subject_id, to_state as state, sequence, at as since,
      lead(at) over (partition by subject_kind, subject_id order by sequence) as until
    from cooperation_step
  )
  select stays.subject_kind, stays.state, stays.sequence, ${monthOfMoment(sql`stays.until`)},
    ${daysBetween('stays.since', 'stays.until')}, ${traits}
  from stays
  left join cooperation_interest interest on stays.subject_kind = 'interest' and interest.id = stays.subject_id
  left join cooperation_project project on stays.subject_kind = 'project' and project.id = stays.subject_id
  left join catalogue_listing listing on listing.id = coalesce(interest.listing_id, project.listing_id)`;

/**
 * How many of the kept records stand at each depth, by month, bank, rubric, region and in all, in the columns of
 * `cooperation_funnel_group` without the first.
 */
export const groupsOf = (isChosen: RawBuilder<boolean>): RawBuilder<unknown> => sql`
  select case grouping(month, country, field, region)
      when 7 then 'month' when 11 then 'country' when 13 then 'field' when 14 then 'region' else 'all' end as grouping,
    coalesce(to_char(month, 'YYYY-MM'), country, field, region) as name, depth, sum(count)::int as count
  from (
    select month, country, left(field, 2) as field, region, depth, count(*) as count
    from cooperation_funnel_record where ${isChosen} group by 1, 2, 3, 4, 5
  ) chosen
  group by grouping sets ((month, depth), (country, depth), (field, depth), (region, depth), (depth))`;

/** Median days from the stage before of the kept records, in the columns of `cooperation_funnel_median` without the first. */
export const mediansOf = (isChosen: RawBuilder<boolean>): RawBuilder<unknown> => sql`
  select ${sql.join(
    funnelStages
      .slice(1)
      .map(
        (stage) =>
          sql`percentile_cont(0.5) within group (order by ${sql.ref(`${stage}_days`)}) as ${sql.ref(stage)}`,
      ),
  )} from cooperation_funnel_record where depth > 1 and ${isChosen}`;
