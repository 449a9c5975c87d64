import { pickText, type Language, type LocalizedText } from '../../shared/language.ts';
import { shortenText } from '../../shared/shorten-text.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { organisationsByIds } from '../accounts/public.ts';
import type { ListingSummary } from '../catalogue/listings/contract.ts';
import { readOpenListings } from '../catalogue/public.ts';
import { readableDocuments, type SearchDocument } from '../search/public.ts';
import { knownAt, type MatchingTools } from './compute/tools.ts';
import type { Match, MatchPart, OtherRecord } from './contract.ts';
import { adjustmentsFor, adjustScore, type Dismissal } from './dismissal-rules.ts';
import { bothMean, meantBy, type MeantConcepts } from './concept-sureness.ts';
import { presentConcepts, type ConceptWords } from './present-concepts.ts';
import { isStrongMatch, scorePair, type NeutralDetail, type SideFacts } from './rules.ts';
import { factsOfDocument } from './side-facts.ts';
import { joinSignals, type Rarity } from './signals.ts';
import { dismissalsBy, readRarity, recordsByIds, type KnownRecord, type PairRow } from './views.ts';

type Words = MatchingTools['termbase'];
const summaryCharactersMax = 320;

/** The other record as this reader may know it, and the facts of it a score may rest on. */
type Seen = { other: OtherRecord; facts: SideFacts; meant: MeantConcepts | null; ownerId: string | null };

/**
 * The matches as the actor may see them: what he may not see is absent and not counted. Scores are computed anew from
 * the facts of now and lowered by what he dismissed before.
 */
export async function presentMatches(ctx: Ctx, termbase: Words, pairs: readonly PairRow[]): Promise<Match[]> {
  if (pairs.length === 0) return [];
  const own = await recordsByIds(
    ctx,
    pairs.map(({ ownId }) => ownId),
  );
  const seen = await seeOthers(ctx, pairs);
  const concepts = [
    ...[...own.values()].flatMap((record) => record.concepts),
    ...[...seen.values()].flatMap(({ meant }) => meant?.ids ?? []),
  ];
  const rarity = await readRarity(ctx, concepts);
  const dismissals = ctx.actor.kind === 'person' ? await dismissalsBy(ctx, ctx.actor.personId) : [];
  return pairs.flatMap((pair) => {
    const mine = own.get(pair.ownId);
    const theirs = seen.get(pair.otherId);
    if (!mine || !theirs || isSameOwner(mine, theirs)) return [];
    return [presentMatch(ctx, termbase, pair, mine, theirs, rarity, dismissals)];
  });
}

function isSameOwner(own: KnownRecord, { other, ownerId }: Seen): boolean {
  const owner = own.ownerOrganisationId;
  return owner !== null && (owner === ownerId || owner === other.ref.id);
}

function presentMatch(
  ctx: Ctx,
  termbase: Words,
  pair: PairRow,
  own: KnownRecord,
  seen: Seen,
  rarity: Rarity,
  dismissals: readonly Dismissal[],
): Match {
  const mine = { facts: own.facts, meant: meantBy(own) };
  const [left, right] = pair.isOwnLeft ? [mine, seen] : [seen, mine];
  const known = knownAt(ctx.clock());
  const signals = joinSignals(pair.fromLeft, pair.fromRight, left.meant, right.meant, rarity);
  const { score, parts } = scorePair(pair.relation, left.facts, right.facts, signals, known);
  const adjustments = adjustmentsFor(
    dismissals,
    { ownId: own.id, own: own.facts, other: seen.facts, parts },
    known.settings,
  );
  const adjusted = adjustScore(score, adjustments);
  const fields = [...own.facts.fields, ...seen.facts.fields];
  const says = { rarity, sureness: bothMean(left.meant, right.meant), fields };
  const tellConcepts = (ids: readonly string[]) => presentConcepts(termbase, ids, says);
  const isDecided = pair.state === 'kept' || pair.state === 'accepted' || pair.state === 'dismissed';
  return {
    listingId: own.id,
    listingKind: own.kind,
    relation: pair.relation,
    other: seen.other,
    score: adjusted,
    isStrong: isStrongMatch(pair.relation, adjusted, parts, known.settings),
    parts: parts.map((part) => ({
      ...part,
      detail: presentDetail(part.detail, pair.isOwnLeft, tellConcepts),
    })),
    adjustments,
    state: pair.state,
    isNew: !pair.isShown,
    decided:
      isDecided && pair.changedAt
        ? { at: pair.changedAt.toISOString(), reason: pair.reason, note: pair.note }
        : null,
    foundAt: pair.foundAt.toISOString(),
  };
}

