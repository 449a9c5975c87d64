import { AppError } from '../../shared/app-error.ts';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { tellEvent } from '../../platform/events/events.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/endpoint.ts';
import { readOwnOpenListings } from '../catalogue/public.ts';
import { openOwnListing, personIdOf } from './access.ts';
import { lockAnswer, writeAnswer, writeShown, type AnswerRoots } from './answer-store.ts';
import type { MatchingTools } from './compute/tools.ts';
import type { Match, matching } from './contract.ts';
import { matchingAccepted } from './events.ts';
import { stateAfter, stateAfterOpening } from './life-cycle.ts';
import { presentOwnListing } from './present-listing.ts';
import { presentMatches } from './present.ts';
import { countReasons, pairsOf, recordsByIds } from './views.ts';
import { fewestReasonsShown, matchesKept, matchStates, type MatchState } from './vocabulary.ts';

type Words = MatchingTools['termbase'];
const bestShown = 3;

/** The actor's open listings with what was found for each. */
export async function listOwnMatches(
  ctx: Ctx,
  termbase: Words,
  { kind, page, pageSize }: ParsedInputOf<typeof matching.overview>,
): Promise<OutputOf<typeof matching.overview>> {
  personIdOf(ctx.actor);
  const { items, total } = await readOwnOpenListings(ctx, kind, { page, pageSize });
  const ids = items.map(({ summary }) => summary.id);
  const records = await recordsByIds(ctx, ids);
  const pairs = await pairsOf(ctx, ids, { states: matchStates, limit: matchesKept });
  const matches = Map.groupBy(await presentMatches(ctx, termbase, pairs), ({ listingId }) => listingId);
  return {
    items: items.map((own) => {
      const mine = matches.get(own.summary.id) ?? [];
      const best = mine.filter(
        ({ state, relation, isStrong }) => relation === 'answer' && isStrong && isUndecided(state),
      );
      return {
        ...presentOwnListing(own, mine, records.get(own.summary.id)),
        best: best.toSorted(byScore).slice(0, bestShown),
      };
    }),
    total,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

/** The matches of one listing of the actor's side, the best first. */
export async function listMatches(
  ctx: Ctx,
  termbase: Words,
  input: ParsedInputOf<typeof matching.list>,
): Promise<OutputOf<typeof matching.list>> {
  const { listingId, relation, state, strength, page, pageSize } = input;
  const own = await openOwnListing(ctx, listingId);
  const pairs = await pairsOf(ctx, [listingId], { states: matchStates, limit: matchesKept });
  const all = await presentMatches(ctx, termbase, pairs);
  const wanted: readonly MatchState[] =
    state.length > 0 ? state : matchStates.filter((one) => one !== 'dismissed');
  const items = all
    .filter((match) => match.relation === relation && wanted.includes(match.state))
    .filter((match) => strength === 'all' || match.isStrong || !isUndecided(match.state))
    .toSorted(byScore);
  const record = (await recordsByIds(ctx, [listingId])).get(listingId);
  return {
    listing: presentOwnListing(own, all, record),
    items: items.slice((page - 1) * pageSize, page * pageSize),
    total: items.length,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

function isUndecided(state: MatchState): boolean {
  return state === 'suggested' || state === 'opened';
}

function byScore(a: Match, b: Match): number {
  return b.score - a.score || a.other.ref.id.localeCompare(b.other.ref.id);
}

type Address = { listingId: string; otherId: string };

/** One match, if the actor is on the side of its listing and may see the other record. */
export async function readMatch(ctx: Ctx, termbase: Words, { listingId, otherId }: Address): Promise<Match> {
  await openOwnListing(ctx, listingId);
  const pairs = await pairsOf(ctx, [listingId], { states: matchStates, otherId, limit: 1 });
  const [match] = await presentMatches(ctx, termbase, pairs);
  if (!match) throw new AppError('notFound', 'matching.matchNotFound');
  return match;
}

/** Notes which matches the side was shown; returns how many for the first time. */
export async function noteShown(
  ctx: Ctx,
  termbase: Words,
  { listingId, otherIds }: ParsedInputOf<typeof matching.noteShown>,
): Promise<number> {
  await openOwnListing(ctx, listingId);
  const pairs = await pairsOf(ctx, [listingId], { states: ['suggested'], limit: matchesKept });
  const wanted = pairs.filter(({ otherId, isShown }) => !isShown && otherIds.includes(otherId));
  const matches = await presentMatches(ctx, termbase, wanted);
  return noteMatchesShown(ctx, matches);
}

/** The same for matches that were read already. */
export async function noteMatchesShown(ctx: Ctx, matches: readonly Match[]): Promise<number> {
  const own = await recordsByIds(
    ctx,
    matches.map(({ listingId }) => listingId),
  );
  return writeShown(
    ctx,
    matches.map((match) => ({
      ownId: match.listingId,
      otherId: match.other.ref.id,
      ...rootsOf(match, own.get(match.listingId)?.sourceLanguage ?? match.other.sourceLanguage),
    })),
  );
}

function rootsOf(match: Match, ownLanguage: string): AnswerRoots {
  return { ownLanguage, otherLanguage: match.other.sourceLanguage, otherFields: match.other.fields };
}

/** Notes that the match was opened; a decided one stays as it is. */
export async function openMatch(ctx: Ctx, termbase: Words, address: Address): Promise<Match> {
  return ctx.transaction(async (tx) => {
    const match = await readMatch(tx, termbase, address);
    const before = await lock(tx, match, address);
    if (stateAfterOpening(before) === before) return { ...match, state: before };
    await writeAnswer(tx, ownAddress(address), { state: 'opened', reason: null, note: '', personId: null });
    await audit(tx, 'matching.open', match, {});
    return { ...match, state: 'opened', isNew: false };
  });
}

/** Keeps, accepts or dismisses a match, or takes that back. Accepting tells the news `matching.accepted`. */
export async function decideMatch(
  ctx: Ctx,
  termbase: Words,
  { decision, reason, note, ...address }: ParsedInputOf<typeof matching.decide>,
): Promise<Match> {
  const personId = personIdOf(ctx.actor);
  return ctx.transaction(async (tx) => {
    const match = await readMatch(tx, termbase, address);
    if (decision === 'dismiss' && !reason) {
      throw new AppError('invalid', 'matching.reasonNeeded', {
        fields: [{ path: 'reason', code: 'matching.reasonNeeded' }],
      });
    }
    const before = await lock(tx, match, address);
    const state = stateAfter(before, decision);
    if (!state) throw new AppError('conflict', 'matching.decisionNotPossible');
    const isDismissed = state === 'dismissed';
    await writeAnswer(tx, ownAddress(address), {
      state,
      reason: isDismissed ? (reason ?? null) : null,
      note: isDismissed ? note : '',
      personId: state === 'opened' ? null : personId,
    });
    await audit(tx, `matching.${decision}`, match, { from: before, to: state, reason: reason ?? null });
    if (state === 'accepted') {
      const { relation, other, listingId } = match;
      const told = { listingId, relation, otherId: other.ref.id, otherKind: other.kind, personId };
      await tellEvent(tx, matchingAccepted, told);
    }
    return readMatch(tx, termbase, address);
  });
}

async function lock(ctx: Ctx, match: Match, address: Address): Promise<MatchState> {
  const own = (await recordsByIds(ctx, [address.listingId])).get(address.listingId);
  const roots = rootsOf(match, own?.sourceLanguage ?? match.other.sourceLanguage);
  return (await lockAnswer(ctx, ownAddress(address), roots)).state;
}

function ownAddress({ listingId, otherId }: Address) {
  return { ownId: listingId, otherId };
}

async function audit(
  ctx: Ctx,
  action: string,
  match: Match,
  details: Record<string, unknown>,
): Promise<void> {
  const ref = { room: 'catalogue', kind: match.listingKind, id: match.listingId };
  await recordAudit(ctx, { action, ref, details: { ...details, other: match.other.ref } });
}

/** Why others dismissed a listing of the actor's side; nothing at all before enough people did. */
export async function readReasons(ctx: Ctx, listingId: string): Promise<OutputOf<typeof matching.reasons>> {
  await openOwnListing(ctx, listingId);
  const { people, total, counts } = await countReasons(ctx, listingId);
  const isShown = people >= fewestReasonsShown;
  return {
    atLeast: fewestReasonsShown,
    counts: isShown ? counts : null,
    total: isShown ? total : null,
  };
}
