import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { idShape } from '../../../shared/ids.ts';
import { queryWithDefault } from '../../../shared/query.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { importWords } from '../messages/import-words.ts';
import { requirePerson } from '../access.ts';
import { kindNamed } from './kinds.ts';
import { importListDownload } from './list-download.ts';
import { readOwnTable } from './open-file.ts';
import { presentRows } from './present.ts';
import { rowsOfFile } from './read-rows.ts';
import { listRows } from './row-store.ts';
import { findOwnImport, type ImportDesk } from './service.ts';
import { rowFilters, rowsMax } from './vocabulary.ts';

/** Empty tables to be filled in, and files as they came with what became of each row. */
export function importDownloads(desk: ImportDesk): DownloadRoute[] {
  return [
    tableDownload({
      id: 'interop.imports.template',
      path: '/api/exports/import-template',
      summary: 'A table to be filled in for a kind of records: headings, what goes below them, an example',
      audience: 'signedIn',
      input: z.object({ kind: z.string().max(40) }),
      table: (ctx, { kind }) => Promise.resolve(templateOf(ctx, desk, kind)),
    }),
    importListDownload,
    tableDownload({
      id: 'interop.imports.report',
      path: '/api/exports/imports/:id/rows',
      summary: 'The rows of an own import as they came, with what became of them and all that is wrong',
      audience: 'signedIn',
      input: z.object({ id: idShape, filter: queryWithDefault(z.enum(rowFilters), 'all') }),
      table: (ctx, input) => reportOf(ctx, desk, input),
    }),
  ];
}

/** The two lines below the headings are passed over when the table comes back unless they were changed. */
function templateOf(ctx: Ctx, { kinds }: ImportDesk, name: string): Table {
  requirePerson(ctx);
  const { language } = ctx;
  const { kind, columns } = kindNamed(kinds, name);
  return {
    title: importWords[language].kindName(kind),
    columns: columns.map(({ titles }) => ({ title: titles[language], kind: 'text' })),
    rows: [
      columns.map(({ hint }) => hint?.[language] ?? null),
      columns.map(({ sample }) => sample?.[language] ?? null),
    ],
    about: [],
  };
}

/** As the file came, so that it can be mended and sent again; two columns more. */
async function reportOf(
  ctx: Ctx,
  { files, kinds, sayRefusal }: ImportDesk,
  { id, filter }: { id: string; filter: (typeof rowFilters)[number] },
): Promise<Table> {
  const one = await findOwnImport(ctx, id);
  const kind = kindNamed(kinds, one.kind);
  const words = importWords[ctx.language];
  const asked = { encoding: one.encoding ?? undefined, sheet: one.sheet ?? undefined };
  const lines = rowsOfFile(kind, await readOwnTable(ctx, files, one.fileId, kind, asked), one.columns);
  const { items } = await listRows(ctx, id, { filter, page: 1, pageSize: rowsMax });
  if (items.length === 0) throw new AppError('conflict', 'interop.import.noRowsYet');
  const shown = presentRows(ctx, one, kind, items, sayRefusal);
  return {
    title: words.reportOf(one.fileName.replace(/\.\w+$/, '')),
    columns: [...one.header, words.rowState, words.problems].map((title) => ({ title, kind: 'text' })),
    rows: shown.map(({ state, problems }, at) => {
      const cells = lines[items[at]?.ordinal ?? -1]?.cells ?? [];
      const said = problems.map(({ heading, message }) =>
        heading === null ? message : `${heading}: ${message}`,
      );
      return [...one.header.map((_, column) => cells[column] ?? ''), words.rowStates[state], said.join(' ')];
    }),
    about: [],
  };
}
