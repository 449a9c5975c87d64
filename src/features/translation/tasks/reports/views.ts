import type { Ctx } from '../../../../platform/db/context.ts';
import { tablesOf } from '../../../../platform/db/context.ts';
import type { Language } from '../../../../shared/language.ts';
import type { TranslationTables } from '../../tables.gen.ts';
import type { ReportState } from '../vocabulary.ts';

function reports(ctx: Ctx) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_error_report as report')
    .innerJoin('translation_version as version', 'version.id', 'report.version_id')
    .innerJoin('translation_text as text', 'text.id', 'version.text_id')
    .selectAll('report')
    .select([
      'version.language as to',
      'text.source_language as from',
      'text.title',
      'text.is_restricted',
      'text.room',
      'text.kind',
      'text.number',
    ]);
}

export type ReportRow = Omit<
  Awaited<ReturnType<ReturnType<typeof reports>['execute']>>[number],
  'state' | 'from' | 'to'
> & { state: ReportState; from: Language; to: Language };

export async function findReport(ctx: Ctx, id: string): Promise<ReportRow | undefined> {
  return (await reports(ctx).where('report.id', '=', id).executeTakeFirst()) as ReportRow | undefined;
}

/** The reports a task answers, the oldest first. */
export async function reportsOfTask(ctx: Ctx, taskId: string): Promise<ReportRow[]> {
  return (await reports(ctx)
    .where('report.task_id', '=', taskId)
    .orderBy('report.at')
    .limit(100)
    .execute()) as ReportRow[];
}

async function count(ctx: Ctx, by: { state: ReportState } | { reporterId: string }): Promise<number> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_error_report')
    .$if('state' in by, (q) => q.where('state', '=', 'state' in by ? by.state : ''))
    .$if('reporterId' in by, (q) => q.where('reporter_id', '=', 'reporterId' in by ? by.reporterId : ''))
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export function countWaitingReports(ctx: Ctx): Promise<number> {
  return count(ctx, { state: 'waiting' });
}

/** A page of reports: of one state, the oldest first, or of one reporter, the newest first. */
export async function reportsPage(
  ctx: Ctx,
  by: { state: ReportState } | { reporterId: string },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: ReportRow[]; total: number }> {
  const chosen =
    'state' in by
      ? reports(ctx).where('report.state', '=', by.state).orderBy('report.at').orderBy('report.id')
      : reports(ctx)
          .where('report.reporter_id', '=', by.reporterId)
          .orderBy('report.at', 'desc')
          .orderBy('report.id');
  const rows = await chosen
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: rows as ReportRow[], total: await count(ctx, by) };
}
