import { sql } from 'kysely';
import { languages, type Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findConceptsByWords, findStampedConcepts } from '../../translation/public.ts';
import type { EntryContent } from './entry-content.ts';
import { firstKeyOf, keysOfPhrase } from './technology-keys.ts';

export type EntryWord = { entryId: string; language: Language; word: string };

export function wordsOfEntry(entryId: string, content: EntryContent): EntryWord[] {
  if (content.kind === 'party') return [];
  return languages.flatMap((language) =>
    (content.words[language] ?? []).map((word) => ({ entryId, language, word })),
  );
}

/** Keeps the words of entries, and with them what the termbase calls the same in the other languages. */
export async function insertWords(ctx: Ctx, words: readonly EntryWord[]): Promise<void> {
  if (words.length === 0) return;
  await writeWords(ctx, words, false);
  await insertConceptWords(ctx, words);
}

/** Asks the termbase anew about the words of all entries that hold; the termbase grows after the import. */
export async function renewConceptWords(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    await sql`delete from evaluation_list_word where is_through_concept`.execute(tx.db);
    const { rows } = await sql<EntryWord>`select entry_id as "entryId", language, word
      from evaluation_list_word order by entry_id, language, word`.execute(tx.db);
    const batch = 2_000;
    for (let at = 0; at < rows.length; at += batch) await insertConceptWords(tx, rows.slice(at, at + batch));
  });
}

async function insertConceptWords(ctx: Ctx, words: readonly EntryWord[]): Promise<void> {
  const known = new Set(words.map(({ entryId, language, word }) => `${entryId} ${language} ${word}`));
  const added: EntryWord[] = [];
  for (const language of languages) {
    const asked = words.filter((one) => one.language === language);
    const conceptIds = await findConceptsByWords(
      ctx,
      asked.map(({ word }) => word),
      language,
    );
    const found = await findStampedConcepts(ctx, [...new Set(conceptIds.filter((id) => id !== null))]);
    const concepts = new Map(found.map((concept) => [concept.id, concept.words]));
    for (const [at, { entryId }] of asked.entries()) {
      const spoken = concepts.get(conceptIds[at] ?? '');
      for (const other of languages) {
        for (const word of other === language ? [] : (spoken?.[other] ?? [])) {
          const once = `${entryId} ${other} ${word}`;
          if (!known.has(once)) added.push({ entryId, language: other, word });
          known.add(once);
        }
      }
    }
  }
  await writeWords(ctx, added, true);
}

async function writeWords(ctx: Ctx, words: readonly EntryWord[], isThroughConcept: boolean): Promise<void> {
  const rows = words.flatMap((one) => {
    const keys = keysOfPhrase(one.word);
    return keys.length === 0 ? [] : [{ ...one, keys, firstKey: firstKeyOf(keys) }];
  });
  if (rows.length === 0) return;
  await sql`
    insert into evaluation_list_word (entry_id, language, word, is_through_concept, keys, first_key)
    select "entryId", language, word, ${isThroughConcept}::boolean, keys, "firstKey"
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as row("entryId" uuid, language text, word text, keys text[], "firstKey" text)`.execute(ctx.db);
}
