import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { paperFormats, writePaper, type PaperFormat } from '../../../platform/documents/write-paper.ts';
import { downloadRoute, type Download, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { requireOfficerOfBank } from '../access.ts';
import { AppError } from '../../../shared/app-error.ts';
import { idShape } from '../../../shared/ids.ts';
import { pickText } from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { listWords } from '../messages/lists-words.ts';
import { listsPath, projectFilter } from './contract.ts';
import { fieldNames } from './field-names.ts';
import { listLists, officerSide, openList } from './list-service.ts';
import { paperOf, papers, projectPairStates, type Paper } from './list-paper.ts';
import { nominationFilter } from './nomination-contract.ts';
import { listNominations } from './nomination-read-service.ts';
import { pairsOf, presentPair, readableRanks, rowsOf } from './pair-views.ts';
import { pairTable } from './pair-table.ts';
import { listProjects } from './project-service.ts';
import type { StoredList } from './stored.ts';

/**
 * The list or the protocol of its decision. The list is public once it is approved; before, and the protocol with its
 * ranks always, for officers of the two banks, and never before the rankings are open.
 */
async function writeListPaper(ctx: Ctx, id: string, paper: Paper, format: PaperFormat): Promise<Download> {
  const list = await openList(ctx, id);
  const side = await officerSide(ctx);
  const isDecided = list.state === 'approved' || list.state === 'closed';
  if (side === undefined && !(paper === 'list' && isDecided)) {
    await requireOfficerOfBank(ctx);
  }
  if (!isDecided && list.state !== 'opened') {
    throw new AppError('conflict', 'programmes.lists.missing.bothLocked', {
      params: { rule: `list.print.${paper}` },
    });
  }
  const facts = await readPaperFacts(ctx, list);
  const model = paperOf(paper, facts, ctx.language);
  const file = await writePaper(`${list.number}-${paper}`, format, model);
  await recordAudit(ctx, {
    action: 'programmes.list.print',
    ref: { room: 'programmes', kind: 'list', id },
    details: { paper, format },
  });
  return file;
}

async function readPaperFacts(ctx: Ctx, list: StoredList) {
  const rows = new Map((await rowsOf(ctx, list.id)).map((row) => [row.id, row]));
  const ranks = await readableRanks(ctx, list.id, undefined);
  const all = (await pairsOf(ctx, list.id)).flatMap((pair) => presentPair(pair, rows, ranks));
  const isProposal = list.state === 'opened';
  const projects = all.filter((pair) =>
    isProposal
      ? pair.state === 'confirmed' && pair.decision === 'approve'
      : projectPairStates.includes(pair.state),
  );
  const declined = all.filter((pair) =>
    isProposal ? pair.state === 'confirmed' && pair.decision === 'decline' : pair.state === 'declined',
  );
  const byNumber = projects.toSorted((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
  return { list, projects: byNumber, declined, madeAt: isProposal ? ctx.clock() : list.stateSince };
}

async function projectTable(ctx: Ctx, filter: Parameters<typeof listProjects>[1]): Promise<Table> {
  const { page: _page, pageSize: _pageSize, ...asked } = filter;
  const { items, asOf } = await collectPages((paging) => listProjects(ctx, { ...asked, ...paging }));
  const words = listWords[ctx.language];
  const { export: said } = words;
  const whole = (minor: number | undefined) => (minor === undefined ? null : minor / 100);
  return {
    title: said.projects,
    about: aboutList(ctx.language, { asOf, items }, asked, { state: words.pairStates }),
    columns: [
      { title: words.number, kind: 'text' },
      { title: words.year, kind: 'number' },
      { title: words.state, kind: 'text' },
      { title: said.titleZh, kind: 'text' },
      { title: said.titleRu, kind: 'text' },
      { title: said.organisations.cn, kind: 'text' },
      { title: said.organisations.ru, kind: 'text' },
      { title: said.regions, kind: 'text' },
      { title: words.projects.field, kind: 'text' },
      { title: said.budget.cn, kind: 'number' },
      { title: said.budget.ru, kind: 'number' },
      { title: words.work.overdue, kind: 'number' },
    ],
    rows: items.map((one) => [
      one.number,
      one.year,
      words.pairStates[one.state],
      one.title.zh,
      one.title.ru,
      one.organisations.cn.join('; '),
      one.organisations.ru.join('; '),
      one.regions.map((code) => `${code} ${regionNames[code]?.[ctx.language] ?? ''}`.trim()).join('; '),
      one.field === null ? null : fieldNames(one.field, ctx.language),
      whole(one.budget.cn?.amountMinor),
      whole(one.budget.ru?.amountMinor),
      one.overdueMilestones,
    ]),
  };
}

async function listTable(ctx: Ctx): Promise<Table> {
  const { items, asOf } = await collectPages((paging) => listLists(ctx, paging));
  const words = listWords[ctx.language];
  const { export: said } = words;
  return {
    title: said.lists,
    about: aboutList(ctx.language, { asOf, items }),
    columns: [
      { title: words.number, kind: 'text' },
      { title: words.year, kind: 'number' },
      { title: words.state, kind: 'text' },
      { title: said.titleZh, kind: 'text' },
      { title: said.titleRu, kind: 'text' },
      { title: said.deadline.cn, kind: 'moment' },
      { title: said.deadline.ru, kind: 'moment' },
      { title: said.projectCount, kind: 'number' },
    ],
    rows: items.map((one) => [
      one.number,
      one.year,
      words.listStates[one.state],
      one.title.zh,
      one.title.ru,
      one.deadlines.cn.at,
      one.deadlines.ru.at,
      one.projects,
    ]),
  };
}

async function nominationTable(ctx: Ctx, filter: Parameters<typeof listNominations>[1]): Promise<Table> {
  const { page: _page, pageSize: _pageSize, ...asked } = filter;
  const { items, asOf } = await collectPages((paging) => listNominations(ctx, { ...asked, ...paging }));
  const words = listWords[ctx.language];
  const sidesOf = (sides: readonly ('cn' | 'ru')[]) => sides.map((side) => words.side[side]).join('; ');
  return {
    title: words.export.nominations,
    about: aboutList(ctx.language, { asOf, items }, asked, { state: words.nominationStates }),
    columns: [
      { title: words.number, kind: 'text' },
      { title: words.projects.list, kind: 'text' },
      { title: words.state, kind: 'text' },
      { title: words.since, kind: 'moment' },
      { title: words.nomination.project, kind: 'text' },
      { title: words.nomination.field, kind: 'text' },
      { title: words.nomination.institution.cn, kind: 'text' },
      { title: words.nomination.institution.ru, kind: 'text' },
      { title: words.nomination.confirmed, kind: 'text' },
      { title: words.nomination.screened, kind: 'text' },
    ],
    rows: items.map((one) => [
      one.number,
      one.listNumber,
      words.nominationStates[one.state],
      one.stateSince,
      pickText({ [one.title.language]: one.title.text }, ctx.language)?.text ?? '',
      fieldNames(one.field, ctx.language),
      one.institutions.cn,
      one.institutions.ru,
      sidesOf(one.confirmedBy),
      sidesOf(one.screenedBy),
    ]),
  };
}

const everyPage = { page: z.literal(1).default(1), pageSize: z.literal(20).default(20) };

export const listDownloads: DownloadRoute[] = [
  downloadRoute({
    id: 'programmes.lists.paper',
    path: `${listsPath}/:id/papers/:paper`,
    summary: 'The list, or the protocol of its decision, in Chinese and Russian side by side as PDF or DOCX',
    audience: 'public',
    input: z.object({ id: idShape, paper: z.enum(papers), format: z.enum(paperFormats).default('pdf') }),
    handle: (ctx, { id, paper, format }) => writeListPaper(ctx, id, paper, format),
  }),
  tableDownload({
    id: 'programmes.lists.export',
    path: '/api/exports/programme-lists',
    summary: 'Yearly project lists as a table',
    audience: 'public',
    input: z.object({}),
    table: (ctx) => listTable(ctx),
  }),
  tableDownload({
    id: 'programmes.lists.exportProjects',
    path: '/api/exports/list-projects',
    summary: 'Projects of approved lists as a table, with the filter and its day',
    audience: 'public',
    input: z.object({ ...everyPage, ...projectFilter }),
    table: projectTable,
  }),
  tableDownload({
    id: 'programmes.nominations.export',
    path: '/api/exports/nominations',
    summary: 'Nominations the reader may see as a table',
    audience: 'signedIn',
    input: z.object({ ...everyPage, ...nominationFilter }),
    table: nominationTable,
  }),
  tableDownload({
    id: 'programmes.pairs.export',
    path: `${listsPath}/:id/pairs-table`,
    summary:
      'Pairs of the two national lists and what stands on one side only, for officers of the two banks',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    table: (ctx, { id }) => pairTable(ctx, id),
  }),
];
