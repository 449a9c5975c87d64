import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { MemoryPair } from './pairs.ts';
import type { Sieve } from './signature.ts';
import { languagesOf } from './unit.ts';

/** A unit as it is read; `language` is that of the side it was found by. */
export type FoundUnit = {
  id: string;
  pair: MemoryPair;
  first_text: string;
  second_text: string;
  is_first_source: boolean;
  domain: string | null;
  room: string | null;
  kind: string | null;
  record_id: string | null;
  record_number: string | null;
  version_id: string | null;
  revision: number | null;
  import_id: string | null;
  approved_by: string | null;
  approved_at: Date;
  created_by: string | null;
  created_at: Date | null;
  use_count: number;
};

export const unitFields =
  sql.raw(`unit.id, unit.pair, unit.first_text, unit.second_text, unit.is_first_source,
  unit.domain, unit.room, unit.kind, unit.record_id, unit.record_number, unit.version_id, unit.revision,
  unit.import_id, unit.approved_by, unit.approved_at, unit.created_by, unit.created_at, unit.use_count`);

/** The texts of a unit as seen from one language. */
export function sidesOf(unit: FoundUnit, from: Language): { source: string; target: string } {
  return languagesOf(unit.pair)[0] === from
    ? { source: unit.first_text, target: unit.second_text }
    : { source: unit.second_text, target: unit.first_text };
}

/** Of a text that stands in very many records, the newest do. */
const sameTextMax = 30;
/** Candidates of one text that are compared in full, those that share most first. */
const candidatesMax = 100;
/**
 * Rows read for one text and sieve. Only of boilerplate that stands in very many units the coarse sieve lets more
 * through; then some of them are not weighed, and a question still takes no longer.
 */
const sievedMax = 8_000;
/** Units whose marks are nearest; only of these is counted what they share. */
const nearMax = 400;

type Keyed<Key> = Key & FoundUnit;

/** Units by the key of their text, or of the text without numbers; at most 30 for each key. */
export async function unitsByKeys(
  ctx: Ctx,
  language: Language,
  column: 'text_key' | 'frame_key',
  keys: readonly number[],
): Promise<Map<number, FoundUnit[]>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<Keyed<{ key: number }>>`
    select asked.key, ${unitFields}
    from unnest(${[...new Set(keys)]}::bigint[]) as asked (key)
    cross join lateral (
      select side.unit_id from translation_memory_side side
      where side.${sql.ref(column)} = asked.key and side.language = ${language}
      order by side.unit_id desc limit ${sql.lit(sameTextMax)}) as found
    join translation_memory_unit unit on unit.id = found.unit_id`.execute(ctx.db);
  return Map.groupBy(rows, ({ key }) => key);
}

/**
 * For each sieve the units that may be alike: those that hold a token of each of its groups and enough of its tokens;
 * of units with the same source the newest. At most 100, those that share most first.
 */
export async function candidatesOf(
  ctx: Ctx,
  language: Language,
  sieves: readonly Sieve[],
): Promise<Map<number, FoundUnit[]>> {
  if (sieves.length === 0) return new Map();
  const asked = sieves.map(({ groups, ...sieve }, at) => {
    const [a, b = a, c = a, d = a] = groups;
    return { at, ...sieve, a, b, c, d };
  });
  // Marks first, since counting what is shared takes fifty times as long.
  const { rows } = await sql<Keyed<{ at: number }>>`
    select asked.at, ${unitFields}
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked (at integer, n integer, percent integer,
      least integer, most integer, lacking integer, "all" integer[], marks bit(256),
      a integer[], b integer[], c integer[], d integer[])
    cross join lateral (
      select newest.unit_id, newest.alike from (
        select distinct on (near.text_key) near.unit_id, shared.count::real / greatest(near.token_count, asked.n) as alike
        from (
          select sieved.* from (
            select side.unit_id, side.text_key, side.token_count, side.tokens, side.marks
            from translation_memory_side side
            where side.tokens && asked.a and side.tokens && asked.b and side.tokens && asked.c
              and side.tokens && asked.d and side.token_count between asked.least and asked.most
              and side.language = ${language}
            limit ${sql.lit(sievedMax)}) as sieved
          where bit_count(asked.marks & ~sieved.marks) <= asked.lacking
          order by bit_count(asked.marks & ~sieved.marks) + abs(sieved.token_count - asked.n)
          limit ${sql.lit(nearMax)}) as near
        cross join lateral (
          select count(*) from unnest(near.tokens) as token where token = any (asked."all")) as shared
        where shared.count * 100 >= asked.percent * greatest(near.token_count, asked.n)
        order by near.text_key, near.unit_id desc) as newest
      order by newest.alike desc limit ${sql.lit(candidatesMax)}) as found
    join translation_memory_unit unit on unit.id = found.unit_id
    order by asked.at, found.alike desc`.execute(ctx.db);
  return Map.groupBy(rows, ({ at }) => at);
}

/** How common these tokens are; those not named are rarer than all that are. */
export async function frequenciesOf(ctx: Ctx, tokens: readonly number[]): Promise<Map<number, number>> {
  if (tokens.length === 0) return new Map();
  const { rows } = await sql<{ token: number; share: number }>`
    select token, share from translation_memory_frequency where token = any (${[...new Set(tokens)]}::integer[])
    `.execute(ctx.db);
  return new Map(rows.map(({ token, share }) => [token, share]));
}

/** How many units each pair has; pairs without any are left out. */
export async function countUnits(ctx: Ctx): Promise<{ pair: MemoryPair; units: number }[]> {
  const { rows } = await sql<{ pair: MemoryPair; units: number }>`
    select pair, count(*)::integer as units from translation_memory_unit group by pair order by pair desc`.execute(
    ctx.db,
  );
  return rows;
}
