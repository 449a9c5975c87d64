import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { policyWords } from '../messages/policies-words.ts';
import { nameIn } from '../plans/export-parts.ts';
import { policyFilters, standardFilters } from './contract.ts';
import { listPolicies } from './service.ts';
import { listStandards } from './standard-service.ts';

const text = (title: string) => ({ title, kind: 'text' as const });
const day = (title: string) => ({ title, kind: 'day' as const });

/** Rules side by side, and standards that belong together, as tables. */
export const policyDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'programmes.policies.export',
    path: '/api/exports/policies',
    summary: 'Rules of both countries side by side as the screen shows them',
    audience: 'public',
    input: z.object(policyFilters),
    async table(ctx, input) {
      const { language } = ctx;
      const words = policyWords[language];
      const { items, asOf } = await collectPages((paging) => listPolicies(ctx, { ...input, ...paging }));
      const sideColumns = (side: string) => [side, words.inForce, words.source, words.confidence].map(text);
      return {
        title: words.sheetTitle,
        about: [
          ...aboutList(ctx.language, { asOf, items }, input, { topic: words.topics }),
          ['', words.notAdvice],
        ],
        columns: [
          text(words.topic),
          text(words.name),
          ...sideColumns(words.rules.cn),
          ...sideColumns(words.rules.ru),
          text(words.difference),
          text(words.consequence),
          day(words.confirmUntil),
        ],
        rows: items.map((policy) => [
          words.topics[policy.topic],
          nameIn(policy.title, language),
          ...[policy.cn, policy.ru].flatMap((side) =>
            side
              ? [nameIn(side.rule, language), side.inForceOn, side.source, words.confidences[side.confidence]]
              : [null, null, null, null],
          ),
          policy.difference && nameIn(policy.difference, language),
          policy.consequence && nameIn(policy.consequence, language),
          policy.validUntil,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'programmes.standards.export',
    path: '/api/exports/standards',
    summary: 'Standards of both countries that belong together as the screen shows them',
    audience: 'public',
    input: z.object(standardFilters),
    async table(ctx, input) {
      const { language } = ctx;
      const words = policyWords[language];
      const { items, asOf } = await collectPages((paging) => listStandards(ctx, { ...input, ...paging }));
      return {
        title: words.standardsSheet,
        about: aboutList(ctx.language, { asOf, items }, input, { relation: words.relations }),
        columns: [
          text('GB'),
          text('ГОСТ'),
          text('ISO'),
          text(words.subject),
          text(words.gbToIso),
          text(words.gostToIso),
          text(words.gbToGost),
          text(words.note),
          text(words.source),
          text(words.confidence),
        ],
        rows: items.map((row) => [
          row.gb,
          row.gost,
          row.iso,
          nameIn(row.subject, language),
          words.relations[row.gbToIso],
          words.relations[row.gostToIso],
          words.relations[row.gbToGost],
          nameIn(row.note, language) || null,
          row.source,
          words.confidences[row.confidence],
        ]),
      };
    },
  }),
];
