import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { ReportStanding, Side } from './vocabulary.ts';

/** All milestones of a project in place of those it had; a title that stays keeps its language. */
export async function replaceMilestones(
  ctx: Ctx,
  pairId: string,
  milestones: readonly { title: string; language: Language; dueOn: string; doneOn: string | null }[],
): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  await db.deleteFrom('programmes_list_milestone').where('pair_id', '=', pairId).execute();
  if (milestones.length === 0) return;
  await db
    .insertInto('programmes_list_milestone')
    .values(
      milestones.map(({ title, language, dueOn, doneOn }, at) => ({
        pair_id: pairId,
        position: at + 1,
        title,
        language,
        due_on: dueOn,
        done_on: doneOn,
      })),
    )
    .execute();
}

/** Says whether it was not asked for before. */
export async function insertReportRequest(
  ctx: Ctx,
  request: { pairId: string; side: Side; year: number; language: Language; dueOn: string },
): Promise<boolean> {
  const added = await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_list_report')
    .values({
      pair_id: request.pairId,
      side: request.side,
      year: request.year,
      language: request.language,
      due_on: request.dueOn,
      requested_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      requested_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Says whether such a report was asked for. */
export async function putReport(
  ctx: Ctx,
  answer: { pairId: string; side: Side; year: number; standing: ReportStanding; text: string },
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_list_report')
    .set({
      standing: answer.standing,
      text: answer.text,
      answer_language: ctx.language,
      answered_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      answered_at: ctx.clock(),
    })
    .where('pair_id', '=', answer.pairId)
    .where('side', '=', answer.side)
    .where('year', '=', answer.year)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
