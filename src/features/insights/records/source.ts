import { sql, type RawBuilder } from 'kysely';
import { rubricsByField } from '../strengths/field-crosswalk.ts';
import { publicOrganisationStates } from '../../accounts/public.ts';
import type { RecordKind } from './vocabulary.ts';

/**
 * Records of one kind that everybody may see now, in SQL. `select` gives the columns id, state, countries, regions,
 * fields (as they are kept), organisations (ids, living or not), begins, ends (days or shorter), names (by language, none
 * of them made by a machine; null: counted only) and path (below the language). `today` is a day in UTC. `countedAs`: of
 * the row `source`, ids of records that stand for the same work, an array without null.
 */
export type RecordSource = {
  kind: RecordKind;
  select: (today: string) => RawBuilder<unknown>;
  countedAs?: RawBuilder<unknown>;
};

/** Words of the code as a list in SQL. */
export const listed = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));

/** GRNTI rubrics of the field codes of the sources, ascending, as SQL. `codes`: an array of text. */
export function rubricsOf(codes: RawBuilder<unknown>): RawBuilder<unknown> {
  const pairs = Object.entries(rubricsByField).flatMap(([field, rubrics]) =>
    rubrics.map((rubric) => sql`(${sql.lit(field)}, ${sql.lit(rubric)})`),
  );
  return sql`coalesce((select array_agg(distinct crosswalk.rubric order by crosswalk.rubric)
    from (values ${sql.join(pairs)}) as crosswalk (field, rubric) where crosswalk.field = any(${codes})), '{}')`;
}

/** A column of the organisations with these keys of the starting content, ascending, as SQL. */
export function organisationsByKey(
  keys: RawBuilder<unknown>,
  column: 'id' | 'country' | 'region',
): RawBuilder<unknown> {
  const value = sql.ref(`organisation.${column}`);
  return sql`coalesce((select array_agg(distinct ${value} order by ${value}) from accounts_organisation organisation
    where organisation.external_key = any(${keys}) and ${value} is not null), '{}')`;
}

/** The texts of an array of JSON, as an array of text. */
export function textsIn(json: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`array(select jsonb_array_elements_text(${json}))`;
}

/** The codes with all codes above them, ascending: `81.09.03` is in `81.09` and in `81`. */
export function withAncestors(codes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select array_agg(distinct left(code, length) order by left(code, length))
    from unnest(${codes}) as code, (values (2), (5), (8)) as part (length)
    where length <= length(code)), '{}')`;
}

/** Those of the organisations that live and that everybody may see, ascending. */
export function livingOrganisations(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select array_agg(distinct living.id order by living.id)
    from accounts_organisation own
    join accounts_organisation living on living.id = coalesce(own.merged_into, own.id)
    where own.id = any(${ids}) and living.verification_state in (${listed(publicOrganisationStates)})), '{}')`;
}

/** A year or a month; what is not so exact is not known. */
export function monthOf(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`substring((${day})::text from '^[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?(?![0-9])')`;
}

export function sorted(values: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select array_agg(distinct value order by value) from unnest(${values}) as value
    where value is not null), '{}')`;
}

/** A word of the source as the one that is counted. */
export function readingOf(
  word: RawBuilder<unknown>,
  readings: Readonly<Record<string, string>>,
): RawBuilder<unknown> {
  const cases = Object.entries(readings).map(
    ([said, read]) => sql`when ${sql.lit(said)} then ${sql.lit(read)}`,
  );
  return sql`case ${word} ${sql.join(cases, sql` `)} else ${word} end`;
}
