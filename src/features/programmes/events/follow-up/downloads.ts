import { z } from 'zod';
import { idShape } from '../../../../shared/ids.ts';
import type { Language } from '../../../../shared/language.ts';
import type { DocumentModel } from '../../../../platform/documents/document.ts';
import { writeInThread } from '../../../../platform/documents/write-in-thread.ts';
import { downloadRoute, type DownloadRoute } from '../../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../../platform/tables/table-download.ts';
import { cityName } from '../../../accounts/public.ts';
import { followUpWords } from '../../messages/follow-up-words.ts';
import { dayIn } from '../../bodies/write-protocol.ts';
import { noteEvent } from '../note-event.ts';
import { readClosingReport } from './closing-report.ts';
import { taskFilter, type ClosingReport } from './contract.ts';
import { reportSections } from './report-sections.ts';
import { readTasks } from './service.ts';

const contentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
const byId = z.object({ id: idShape });
const text = (title: string) => ({ title, kind: 'text' as const });

/** The closing report as a paper in the reader's language. */
export function reportPaper(report: ClosingReport, language: Language, madeAt: Date): DocumentModel {
  const words = followUpWords[language];
  const { title, begins, ends, city } = report.event;
  const when = [begins, ends].flatMap((one) => (one === null ? [] : [one.replace('T', ' ')])).join(' – ');
  const asOf = `${words.asOf} ${dayIn(report.asOf.slice(0, 10), language)}`;
  return {
    title: words.reportOf(title.text),
    language,
    madeAt,
    header: [{ text: asOf, isQuiet: true }],
    blocks: [
      { kind: 'note', runs: [{ text: words.report }] },
      { kind: 'title', runs: [{ text: title.text, language: title.language }] },
      { kind: 'paragraph', runs: [{ text: [when, cityName(city, language)].filter(Boolean).join(' · ') }] },
      ...reportSections(report, language).flatMap(({ title: heading, lines }): DocumentModel['blocks'] => [
        { kind: 'heading', runs: [{ text: heading }] },
        lines.length === 0
          ? { kind: 'paragraph', runs: [{ text: words.nothingOf }] }
          : {
              kind: 'table',
              head: [words.line, words.count, words.day, words.detail].map((one) => [
                { text: one, isBold: true },
              ]),
              widths: [40, 10, 18, 32],
              rows: lines.map((line) => [
                [{ text: line.text, ...(line.language && { language: line.language }) }],
                [{ text: line.count === null ? '' : String(line.count) }],
                [{ text: line.day === null ? '' : dayIn(line.day, language) }],
                [{ text: line.detail }],
              ]),
            },
      ]),
    ],
  };
}

export const followUpDownloads: DownloadRoute[] = [
  downloadRoute({
    id: 'programmes.followUp.reportPaper',
    path: '/api/events/:id/report-paper',
    summary: 'The closing report of an activity as PDF or DOCX, for those who prepare it',
    audience: 'signedIn',
    input: byId.extend({ format: z.enum(['pdf', 'docx']).default('pdf') }),
    async handle(ctx, { id, format }) {
      const report = await readClosingReport(ctx, id);
      const model = reportPaper(report, ctx.language, ctx.clock());
      await noteEvent(ctx, id, 'reportTaken', { format });
      const body = await writeInThread({ format, model });
      return { name: `${model.title}.${format}`, contentType: contentTypes[format], body };
    },
  }),
  tableDownload({
    id: 'programmes.followUp.reportTable',
    path: '/api/events/:id/report-table',
    summary: 'The closing report of an activity as a workbook or CSV, for those who prepare it',
    audience: 'signedIn',
    input: byId,
    async table(ctx, { id }) {
      const words = followUpWords[ctx.language];
      const report = await readClosingReport(ctx, id);
      await noteEvent(ctx, id, 'reportTaken', { format: 'table' });
      return {
        title: words.report,
        about: [
          [words.report, report.event.title.text],
          [words.asOf, report.asOf],
        ],
        columns: [
          text(words.section),
          text(words.line),
          { title: words.count, kind: 'number' },
          { title: words.day, kind: 'day' },
          text(words.detail),
        ],
        rows: reportSections(report, ctx.language).flatMap(({ title, lines }) =>
          lines.map((line) => [title, line.text, line.count, line.day, line.detail]),
        ),
      };
    },
  }),
  tableDownload({
    id: 'programmes.followUp.export',
    path: '/api/events/:id/tasks-table',
    summary: 'The tasks of an activity as the screen shows them, as a workbook or CSV',
    audience: 'signedIn',
    input: byId.extend(taskFilter),
    async table(ctx, filter) {
      const words = followUpWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => readTasks(ctx, { ...filter, ...paging }));
      await noteEvent(ctx, filter.id, 'tasksTaken', { count: items.length });
      return {
        title: words.tasks,
        about: [[words.asOf, asOf]],
        columns: [
          text(words.what),
          text(words.owner),
          text(words.partner),
          { title: words.dueOn, kind: 'day' },
          { title: words.overdue, kind: 'number' },
          text(words.state),
          text(words.outcome),
          text(words.reason),
          text(words.record),
        ],
        rows: items.map((task) => [
          task.what,
          task.owner === null ? words.organisers : (task.owner.name?.typed ?? words.seatGivenBack),
          task.partner?.organisation ?? task.partnerName,
          task.dueOn,
          task.overdueDays,
          words.states[task.state],
          task.outcome && words.outcomes[task.outcome],
          task.reason,
          task.record?.path ?? null,
        ]),
      };
    },
  }),
];
