import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { countryNames } from '../../../shared/region-names.ts';
import { registerWords } from '../messages/register-words.ts';
import { nameIn, sourceLine } from '../plans/export-parts.ts';
import { agreementFilters, policyDocumentFilters, type AgreementBrief } from './contract.ts';
import { listPolicyDocuments } from './policy-documents.ts';
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
  tableDownload({
    id: 'programmes.agreements.exportPolicyDocuments',
    path: '/api/exports/policy-documents',
    summary: 'Strategies and decisions of both countries as the screen compares them',
    audience: 'public',
    input: z.object(policyDocumentFilters),
    async table(ctx, input) {
      const { language } = ctx;
      const words = registerWords[language];
      const said = words.policyDocuments;
      let groups: Awaited<ReturnType<typeof listPolicyDocuments>>['groups'] = [];
      const { items, asOf } = await collectPages(async (paging) => {
        const answer = await listPolicyDocuments(ctx, { ...input, ...paging });
        groups = answer.groups;
        return answer;
      });
      const groupNames = new Map(groups.map(({ key, names }) => [key, nameIn(names, language)]));
      return {
        title: said.title,
        about: aboutList(language, { asOf, items }, input, {
          standing: words.standings,
          order: words.orders,
        }),
        columns: [
          text(said.document),
          text(said.country),
          text(said.group),
          text(words.dated),
          text(said.issuer),
          text(said.goals),
          text(said.funding),
          text(said.openness),
          text(words.standing),
          { title: words.validUntil, kind: 'day' as const },
          text(words.sheet.source),
        ],
        rows: items.map((one) => [
          nameIn(one.names, language),
          one.country && (countryNames[one.country]?.[language] ?? one.country),
          (one.group && groupNames.get(one.group)) ?? null,
          one.dated,
          one.parties
            .map(({ link, factKey }) => (link ? nameIn(link.names, language) : (factKey ?? '')))
            .join('; '),
          nameIn(one.subject, language) || null,
          one.funding.map(({ value, unit }) => `${value} ${unit}`).join('; ') || null,
          null,
          words.standings[one.standing.standing],
          one.validUntil,
          sourceLine(one.source),
        ]),
      };
    },
  }),
];
