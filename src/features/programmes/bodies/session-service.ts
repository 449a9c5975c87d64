import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { isUniqueViolation } from '../../../platform/db/database-errors.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds, personNamesOf } from '../../accounts/public.ts';
import { bankOfCountry, requireOfficerOfBank } from '../access.ts';
import { findAction } from './action-views.ts';
import { openBody } from './open-body.ts';
import { changeProtocol, noteSession, openForOfficer, requireStep } from './open-session.ts';
import { readSession } from './read-session.ts';
import { afterWriting } from './rules.ts';
import type { sessions, SessionView } from './session-contract.ts';
import {
  insertItem,
  insertSession,
  moveItem,
  putAction,
  putAnnounced,
  putTexts,
  removeItem,
} from './session-store.ts';
import type { SessionFacts, StoredItem, StoredSession } from './session-stored.ts';
import { itemsOf } from './session-views.ts';
import { itemsMax } from './vocabulary.ts';

type Input<Name extends keyof typeof sessions> = ParsedInputOf<(typeof sessions)[Name]>;

/** Errors: `.languagesMissing`, `.daysWrong`, `.numberTaken`, `.organisationUnknown`. */
export async function createSession(ctx: Ctx, { bodyId, ...wish }: Input<'create'>): Promise<{ id: string }> {
  const { personId } = await requireOfficerOfBank(ctx);
  return ctx.transaction(async (tx) => {
    await openBody(tx, bodyId);
    const facts = await factsOf(tx, wish);
    const id = await orNumberTaken(() => insertSession(tx, bodyId, facts, personId));
    await noteSession(tx, id, 'prepared', { number: facts.number, heldFrom: facts.heldFrom });
    return { id };
  });
}

export async function updateSession(
  ctx: Ctx,
  { id, revision, ...wish }: Input<'update'>,
): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session } = await openForOfficer(tx, id, revision);
    const facts = await factsOf(tx, wish);
    await orNumberTaken(() => changeProtocol(tx, session, facts));
    await noteSession(tx, id, 'changed', { number: facts.number, heldFrom: facts.heldFrom });
  });
  return readSession(ctx, id);
}

export async function announceSession(
  ctx: Ctx,
  { id, isAnnounced }: Input<'announce'>,
): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session } = await openForOfficer(tx, id);
    if (session.state === 'published') throw new AppError('conflict', 'programmes.session.publishedAlready');
    await putAnnounced(tx, id, isAnnounced);
    await noteSession(tx, id, isAnnounced ? 'announced' : 'withdrawn');
  });
  return readSession(ctx, id);
}

/** Errors: `.tooManyItems`, `.onlyOne`, `.ownerMissing`, `.dueMissing`, `.underUnknown`, `.languageNotOfProtocol`. */
export async function addItem(ctx: Ctx, input: Input<'addItem'>): Promise<SessionView> {
  const { id, revision, kind, language, text } = input;
  await ctx.transaction(async (tx) => {
    const { session, officer } = await openForOfficer(tx, id, revision);
    requireStep(session, 'change');
    refuseLanguage(session, language);
    const items = await itemsOf(tx, id);
    if (items.length >= itemsMax) {
      throw new AppError('conflict', 'programmes.session.tooManyItems', { params: { maximum: itemsMax } });
    }
    if ((kind === 'opening' || kind === 'closing') && items.some((item) => item.kind === kind)) {
      throw fieldFault('kind', 'programmes.session.onlyOne');
    }
    const position = input.position ?? Math.max(0, ...items.map((item) => item.position)) + 1;
    const itemId = await insertItem(tx, id, { kind, position, underId: underOf(items, input) });
    if (kind === 'action') await writeAction(tx, session, itemId, input);
    await putTexts(
      tx,
      itemId,
      [{ language, text, state: 'human', engine: null, isStale: false }],
      officer.personId,
    );
    await changeProtocol(tx, session);
    await noteSession(tx, id, 'itemAdded', { itemId, kind, language });
  });
  return readSession(ctx, id);
}

export async function changeItem(ctx: Ctx, input: Input<'changeItem'>): Promise<SessionView> {
  const { id, revision, itemId } = input;
  await ctx.transaction(async (tx) => {
    const { session } = await openForOfficer(tx, id, revision);
    requireStep(session, 'change');
    const items = await itemsOf(tx, id);
    const item = itemIn(items, itemId);
    if (item.kind !== input.kind) throw fieldFault('kind', 'programmes.session.kindStays');
    await moveItem(tx, itemId, {
      position: input.position ?? item.position,
      underId: underOf(items, input),
    });
    if (item.kind === 'action') await writeAction(tx, session, itemId, input);
    await changeProtocol(tx, session);
    await noteSession(tx, id, 'itemChanged', { itemId });
  });
  return readSession(ctx, id);
}

export async function takeItemOut(
  ctx: Ctx,
  { id, revision, itemId }: Input<'removeItem'>,
): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session } = await openForOfficer(tx, id, revision);
    requireStep(session, 'change');
    const item = itemIn(await itemsOf(tx, id), itemId);
    await removeItem(tx, itemId);
    await changeProtocol(tx, session);
    await noteSession(tx, id, 'itemRemoved', { itemId, kind: item.kind });
  });
  return readSession(ctx, id);
}

