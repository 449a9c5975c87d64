import { sql } from 'kysely';
import { languages } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import { toConcept, type ConceptContent, type ConceptState } from './concept-content.ts';
import { foldWord } from './fold-word.ts';

/** The channel on which processes tell each other that the termbase was changed. */
export const termbaseChannel = 'translation_termbase';

/** Holds off every other change and proposal until the transaction ends: what was looked up still holds when it is written. */
export async function holdTermbase(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('translation_termbase'))`.execute(ctx.db);
}

/** Begins a change of the termbase, and tells all processes when the transaction has ended. */
export async function beginChange(ctx: Ctx): Promise<void> {
  const db = tablesOf<TranslationTables>(ctx);
  await holdTermbase(ctx);
  await db
    .insertInto('translation_termbase')
    .values({ revision: 1 })
    .onConflict((conflict) =>
      conflict.column('is_only').doUpdateSet({ revision: sql`translation_termbase.revision + 1` }),
    )
    .execute();
  await sql`select pg_notify(${sql.lit(termbaseChannel)}, '')`.execute(db);
}

/** The number of the next concept people add: P00001 … */
export async function nextConceptId(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{
    number: number | string;
  }>`select nextval('translation_concept_number') as number`.execute(tablesOf<TranslationTables>(ctx));
  return `P${String(rows[0]?.number ?? 0).padStart(5, '0')}`;
}

/** Adds a concept or replaces all that is said of it; its use count stays. */
export async function writeContent(
  ctx: Ctx,
  id: string,
  content: ConceptContent,
  state: ConceptState,
): Promise<void> {
  const db = tablesOf<TranslationTables>(ctx);
  const { words } = toConcept(id, content);
  const { domain, kind, source, reliability, note } = content;
  const row = {
    domain,
    kind,
    zh: [...words.zh],
    ru: [...words.ru],
    en: [...words.en],
    state,
    source,
    reliability,
    note,
    updated_at: ctx.clock(),
  };
  await db
    .insertInto('translation_concept')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await db.deleteFrom('translation_word').where('concept_id', '=', id).execute();
  await db.deleteFrom('translation_definition').where('concept_id', '=', id).execute();
  const wordRows = languages.flatMap((language) =>
    content.words[language].map(({ text, status, note: wordNote }, position) => ({
      concept_id: id,
      language,
      position,
      word: text,
      folded: foldWord(text),
      status,
      note: wordNote,
    })),
  );
  if (wordRows.length > 0) await db.insertInto('translation_word').values(wordRows).execute();
  const definitions = languages.flatMap((language) => {
    const { text, source: definitionSource } = content.definitions[language];
    return text === '' ? [] : [{ concept_id: id, language, definition: text, source: definitionSource }];
  });
  if (definitions.length > 0) await db.insertInto('translation_definition').values(definitions).execute();
}
