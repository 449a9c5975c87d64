import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { registerWords } from '../messages/register-words.ts';
import { nameIn, sourceLine } from '../plans/export-parts.ts';
import { agreementFilters, type AgreementBrief } from './contract.ts';
import { listAgreements } from './read-service.ts';
import { findAgreements } from './views.ts';

const text = (title: string) => ({ title, kind: 'text' as const });

/** The register as its screen shows it. */
export const agreementRegisterDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'programmes.agreements.export',
    path: '/api/exports/agreements',
    summary: 'The register of agreements as the screen shows it',
    audience: 'public',
    input: z.object(agreementFilters),
    async table(ctx, input) {
      const { language } = ctx;
      const words = registerWords[language];
      const { items, asOf } = await collectPages((paging) => listAgreements(ctx, { ...input, ...paging }));
      const stored = await findAgreements(
        ctx,
        items.map(({ id }) => id),
      );
      return {
        title: words.title,
        about: aboutList(ctx.language, { asOf, items }, input, {
          kind: words.kinds,
          level: words.levels,
          standing: words.standings,
          order: words.orders,
        }),
        columns: [
          text(words.sheet.id),
          text(words.sheet.key),
          text(words.name.zh),
          text(words.name.ru),
          text(words.name.en),
          text(words.sheet.confidence),
          text(words.kind),
          text(words.level),
          text(words.dated),
          text(words.sheet.precision),
          text(words.parties),
          text(words.standing),
          { title: words.sheet.standingOn, kind: 'day' as const },
          { title: words.validUntil, kind: 'day' as const },
          text(words.sheet.source),
        ],
        rows: items.map((one: AgreementBrief) => [
          one.id,
          one.key,
          one.names.zh ?? null,
          one.names.ru ?? null,
          one.names.en ?? null,
          words.confidences[one.nameConfidence],
          words.kinds[one.kind],
          words.levels[one.level],
          one.dated,
          one.datePrecision,
          one.parties
            .map(({ link, factKey }) => (link ? nameIn(link.names, language) : (factKey ?? '')))
            .join('; '),
          words.standings[one.standing.standing],
          one.standing.on,
          one.validUntil,
          sourceLine(stored.get(one.id)?.source ?? null),
        ]),
      };
    },
  }),
];
