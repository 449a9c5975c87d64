import { z } from 'zod';
import { idShape } from '../../../../shared/ids.ts';
import type { Language } from '../../../../shared/language.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import type { DocumentModel } from '../../../../platform/documents/document.ts';
import { paperFormats, writePaper } from '../../../../platform/documents/write-paper.ts';
import { downloadRoute, type DownloadRoute } from '../../../../platform/http/download-route.ts';
import { aboutList } from '../../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../../platform/tables/table-download.ts';
import { cityName } from '../../../accounts/public.ts';
import { followUpWords } from '../../messages/follow-up-words.ts';
import { dayIn } from '../../write-day.ts';
import { noteEvent } from '../note-event.ts';
import { titleOf } from '../present.ts';
import { openEvent } from '../read-service.ts';
import { languageOfLetters, nameInLine, readOrganisationName } from '../read-names.ts';
import { readClosingReport } from './closing-report.ts';
import { taskFilter, type ClosingReport, type SeatView } from './contract.ts';
import { reportSections } from './report-sections.ts';
import { heldOf } from './rules.ts';
import { seatNames } from './seat-names.ts';
import { readTasks, readTold } from './service.ts';

const byId = z.object({ id: idShape });
const text = (title: string) => ({ title, kind: 'text' as const });

/** What a person wrote, with the language its letters tell. */
function spoken(text: string) {
  const language = languageOfLetters(text);
  return { text, ...(language && { language }) };
}

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
              head: [words.line, words.count, words.day, words.detail, words.said].map((one) => [
                { text: one, isBold: true },
              ]),
              widths: [34, 8, 16, 24, 18],
              rows: lines.map((line) => [
                [{ text: line.text, ...(line.language && { language: line.language }) }],
                [{ text: line.count === null ? '' : String(line.count) }],
                [{ text: line.day === null ? '' : dayIn(line.day, language) }],
                [{ text: line.detail }],
                [spoken(line.said)],
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
    input: byId.extend({ format: z.enum(paperFormats).default('pdf') }),
    async handle(ctx, { id, format }) {
      const report = await readClosingReport(ctx, id);
      const model = reportPaper(report, ctx.language, ctx.clock());
      await noteEvent(ctx, id, 'reportTaken', { format });
      return writePaper(model.title, format, model);
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
          text(words.said),
        ],
        rows: reportSections(report, ctx.language).flatMap(({ title, lines }) =>
          lines.map((line) => [title, line.text, line.count, line.day, line.detail, line.said]),
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
      const { language } = ctx;
      const words = followUpWords[language];
      const { items, asOf } = await collectPages((paging) => readTasks(ctx, { ...filter, ...paging }));
      await noteEvent(ctx, filter.id, 'tasksTaken', { count: items.length });
      const { state, outcome } = filter;
      const asked = {
        state: state && { ...words.states, overdue: words.overdue }[state],
        outcome: outcome && words.outcomes[outcome],
      };
      return {
        title: words.tasks,
        about: [
          [words.followUp, await titleFor(ctx, filter.id)],
          ...aboutList(language, { asOf, items }, asked),
        ],
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
          task.owner === null ? words.organisers : seatFor(task.owner, language),
          task.partner === null
            ? nameInLine(readOrganisationName(task.partnerName, task.partnerNames, language))
            : seatFor(task.partner, language),
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
  tableDownload({
    id: 'programmes.followUp.meetingsTable',
    path: '/api/events/:id/meetings/held-table',
    summary: 'The arranged meetings with what was said of them, as a workbook or CSV',
    audience: 'signedIn',
    input: byId,
    async table(ctx, { id }) {
      const { language } = ctx;
      const words = followUpWords[language];
      const { items, asOf } = await collectPages((paging) => readTold(ctx, { id, ...paging }));
      await noteEvent(ctx, id, 'meetingsTaken', { count: items.length });
      return {
        title: words.meetings,
        about: [[words.meetings, await titleFor(ctx, id)], ...aboutList(language, { asOf, items })],
        columns: [
          { title: words.round, kind: 'number' },
          text(words.begins),
          text(words.first),
          text(words.second),
          text(words.wasHeld),
        ],
        rows: items.map(({ round, starts, first, second, wasHeld }) => [
          round,
          starts,
          seatFor(first, language),
          seatFor(second, language),
          words.held[heldOf(wasHeld)],
        ]),
      };
    },
  }),
];

async function titleFor(ctx: Ctx, id: string): Promise<string> {
  return titleOf(await openEvent(ctx, id), ctx.language).text;
}

function seatFor(seat: SeatView, language: Language): string {
  return seatNames(seat, language).map(nameInLine).join(' · ') || followUpWords[language].seatGivenBack;
}
