import { grntiNames } from '../../../shared/grnti-names.ts';
import { languageNames, type Language } from '../../../shared/language.ts';
import { languageNames as namesOfLanguages } from '../../../shared/language-names.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import type { ValueNames } from '../../../platform/tables/say-filter.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Cell, Column } from '../../../platform/tables/table.ts';
import { taskWords } from '../messages/task-words.ts';
import { tenderWords } from '../messages/tender-words.ts';
import { translationWords } from '../messages/translation-words.ts';
import { pairNames } from './profiles/pair-names.ts';
import { taskEndpoints, type TaskView } from './contract.ts';
import { reportEndpoints } from './reports/contract.ts';
import { listReports } from './reports/service.ts';
import { listBoard, listMine, listOffered, listUntasked } from './service.ts';
import { tenderEndpoints } from './tenders/contract.ts';
import { listTenders } from './tenders/service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });

/** Lists of tasks, texts, tenders and reports of errors as their screens show them, to whom they show them. */
export const taskListDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'translation.tasks.exportBoard',
    path: '/api/exports/translation-tasks',
    summary: 'All tasks as the board of a coordinator shows them',
    audience: 'signedIn',
    input: taskEndpoints.board.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => listBoard(ctx, { ...wish, ...paging }));
      return taskTable(ctx.language, taskWords[ctx.language].boardTitle, list, wish);
    },
  }),
  tableDownload({
    id: 'translation.tasks.exportMine',
    path: '/api/exports/my-translation-tasks',
    summary: "The reader's own tasks: in hand, to be verified, or done",
    audience: 'signedIn',
    input: taskEndpoints.mine.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => listMine(ctx, { ...wish, ...paging }));
      const words = taskWords[ctx.language];
      return taskTable(ctx.language, wish.what === 'done' ? words.done : words.task, list, wish);
    },
  }),
  tableDownload({
    id: 'translation.tasks.exportOffered',
    path: '/api/exports/offered-translation-tasks',
    summary: 'Tasks a translator may take, as the list shows them',
    audience: 'signedIn',
    input: taskEndpoints.offered.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => listOffered(ctx, { ...wish, ...paging }));
      return taskTable(ctx.language, taskWords[ctx.language].offeredTitle, list, wish);
    },
  }),
  tableDownload({
    id: 'translation.tasks.exportUntasked',
    path: '/api/exports/untasked-texts',
    summary: 'Texts nobody was asked to translate yet, as the list of a coordinator shows them',
    audience: 'signedIn',
    input: taskEndpoints.untasked.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => listUntasked(ctx, { ...wish, ...paging }));
      const words = taskWords[ctx.language];
      return {
        title: words.untaskedTitle,
        about: aboutList(ctx.language, list, wish, {
          state: words.versionStates,
          ...languagesOf(ctx.language),
        }),
        columns: [
          ...[words.text, words.kind, words.number, words.languages, words.domain, words.versionState].map(
            text,
          ),
          number(words.charactersHead),
        ],
        rows: list.items.map((one) => [
          one.title,
          kindName(one.kind, ctx.language),
          one.recordNumber,
          pairName(one.from, one.to, ctx.language),
          domainText(one.domain, ctx.language),
          words.versionStates[one.state],
          one.characters,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'translation.tenders.export',
    path: '/api/exports/translation-tenders',
    summary: 'Public tenders for translations, as the list shows them; no bids',
    audience: 'public',
    input: tenderEndpoints.list.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => listTenders(ctx, { ...wish, ...paging }));
      const words = tenderWords[ctx.language];
      return {
        title: words.title,
        about: aboutList(ctx.language, list, wish, {
          state: words.states,
          pair: pairNames(ctx.language),
        }),
        columns: [
          ...[words.number, words.titleLabel, words.state, words.pairs, words.domains].map(text),
          number(words.characters),
          { title: words.bidsUntil, kind: 'moment' },
          { title: words.deliverOn, kind: 'day' },
        ],
        rows: list.items.map((one) => [
          one.number,
          one.title[ctx.language] ?? null,
          words.states[one.state],
          one.pairs
            .map((pair) => pairName(...(pair.split('-') as [Language, Language]), ctx.language))
            .join('; '),
          one.domains.map((code) => domainText(code, ctx.language)).join('; '),
          one.characters,
          one.bidsUntil,
          one.deliverOn,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'translation.reports.export',
    path: '/api/exports/translation-reports',
    summary: 'Reports of errors as the list of a coordinator shows them',
    audience: 'signedIn',
    input: reportEndpoints.list.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => listReports(ctx, { ...wish, ...paging }));
      const words = taskWords[ctx.language];
      return {
        title: words.tabs.reports,
        about: aboutList(ctx.language, list, wish, { state: words.reportStates }),
        columns: [
          ...[words.text, words.number, words.languages].map(text),
          { title: words.reportedAt, kind: 'moment' },
          ...[words.quote, words.explanation, words.suggestion, words.state, words.reason].map(text),
        ],
        rows: list.items.map((one) => [
          one.title,
          one.recordNumber,
          pairName(one.from, one.to, ctx.language),
          one.at,
          one.quote,
          one.explanation,
          one.suggestion,
          words.reportStates[one.state],
          one.reason === '' ? null : one.reason,
        ]),
      };
    },
  }),
];

function taskTable(
  language: Language,
  title: string,
  list: { items: readonly TaskView[]; asOf: string },
  asked: object,
) {
  const words = taskWords[language];
  return {
    title,
    about: aboutList(language, list, asked, {
      cause: words.causes,
      state: { ...words.states, unfinished: words.unfinished, all: words.anyState },
      what: { translating: words.mine, revising: words.revising, done: words.done },
      ...languagesOf(language),
    }),
    columns: [
      ...[words.task, words.text, words.kind, words.languages, words.domain].map(text),
      ...[words.state, words.cause].map(text),
      { title: words.dueHead, kind: 'day' as const },
      text(words.overdue),
      ...[words.priority, words.charactersHead].map(number),
      ...[words.translator, words.reviser].map(text),
    ],
    rows: list.items.map((task): Cell[] => [
      task.number,
      task.title,
      kindName(task.kind, language),
      pairName(task.from, task.to, language),
      domainText(task.domain, language),
      words.states[task.state],
      words.causes[task.cause],
      task.dueOn,
      task.isOverdue ? words.overdue : null,
      task.priority,
      task.openCharacters,
      // Coordinators alone are told who works on it.
      task.people?.translator?.name ?? null,
      task.people?.reviser?.name ?? null,
    ]),
  };
}

/** The filters `from` and `to`: languages here, days elsewhere. */
function languagesOf(language: Language): ValueNames {
  const names = namesOfLanguages[language];
  const general = { '00': translationWords[language].generalDomain };
  return { from: names, to: names, domain: general };
}

function kindName(kind: string, language: Language): string {
  const words = taskWords[language];
  return words.kinds[kind] ?? words.otherKind;
}

function pairName(from: Language, to: Language, language: Language): string {
  return taskWords[language].pair(languageNames[from], languageNames[to]);
}

function domainText(domain: string | null, language: Language): string | null {
  if (domain === null) return null;
  if (domain === '00') return translationWords[language].generalDomain;
  return `${domain} ${grntiNames[domain]?.[language] ?? ''}`.trim();
}
