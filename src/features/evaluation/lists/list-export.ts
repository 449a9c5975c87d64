import { pickText, type LocalizedText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Cell, Column } from '../../../platform/tables/table.ts';
import { listExportWords } from '../messages/list-export-words.ts';
import { listWords } from '../messages/lists-words.ts';
import { listEndpoints } from './contract.ts';
import type { EntryContent } from './entry-content.ts';
import { showDifferences, showEntries, showLists, showShares } from './service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });
const day = (title: string): Column => ({ title, kind: 'day' });

/**
 * The lists of the gate, the entries of one as of a version, what a version changed, and recorded owners; access as on the
 * screens.
 */
export const screeningListDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'evaluation.lists.export',
    path: '/api/exports/screening-lists',
    summary: 'The lists of restricted parties and technologies as the screen shows them',
    audience: 'signedIn',
    input: listEndpoints.list.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => showLists(ctx, { ...wish, ...paging }));
      const words = listWords[ctx.language];
      return {
        title: words.title,
        about: aboutList(ctx.language, list, wish, { kind: words.kinds }),
        columns: [
          ...[words.name, words.kind, words.publisher].map(text),
          day(words.datedOn),
          ...[words.version, words.entries, words.statedCount].map(number),
          ...[words.use, words.sourceUrl].map(text),
        ],
        rows: list.items.map((one) => [
          textIn(ctx, one.names),
          words.kinds[one.kind],
          textIn(ctx, one.publisher),
          one.datedOn,
          one.version,
          one.entryCount,
          one.statedCount,
          one.isInUse ? words.inUse : words.notInUse,
          one.sourceUrl === '' ? null : one.sourceUrl,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'evaluation.lists.exportEntries',
    path: '/api/exports/screening-lists/:id/entries',
    summary: 'The entries of a list as of a version, as the screen shows them',
    audience: 'signedIn',
    input: listEndpoints.entries.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => showEntries(ctx, { ...wish, ...paging }));
      const words = listWords[ctx.language];
      return {
        title: words.entries,
        about: aboutList(ctx.language, list, wish, { class: words.classes }),
        columns: [text(words.key), ...entryColumns(ctx)],
        rows: list.items.map(({ key, content }) => [key, ...entryCells(ctx, content)]),
      };
    },
  }),
  tableDownload({
    id: 'evaluation.lists.exportDifferences',
    path: '/api/exports/screening-lists/:id/differences',
    summary: 'What a version of a list added, changed and removed, as the screen shows it',
    audience: 'signedIn',
    input: listEndpoints.differences.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => showDifferences(ctx, { ...wish, ...paging }));
      const words = listWords[ctx.language];
      return {
        title: words.differencesOf(wish.version),
        about: aboutList(ctx.language, list, wish, { change: words.changes }),
        columns: [
          ...[words.differences, words.key].map(text),
          text(listExportWords[ctx.language].version),
          ...entryColumns(ctx),
        ],
        rows: list.items.flatMap(({ change, key, before, after }) => [
          ...(before === null
            ? []
            : [[words.changes[change], key, words.before, ...entryCells(ctx, before)] as Cell[]]),
          ...(after === null
            ? []
            : [[words.changes[change], key, words.after, ...entryCells(ctx, after)] as Cell[]]),
        ]),
      };
    },
  }),
  tableDownload({
    id: 'evaluation.lists.exportShares',
    path: '/api/exports/owner-shares',
    summary: 'Recorded owners of parties as the screen shows them',
    audience: 'signedIn',
    input: listEndpoints.shares.input,
    async table(ctx, wish) {
      const list = await collectPages((paging) => showShares(ctx, { ...wish, ...paging }));
      const words = listWords[ctx.language];
      return {
        title: words.sharesTitle,
        about: aboutList(ctx.language, list, wish),
        columns: [
          ...[words.party, words.numbers, words.owner, words.numbers].map(text),
          number(words.share),
          text(words.source),
          { title: words.recorded, kind: 'moment' },
          text(listExportWords[ctx.language].recordedBy),
        ],
        rows: list.items.map((one) => [
          one.partyName,
          one.partyNumbers.join('; '),
          one.ownerName,
          one.ownerNumbers.join('; '),
          one.sharePercent,
          one.source,
          one.recordedAt,
          one.recordedBy?.name ?? null,
        ]),
      };
    },
  }),
];

function entryColumns({ language }: Ctx): Column[] {
  const words = listWords[language];
  return [
    ...[words.name, words.otherNames, words.numbers, words.entryCountry, words.owners].map(text),
    ...[words.class, words.fields].map(text),
    day(listExportWords[language].validFrom),
    day(listExportWords[language].validTo),
    text(words.note),
  ];
}

/** What an entry says, a party or a technology; what its kind does not have is empty. */
function entryCells(ctx: Ctx, content: EntryContent): Cell[] {
  const words = listWords[ctx.language];
  const ends: Cell[] = [content.validFrom, content.validTo, content.note === '' ? null : content.note];
  if (content.kind === 'technology') {
    const title = `${content.code} ${textIn(ctx, content.titles) ?? ''}`.trim();
    const codes = [...content.grnti, ...content.ipc].join('; ');
    return [title, null, null, null, null, words.classes[content.class], codes, ...ends];
  }
  const numbers = content.registrationNumbers.map((one) => `${words.registrations[one.kind]} ${one.number}`);
  const owners = content.owners.map(({ name, sharePercent }) =>
    sharePercent === null ? name : `${name} ${sharePercent} %`,
  );
  return [
    content.names.join('; '),
    content.otherNames.join('; '),
    numbers.join('; '),
    content.country,
    owners.join('; '),
    null,
    null,
    ...ends,
  ];
}

function textIn({ language }: Ctx, texts: LocalizedText): string | null {
  return pickText(texts, language)?.text ?? null;
}
