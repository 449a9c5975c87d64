import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { formatRecordRef, type RecordRef } from '../../../shared/record-ref.ts';
import type { SearchTables } from '../tables.gen.ts';
import type { QuantisedVector } from './quantise.ts';

export type VectorChange = {
  readonly changeSequence: number;
  readonly key: string;
  readonly language: string;
  readonly recipe: string;
  /** Undefined when it was wiped. */
  readonly vector: QuantisedVector | undefined;
};

/** Changes of vectors after a number, oldest first, of all recipes. */
export async function vectorsAfter(ctx: Ctx, changeSequence: number, limit: number): Promise<VectorChange[]> {
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_vector')
    .select(['room', 'kind', 'id', 'language', 'change_sequence', 'recipe', 'scale', 'vector'])
    .where('change_sequence', '>', changeSequence)
    .orderBy('change_sequence')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    changeSequence: Number(row.change_sequence),
    key: formatRecordRef(row),
    language: row.language,
    recipe: row.recipe,
    vector: row.vector.length === 0 ? undefined : { bytes: Int8Array.from(row.vector), scale: row.scale },
  }));
}

/** Fingerprints of the texts of these records that have a vector of the recipe, by `KEY LANGUAGE`; others with ''. */
export async function fingerprintsOf(
  ctx: Ctx,
  recipe: string,
  refs: readonly RecordRef[],
): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map();
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_vector')
    .select(['room', 'kind', 'id', 'language', 'recipe', 'content_fingerprint'])
    .where('room', 'in', [...new Set(refs.map(({ room }) => room))])
    .where('kind', 'in', [...new Set(refs.map(({ kind }) => kind))])
    .where('id', 'in', [...new Set(refs.map(({ id }) => id))])
    .where('content_fingerprint', '<>', '')
    .execute();
  return new Map(
    rows.map((row) => [
      `${formatRecordRef(row)} ${row.language}`,
      row.recipe === recipe ? row.content_fingerprint : '',
    ]),
  );
}

/** How far the texts are embedded with a recipe. */
export type EmbeddingProgress = {
  /** Last change of a document that was worked through. */
  readonly readTo: number;
  readonly documents: number;
  readonly documentsLeft: number;
  readonly textsEmbedded: number;
  readonly textsSkipped: number;
  readonly lastProblem: string | null;
};

/** Undefined while the recipe has not been used. */
export async function embeddingProgress(ctx: Ctx, recipe: string): Promise<EmbeddingProgress | undefined> {
  const row = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_recipe')
    .select(['read_to', 'texts_embedded', 'texts_skipped', 'last_problem'])
    .where('id', '=', recipe)
    .executeTakeFirst();
  if (!row) return undefined;
  const { rows } = await sql<{ documents: number; left: number }>`
    select count(*) filter (where not is_removed)::int as documents,
      count(*) filter (where not is_removed and change_sequence > ${row.read_to})::int as "left"
    from search_document`.execute(ctx.db);
  return {
    readTo: Number(row.read_to),
    documents: rows[0]?.documents ?? 0,
    documentsLeft: rows[0]?.left ?? 0,
    textsEmbedded: Number(row.texts_embedded),
    textsSkipped: Number(row.texts_skipped),
    lastProblem: row.last_problem,
  };
}
