import { sql, type RawBuilder } from 'kysely';
import type { RecordFilter } from './record-filter.ts';
import { monthNumber } from './rules.ts';
import { unstated, worksCountedOnce } from './vocabulary.ts';

const many = { field: 'fields', region: 'regions', country: 'countries' } as const;
/** What a record has one of, as SQL of `record`. */
export const singles = {
  kind: sql`record.kind`,
  state: sql`record.state`,
  year: sql`left(record.begins, 4)`,
  month: sql`case when length(record.begins) = 7 then record.begins end`,
} as const;

function isInPart({ grouping, code }: NonNullable<RecordFilter['part']>): RawBuilder<unknown> {
  if (grouping in many) return anyOf(many[grouping as keyof typeof many], [code ?? unstated]);
  return sql`${singles[grouping as keyof typeof singles]} is not distinct from ${code}::text`;
}

/** The rows that held at a moment. */
function heldAt(moment: Date, row: 'record' | 'other' | 'twin'): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql`${of('valid_from')} <= ${moment} and (${of('valid_to')} is null or ${of('valid_to')} > ${moment})`;
}

/**
 * SQL of `record`: one work is counted once, by the record of the chosen kinds that stands for it. The others are listed
 * once for the whole question: asked row by row, they made a count of 130,000 rows four times as long.
 */
function countedOnce(moment: Date, kinds: readonly string[]): RawBuilder<unknown> {
  const standing = worksCountedOnce.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  if (standing.length === 0) return sql`true`;
  const works = sql.join([...worksCountedOnce]);
  return sql`(record.kind not in (${works}) or record.id <> all (array(
    select twin.id from insights_record twin join insights_record other on other.id = any(twin.counted_as)
    where twin.kind in (${works}) and ${heldAt(moment, 'twin')}
      and other.kind in (${sql.join(standing)}) and ${heldAt(moment, 'other')})))`;
}

/** SQL of `record`: what the filter leaves of what held at a moment. */
export function chosenAt(moment: Date, filter: RecordFilter): RawBuilder<unknown> {
  const { kinds = [], states = [], fields = [], regions = [], bank } = filter;
  const parts: RawBuilder<unknown>[] = [heldAt(moment, 'record'), countedOnce(moment, kinds)];
  if (kinds.length > 0) parts.push(sql`record.kind in (${sql.join([...kinds])})`);
  if (states.length > 0) {
    parts.push(sql`coalesce(record.state, ${unstated}) in (${sql.join([...states])})`);
  }
  if (fields.length > 0) parts.push(anyOf('fields', fields));
  if (regions.length > 0) parts.push(anyOf('regions', regions));
  if (bank === 'both') parts.push(sql`record.countries @> array['CN', 'RU']`);
  else if (bank !== undefined) parts.push(anyOf('countries', [bank]));
  if (filter.part) parts.push(isInPart(filter.part));
  if (filter.sharedBy) {
    // The condition of the partial index.
    parts.push(sql`cardinality(record.organisations) > 1`);
    if (filter.sharedBy.length > 0) {
      parts.push(sql`record.organisations @> array[${sql.join([...filter.sharedBy])}]::uuid[]`);
    }
  }
  return sql.join([...parts, ...periodOf(filter)], sql` and `);
}

function anyOf(column: 'fields' | 'regions' | 'countries', codes: readonly string[]): RawBuilder<unknown> {
  const named = codes.filter((code) => code !== unstated);
  const parts: RawBuilder<unknown>[] = [];
  if (named.length > 0) {
    parts.push(sql`record.${sql.ref(column)} && array[${sql.join(named)}]::text[]`);
  }
  if (named.length < codes.length) parts.push(sql`cardinality(record.${sql.ref(column)}) = 0`);
  return sql`(${sql.join(parts, sql` or `)})`;
}

function periodOf({ from, to, period = 'begun' }: RecordFilter): RawBuilder<unknown>[] {
  if (period === unstated) return [sql`record.begins is null`];
  const parts: RawBuilder<unknown>[] = [];
  if (from !== undefined) {
    const first = monthNumber(from, 'first');
    parts.push(
      period === 'begun'
        ? sql`record.begins_first >= ${first}`
        : sql`record.begins is not null and coalesce(record.ends_last >= ${first}, true)`,
    );
  }
  if (to !== undefined) {
    const last = monthNumber(to, 'last');
    parts.push(period === 'begun' ? sql`record.begins_last <= ${last}` : sql`record.begins_first <= ${last}`);
  }
  return parts;
}
