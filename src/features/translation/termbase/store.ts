import { languages } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import { contentOfFile } from './concept-content.ts';
import type { Concept } from './concepts.ts';
import { foldWord } from './fold-word.ts';
import { noteFileChanges } from './history-store.ts';
import { mergeFile, type FileMerge } from './merge-file.ts';
import { standingConcepts } from './views.ts';

const rowsPerInsert = 1000;

/**
 * Takes over the concepts of a data file; see `mergeFile` for what people decided. What differs from the file before
 * goes into the history of its concept, but for the very first load.
 */
export async function replaceConcepts(ctx: Ctx, concepts: readonly Concept[]): Promise<FileMerge> {
  const standing = await standingConcepts(ctx);
  const merge = mergeFile(standing, concepts);
  const db = tablesOf<TranslationTables>(ctx);
  for (const ids of piecesOf(merge.gone)) {
    await db
      .deleteFrom('translation_concept')
      .where('id', 'in', [...ids])
      .execute();
  }
  for (const piece of piecesOf(merge.put)) await putPiece(ctx, piece);
  if (standing.length > 0) {
    const before = new Map(standing.map((concept) => [concept.id, concept]));
    const changes = [
      ...merge.put.map((concept) => ({
        conceptId: concept.id,
        before: before.get(concept.id),
        after: concept,
      })),
      ...merge.gone.map((id) => ({ conceptId: id, before: before.get(id), after: undefined })),
    ];
    for (const piece of piecesOf(changes)) {
      await noteFileChanges(
        ctx,
        piece.map((change) => ({
          conceptId: change.conceptId,
          before: change.before ? contentOfFile(change.before) : null,
          after: change.after ? contentOfFile(change.after) : null,
        })),
      );
    }
  }
  return merge;
}

function* piecesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += rowsPerInsert) yield all.slice(at, at + rowsPerInsert);
}

async function putPiece(ctx: Ctx, concepts: readonly Concept[]): Promise<void> {
  const db = tablesOf<TranslationTables>(ctx);
  const rows = concepts.map(({ id, domain, kind, words: own }) => ({
    id,
    domain,
    kind,
    zh: [...own.zh],
    ru: [...own.ru],
    en: [...own.en],
    updated_at: ctx.clock(),
  }));
  await db
    .insertInto('translation_concept')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((build) => ({
        domain: build.ref('excluded.domain'),
        kind: build.ref('excluded.kind'),
        zh: build.ref('excluded.zh'),
        ru: build.ref('excluded.ru'),
        en: build.ref('excluded.en'),
        updated_at: build.ref('excluded.updated_at'),
      })),
    )
    .execute();
  const ids = concepts.map(({ id }) => id);
  await db.deleteFrom('translation_word').where('concept_id', 'in', ids).execute();
  const words = concepts.flatMap((concept) =>
    languages.flatMap((language) =>
      concept.words[language].map((word, position) => ({
        concept_id: concept.id,
        language,
        position,
        word,
        folded: foldWord(word),
        status: position === 0 ? 'preferred' : 'admitted',
      })),
    ),
  );
  for (const piece of piecesOf(words)) {
    await db
      .insertInto('translation_word')
      .values([...piece])
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
