import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InsightsTables } from '../tables.gen.ts';
import type { ReportSectionFigures } from './contract.ts';

/** Begins a draft; undefined where the month has one already. */
export async function insertDraft(
  ctx: Ctx,
  draft: {
    month: string;
    issue: number;
    reason: string;
    reasonLanguage: Language | null;
    figures: ReportSectionFigures[];
    madeBy: string | null;
  },
): Promise<string | undefined> {
  const row = await tablesOf<InsightsTables>(ctx)
    .insertInto('insights_report')
    .values({
      id: newId(),
      month: draft.month,
      issue: draft.issue,
      state: 'draft',
      reason: draft.reason,
      reason_language: draft.reasonLanguage,
      figures: JSON.stringify(draft.figures),
      taken_at: ctx.clock(),
      made_by: draft.madeBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Figures taken anew into a draft; false where it is none any more. */
export async function putFigures(
  ctx: Ctx,
  id: string,
  figures: ReportSectionFigures[],
  madeBy: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<InsightsTables>(ctx)
    .updateTable('insights_report')
    .set({
      figures: JSON.stringify(figures),
      taken_at: ctx.clock(),
      made_by: madeBy,
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The next revision of a draft; false where it is no draft of this revision any more. */
export async function countUp(ctx: Ctx, id: string, revision: number): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<InsightsTables>(ctx)
    .updateTable('insights_report')
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Issues a draft; false where it is no draft of this revision any more. */
export async function markIssued(ctx: Ctx, id: string, revision: number, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<InsightsTables>(ctx)
    .updateTable('insights_report')
    .set({ state: 'issued', issued_at: ctx.clock(), issued_by: personId, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type ReportText = {
  language: Language;
  text: string;
  isOriginal: boolean;
  ofSource: number;
  personId: string;
};

export async function putText(ctx: Ctx, reportId: string, text: ReportText): Promise<void> {
  const values = {
    text: text.text,
    is_original: text.isOriginal,
    of_source: text.ofSource,
    written_by: text.personId,
    written_at: ctx.clock(),
  };
  await tablesOf<InsightsTables>(ctx)
    .insertInto('insights_report_text')
    .values({ report_id: reportId, language: text.language, ...values })
    .onConflict((conflict) => conflict.columns(['report_id', 'language']).doUpdateSet(values))
    .execute();
}

/** Takes one language away; without the original the others go too, as nothing says what they translate. */
export async function removeText(ctx: Ctx, reportId: string, language: Language): Promise<void> {
  await sql`delete from insights_report_text where report_id = ${reportId} and (language = ${language} or exists (
    select from insights_report_text original where original.report_id = ${reportId}
      and original.language = ${language} and original.is_original))`.execute(ctx.db);
}
