import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { paperFormats, writePaper } from '../../../platform/documents/write-paper.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Cell, Column } from '../../../platform/tables/table.ts';
import { reportWords } from '../messages/report-words.ts';
import { reportPaper } from './report-paper.ts';
import { itemName, lineGroup, lineName } from './say-line.ts';
import { readReportById, readReports } from './service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });

export const reportDownloads: DownloadRoute[] = [
  downloadRoute({
    id: 'insights.reports.file',
    path: '/api/insights/reports/:id/file',
    summary: 'One issue of a monthly report as PDF or DOCX, in the reader’s language.',
    audience: 'signedIn',
    input: z.object({ id: idShape, format: z.enum(paperFormats).default('pdf') }),
    async handle(ctx, { id, format }) {
      const report = await readReportById(ctx, id);
      const { heading } = reportWords[ctx.language];
      const file = await writePaper(
        heading(report.month, report.issue),
        format,
        reportPaper(report, ctx.language),
      );
      await recordAudit(ctx, {
        action: 'insights.report.print',
        ref: { room: 'insights', kind: 'report', id },
        details: { format },
      });
      return file;
    },
  }),
  tableDownload({
    id: 'insights.reports.exportOne',
    path: '/api/exports/reports/:id',
    summary: 'The figures and items of one issue of a monthly report, as a workbook or CSV.',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    async table(ctx, { id }) {
      const report = await readReportById(ctx, id);
      const words = reportWords[ctx.language];
      return {
        title: words.heading(report.month, report.issue),
        about: [
          [words.state, words.states[report.state]],
          [words.taken, report.takenAt],
          ...(report.issuedAt === null ? [] : [[words.issued, report.issuedAt] as const]),
          ...(report.reason === null ? [] : [[words.reason, report.reason.text] as const]),
        ],
        columns: [
          ...[words.section, words.line, words.group].map(text),
          ...[words.value, words.before].map(number),
          ...[words.day, words.path, words.source].map(text),
        ],
        rows: report.sections.flatMap((section) => {
          const { title, source } = words.sections[section.key];
          return [
            ...section.lines.map((line): Cell[] => [
              title,
              lineName(line, ctx.language),
              lineGroup(line, ctx.language),
              line.value,
              line.before,
              null,
              line.path ?? section.path,
              source,
            ]),
            ...section.items.map((item): Cell[] => [
              title,
              itemName(item, ctx.language)?.text ?? null,
              null,
              null,
              null,
              item.day,
              item.path,
              source,
            ]),
          ];
        }),
      };
    },
  }),
  tableDownload({
    id: 'insights.reports.export',
    path: '/api/exports/reports',
    summary: 'The list of monthly reports, as a workbook or CSV.',
    audience: 'signedIn',
    input: z.object({}),
    async table(ctx) {
      const words = reportWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => readReports(ctx, paging));
      return {
        title: words.exportTitle,
        about: [[words.taken, asOf]],
        columns: [
          text(words.month),
          number(words.issue),
          text(words.state),
          { title: words.taken, kind: 'moment' },
          { title: words.issued, kind: 'moment' },
          text(words.reason),
        ],
        rows: items.map((one) => [
          one.month,
          one.issue,
          words.states[one.state],
          one.takenAt,
          one.issuedAt,
          one.reason?.text ?? null,
        ]),
      };
    },
  }),
];
