import type { Ctx } from '../../../../platform/db/context.ts';
import { tablesOf } from '../../../../platform/db/context.ts';
import { newId } from '../../../../shared/ids.ts';
import type { TranslationTables } from '../../tables.gen.ts';

export type NewReport = {
  versionId: string;
  taskId: string;
  quote: string;
  explanation: string;
  suggestion: string;
  reporterId: string | null;
};

export async function insertReport(ctx: Ctx, report: NewReport): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_error_report')
    .values({
      id,
      version_id: report.versionId,
      task_id: report.taskId,
      quote: report.quote,
      explanation: report.explanation,
      suggestion: report.suggestion,
      reporter_id: report.reporterId,
      state: 'waiting',
      at: now,
    })
    .execute();
  return id;
}

/** Decides a report that waits; false where it was decided already. */
export async function writeDecision(
  ctx: Ctx,
  id: string,
  decision: { state: 'accepted' | 'declined'; reason: string; by: string },
): Promise<boolean> {
  const row = await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_error_report')
    .set({
      state: decision.state,
      reason: decision.reason,
      decided_by: decision.by,
      decided_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whose account is closed is not known as a reporter any more; the report stays. */
export async function forgetReporter(ctx: Ctx, personId: string): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_error_report')
    .set({ reporter_id: null })
    .where('reporter_id', '=', personId)
    .execute();
}
