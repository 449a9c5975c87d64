import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { technologyContentShape, type TechnologyContent } from './entry-content.ts';

export type StoredWord = {
  entryId: string;
  language: Language;
  word: string;
  isThroughConcept: boolean;
  keys: string[];
};

/** Words that begin with one of these keys; more are hardly ever met. */
const wordsMax = 5_000;

// Only entries that hold, of lists in use; the version an import is working on does not hold yet.
const holding = sql.raw(`list.is_in_use and list.kind = 'technologies' and entry.from_version <= list.version
  and (entry.to_version is null or entry.to_version > list.version)`);

export async function wordsByFirstKeys(ctx: Ctx, firstKeys: readonly string[]): Promise<StoredWord[]> {
  if (firstKeys.length === 0) return [];
  const { rows } = await sql<StoredWord>`
    select known.entry_id as "entryId", known.language, known.word, known.is_through_concept as "isThroughConcept",
      known.keys
    from evaluation_list_word known
    join evaluation_list_entry entry on entry.id = known.entry_id
    join evaluation_list list on list.id = entry.list_id
    where ${holding} and known.first_key = any (${[...firstKeys]}::text[])
    limit ${sql.lit(wordsMax)}`.execute(ctx.db);
  return rows;
}

/** Ids of entries that name one of these codes. */
export async function technologiesByFields(ctx: Ctx, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select entry.id from evaluation_list_entry entry join evaluation_list list on list.id = entry.list_id
    where ${holding}
      and (entry.content -> 'grnti' ?| ${[...codes]}::text[] or entry.content -> 'ipc' ?| ${[...codes]}::text[])
    limit 200`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

export type FoundTechnology = {
  entryId: string;
  entryKey: string;
  listId: string;
  listVersion: number;
  content: TechnologyContent;
};

/** Those that hold today and are asked about: of the countries the technology leaves, or of a dual-use list. */
export async function technologiesByIds(
  ctx: Ctx,
  ids: readonly string[],
  { from, today }: { from: readonly string[]; today: string },
): Promise<FoundTechnology[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Omit<FoundTechnology, 'content'> & { content: unknown }>`
    select entry.id as "entryId", entry.entry_key as "entryKey", list.id as "listId", list.version as "listVersion",
      entry.content
    from evaluation_list_entry entry join evaluation_list list on list.id = entry.list_id
    where ${holding} and entry.id = any (${[...new Set(ids)]}::uuid[])
      and coalesce(entry.valid_from <= ${today}::date, true) and coalesce(entry.valid_to >= ${today}::date, true)
      and (entry.class = 'dualUse' or coalesce(list.country not in ('CN', 'RU'), true)
        or list.country = any (${[...from]}::text[]))`.execute(ctx.db);
  return rows.map((row) => ({ ...row, content: technologyContentShape.parse(row.content) }));
}
