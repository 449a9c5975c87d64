import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import {
  byStatus,
  inLanguages,
  type ConceptState,
  type ConceptWord,
  type WordStatus,
} from './concept-content.ts';
import type { DecidedEntry } from './live-termbase.ts';

/** How often the termbase was changed; 0 before the first change. */
export async function readRevision(ctx: Ctx): Promise<number> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_termbase')
    .select('revision')
    .executeTakeFirst();
  return Number(row?.revision ?? 0);
}

/** What people said of concepts, by id; those that stand as in the data file are absent. */
export async function readDecidedEntries(ctx: Ctx): Promise<Map<string, DecidedEntry>> {
  const db = tablesOf<TranslationTables>(ctx);
  const concepts = await db
    .selectFrom('translation_concept')
    .select(['id', 'state', 'reliability'])
    .where('state', '<>', 'file')
    .execute();
  const rows = await db
    .selectFrom('translation_word as word')
    .innerJoin('translation_concept as concept', 'concept.id', 'word.concept_id')
    .select(['word.concept_id', 'word.language', 'word.word', 'word.status', 'word.note'])
    .where('concept.state', '<>', 'file')
    .orderBy('word.concept_id')
    .orderBy('word.position')
    .execute();
  const words = new Map<string, Record<Language, ConceptWord[]>>();
  for (const row of rows) {
    const own = words.get(row.concept_id) ?? inLanguages((): ConceptWord[] => []);
    words.set(row.concept_id, own);
    own[row.language as Language].push({ text: row.word, status: row.status as WordStatus, note: row.note });
  }
  return new Map(
    concepts.map(({ id, state, reliability }) => [
      id,
      {
        state: state as ConceptState,
        reliability,
        words: inLanguages((language) => byStatus(words.get(id)?.[language] ?? [])),
      },
    ]),
  );
}
