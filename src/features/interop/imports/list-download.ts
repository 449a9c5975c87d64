import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { importWords } from '../messages/import-words.ts';
import { importEndpoints } from './contract.ts';
import { listImports } from './service.ts';

/** Imports as the list shows them; nothing of what stands in the files. */
export const importListDownload = tableDownload({
  id: 'interop.imports.export',
  path: '/api/exports/imports',
  summary: 'Own imports, or everybody’s for administrators, as the list shows them',
  audience: 'signedIn',
  input: importEndpoints.list.input,
  async table(ctx, wish) {
    const list = await collectPages((paging) => listImports(ctx, { ...wish, ...paging }));
    const words = importWords[ctx.language];
    return {
      title: words.title,
      about: aboutList(ctx.language, list, wish, { of: { own: words.own, all: words.all } }),
      columns: [
        { title: words.fileName, kind: 'text' },
        { title: words.kind, kind: 'text' },
        { title: words.state, kind: 'text' },
        { title: words.rowCount, kind: 'number' },
        { title: words.startedBy, kind: 'text' },
        { title: words.startedAt, kind: 'moment' },
        { title: words.finishedAt, kind: 'moment' },
      ],
      rows: list.items.map((one) => [
        one.fileName,
        words.kindName(one.kind),
        words.states[one.state],
        one.rowCount,
        one.startedBy.name,
        one.startedAt,
        one.finishedAt,
      ]),
    };
  },
});
