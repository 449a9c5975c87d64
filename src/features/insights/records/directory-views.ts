import { sql, type RawBuilder } from 'kysely';
import { publicOrganisationStates } from '../../accounts/public.ts';
import { shownStates } from '../../accounts/equipment/vocabulary.ts';
import {
  listed,
  livingOrganisations,
  monthOf,
  organisationsByKey,
  readingOf,
  rubricsOf,
  textsIn,
  withAncestors,
  type RecordSource,
} from './source.ts';

const names = (row: string) => sql`jsonb_strip_nulls(jsonb_build_object('zh', ${sql.ref(`${row}.name_zh`)},
  'ru', ${sql.ref(`${row}.name_ru`)}, 'en', ${sql.ref(`${row}.name_en`)}))`;

const placed = (row: string, column: 'country' | 'region'): RawBuilder<unknown> =>
  sql`array_remove(array[${sql.ref(`${row}.${column}`)}], null)`;

export const organisationRecords: RecordSource = {
  kind: 'organisation',
  select: () => sql`
    select organisation.id, organisation.verification_state as state,
      ${placed('organisation', 'country')} as countries, ${placed('organisation', 'region')} as regions,
      '{}'::text[] as fields, '{}'::uuid[] as organisations, null::text as begins, null::text as ends,
      ${names('organisation')} as names, '/partners/' || organisation.id as path
    from accounts_organisation organisation
    where organisation.verification_state in (${listed(publicOrganisationStates)})
      and organisation.merged_into is null`,
};

const facilityReadings: Readonly<Record<string, string>> = {
  'planned-2000': 'planned',
  'planned-2007': 'planned',
  'under-preparation-2007': 'planned',
  'agreement-signed-2019': 'agreed',
  'no-follow-up': 'noData',
  'no-operating-data-found': 'noData',
};

/** Parks, incubators, joint laboratories …: all are public; linked are those who founded them. */
export const facilityRecords: RecordSource = {
  kind: 'facility',
  select: () => sql`
    select facility.id, ${readingOf(sql`facility.status`, facilityReadings)} as state,
      ${placed('facility', 'country')} as countries, ${placed('facility', 'region')} as regions,
      ${rubricsOf(textsIn(sql`facility.fields`))} as fields,
      ${livingOrganisations(organisationsByKey(textsIn(sql`facility.founders`), 'id'))} as organisations,
      ${monthOf(sql`facility.opened`)} as begins, null::text as ends,
      ${names('facility')} as names, '/facilities/' || facility.id as path
    from accounts_facility facility`,
};

export const equipmentRecords: RecordSource = {
  kind: 'equipment',
  select: () => sql`
    select equipment.id, equipment.state,
      ${placed('equipment', 'country')} as countries, ${placed('equipment', 'region')} as regions,
      ${withAncestors(sql`array[equipment.field]`)} as fields,
      ${livingOrganisations(sql`array[equipment.organisation_id]`)} as organisations,
      null::text as begins, null::text as ends,
      (select jsonb_object_agg(words.language, words.name) from accounts_equipment_text words
        where words.equipment_id = equipment.id and words.name <> ''
          and (words.state <> 'machine' or words.language = equipment.source_language)) as names,
      '/equipment/' || equipment.id as path
    from accounts_equipment equipment where equipment.state in (${listed(shownStates)})`,
};

export const productRecords: RecordSource = {
  kind: 'product',
  select: () => sql`
    select product.id, product.state,
      ${placed('maker', 'country')} as countries, ${placed('maker', 'region')} as regions,
      ${withAncestors(sql`array_remove(array[product.field], null)`)} as fields,
      ${livingOrganisations(sql`array[product.organisation_id]`)} as organisations,
      null::text as begins, null::text as ends,
      (select jsonb_object_agg(words.language, words.name) from accounts_product_text words
        where words.product_id = product.id and words.name <> ''
          and (words.state <> 'machine' or words.language = product.source_language)) as names,
      '/products/' || product.id as path
    from accounts_product product
    join accounts_organisation made on made.id = product.organisation_id
    join accounts_organisation maker on maker.id = coalesce(made.merged_into, made.id)
    where product.state = 'shown' and maker.verification_state in (${listed(publicOrganisationStates)})`,
};

/** Experts who agreed to be shown, counted only: what was read stays, a person may leave. */
export const expertRecords: RecordSource = {
  kind: 'expert',
  select: (today) => sql`
    select expert.id, expert.state,
      ${placed('organisation', 'country')} as countries, ${placed('organisation', 'region')} as regions,
      ${withAncestors(sql`expert.fields`)} as fields, '{}'::uuid[] as organisations,
      null::text as begins, null::text as ends, null::jsonb as names, null::text as path
    from accounts_expert expert
    join accounts_organisation kept on kept.id = expert.organisation_id
    join accounts_organisation organisation on organisation.id = coalesce(kept.merged_into, kept.id)
    where expert.state = 'approved' and expert.approved_until >= ${today}::date
      and organisation.verification_state in (${listed(publicOrganisationStates)})
      and exists (select from accounts_expert_consent consent
        where consent.person_id = expert.person_id and consent.withdrawn_at is null)
      and exists (select from accounts_person person
        where person.id = expert.person_id and person.state = 'active')`,
};
