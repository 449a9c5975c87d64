import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { openListingContent, type ListingContent } from '../../catalogue/public.ts';
import { setWaitingMatches } from '../../translation/public.ts';
import { keepTelling, scorePair, type Known, type ScoredPart, type SideFacts } from '../rules.ts';
import { factsOfDocument, factsOfListing, unknownFacts } from '../side-facts.ts';
import { listSureness, meantBy, surenessIn, type MeantConcepts } from '../concept-sureness.ts';
import { joinSignals, type Rarity } from '../signals.ts';
import {
  forgetOthers,
  removePairsBetween,
  removeRecord,
  writePairs,
  writeRecord,
  type PairWrite,
} from '../store.ts';
import { countForeignAnswers, readRarity, recordsByIds, type KnownRecord } from '../views.ts';
import type { Relation } from '../vocabulary.ts';
import { findCandidates, type Candidate, type Found } from './find-candidates.ts';
import { knownAt, type MatchingTools } from './tools.ts';

type Kind = 'offer' | 'request';

/** What is looked for, for whom: one search each. The relation says as what the found one stands to the listing. */
export const wantedKinds: Readonly<Record<Kind, readonly { kind: string; relation: Relation }[]>> = {
  request: [
    { kind: 'offer', relation: 'answer' },
    { kind: 'organisation', relation: 'partner' },
    { kind: 'person', relation: 'partner' },
  ],
  offer: [
    { kind: 'request', relation: 'answer' },
    { kind: 'offer', relation: 'complement' },
  ],
};

/**
 * Finds the matches of one listing with one search for each wanted kind, and keeps them beside what the others'
 * searches said of it. One that is not open takes no part. May run again at any time with the same result.
 */
export async function computeListing(
  ctx: Ctx,
  tools: MatchingTools,
  listing: { kind: Kind; id: string },
): Promise<void> {
  const computedAt = ctx.clock();
  const content = await openListingContent(ctx, listing.kind, listing.id);
  if (!content) return ctx.transaction((tx) => removeRecord(tx, listing.id));
  await tools.index.catchUp();
  const engine = tools.index.engine();
  const key = `catalogue/${content.kind}/${content.id}`;
  const found = await Promise.all(
    wantedKinds[content.kind].map(async ({ kind, relation }) => ({
      relation,
      ...(await findCandidates(engine, content.text, kind, key)),
    })),
  );
  const concepts = found[0]?.concepts ?? [];
  const record: KnownRecord = {
    id: content.id,
    kind: content.kind,
    sourceLanguage: content.sourceLanguage,
    ownerOrganisationId: content.ownerOrganisationId,
    facts: factsOfListing(content, await organisationKindOf(ctx, content)),
    concepts,
    sureness: listSureness(concepts, surenessIn(tools.termbase.recogniser(), content.text)),
    computedAt,
  };
  const { pairs, ownIds } = await scoreCandidates(ctx, record, found);
  await ctx.transaction(async (tx) => {
    await writeRecord(tx, record);
    // The other one may have been computed before this one's owner was known.
    await removePairsBetween(tx, record.id, ownIds);
    for (const relation of new Set(found.map((one) => one.relation))) {
      const kept = pairs.filter((pair) => pair.relation === relation);
      await forgetOthers(tx, record.id, relation, {
        left: kept.filter(({ asked }) => asked === 'left').map(({ rightId }) => rightId),
        right: kept.filter(({ asked }) => asked === 'right').map(({ leftId }) => leftId),
      });
    }
    await writePairs(tx, pairs);
    // The more wait for it across the language, the sooner it is translated.
    const ref = { room: 'catalogue', kind: record.kind, id: record.id };
    await setWaitingMatches(tx, ref, await countForeignAnswers(tx, record.id));
  });
}

async function organisationKindOf(ctx: Ctx, { ownerOrganisationId }: ListingContent): Promise<string | null> {
  if (ownerOrganisationId === null) return null;
  return (await organisationsByIds(ctx, [ownerOrganisationId])).get(ownerOrganisationId)?.kind ?? null;
}

async function scoreCandidates(
  ctx: Ctx,
  own: KnownRecord,
  found: readonly (Found & { relation: Relation })[],
): Promise<{ pairs: PairWrite[]; ownIds: string[] }> {
  const candidates = found.flatMap((one) => one.candidates);
  const records = await recordsByIds(
    ctx,
    candidates.map(({ id }) => id),
  );
  const concepts = [...records.values()].flatMap((record) => record.concepts);
  const rarity = await readRarity(ctx, [...own.concepts, ...concepts]);
  const known = knownAt(ctx.clock());
  const isOwn = (candidate: Candidate) => isSameOwner(own, candidate, records.get(candidate.id));
  const pairs = found.flatMap(({ relation, candidates: some }) => {
    const scored = some
      .filter((candidate) => !isOwn(candidate))
      .map((candidate) => {
        const other = records.get(candidate.id);
        const seen = {
          facts: other?.facts ?? factsOfCandidate(candidate),
          meant: other ? meantBy(other) : null,
        };
        return scoreCandidate(relation, own, candidate, seen, rarity, known);
      });
    return keepTelling(relation, scored, known.settings).map(({ pair }) => pair);
  });
  return { pairs, ownIds: candidates.filter(isOwn).map(({ id }) => id) };
}

function scoreCandidate(
  relation: Relation,
  own: KnownRecord,
  candidate: Candidate,
  seen: { facts: SideFacts; meant: MeantConcepts | null },
  rarity: Rarity,
  known: Known,
): { pair: PairWrite; parts: readonly ScoredPart[] } {
  const isOwnLeft = isLeft(relation, own.id, own.kind, candidate.id);
  const asked = { facts: own.facts, meant: meantBy(own) };
  const [left, right] = isOwnLeft ? [asked, seen] : [seen, asked];
  const [fromLeft, fromRight] = isOwnLeft ? [candidate.signals, null] : [null, candidate.signals];
  const signals = joinSignals(fromLeft, fromRight, left.meant, right.meant, rarity);
  const { score, parts } = scorePair(relation, left.facts, right.facts, signals, known);
  const pair: PairWrite = {
    relation,
    leftId: isOwnLeft ? own.id : candidate.id,
    rightId: isOwnLeft ? candidate.id : own.id,
    rightRoom: isOwnLeft ? candidate.room : 'catalogue',
    rightKind: isOwnLeft ? candidate.kind : own.kind,
    asked: isOwnLeft ? 'left' : 'right',
    signals: candidate.signals,
    score,
  };
  return { pair, parts };
}

/** A request is left of the offers that answer it, a listing left of its partners; two offers stand by their ids. */
export function isLeft(relation: Relation, ownId: string, ownKind: Kind, otherId: string): boolean {
  if (relation === 'answer') return ownKind === 'request';
  return relation === 'partner' || ownId < otherId;
}

/** Nobody is introduced to himself: neither to his other listings nor to his own organisation. */
function isSameOwner(own: KnownRecord, candidate: Candidate, other: KnownRecord | undefined): boolean {
  const owner = own.ownerOrganisationId;
  return owner !== null && (candidate.id === owner || other?.ownerOrganisationId === owner);
}

function factsOfCandidate({ kind, facets }: Candidate): SideFacts {
  if (kind === 'organisation' || kind === 'person') return factsOfDocument({ facets }, kind, null);
  return unknownFacts(kind === 'request' ? 'request' : 'offer');
}
