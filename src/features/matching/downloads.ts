import { z } from 'zod';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../platform/tables/table-download.ts';
import type { Cell, Column } from '../../platform/tables/table.ts';
import type { OutputOf } from '../../shared/endpoint.ts';
import { idShape } from '../../shared/ids.ts';
import { pickText, type Language } from '../../shared/language.ts';
import { queryWithDefault } from '../../shared/query.ts';
import { languageNames } from '../../shared/language-names.ts';
import { grntiName, placeName } from '../../shared/vocabulary-names.ts';
import type { MatchingTools } from './compute/tools.ts';
import { matching, type Match } from './contract.ts';
import { matchGroups, statesOfGroup } from './match-groups.ts';
import { exportsWords } from './messages/exports-words.ts';
import { matchScreenWords } from './messages/match-screen-words.ts';
import { listMatches, listOwnMatches } from './service.ts';
import { matchStatisticsDownload } from './statistics-download.ts';
import { relations } from './vocabulary.ts';

/** What the address of the page of one listing says. */
const pageQuery = z.object({
  listingId: idShape,
  relation: queryWithDefault(z.enum(relations), 'answer'),
  group: queryWithDefault(z.enum(matchGroups), 'open'),
  weaker: z.string().max(10).optional(),
});

type Listing = OutputOf<typeof matching.list>['listing'];

/** Matches as files; they are read without leaving a mark. */
export function matchingDownloads({ termbase }: Pick<MatchingTools, 'termbase'>): DownloadRoute[] {
  return [
    matchStatisticsDownload,
    tableDownload({
      id: 'matching.overview.export',
      path: '/api/exports/matches',
      summary: "The best matches of the open listings of the reader's side, as the overview shows them",
      audience: 'signedIn',
      input: matching.overview.input.omit({ page: true, pageSize: true }),
      table: async (ctx, filter) => {
        const { language } = ctx;
        const own = exportsWords[language];
        const { items, asOf } = await collectPages((paging) =>
          listOwnMatches(ctx, termbase, { ...filter, ...paging }),
        );
        return {
          title: matchScreenWords[language].title,
          about: [
            [own.asOf, asOf],
            [own.shown, own.best],
          ],
          columns: columnsIn(language),
          rows: items.flatMap((listing) => listing.best.map((match) => cellsOf(listing, match, language))),
        };
      },
    }),
    tableDownload({
      id: 'matching.list.export',
      path: '/api/exports/listings/:listingId/matches',
      summary: 'Matches of one listing, the best first, with the filter of its page; for its own side only',
      audience: 'signedIn',
      input: pageQuery,
      table: async (ctx, { listingId, relation, group, weaker }) => {
        const { language } = ctx;
        const filter = {
          ...{ listingId, relation, state: [...statesOfGroup[group]] },
          strength: weaker === undefined ? ('strong' as const) : ('all' as const),
        };
        const words = matchScreenWords[language];
        let listing: Listing | undefined;
        const { items, asOf } = await collectPages(async (paging) => {
          const page = await listMatches(ctx, termbase, { ...filter, ...paging });
          listing = page.listing;
          return page;
        });
        const asked: [string, string][] = listing
          ? [
              [words.relations[relation][listing.kind], listing.number],
              [words.groupsLabel, words.groups[group]],
            ]
          : [];
        return {
          title: words.title,
          about: [[exportsWords[language].asOf, asOf], ...asked],
          columns: columnsIn(language),
          rows: items.map((match) => cellsOf(listing, match, language)),
        };
      },
    }),
  ];
}

function columnsIn(language: Language): Column[] {
  const own = exportsWords[language];
  const text = (title: string): Column => ({ title, kind: 'text' });
  return [
    ...[own.own, own.ownTitle, own.relation, own.found, own.foundTitle, own.titleLanguage].map(text),
    ...[own.owner, own.country, own.region, own.field].map(text),
    { title: own.score, kind: 'number' },
    ...[own.state, own.reason].map(text),
    { title: own.foundAt, kind: 'moment' },
    text(own.address),
  ];
}

/** What the reader may know of the other record; the owner of an anonymous one is not told to him either. */
function cellsOf(
  listing: Pick<Listing, 'kind' | 'number' | 'title'> | undefined,
  match: Match,
  language: Language,
): Cell[] {
  const words = matchScreenWords[language];
  const { other, decided } = match;
  const owner = other.owner ? (pickText(other.owner.name, language)?.text ?? null) : null;
  const [field] = other.fields;
  return [
    listing?.number ?? null,
    listing?.title.text ?? null,
    words.relations[match.relation][match.listingKind],
    other.number,
    other.title.text,
    languageNames[language][other.title.language],
    other.isAnonymous ? (owner ?? words.anonymous) : owner,
    other.country === null ? null : placeName(other.country, language),
    other.region === null ? null : placeName(other.region, language),
    field === undefined ? null : grntiName(field, language),
    Math.round(match.score * 100),
    words.states[match.state],
    decided?.reason ? words.reasons[decided.reason] : null,
    match.foundAt,
    `/${language}/desk/matches/${match.listingId}/${other.ref.id}`,
  ];
}
