import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { DraftFault } from './faults.ts';

export type DraftNote = {
  ofRevision: number;
  recipe: string;
  openSegments: number;
  fault: DraftFault | null;
};

/** Keeps how the last attempt to draft a version went. */
export async function noteDraft(ctx: Ctx, versionId: string, note: DraftNote): Promise<void> {
  const values = {
    of_revision: note.ofRevision,
    recipe: note.recipe,
    open_segments: note.openSegments,
    fault: note.fault,
    tried_at: ctx.clock(),
  };
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_engine_draft')
    .columns(['version_id', 'of_revision', 'recipe', 'open_segments', 'fault', 'tried_at'])
    // A text may have been taken away while the engine was thinking.
    .expression((build) =>
      build
        .selectFrom('translation_version')
        .select((one) => [
          'id',
          one.val(values.of_revision).as('of_revision'),
          one.val(values.recipe).as('recipe'),
          one.val(values.open_segments).as('open_segments'),
          one.val(values.fault).as('fault'),
          one.val(values.tried_at).as('tried_at'),
        ])
        .where('id', '=', versionId),
    )
    .onConflict((conflict) => conflict.column('version_id').doUpdateSet(values))
    .execute();
}
