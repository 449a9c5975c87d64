import { sql, type RawBuilder } from 'kysely';
import { publicStates } from '../../access.ts';
import {
  facilityFields,
  organisationFields,
  unfoundStatus,
  type ProfileField,
  type Subject,
} from './rules.ts';

type Condition = RawBuilder<unknown>;

const names: Partial<Record<ProfileField, Condition>> = {
  nameZh: sql`record.name_zh is not null`,
  nameRu: sql`record.name_ru is not null`,
  nameEn: sql`record.name_en is not null`,
  region: sql`record.region is not null`,
  city: sql`record.city is not null`,
};

/** When a field of a record counts as filled. */
const isFilled: Record<Subject, Partial<Record<ProfileField, Condition>>> = {
  organisation: {
    ...names,
    registrationId: sql`record.registration_ids <> '{}'`,
    website: sql`record.website is not null`,
    contacts: sql`record.contacts <> '[]'`,
    profile: sql`record.profile <> '{}'`,
    responsibilities: sql`exists (select from accounts_responsibility r where r.organisation_id = record.id)`,
  },
  facility: {
    ...names,
    status: sql`record.status is not null and record.status <> ${sql.lit(unfoundStatus)}`,
    opened: sql`record.opened is not null`,
    fields: sql`record.fields <> '[]'`,
    founders: sql`record.founders <> '[]'`,
    figures: sql`record.figures <> '[]'`,
    operator: sql`exists (select from accounts_facility_operator o where o.facility_id = record.id)`,
    residents: sql`exists (select from accounts_park_resident r where r.facility_id = record.id)`,
  },
};

const expectedOf = { organisation: organisationFields, facility: facilityFields };

/** Profiles everybody may see, as rows with what they should tell and what they do; `where` speaks of `record`. */
export function profileRows(subject: Subject, where: readonly Condition[]): Condition {
  const table = sql.table(`accounts_${subject}`);
  const expected = Object.entries(expectedOf[subject]).map(
    ([kind, fields]) => sql`(${sql.lit(kind)}, array[${sql.join(fields.map((field) => sql.lit(field)))}])`,
  );
  const filled = Object.entries(isFilled[subject]).map(
    ([field, condition]) =>
      sql`case when ${sql.lit(field)} = any(kind_fields.expected) and ${condition} then ${sql.lit(field)} end`,
  );
  const shown =
    subject === 'organisation'
      ? [
          sql`record.merged_into is null`,
          sql`record.verification_state in (${sql.join(publicStates.map((state) => sql.lit(state)))})`,
        ]
      : [];
  return sql`select ${sql.lit(subject)} as subject, record.id, record.kind, record.country, record.region,
      record.name_zh, record.name_ru, record.name_en, to_char(record.confirmed_on, 'YYYY-MM-DD') as confirmed_on,
      to_char(record.updated_at at time zone 'UTC', 'YYYY-MM-DD') as updated_on, record.source ->> 'file' as source_file,
      kind_fields.expected, array_remove(array[${sql.join(filled)}], null) as filled
    from ${table} record
    join (values ${sql.join(expected)}) kind_fields (kind, expected) on kind_fields.kind = record.kind
    where ${sql.join([sql`true`, ...shown, ...where], sql` and `)}`;
}
