import { z } from 'zod';
import { pickText } from '../../../shared/language.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { fundWords } from '../messages/funds-words.ts';
import { fundFilters } from './contract.ts';
import { listFunds } from './service.ts';

/** The register as a table. */
export const fundDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'funding.funds.export',
    path: '/api/exports/funds',
    summary: 'The register of funds as the screen shows it',
    audience: 'public',
    input: z.object(fundFilters),
    async table(ctx, input) {
      const words = fundWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => listFunds(ctx, { ...input, ...paging }));
      const named = (names: { zh?: string | undefined; ru?: string | undefined; en?: string | undefined }) =>
        pickText(
          Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined)),
          ctx.language,
        )?.text ?? '';
      return {
        title: words.sheetTitle,
        about: aboutList(ctx.language, { asOf, items }, input, { kind: words.kinds }),
        columns: [
          { title: words.confidence, kind: 'text' },
          { title: 'ZH', kind: 'text' },
          { title: 'RU', kind: 'text' },
          { title: 'EN', kind: 'text' },
          { title: words.kind, kind: 'text' },
          { title: words.amount, kind: 'number' },
          { title: words.currency, kind: 'text' },
          { title: words.seedForm, kind: 'text' },
          { title: words.year, kind: 'number' },
          { title: words.owners, kind: 'text' },
          { title: words.source, kind: 'text' },
        ],
        rows: items.map((fund) => [
          named(fund.names),
          fund.names.zh ?? null,
          fund.names.ru ?? null,
          fund.names.en ?? null,
          words.kinds[fund.kind],
          fund.amount,
          fund.currency,
          fund.seedForm,
          fund.year,
          fund.owners.map(({ names }) => named(names)).join('; '),
          [fund.source?.file, fund.source?.where].filter(Boolean).join(' '),
        ]),
      };
    },
  }),
];