/** From the side of the own listing, and with the words of the concepts. */
function presentDetail(
  detail: NeutralDetail,
  isOwnLeft: boolean,
  tellConcepts: (conceptIds: readonly string[]) => ConceptWords[],
): MatchPart['detail'] {
  if (detail.part === 'concepts') return { part: 'concepts', concepts: tellConcepts(detail.conceptIds) };
  if (isOwnLeft) return detail;
  if (detail.part === 'field') return { ...detail, own: detail.other, other: detail.own };
  if (detail.part === 'cooperation') return { ...detail, own: detail.other, other: detail.own };
  if (detail.part === 'region') return { ...detail, own: detail.other, other: detail.own };
  if (detail.part === 'partner') {
    const { ownSought, otherIs, otherSought, ownIs } = detail;
    return { ...detail, ownSought: otherSought, otherIs: ownIs, otherSought: ownSought, ownIs: otherIs };
  }
  return detail;
}

async function seeOthers(ctx: Ctx, pairs: readonly PairRow[]): Promise<Map<string, Seen>> {
  const isListing = ({ otherKind }: PairRow) => otherKind === 'offer' || otherKind === 'request';
  const listingIds = pairs.filter(isListing).map(({ otherId }) => otherId);
  const partnerIds = pairs.filter((pair) => !isListing(pair)).map(({ otherId }) => otherId);
  return new Map([...(await seeListings(ctx, listingIds)), ...(await seePartners(ctx, partnerIds))]);
}

async function seeListings(ctx: Ctx, ids: readonly string[]): Promise<[string, Seen][]> {
  const unique = [...new Set(ids)];
  const summaries = await readOpenListings(ctx, unique);
  const records = await recordsByIds(ctx, [...summaries.keys()]);
  return [...summaries].flatMap(([id, summary]): [string, Seen][] => {
    const record = records.get(id);
    if (!record) return [];
    const { facts, ownerOrganisationId } = record;
    const other = otherFromListing(summary, facts.fields);
    return [[id, { other, facts, meant: meantBy(record), ownerId: ownerOrganisationId }]];
  });
}

/** An open listing as the other record of a match, or of a duplicate. */
export function otherFromListing(summary: ListingSummary, fields: readonly string[]): OtherRecord {
  const { id, kind, owner, textStatuses } = summary;
  return {
    ref: { room: 'catalogue', kind, id },
    kind,
    number: summary.number,
    title: summary.title,
    summary: { ...summary.summary, text: shortenText(summary.summary.text, summaryCharactersMax) },
    sourceLanguage: summary.sourceLanguage,
    textStates: Object.fromEntries(textStatuses.map(({ language, state }) => [language, state])),
    country: summary.country,
    region: owner?.region ?? null,
    fields: fields.length > 0 ? [...fields] : summary.grntiPrimary ? [summary.grntiPrimary] : [],
    levelClaimed: summary.levelClaimed,
    levelVerified: summary.levelVerified,
    minLevel: summary.minLevel,
    marketLevel: summary.marketLevel,
    cooperationTypes: summary.cooperationTypes,
    owner: owner && { id: owner.id, name: owner.name },
    isAnonymous: summary.isAnonymous,
    isDemo: summary.isDemo,
    publishedAt: summary.publishedAt,
  };
}

async function seePartners(ctx: Ctx, ids: readonly string[]): Promise<[string, Seen][]> {
  if (ids.length === 0) return [];
  const documents = await readableDocuments(ctx, 'accounts', ['organisation', 'person'], [...new Set(ids)]);
  const organisations = await organisationsByIds(ctx, [...documents.keys()]);
  return [...documents.values()].map((document) => {
    const { id } = document.ref;
    const kind = document.kind === 'person' ? 'person' : 'organisation';
    const facts = factsOfDocument(document, kind, organisations.get(id)?.kind ?? null);
    const other = otherFromDocument(document, kind, facts, ctx.language);
    return [id, { other, facts, meant: null, ownerId: null }];
  });
}

function otherFromDocument(
  document: SearchDocument,
  kind: 'organisation' | 'person',
  facts: SideFacts,
  reader: Language,
): OtherRecord {
  const titles: LocalizedText = {};
  const summaries: LocalizedText = {};
  for (const { language, title, summary } of document.texts) {
    titles[language] = title;
    summaries[language] = summary;
  }
  const none = { text: '', language: document.sourceLanguage };
  const summary = pickText(summaries, reader, document.sourceLanguage) ?? none;
  return {
    ref: document.ref,
    kind,
    number: document.number ?? null,
    title: pickText(titles, reader, document.sourceLanguage) ?? none,
    summary: { ...summary, text: shortenText(summary.text, summaryCharactersMax) },
    sourceLanguage: document.sourceLanguage,
    textStates: {},
    country: facts.country,
    region: facts.region,
    fields: [...facts.fields],
    levelClaimed: null,
    levelVerified: null,
    minLevel: null,
    marketLevel: null,
    cooperationTypes: [],
    owner: null,
    isAnonymous: false,
    isDemo: document.isDemo,
    publishedAt: null,
  };
}
