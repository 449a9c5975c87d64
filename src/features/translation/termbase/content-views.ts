import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import {
  inLanguages,
  noDefinitions,
  type ConceptContent,
  type ConceptState,
  type ConceptWord,
  type Definition,
  type WordStatus,
} from './concept-content.ts';

export type StoredConcept = {
  readonly id: string;
  readonly state: ConceptState;
  readonly content: ConceptContent;
  readonly uses: number;
  readonly updatedAt: Date;
};

/** All that is said of these concepts, by id; unknown ids are absent. */
export async function readContents(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StoredConcept>> {
  if (ids.length === 0) return new Map();
  const db = tablesOf<TranslationTables>(ctx);
  const concepts = await db
    .selectFrom('translation_concept')
    .select(['id', 'domain', 'kind', 'state', 'source', 'reliability', 'note', 'uses', 'updated_at'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  const wordRows = await db
    .selectFrom('translation_word')
    .select(['concept_id', 'language', 'word', 'status', 'note'])
    .where('concept_id', 'in', [...ids])
    .orderBy('position')
    .execute();
  const definitionRows = await db
    .selectFrom('translation_definition')
    .selectAll()
    .where('concept_id', 'in', [...ids])
    .execute();
  const words = new Map<string, Record<Language, ConceptWord[]>>();
  for (const row of wordRows) {
    const own = words.get(row.concept_id) ?? inLanguages((): ConceptWord[] => []);
    words.set(row.concept_id, own);
    own[row.language as Language].push({ text: row.word, status: row.status as WordStatus, note: row.note });
  }
  const definitions = new Map<string, Record<Language, Definition>>();
  for (const row of definitionRows) {
    const own = { ...(definitions.get(row.concept_id) ?? noDefinitions) };
    own[row.language as Language] = { text: row.definition, source: row.source };
    definitions.set(row.concept_id, own);
  }
  return new Map(
    concepts.map(({ id, domain, kind, state, source, reliability, note, uses, updated_at }) => [
      id,
      {
        id,
        state: state as ConceptState,
        uses,
        updatedAt: updated_at,
        content: {
          domain,
          kind,
          words: words.get(id) ?? inLanguages(() => []),
          definitions: definitions.get(id) ?? noDefinitions,
          source,
          reliability,
          note,
        },
      },
    ]),
  );
}

export async function readStoredConcept(ctx: Ctx, id: string): Promise<StoredConcept | undefined> {
  return (await readContents(ctx, [id])).get(id);
}
