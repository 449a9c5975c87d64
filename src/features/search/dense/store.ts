import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { SearchTables } from '../tables.gen.ts';
import { recipeId } from './embedded-text.ts';
import type { EmbeddingRecipe } from './embedder.ts';
import type { QuantisedVector } from './quantise.ts';

/** As for documents: until commit, so that change numbers become visible in their order. */
const changeLock = sql`select pg_advisory_xact_lock(hashtext('search_vector_sequence'))`;
const nextChange = sql<number>`nextval('search_vector_sequence')`;
const notify = sql`select pg_notify('search_vectors_changed', '')`;

export type TextVector = {
  readonly ref: RecordRef;
  readonly language: Language;
  readonly contentFingerprint: string;
  readonly vector: QuantisedVector;
};

/**
 * Keeps the recipe under its id; where its work stands is not touched when it is known already. Every other recipe
 * begins anew when its turn comes again, for its vectors are being overwritten.
 */
export async function keepRecipe(ctx: Ctx, recipe: EmbeddingRecipe): Promise<void> {
  const now = ctx.clock();
  await tablesOf<SearchTables>(ctx)
    .updateTable('search_recipe')
    .set({ read_to: 0 })
    .where('id', '<>', recipeId(recipe))
    .where('read_to', '<>', 0)
    .execute();
  await tablesOf<SearchTables>(ctx)
    .insertInto('search_recipe')
    .values({
      id: recipeId(recipe),
      model: recipe.model,
      dimensions: recipe.dimensions,
      query_template: recipe.queryTemplate,
      passage_template: recipe.passageTemplate,
      started_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ query_template: recipe.queryTemplate }))
    .execute();
}

/** What one step of the job did: new vectors, texts that are no more, and how far it has read; all or nothing. */
export async function storeStep(
  ctx: Ctx,
  recipe: string,
  step: {
    readonly vectors: readonly TextVector[];
    readonly gone: readonly { readonly ref: RecordRef; readonly language: string }[];
    readonly skipped: number;
    readonly readTo: number;
  },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await changeLock.execute(tx.db);
    await upsertVectors(tx, recipe, step.vectors);
    for (const { ref, language } of step.gone) await wipeVectors(tx, ref, [ref.id], language);
    await tablesOf<SearchTables>(tx)
      .updateTable('search_recipe')
      .set({
        read_to: step.readTo,
        texts_embedded: sql`texts_embedded + ${step.vectors.length}`,
        texts_skipped: sql`texts_skipped + ${step.skipped}`,
        last_problem: null,
        updated_at: tx.clock(),
      })
      .where('id', '=', recipe)
      .execute();
    await notify.execute(tx.db);
  });
}

const columns = ['change_sequence', 'recipe', 'content_fingerprint', 'scale', 'vector'] as const;

async function upsertVectors(ctx: Ctx, recipe: string, vectors: readonly TextVector[]): Promise<void> {
  if (vectors.length === 0) return;
  await tablesOf<SearchTables>(ctx)
    .insertInto('search_vector')
    .values(
      vectors.map(({ ref, language, contentFingerprint, vector: { bytes, scale } }) => ({
        ...ref,
        language,
        change_sequence: nextChange,
        recipe,
        content_fingerprint: contentFingerprint,
        scale,
        vector: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['room', 'kind', 'id', 'language'])
        .doUpdateSet((set) =>
          Object.fromEntries(columns.map((column) => [column, set.ref(`excluded.${column}`)])),
        ),
    )
    .execute();
}

/** Leaves empty tombstones of records' vectors (of one language): a vector tells much of the text it was made from. */
export async function wipeVectors(
  ctx: Ctx,
  { room, kind }: Omit<RecordRef, 'id'>,
  ids: readonly string[],
  language?: string,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await changeLock.execute(tx.db);
    const { numUpdatedRows } = await tablesOf<SearchTables>(tx)
      .updateTable('search_vector')
      .set({ change_sequence: nextChange, vector: new Uint8Array(0), scale: 0, content_fingerprint: '' })
      .where('room', '=', room)
      .where('kind', '=', kind)
      .where('id', 'in', [...ids])
      .where('content_fingerprint', '<>', '')
      .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await notify.execute(tx.db);
  });
}

export async function keepProblem(ctx: Ctx, recipe: string, problem: string): Promise<void> {
  await tablesOf<SearchTables>(ctx)
    .updateTable('search_recipe')
    .set({ last_problem: problem, updated_at: ctx.clock() })
    .where('id', '=', recipe)
    .execute();
}
