import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { figuresShape, type ReportBrief, type ReportSectionFigures } from './contract.ts';
import type { ReportState } from './vocabulary.ts';

export type StoredReport = ReportBrief & { revision: number; issuedById: string | null };
export type StoredText = {
  language: Language;
  text: string;
  isOriginal: boolean;
  ofSource: number;
  writtenAt: string;
};

type Row = {
  id: string;
  month: string;
  issue: number;
  state: ReportState;
  revision: number;
  reason: string;
  reason_language: Language | null;
  taken_at: Date;
  made_by: string | null;
  issued_at: Date | null;
  issued_by: string | null;
  is_superseded: boolean;
};

const columns = sql`report.id, report.month, report.issue, report.state, report.revision, report.reason,
  report.reason_language, report.taken_at, report.made_by, report.issued_at, report.issued_by,
  exists (select from insights_report later where later.month = report.month and later.issue > report.issue
    and later.state = 'issued') as is_superseded`;

/** All issues, the latest month first; drafts only where asked for. */
export async function listReports(
  ctx: Ctx,
  withDrafts: boolean,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: StoredReport[]; total: number }> {
  const isShown = sql`(report.state = 'issued' or ${withDrafts})`;
  const { rows } = await sql<Row>`select ${columns} from insights_report report where ${isShown}
    order by report.month desc, report.issue desc limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    ctx.db,
  );
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from insights_report report where ${isShown}`.execute(ctx.db);
  return { items: rows.map(readRow), total: counted.rows[0]?.total ?? 0 };
}

/** All issues of a month, the first first. */
export async function reportsOfMonth(ctx: Ctx, month: string): Promise<StoredReport[]> {
  const { rows } = await sql<Row>`select ${columns} from insights_report report where report.month = ${month}
    order by report.issue`.execute(ctx.db);
  return rows.map(readRow);
}

export async function findReport(ctx: Ctx, id: string): Promise<StoredReport | undefined> {
  const { rows } =
    await sql<Row>`select ${columns} from insights_report report where report.id = ${id}`.execute(ctx.db);
  return rows.map(readRow)[0];
}

export async function readFigures(ctx: Ctx, id: string): Promise<ReportSectionFigures[]> {
  const { rows } = await sql<{ figures: unknown }>`
    select figures from insights_report where id = ${id}`.execute(ctx.db);
  return figuresShape.parse(rows[0]?.figures ?? []);
}

export async function listTexts(ctx: Ctx, reportId: string): Promise<StoredText[]> {
  const { rows } = await sql<{
    language: Language;
    text: string;
    is_original: boolean;
    of_source: number;
    written_at: Date;
  }>`select language, text, is_original, of_source, written_at from insights_report_text
    where report_id = ${reportId} order by is_original desc, language`.execute(ctx.db);
  return rows.map((row) => ({
    language: row.language,
    text: row.text,
    isOriginal: row.is_original,
    ofSource: row.of_source,
    writtenAt: row.written_at.toISOString(),
  }));
}

function readRow(row: Row): StoredReport {
  return {
    id: row.id,
    month: row.month,
    issue: row.issue,
    state: row.state,
    revision: row.revision,
    reason: row.reason === '' ? null : { text: row.reason, language: row.reason_language ?? 'en' },
    takenAt: row.taken_at.toISOString(),
    issuedAt: row.issued_at?.toISOString() ?? null,
    issuedById: row.issued_by,
    isSuperseded: row.is_superseded,
    isByClock: row.made_by === null,
  };
}
