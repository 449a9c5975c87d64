import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { countryNames } from '../../../shared/region-names.ts';
import { placeName } from '../../../shared/vocabulary-names.ts';
import { languages, pickText, type Language } from '../../../shared/language.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { paperFormats, writePaper } from '../../../platform/documents/write-paper.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { bodiesWords } from '../messages/bodies-words.ts';
import { actionFilters } from './action-contract.ts';
import { listActions } from './action-service.ts';
import { listBodies } from './body-service.ts';
import { bodyListInput } from './contract.ts';
import { sessions } from './session-contract.ts';
import { listSessions } from './read-session.ts';
import { openScan } from './protocol-service.ts';
import { actionsPaper } from './write-actions.ts';
import { protocolPaper } from './write-protocol.ts';

const format = z.enum(paperFormats).default('pdf');
const text = (title: string) => ({ title, kind: 'text' as const });
const number = (title: string) => ({ title, kind: 'number' as const });
const day = (title: string) => ({ title, kind: 'day' as const });
type Names = { zh?: string | undefined; ru?: string | undefined; en?: string | undefined };

function nameIn(names: Names, language: Language): string {
  const some = Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
  return pickText(some, language)?.text ?? '';
}

export function bodyDownloads({ files }: { files: Pick<FileStore, 'read'> }): DownloadRoute[] {
  return [...papers, ...tables, scanFile(files)];
}

const papers: DownloadRoute[] = [
  downloadRoute({
    id: 'programmes.sessions.protocol',
    path: '/api/programmes/sessions/:id/protocol',
    summary: 'A protocol in two of its languages side by side, as PDF or DOCX',
    audience: 'public',
    input: z.object({
      id: idShape,
      left: z.enum(languages).default('zh'),
      right: z.enum(languages).default('ru'),
      format,
    }),
    async handle(ctx, { id, left, right, format: as }) {
      const model = await protocolPaper(ctx, id, [left, right]);
      return writePaper(model.title, as, model);
    },
  }),
  downloadRoute({
    id: 'programmes.actions.paper',
    path: '/api/programmes/actions/report',
    summary: 'The open-actions report as PDF or DOCX, with the filters of the screen',
    audience: 'public',
    input: z.object({ ...actionFilters, format }),
    async handle(ctx, { format: as, ...filter }) {
      const { items } = await collectPages((paging) => listActions(ctx, { ...filter, ...paging }));
      const { counts } = await listActions(ctx, { ...filter, page: 1, pageSize: 1 });
      const model = actionsPaper(items, counts, ctx.language, ctx.clock());
      return writePaper(`${model.title} ${ctx.clock().toISOString().slice(0, 10)}`, as, model);
    },
  }),
];

const tables: DownloadRoute[] = [
  tableDownload({
    id: 'programmes.actions.export',
    path: '/api/exports/actions',
    summary: 'The open-actions report as a table, as the screen shows it',
    audience: 'public',
    input: z.object(actionFilters),
    async table(ctx, input) {
      const { language } = ctx;
      const words = bodiesWords[language];
      const { items, asOf } = await collectPages((paging) => listActions(ctx, { ...input, ...paging }));
      return {
        title: words.actionsTitle,
        about: aboutList(ctx.language, { asOf, items }, input, { view: words.views, bank: words.delegation }),
        columns: [
          text(words.number),
          text(words.action),
          text(words.bank),
          text(words.owner),
          day(words.dueUntil),
          number(words.views.overdue),
          text(words.actionStatus),
          text(words.evidence),
          text(words.body),
          number(words.sessionPlain),
          day(words.heldFrom),
        ],
        rows: items.map((row) => [
          row.number,
          row.text,
          countryNames[row.bank.toUpperCase()]?.[language] ?? row.bank,
          nameIn(row.owner.names, language),
          row.dueOn,
          row.overdueDays,
          words.actionStatuses[row.status],
          row.evidence,
          nameIn(row.body.names, language),
          row.sessionNumber,
          row.heldFrom,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'programmes.sessions.export',
    path: '/api/exports/sessions',
    summary: 'Sessions, the newest first, as the screen shows them',
    audience: 'public',
    input: sessions.list.input.omit({ page: true, pageSize: true }),
    async table(ctx, input) {
      const { language } = ctx;
      const words = bodiesWords[language];
      const { items, asOf } = await collectPages((paging) => listSessions(ctx, { ...input, ...paging }));
      return {
        title: words.sessionsTitle,
        about: aboutList(ctx.language, { asOf, items }, input, { state: words.states }),
        columns: [
          text(words.body),
          number(words.sessionPlain),
          day(words.heldFrom),
          day(words.heldUntil),
          text(words.form),
          text(words.place),
          text(words.region),
          text(words.hostBank),
          text(words.state),
          number(words.decisionsTitle),
          number(words.actionsTitle),
        ],
        rows: items.map((one) => [
          nameIn(one.body.names, language),
          one.number,
          one.heldFrom,
          one.heldUntil,
          words.forms[one.form],
          one.place,
          one.region === null ? null : placeName(one.region, language),
          one.hostBank && (countryNames[one.hostBank.toUpperCase()]?.[language] ?? one.hostBank),
          words.states[one.state],
          one.decisionCount,
          one.actionCount,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'programmes.bodies.export',
    path: '/api/exports/bodies',
    summary: 'Committees, groups and dialogues as the screen shows them',
    audience: 'public',
    input: bodyListInput.omit({ page: true, pageSize: true }),
    async table(ctx, input) {
      const { language } = ctx;
      const words = bodiesWords[language];
      const { items, asOf } = await collectPages((paging) => listBodies(ctx, { ...input, ...paging }));
      return {
        title: words.title,
        about: aboutList(ctx.language, { asOf, items }, input, { kind: words.kinds, status: words.statuses }),
        columns: [
          text(words.name.zh),
          text(words.name.ru),
          text(words.name.en),
          text(words.kind),
          text(words.started),
          text(words.status),
          text(words.parent),
          number(words.sessionsTitle),
          number(words.actionsTitle),
        ],
        rows: items.map((body) => [
          body.names.zh ?? null,
          body.names.ru ?? null,
          body.names.en ?? null,
          words.kinds[body.kind],
          body.started,
          body.status && words.statuses[body.status],
          body.parent && nameIn(body.parent.names, language),
          body.sessionCount,
          body.openActionCount,
        ]),
      };
    },
  }),
];

function scanFile(files: Pick<FileStore, 'read'>): DownloadRoute {
  return downloadRoute({
    id: 'programmes.sessions.scanFile',
    path: '/api/programmes/sessions/:id/scans/:scanId/file',
    summary: 'A scan of the signed paper, for those who read the protocol',
    audience: 'public',
    input: z.object({ id: idShape, scanId: idShape }),
    handle: (ctx, input) => openScan(ctx, files, input),
  });
}
