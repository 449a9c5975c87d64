import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { personIdOf } from '../access.ts';
import { registrationIdsShape } from '../organisations/contract.ts';
import { ensureOwner } from '../organisations/membership-store.ts';
import { listMemberIds } from '../people/findable-views.ts';
import { organisationChanged } from '../events.ts';
import { tellMembershipsChanged } from '../record-change.ts';
import { markProfileStale } from '../texts/store.ts';
import { refuseOwn, requireKeeper } from './access.ts';
import { idsOfSame } from './alias-views.ts';
import type { mergingEndpoints, Merge, Side } from './contract.ts';
import {
  fieldsSuggested,
  fieldsToChoose,
  isSame,
  readField,
  valuesToWrite,
  writeField,
  type MergeFacts,
} from './fields.ts';
import { faultOfMerge, inOrder } from './rules.ts';
import {
  deleteNotSame,
  findLayerAbove,
  insertMerge,
  insertNotSame,
  markUndone,
  pointTo,
  setBefore,
  touchOrganisation,
} from './store.ts';
import { findParties, writeFacts, type StoredParty } from './stored.ts';
import { findDifference, findMerge, findPair, listMerges, type StoredMerge } from './views.ts';

type Pair = ParsedInputOf<typeof mergingEndpoints.compare>;

/** Two living organisations side by side. Errors: 401, 403, `platform.notFound`. */
export async function compareParties(
  ctx: Ctx,
  { oneId, otherId }: Pair,
): Promise<OutputOf<typeof mergingEndpoints.compare>> {
  requireKeeper(ctx.actor);
  const parties = await findParties(ctx, [oneId, otherId]);
  const [one, other] = [livingOf(parties, oneId), livingOf(parties, otherId)];
  if (oneId === otherId) throw new AppError('notFound', 'platform.notFound');
  const found = await findPair(ctx, inOrder(oneId, otherId));
  const [ones, others] = [await idsOfSame(ctx, oneId), await idsOfSame(ctx, otherId)];
  return {
    one: await sideOf(ctx, oneId, one, ones.length - 1),
    other: await sideOf(ctx, otherId, other, others.length - 1),
    score: found?.score ?? null,
    reasons: found?.reasons ?? [],
    toTakeFromOther: fieldsToChoose(one.facts, other.facts),
    toTakeFromOne: fieldsToChoose(other.facts, one.facts),
    suggestedFromOther: fieldsSuggested(one.facts, other.facts),
    suggestedFromOne: fieldsSuggested(other.facts, one.facts),
    saidDifferent: (await findDifference(ctx, ones, others)) ?? null,
  };
}

/** Remembers that two are two. */
export async function sayDifferent(ctx: Ctx, { oneId, otherId }: Pair): Promise<void> {
  requireKeeper(ctx.actor);
  refuseOwn(ctx.actor, oneId, otherId);
  const parties = await findParties(ctx, [oneId, otherId]);
  livingOf(parties, oneId);
  livingOf(parties, otherId);
  if (oneId === otherId) throw new AppError('conflict', 'accounts.merging.itself');
  await ctx.transaction(async (tx) => {
    await insertNotSame(tx, inOrder(oneId, otherId), personIdOf(tx.actor));
    await recordPair(tx, 'saidDifferent', oneId, otherId);
  });
}

export async function takeBackDifference(ctx: Ctx, { oneId, otherId }: Pair): Promise<void> {
  requireKeeper(ctx.actor);
  refuseOwn(ctx.actor, oneId, otherId);
  await ctx.transaction(async (tx) => {
    const gone = await deleteNotSame(tx, await idsOfSame(tx, oneId), await idsOfSame(tx, otherId));
    if (gone === 0) throw new AppError('notFound', 'platform.notFound');
    await recordPair(tx, 'differenceTakenBack', oneId, otherId);
  });
}

/** Merges the loser into the winner: from now on its id stands for the winner. Errors: see `rules.ts`. */
export async function mergeOrganisations(
  ctx: Ctx,
  input: ParsedInputOf<typeof mergingEndpoints.merge>,
): Promise<Merge> {
  requireKeeper(ctx.actor);
  const { loserId, winnerId, reason } = input;
  if (loserId === winnerId) throw new AppError('conflict', 'accounts.merging.itself');
  const id = await ctx.transaction(async (tx) => {
    const parties = await findParties(tx, [loserId, winnerId], { forChange: true });
    const [loser, winner] = [livingOf(parties, loserId), livingOf(parties, winnerId)];
    refuseOwn(tx.actor, loserId, winnerId);
    const fault = faultOfMerge(loser.brief, winner.brief);
    if (fault !== undefined) throw new AppError('conflict', fault);
    const said = await findDifference(tx, await idsOfSame(tx, loserId), await idsOfSame(tx, winnerId));
    if (said) throw new AppError('conflict', 'accounts.merging.saidDifferent');
    const taken = [...new Set(input.take)];
    const offered = fieldsToChoose(winner.facts, loser.facts);
    if (taken.some((field) => !offered.includes(field))) {
      throw fieldFault('take', 'accounts.merging.nothingToTake');
    }
    const values = valuesToWrite(winner.facts, loser.facts, taken);
    const merge = { loserId, winnerId, reason, mergedBy: personIdOf(tx.actor) };
    const mergeId = await insertMerge(tx, merge, values);
    await writeOver(
      tx,
      winnerId,
      winner,
      values.map(({ field, after }) => ({ field, value: after })),
    );
    const touched = await pointTo(tx, loserId, winnerId);
    await touchOrganisation(tx, winnerId);
    await recordPair(tx, 'merged', loserId, winnerId, { mergeId, taken: values.map(({ field }) => field) });
    await tellAll(tx, [...touched, winnerId]);
    return mergeId;
  });
  return readMerge(ctx, id);
}

