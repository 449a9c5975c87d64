import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { StoredStage } from './views.ts';

/** Shows a flagged case or keeps it back; says whether there is such a one. */
export async function putReview(
  ctx: Ctx,
  id: string,
  { isPublic, reason, personId }: { isPublic: boolean; reason: string; personId: string },
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_case')
    .set({
      is_public: isPublic,
      reviewed_by: personId,
      reviewed_at: ctx.clock(),
      review_reason: reason,
    })
    .where('id', '=', id)
    .where('review_flag', 'is not', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function putStage(
  ctx: Ctx,
  caseId: string,
  { stage, reachedOn, evidence, language, personId }: StoredStage & { personId: string },
): Promise<void> {
  const kept = {
    reached_on: reachedOn,
    evidence,
    source_language: language,
    written_by: personId,
    written_at: ctx.clock(),
  };
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_case_stage')
    .values({ case_id: caseId, stage, ...kept })
    .onConflict((conflict) => conflict.columns(['case_id', 'stage']).doUpdateSet(kept))
    .execute();
}