/** The same words again say that they still hold: they are fresh, and the others stay as they are. */
export async function writeText(ctx: Ctx, input: Input<'writeText'>): Promise<SessionView> {
  const { id, revision, itemId, language, text } = input;
  await ctx.transaction(async (tx) => {
    const { session, officer } = await openForOfficer(tx, id, revision);
    requireStep(session, 'change');
    refuseLanguage(session, language);
    const { texts } = itemIn(await itemsOf(tx, id), itemId);
    const before = texts.find((one) => one.language === language);
    if (before?.text === text && before.state === 'human' && !before.isStale) return;
    const written = { language, text, state: 'human' as const, engine: null, isStale: false };
    await putTexts(tx, itemId, afterWriting(texts, written), officer.personId);
    await changeProtocol(tx, session);
    await noteSession(tx, id, 'textWritten', { itemId, language });
  });
  return readSession(ctx, id);
}

/** Owner, bank and due day of an action; the bank is that of its owner. */
async function writeAction(
  tx: Ctx,
  session: StoredSession,
  itemId: string,
  wish: Pick<Input<'addItem'>, 'ownerOrganisationId' | 'ownerPersonId' | 'dueOn' | 'continuesId'>,
): Promise<void> {
  const { ownerOrganisationId, ownerPersonId, dueOn, continuesId } = wish;
  if (!ownerOrganisationId) throw fieldFault('ownerOrganisationId', 'programmes.session.ownerMissing');
  if (!dueOn) throw fieldFault('dueOn', 'programmes.session.dueMissing');
  if (dueOn < session.heldFrom) throw fieldFault('dueOn', 'programmes.session.dueBeforeSession');
  const brief = (await organisationsByIds(tx, [ownerOrganisationId])).get(ownerOrganisationId);
  const bank = brief && bankOfCountry(brief.country);
  if (!bank) throw fieldFault('ownerOrganisationId', 'programmes.session.ownerOfNoBank');
  if (ownerPersonId && !(await personNamesOf(tx, [ownerPersonId])).has(ownerPersonId)) {
    throw fieldFault('ownerPersonId', 'programmes.body.personUnknown');
  }
  if (continuesId) await refuseUncontinuable(tx, itemId, continuesId);
  const owner = { bank, ownerOrganisationId, ownerPersonId: ownerPersonId ?? null };
  try {
    await putAction(
      tx,
      { itemId, sessionId: session.id, bodyId: session.bodyId },
      { ...owner, dueOn, continuesId: continuesId ?? null },
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldFault('continuesId', 'programmes.session.continuedAlready');
    throw error;
  }
}

/** Only work that was signed before is continued, so no chain can close. */
async function refuseUncontinuable(tx: Ctx, itemId: string, continuesId: string): Promise<void> {
  const before = itemId === continuesId ? undefined : await findAction(tx, continuesId);
  if (!before || (before.state !== 'signed' && before.state !== 'published')) {
    throw fieldFault('continuesId', 'programmes.session.continuesUnknown');
  }
}

function underOf(
  items: readonly StoredItem[],
  { kind, underId }: Pick<Input<'addItem'>, 'kind' | 'underId'>,
) {
  if (!underId) return null;
  const under = items.find(({ id }) => id === underId);
  if (under?.kind !== 'agenda' || (kind !== 'decision' && kind !== 'action')) {
    throw fieldFault('underId', 'programmes.session.underUnknown');
  }
  return underId;
}

function itemIn(items: readonly StoredItem[], itemId: string): StoredItem {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw new AppError('notFound', 'programmes.session.itemNotFound');
  return item;
}

function refuseLanguage({ languages }: StoredSession, language: StoredSession['languages'][number]): void {
  if (!languages.includes(language)) throw fieldFault('language', 'programmes.session.languageNotOfProtocol');
}

async function factsOf(tx: Ctx, wish: Omit<Input<'create'>, 'bodyId'>): Promise<SessionFacts> {
  const languages = [...new Set(wish.languages)];
  if (languages.length < 2) throw fieldFault('languages', 'programmes.session.languagesMissing');
  const authentic = [...new Set(wish.authentic)];
  if (authentic.length === 0 || authentic.some((one) => !languages.includes(one))) {
    throw fieldFault('authentic', 'programmes.session.authenticWrong');
  }
  if (wish.heldUntil && wish.heldUntil < wish.heldFrom) {
    throw fieldFault('heldUntil', 'programmes.session.daysWrong');
  }
  const delegations = wish.delegations.map(({ bank, people, organisationIds }) => ({
    bank,
    people: people ?? null,
    organisationIds: [...new Set(organisationIds)],
  }));
  if (new Set(delegations.map(({ bank }) => bank)).size < delegations.length) {
    throw fieldFault('delegations', 'programmes.session.delegationTwice');
  }
  const named = delegations.flatMap(({ organisationIds }) => organisationIds);
  const known = await organisationsByIds(tx, named);
  if (named.some((id) => !known.has(id))) {
    throw fieldFault('delegations', 'programmes.body.organisationUnknown');
  }
  return {
    number: wish.number ?? null,
    heldFrom: wish.heldFrom,
    heldUntil: wish.heldUntil ?? null,
    form: wish.form,
    region: wish.region ?? null,
    place: wish.place ?? null,
    hostBank: wish.hostBank ?? null,
    delegations,
    languages,
    authentic,
  };
}

async function orNumberTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldFault('number', 'programmes.session.numberTaken');
    throw error;
  }
}
