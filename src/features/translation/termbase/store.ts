import { languages } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { Concept } from './concepts.ts';
import { foldWord } from './fold-word.ts';

const rowsPerInsert = 1000;

/** Replaces the whole termbase by the concepts of a data file. */
export async function replaceConcepts(ctx: Ctx, concepts: readonly Concept[]): Promise<void> {
  const db = tablesOf<TranslationTables>(ctx);
  await db.deleteFrom('translation_word').execute();
  await db.deleteFrom('translation_concept').execute();
  const words = concepts.flatMap((concept) =>
    languages.flatMap((language) =>
      concept.words[language].map((word, position) => ({
        concept_id: concept.id,
        language,
        position,
        word,
        folded: foldWord(word),
      })),
    ),
  );
  for (let at = 0; at < concepts.length; at += rowsPerInsert) {
    const rows = concepts.slice(at, at + rowsPerInsert).map(({ id, domain, kind, words: own }) => ({
      id,
      domain,
      kind,
      zh: [...own.zh],
      ru: [...own.ru],
      en: [...own.en],
      updated_at: ctx.clock(),
    }));
    await db.insertInto('translation_concept').values(rows).execute();
  }
  for (let at = 0; at < words.length; at += rowsPerInsert) {
    await db
      .insertInto('translation_word')
      .values(words.slice(at, at + rowsPerInsert))
      .execute();
  }
}

export async function loadedChecksum(ctx: Ctx, source: string): Promise<string | undefined> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_load')
    .select('checksum')
    .where('source', '=', source)
    .executeTakeFirst();
  return row?.checksum;
}

export async function noteLoaded(ctx: Ctx, source: string, checksum: string): Promise<void> {
  const row = { source, checksum, loaded_at: ctx.clock() };
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_load')
    .values(row)
    .onConflict((conflict) => conflict.column('source').doUpdateSet(row))
    .execute();
}
