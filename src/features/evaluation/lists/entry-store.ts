import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { entryContentShape, type EntryContent, type PartyContent } from './entry-content.ts';
import { foldSigns } from './names/fold-name.ts';
import { readName } from './names/name-readings.ts';
import { signReading } from './names/name-signature.ts';
import { insertWords, wordsOfEntry } from './word-store.ts';

export type NewEntry = { key: string; hash: string; content: EntryContent };

/**
 * Writes entries of a version to come, with what they are found by. They hold when `finishVersion` makes the version
 * the list's; till then nobody finds them.
 */
export async function insertEntries(
  ctx: Ctx,
  listId: string,
  version: number,
  entries: readonly NewEntry[],
): Promise<void> {
  const nowMs = ctx.clock().getTime();
  const rows = entries.map(({ key, hash, content }) => ({ id: newId(nowMs), key, hash, content }));
  const stored = rows.map(({ id, key, hash, content }) => ({
    id,
    key,
    hash,
    content,
    ...findingOf(content),
  }));
  await sql`
    insert into evaluation_list_entry (id, list_id, entry_key, from_version, content, content_hash, search_text,
      class, registration_numbers, owner_numbers, valid_from, valid_to)
    select id, ${listId}::uuid, key, ${version}::integer, content, hash, search_text, class, registration_numbers,
      owner_numbers, valid_from, valid_to
    from json_to_recordset(${JSON.stringify(stored)}::json) as row(id uuid, key text, hash text, content jsonb,
      search_text text, class text, registration_numbers text[], owner_numbers text[], valid_from date, valid_to date)
    `.execute(ctx.db);
  await insertNames(ctx, rows);
  await insertWords(
    ctx,
    rows.flatMap(({ id, content }) => wordsOfEntry(id, content)),
  );
}

/** Takes away what a broken-off import has left of a version that does not hold yet. */
export async function deleteEntriesFrom(ctx: Ctx, listId: string, version: number): Promise<void> {
  await sql`delete from evaluation_list_entry where list_id = ${listId} and from_version >= ${version}`.execute(
    ctx.db,
  );
}

/** Ends entries with the version to come; they stay to be read in the versions before, and are found no more. */
export async function endEntries(
  ctx: Ctx,
  listId: string,
  version: number,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql`update evaluation_list_entry set to_version = ${version}
    where list_id = ${listId} and from_version < ${version} and to_version is null
      and entry_key = any(${[...keys]}::text[])`.execute(ctx.db);
  for (const table of ['evaluation_list_name', 'evaluation_list_word']) {
    await sql`delete from ${sql.table(table)} found using evaluation_list_entry entry
      where entry.list_id = ${listId} and entry.to_version = ${version} and found.entry_id = entry.id`.execute(
      ctx.db,
    );
  }
}

/** Has the database count anew how common grams are; without it names are found the same, only slower. */
export async function refreshGramFrequencies(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    await sql`analyze evaluation_list_name`.execute(tx.db);
    await sql`analyze evaluation_list_entry`.execute(tx.db);
    await sql`delete from evaluation_list_gram`.execute(tx.db);
    await sql`insert into evaluation_list_gram (gram, share)
      select gram, share from pg_stats,
        unnest(most_common_elems::text::integer[], most_common_elem_freqs) as common (gram, share)
      where schemaname = current_schema() and tablename = 'evaluation_list_name' and attname = 'grams'
        and gram is not null
      on conflict do nothing`.execute(tx.db);
  });
}

function findingOf(content: EntryContent) {
  const { valid_from, valid_to } = { valid_from: content.validFrom, valid_to: content.validTo };
  if (content.kind === 'technology') {
    const texts = [content.code, ...Object.values(content.titles), ...Object.values(content.words).flat()];
    const search_text = texts.map((text) => foldSigns(text ?? '')).join('\n');
    return {
      search_text,
      class: content.class,
      registration_numbers: [],
      owner_numbers: [],
      valid_from,
      valid_to,
    };
  }
  const names = namesOf(content).map(({ name }) => readName(name));
  const spelled = names.flatMap(({ name, folded, readings }) => [
    foldSigns(name),
    folded,
    ...readings.map(({ skeleton }) => skeleton),
  ]);
  const numbers = content.registrationNumbers.map(({ number }) => number);
  return {
    search_text: [...new Set([...spelled, ...numbers])].join('\n'),
    class: null,
    registration_numbers: [...new Set(numbers)],
    owner_numbers: [...new Set(content.owners.flatMap(({ number }) => number ?? []))],
    valid_from,
    valid_to,
  };
}

function namesOf({ names, otherNames, owners }: PartyContent): { name: string; isOwner: boolean }[] {
  return [
    ...[...names, ...otherNames].map((name) => ({ name, isOwner: false })),
    ...owners.map(({ name }) => ({ name, isOwner: true })),
  ];
}

type EntryRow = { id: string; content: EntryContent };

async function insertNames(ctx: Ctx, entries: readonly EntryRow[]): Promise<void> {
  const rows = entries.flatMap(({ id, content }) => {
    if (content.kind === 'technology') return [];
    const seen = new Set<string>();
    return namesOf(content).flatMap(({ name, isOwner }) =>
      readName(name).readings.flatMap((reading) => {
        const once = `${isOwner} ${reading.skeleton}`;
        if (seen.has(once)) return [];
        seen.add(once);
        const { soundKey, grams, marks } = signReading(reading);
        const { skeleton, core } = reading;
        return { entry_id: id, is_owner: isOwner, name, skeleton, core, sound_key: soundKey, grams, marks };
      }),
    );
  });
  if (rows.length === 0) return;
  await sql`
    insert into evaluation_list_name (entry_id, is_owner, name, skeleton, core, sound_key, grams, marks)
    select entry_id, is_owner, name, skeleton, core, sound_key, grams, marks
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(entry_id uuid, is_owner boolean, name text,
      skeleton text, core text, sound_key bigint, grams integer[], marks bit(256))`.execute(ctx.db);
}

export function contentOf(stored: unknown): EntryContent {
  return entryContentShape.parse(stored);
}
