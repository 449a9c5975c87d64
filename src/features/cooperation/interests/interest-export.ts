import { pickText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Column, Table } from '../../../platform/tables/table.ts';
import { interestScreenWords } from '../messages/interest-screen-words.ts';
import { interestWords } from '../messages/interest-words.ts';
import { listExportWords } from '../messages/list-export-words.ts';
import { interestEndpoints, type InterestRow } from './contract.ts';
import { listOwn, readBoard } from './list-service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });

/** The own interests and the board as their screens show them: who is masked there is masked here. */
export const interestDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'cooperation.interests.export',
    path: '/api/exports/interests',
    summary: "Interests the reader's organisations sent or received, as the list shows them",
    audience: 'signedIn',
    input: interestEndpoints.mine.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => listOwn(ctx, { ...wish, ...paging }));
      const words = interestScreenWords[ctx.language];
      return tableOf(ctx, wish.direction === 'sent' ? words.sentTab : words.receivedTab, list, wish);
    },
  }),
  tableDownload({
    id: 'cooperation.interests.exportBoard',
    path: '/api/exports/interest-board',
    summary: 'The board of interests of a broker or a moderator, as the screen shows it',
    audience: 'signedIn',
    input: interestEndpoints.board.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => readBoard(ctx, { ...wish, ...paging }));
      return tableOf(ctx, interestScreenWords[ctx.language].boardTitle, list, wish);
    },
  }),
];

function tableOf(
  ctx: Ctx,
  title: string,
  list: { items: InterestRow[]; asOf: string },
  asked: object,
): Table {
  const words = interestScreenWords[ctx.language];
  const names = interestWords[ctx.language];
  const heads = listExportWords[ctx.language];
  return {
    title,
    about: aboutList(ctx.language, list, asked, {
      direction: { sent: words.sentTab, received: words.receivedTab },
      state: names.states,
      only: words.only,
      side: words.sideNames,
      sort: words.sorts,
    }),
    columns: [
      ...[words.number, heads.recordNumber, words.record, words.state].map(text),
      { title: heads.sentAt, kind: 'moment' },
      { title: words.due, kind: 'moment' },
      ...[words.overdue, words.next].map(text),
      { title: heads.nextOn, kind: 'day' },
      ...[words.forWhom, words.sideLabel, words.other].map(text),
      { title: words.age, kind: 'number' },
    ],
    rows: list.items.map((row) => [
      row.number,
      row.listing.number,
      row.listing.title.text,
      names.states[row.state],
      row.sentAt,
      row.dueAt,
      row.isOverdue ? words.overdue : null,
      row.nextStep === '' ? null : row.nextStep,
      row.nextOn,
      row.own && (pickText(row.own.name, ctx.language)?.text ?? null),
      words.sideNames[row.side],
      otherSide(ctx, row),
      row.ageDays,
    ]),
  };
}

/** The other side as far as the reader knows it: as the list says it. */
function otherSide({ language }: Ctx, { side, other }: InterestRow): string {
  const words = interestScreenWords[language];
  if (side === 'staff') return words.staff;
  const name =
    other.organisation === null
      ? words.anonymousSide
      : (pickText(other.organisation.name, language)?.text ?? words.anonymousSide);
  return [other.country, name].filter(Boolean).join(' ');
}