/**
 * Takes a merge apart: the loser lives again, with all that had been merged into it before. What the merge wrote into
 * the winner goes back to what was there, unless somebody has changed it since.
 */
export async function undoMerge(ctx: Ctx, id: string): Promise<Merge> {
  requireKeeper(ctx.actor);
  await ctx.transaction(async (tx) => {
    const known = await findMerge(tx, id);
    if (!known) throw new AppError('notFound', 'platform.notFound');
    const parties = await findParties(tx, [known.loserId, known.winnerId], { forChange: true });
    // Read again: somebody may have undone it while the rows were awaited.
    const merge = await findMerge(tx, id);
    if (!merge?.isInForce) throw new AppError('conflict', 'accounts.merging.alreadyUndone');
    const winner = parties.get(merge.winnerId);
    if (!winner) throw new AppError('notFound', 'platform.notFound');
    const livingId = winner.mergedInto ?? merge.winnerId;
    refuseOwn(tx.actor, merge.loserId, livingId);
    const back = await valuesToRestore(tx, merge, winner.facts);
    await writeOver(tx, merge.winnerId, winner, back);
    await markUndone(tx, id, personIdOf(tx.actor));
    const touched = await pointTo(tx, merge.loserId, merge.loserId);
    await touchOrganisation(tx, livingId);
    await ensureOwner(tx, merge.loserId);
    await ensureOwner(tx, livingId);
    await recordPair(tx, 'mergeUndone', merge.loserId, merge.winnerId, { mergeId: id });
    await tellAll(tx, [...touched, merge.winnerId, livingId]);
  });
  return readMerge(ctx, id);
}

async function valuesToRestore(ctx: Ctx, merge: StoredMerge, facts: MergeFacts) {
  const back: Restored[] = [];
  for (const { field, before, after } of merge.values) {
    const layer = { number: merge.number, organisationId: merge.winnerId, field };
    const above = await findLayerAbove(ctx, layer);
    if (above !== undefined) await setBefore(ctx, above, field, before);
    else if (isSame(readField(facts, field), after)) back.push({ field, value: before });
  }
  return back;
}
type Restored = { field: StoredMerge['values'][number]['field']; value: unknown };

/** Writes values over the facts of an organisation. The last name it has is not taken away. */
async function writeOver(
  ctx: Ctx,
  id: string,
  party: StoredParty,
  values: readonly Restored[],
): Promise<void> {
  if (values.length === 0) return;
  const written = values.reduce((facts, { field, value }) => writeField(facts, field, value), party.facts);
  const isNamed = Object.keys(written.names).length > 0;
  const facts = isNamed ? written : { ...written, names: party.facts.names };
  await writeFacts(ctx, id, facts, party.alsoKnownAs);
  const changed = languages.filter((language) => facts.profile[language] !== party.facts.profile[language]);
  await markProfileStale(ctx, id, changed);
}

/** Everybody who keeps something of these organisations hears of it: their names, their members, what is found. */
async function tellAll(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const organisationId of new Set(ids)) {
    await tellEvent(ctx, organisationChanged, { organisationId, change: 'updated' });
    await tellEvent(ctx, organisationChanged, { organisationId, change: 'members' });
  }
  const people = new Set<string>();
  for (const id of new Set(ids)) for (const personId of await listMemberIds(ctx, id)) people.add(personId);
  for (const personId of people) await tellMembershipsChanged(ctx, personId);
}

async function recordPair(
  ctx: Ctx,
  action: string,
  id: string,
  otherId: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const ref = { room: 'accounts', kind: 'organisation', id };
  await recordAudit(ctx, {
    action: `accounts.organisation.${action}`,
    ref,
    details: { otherId, ...details },
  });
}

function livingOf(parties: Map<string, StoredParty>, id: string): StoredParty {
  const party = parties.get(id);
  if (!party) throw new AppError('notFound', 'platform.notFound');
  if (party.mergedInto !== null) {
    throw new AppError('conflict', 'accounts.merging.mergedAlready', { params: { id: party.mergedInto } });
  }
  return party;
}

async function sideOf(ctx: Ctx, id: string, party: StoredParty, aliases: number): Promise<Side> {
  const { facts, brief, alsoKnownAs, source, createdAt } = party;
  return {
    ...brief,
    alsoKnownAs,
    registrationIds: registrationIdsShape.loose().parse(facts.registrationIds),
    website: facts.website,
    profile: facts.profile,
    contacts: facts.contacts as Side['contacts'],
    foundersForeign: facts.foundersForeign,
    members: (await listMemberIds(ctx, id)).length,
    aliases,
    source,
    createdAt: createdAt.toISOString(),
  };
}

async function readMerge(ctx: Ctx, id: string): Promise<Merge> {
  const merge = (await listMerges(ctx, { page: 1, pageSize: 1 }, id)).items[0];
  if (!merge) throw new AppError('notFound', 'platform.notFound');
  return merge;
}
