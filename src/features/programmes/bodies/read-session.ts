import type { Language } from '../../../shared/language.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { bankOfActor, isOfficer } from '../access.ts';
import { banksConfirming } from '../confirmation-store.ts';
import { chainsOf } from './action-chain.ts';
import { listActions } from './action-service.ts';
import { differingFigures } from './differing-figures.ts';
import { openForReading, sessionNotFound } from './open-session.ts';
import { nobody, organisationLinks, presentSessions } from './present.ts';
import { numberItems, otherBank, protocolTransition, textGaps } from './rules.ts';
import type { ItemView, SessionBrief, sessions, SessionView } from './session-contract.ts';
import type { StoredItem, StoredSession } from './session-stored.ts';
import { commentsOf, itemsOf, listSessionPage, scansOf } from './session-views.ts';

export async function listSessions(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof sessions.list>,
): Promise<Page<SessionBrief>> {
  const wish = { ...filter, seesAll: isOfficer(ctx.actor) };
  const { items, total } = await listSessionPage(ctx, wish, { page, pageSize });
  return { items: await presentSessions(ctx, items), total, page, pageSize, asOf: ctx.clock().toISOString() };
}

export async function readSession(ctx: Ctx, id: string): Promise<SessionView> {
  const { session, readsProtocol } = await openForReading(ctx, id);
  const [[brief], items, confirmed, scans] = await Promise.all([
    presentSessions(ctx, [session]),
    readsProtocol ? itemsOf(ctx, id) : null,
    readsProtocol ? banksConfirming(ctx, { kind: 'protocol', id }, session.revision) : [],
    readsProtocol ? scansOf(ctx, id) : [],
  ]);
  if (!brief) throw sessionNotFound();
  const numbers = numberItems(items ?? []);
  const bank = isOfficer(ctx.actor) ? await bankOfActor(ctx) : undefined;
  const may = (step: Parameters<typeof protocolTransition>[1]) =>
    bank !== undefined && protocolTransition(session.state, step) !== undefined;
  return {
    ...brief,
    delegations: await presentDelegations(ctx, session),
    revision: session.revision,
    languages: session.languages,
    authentic: session.authentic,
    items: items && (await presentItems(ctx, items, numbers)),
    gaps: bank === undefined ? [] : presentGaps(items ?? [], session.languages, numbers),
    figures: presentFigures(items ?? [], numbers),
    confirmedBy: confirmed.map((one) => ({ bank: one.bank, at: one.at.toISOString() })),
    comments: isOfficer(ctx.actor) ? await presentComments(ctx, session, numbers, bank) : [],
    signedOn: session.signedOn,
    signatories: readsProtocol ? session.signatories : [],
    scans: scans.map(({ id: scanId, name, sizeBytes, sha256, bank: of }) => ({
      ...{ id: scanId, name, sizeBytes, sha256, bank: of },
    })),
    continuable: may('change') ? await continuableActions(ctx, session) : [],
    publishedAt: session.publishedAt?.toISOString() ?? null,
    changedAt: session.changedAt.toISOString(),
    may: {
      edit: may('change'),
      send: may('send'),
      confirm: may('confirm') && !confirmed.some((one) => one.bank === bank),
      comment: bank !== undefined && (session.state === 'comments' || session.state === 'agreed'),
      sign: may('sign'),
      publish: may('publish') && session.signedBank !== null && otherBank(session.signedBank) === bank,
    },
    asOf: ctx.clock().toISOString(),
  };
}

async function presentDelegations(
  ctx: Ctx,
  { delegations }: StoredSession,
): Promise<SessionView['delegations']> {
  const links = await organisationLinks(
    ctx,
    delegations.flatMap(({ organisationIds }) => organisationIds),
  );
  return delegations.map(({ bank, people, organisationIds }) => ({
    bank,
    people,
    organisations: organisationIds.map((id) => links.get(id) ?? nobody),
  }));
}

async function presentItems(
  ctx: Ctx,
  items: readonly StoredItem[],
  numbers: ReadonlyMap<string, string>,
): Promise<ItemView[]> {
  const actions = items.flatMap(({ action }) => action ?? []);
  const [owners, names, chains] = await Promise.all([
    organisationLinks(
      ctx,
      actions.map(({ ownerOrganisationId }) => ownerOrganisationId),
    ),
    isOfficer(ctx.actor)
      ? personNamesOf(
          ctx,
          actions.flatMap(({ ownerPersonId }) => ownerPersonId ?? []),
        )
      : new Map<string, string>(),
    chainsOf(
      ctx,
      items.flatMap(({ id, action }) => (action ? [id] : [])),
      isOfficer(ctx.actor),
    ),
  ]);
  return items.map(({ id, kind, underId, texts, action }) => ({
    id,
    kind,
    number: numbers.get(id) ?? null,
    underId,
    underNumber: underId === null ? null : (numbers.get(underId) ?? null),
    texts,
    action: action && {
      bank: action.bank,
      owner: owners.get(action.ownerOrganisationId) ?? nobody,
      ownerName: action.ownerPersonId === null ? null : (names.get(action.ownerPersonId) ?? null),
      dueOn: action.dueOn,
      status: action.status,
      continuesId: action.continuesId,
      ...(chains.get(id) ?? { continues: null, continuedBy: null }),
    },
  }));
}

function presentGaps(
  items: readonly StoredItem[],
  languages: readonly Language[],
  numbers: ReadonlyMap<string, string>,
): SessionView['gaps'] {
  return textGaps(items, languages).map(({ itemId, language, gap }) => {
    const kind = items.find(({ id }) => id === itemId)?.kind ?? '';
    return { number: numbers.get(itemId) ?? kind, language, gap };
  });
}

function presentFigures(
  items: readonly StoredItem[],
  numbers: ReadonlyMap<string, string>,
): SessionView['figures'] {
  return differingFigures(items).map(({ itemId, first, second }) => ({
    number: numbers.get(itemId) ?? items.find(({ id }) => id === itemId)?.kind ?? '',
    first,
    second,
  }));
}

async function presentComments(
  ctx: Ctx,
  session: StoredSession,
  numbers: ReadonlyMap<string, string>,
  bank: 'cn' | 'ru' | undefined,
): Promise<SessionView['comments']> {
  const comments = await commentsOf(ctx, session.id);
  const names = await personNamesOf(
    ctx,
    comments.map(({ personId }) => personId),
  );
  return comments.map((comment) => ({
    id: comment.id,
    number: comment.itemId === null ? null : (numbers.get(comment.itemId) ?? null),
    bank: comment.bank,
    personName: names.get(comment.personId) ?? '',
    text: comment.text,
    language: comment.language,
    ofRevision: comment.ofRevision,
    at: comment.at.toISOString(),
    isSettled: comment.settledAt !== null,
    maySettle: comment.settledAt === null && comment.bank === bank,
  }));
}

/** Open actions of earlier protocols of the body, for who writes the new one; the first hundred by their day. */
async function continuableActions(ctx: Ctx, session: StoredSession): Promise<SessionView['continuable']> {
  const wish = { view: 'open' as const, bodyId: session.bodyId, page: 1, pageSize: 100 };
  const { items } = await listActions(ctx, wish);
  return items
    .filter(({ sessionId }) => sessionId !== session.id)
    .map(({ id, number, text, language, heldFrom }) => ({ id, number, text, language, heldFrom }));
}
