import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { pickText } from '../../../shared/language.ts';
import { mergingWords } from '../messages/merging-words.ts';
import { requireKeeper } from './access.ts';
import { mergingEndpoints } from './contract.ts';
import { listCandidates, listDifferences, listMerges } from './views.ts';

type Named = { names: { zh?: string | undefined; ru?: string | undefined; en?: string | undefined } };
const nameIn = (ctx: Ctx, { names }: Named) => pickText(definedIn(names), ctx.language)?.text ?? '';
const definedIn = (names: Named['names']) =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));

const text = (title: string) => ({ title, kind: 'text' as const });
const asked = (asOf: string, words: (typeof mergingWords)['en'], order: string): Table['about'] => [
  [words.orderColumn, order],
  ['UTC', asOf],
];

/** The lists of likely duplicates, of merges and of differences, for whoever looks after the directory. */
export const mergingDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'accounts.merging.exportDuplicates',
    path: '/api/exports/duplicates',
    summary: 'Likely duplicates as a table (moderators, administrators)',
    audience: 'signedIn',
    input: z.object({ least: mergingEndpoints.duplicates.input.shape.least }),
    table: async (ctx, { least }) => {
      requireKeeper(ctx.actor);
      const words = mergingWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => listCandidates(ctx, { ...paging, least }));
      return {
        title: words.title,
        columns: [
          text(words.oneColumn),
          text(words.otherColumn),
          { title: words.scoreColumn, kind: 'number' },
          text(words.reasonsTitle),
        ],
        rows: items.map(({ one, other, score, reasons }) => [
          nameIn(ctx, one),
          nameIn(ctx, other),
          score,
          reasons.map(({ code, detail }) => `${words.reasons[code]}: ${detail}`).join('; '),
        ]),
        about: [...asked(asOf, words, words.order), [words.least, String(least)]],
      };
    },
  }),
  tableDownload({
    id: 'accounts.merging.exportMerges',
    path: '/api/exports/merges',
    summary: 'Merges of organisations as a table (moderators, administrators)',
    audience: 'signedIn',
    input: z.object({}),
    table: async (ctx) => {
      requireKeeper(ctx.actor);
      const words = mergingWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => listMerges(ctx, paging));
      return {
        title: words.mergesTab,
        columns: [
          text(words.loserColumn),
          text(words.winnerColumn),
          text(words.reason),
          text(words.mergedByColumn),
          { title: words.mergedAtColumn, kind: 'moment' },
          text(words.undoneByColumn),
          { title: words.undoneAtColumn, kind: 'moment' },
        ],
        rows: items.map((merge) => [
          nameIn(ctx, merge.loser),
          nameIn(ctx, merge.winner),
          merge.reason,
          merge.mergedBy,
          merge.mergedAt,
          merge.undoneBy,
          merge.undoneAt,
        ]),
        about: asked(asOf, words, words.latestFirst),
      };
    },
  }),
  tableDownload({
    id: 'accounts.merging.exportDifferences',
    path: '/api/exports/differences',
    summary: 'Pairs said not to be the same as a table (moderators, administrators)',
    audience: 'signedIn',
    input: z.object({}),
    table: async (ctx) => {
      requireKeeper(ctx.actor);
      const words = mergingWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => listDifferences(ctx, paging));
      return {
        title: words.differencesTab,
        columns: [
          text(words.oneColumn),
          text(words.otherColumn),
          text(words.saidByColumn),
          { title: words.saidAtColumn, kind: 'moment' },
        ],
        rows: items.map(({ one, other, saidBy, saidAt }) => [
          nameIn(ctx, one),
          nameIn(ctx, other),
          saidBy,
          saidAt,
        ]),
        about: asked(asOf, words, words.latestFirst),
      };
    },
  }),
];
