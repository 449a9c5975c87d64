import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { NameSignature } from './names/name-signature.ts';

/** Names of one reading that are compared in full, those that share most first. */
const candidatesMax = 40;
/** Rows read for one reading; only of very common words the index lets more through. */
const sievedMax = 6_000;

/** A name of an entry that may be the asked one. */
export type NameCandidate = { at: number; entryId: string; isOwner: boolean; name: string };

/** What a reading is looked up by: its rarest grams, and how many marks a like name must share. */
export type NameQuestion = NameSignature & { rarest: readonly number[]; least: number };

// Only entries that hold today, of lists in use. The version an import is working on does not hold yet.
const holding = sql.raw(`list.is_in_use and list.kind = 'parties' and entry.from_version <= list.version
  and (entry.to_version is null or entry.to_version > list.version)`);

/** For each question (`at`: its place) the names that may be the same: those that sound the same, and like ones. */
export async function candidatesOf(
  ctx: Ctx,
  questions: readonly NameQuestion[],
  today: string,
): Promise<NameCandidate[]> {
  if (questions.length === 0) return [];
  const asked = questions.map((question, at) => ({ at, ...question }));
  const { rows } = await sql<{ at: number; entry_id: string; is_owner: boolean; name: string }>`
    select found.at, found.entry_id, found.is_owner, found.name
    from (
      select asked.at, near.entry_id, near.is_owner, near.name
      from json_to_recordset(${JSON.stringify(asked)}::json)
        as asked (at integer, "soundKey" bigint, rarest integer[], least integer, marks bit(256))
      cross join lateral (
        (select same.entry_id, same.is_owner, same.name from evaluation_list_name same
          where same.sound_key = asked."soundKey" limit ${sql.lit(candidatesMax)})
        union
        (select alike.entry_id, alike.is_owner, alike.name from (
          select sieved.* from (
            select known.entry_id, known.is_owner, known.name, known.marks from evaluation_list_name known
            where known.grams && asked.rarest limit ${sql.lit(sievedMax)}) as sieved
          where bit_count(asked.marks & sieved.marks) >= asked.least
          order by bit_count(asked.marks & sieved.marks)::real / bit_count(asked.marks | sieved.marks) desc
          limit ${sql.lit(candidatesMax)}) as alike)) as near) as found
    join evaluation_list_entry entry on entry.id = found.entry_id
    join evaluation_list list on list.id = entry.list_id
    where ${holding} and coalesce(entry.valid_from <= ${today}::date, true)
      and coalesce(entry.valid_to >= ${today}::date, true)`.execute(ctx.db);
  return rows.map((row) => ({ at: row.at, entryId: row.entry_id, isOwner: row.is_owner, name: row.name }));
}

/** Entries that have one of these numbers, of their own or of an owner. */
export async function entriesByNumbers(
  ctx: Ctx,
  numbers: readonly string[],
  today: string,
): Promise<{ entryId: string; number: string; isOwner: boolean }[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ id: string; number: string; is_owner: boolean }>`
    select entry.id, asked.number, not asked.number = any (entry.registration_numbers) as is_owner
    from unnest(${[...new Set(numbers)]}::text[]) as asked (number)
    join evaluation_list_entry entry on entry.registration_numbers @> array[asked.number]
      or entry.owner_numbers @> array[asked.number]
    join evaluation_list list on list.id = entry.list_id
    where ${holding} and coalesce(entry.valid_from <= ${today}::date, true)
      and coalesce(entry.valid_to >= ${today}::date, true)
    limit 500`.execute(ctx.db);
  return rows.map((row) => ({ entryId: row.id, number: row.number, isOwner: row.is_owner }));
}

/** How common these grams are (share of all names); those not named are rarer than all that are. */
export async function frequenciesOf(ctx: Ctx, grams: readonly number[]): Promise<Map<number, number>> {
  if (grams.length === 0) return new Map();
  const { rows } = await sql<{ gram: number; share: number }>`
    select gram, share from evaluation_list_gram where gram = any (${[...new Set(grams)]}::integer[])`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ gram, share }) => [gram, share]));
}

export type HitEntry = {
  entryId: string;
  entryKey: string;
  content: unknown;
  listId: string;
  listNames: unknown;
  listVersion: number;
};

export async function entriesByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, HitEntry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<HitEntry>`
    select entry.id as "entryId", entry.entry_key as "entryKey", entry.content, list.id as "listId",
      list.names as "listNames", list.version as "listVersion"
    from evaluation_list_entry entry join evaluation_list list on list.id = entry.list_id
    where entry.id = any (${[...new Set(ids)]}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.entryId, row]));
}
