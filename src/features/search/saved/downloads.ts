import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Cell, Column } from '../../../platform/tables/table.ts';
import { idShape } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { languageNames } from '../../../shared/language-names.ts';
import { placeName } from '../../../shared/vocabulary-names.ts';
import type { LiveTermbase } from '../../translation/public.ts';
import { chosenLines } from '../chosen-lines.ts';
import { pathOfRecord } from '../contract.ts';
import type { OrganisationNames as FacetNames } from '../facet-label.ts';
import { exportsWords } from '../messages/exports-words.ts';
import { savedWords } from '../messages/saved-words.ts';
import { searchWords } from '../messages/search-words.ts';
import type { OrganisationNames } from '../organisation-names.ts';
import { savedFacetNames, type SavedAlert, type SavedQuery } from './contract.ts';
import { listSaved, showSaved } from './service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });

/** Saved searches, and the alerts of one of them, as files. */
export function savedDownloads({
  termbase,
  organisationNames,
}: {
  termbase: LiveTermbase;
  organisationNames: OrganisationNames;
}): DownloadRoute[] {
  return [
    tableDownload({
      id: 'search.saved.export',
      path: '/api/exports/saved-searches',
      summary: 'The saved searches of the one who asks',
      audience: 'signedIn',
      input: z.object({}),
      table: async (ctx) => {
        const { language } = ctx;
        const own = exportsWords[language];
        const words = savedWords[language];
        const { items, organisationNames: names } = await listSaved(ctx, organisationNames);
        return {
          title: words.title,
          about: [[own.asOf, ctx.clock().toISOString()]],
          columns: [
            ...[words.nameLabel, own.query, own.filters, own.frequency].map(text),
            { title: own.newAlerts, kind: 'number' },
            text(own.paused),
            { title: own.created, kind: 'moment' },
            { title: own.looked, kind: 'moment' },
          ],
          rows: items.map((saved) => [
            saved.name,
            saved.query.q,
            savedLine(saved.query, names, language),
            words.frequencies[saved.byMail ? saved.frequency : 'none'],
            saved.newCount,
            saved.isPaused ? own.yes : '',
            saved.createdAt,
            saved.lookedAt,
          ]),
        };
      },
    }),
    tableDownload({
      id: 'search.saved.alerts.export',
      path: '/api/exports/saved-searches/:id/alerts',
      summary: 'The alerts of an own saved search, the newest first; only records its owner may see now',
      audience: 'signedIn',
      input: z.object({ id: idShape }),
      table: async (ctx, { id }) => {
        const { language } = ctx;
        const own = exportsWords[language];
        const words = savedWords[language];
        const { saved, organisationNames: names } = await showSaved(
          ctx,
          termbase,
          { id, page: 1, pageSize: 1 },
          organisationNames,
        );
        const { items, asOf } = await collectPages(
          async (paging) => (await showSaved(ctx, termbase, { id, ...paging })).alerts,
        );
        return {
          title: `${words.alertsTitle} ${saved.name}`,
          about: [
            [own.asOf, asOf],
            [words.nameLabel, saved.name],
            [own.query, saved.query.q],
            [own.filters, savedLine(saved.query, names, language)],
            [own.firstOf, String(items.length)],
          ],
          columns: alertColumns(language),
          rows: items.map((alert) => alertCells(alert, language)),
        };
      },
    }),
  ];
}

function alertColumns(language: Language): Column[] {
  const own = exportsWords[language];
  const { facetNames: facets } = searchWords[language];
  return [
    { title: own.found, kind: 'moment' },
    ...[own.reason, own.unseen, facets.kind, own.number, own.title, own.titleLanguage, facets.country].map(
      text,
    ),
    { title: facets.level, kind: 'number' },
    { title: own.date, kind: 'day' },
    ...[facets.language, own.summary, own.matched, own.address].map(text),
  ];
}

function alertCells(alert: SavedAlert, language: Language): Cell[] {
  const words = savedWords[language];
  const names = languageNames[language];
  return [
    alert.foundAt,
    words.reasons[alert.reason],
    alert.isSeen ? '' : exportsWords[language].yes,
    searchWords[language].kinds[alert.kind],
    alert.number,
    alert.title.text,
    names[alert.title.language],
    alert.country === null ? null : placeName(alert.country, language),
    alert.level === null ? null : Number(alert.level),
    alert.date?.slice(0, 10) ?? null,
    names[alert.sourceLanguage],
    alert.summary.text,
    [...alert.matchedConcepts.map((concept) => concept.words[language]), ...alert.matchedWords].join('; '),
    `/${language}${pathOfRecord(alert.kind, alert.ref)}`,
  ];
}

function savedLine(query: SavedQuery, organisations: FacetNames, language: Language): string {
  const words = savedWords[language];
  const kept = Object.fromEntries(savedFacetNames.map((facet) => [facet, query.filters[facet] ?? []]));
  const lines = chosenLines(
    { ...kept, levelMin: query.levelMin ?? undefined, marketMin: query.marketMin ?? undefined },
    organisations,
    language,
  ).map(([name, value]) => `${name}: ${value}`);
  return [
    ...lines,
    ...(query.exact ? [words.exact] : []),
    ...(query.off.length > 0 ? [words.off(query.off.length)] : []),
  ].join(' · ');
}
