import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { plainNames, factLinks } from '../../../platform/facts/facts.ts';
import { organisationsByIds, personNamesOf } from '../../accounts/public.ts';
import { bankOfCountry, bankOfActor, isOfficer, requireOfficerOfBank } from '../access.ts';
import { noteRecord } from '../note-record.ts';
import { listActions } from './action-service.ts';
import type { bodies, BodyBrief, BodyView } from './contract.ts';
import { putCounterpart } from './counterparts.ts';
import { bodyNotFound, openBody } from './open-body.ts';
import { bodyLink, nobody, organisationLinks, presentBodies, presentSessions } from './present.ts';
import { endMembership, insertBody, insertMember, putRules } from './store.ts';
import { listSessionPage } from './session-views.ts';
import { childrenOf, findBody, listBodyPage, membersOf, type StoredMember } from './views.ts';
import { membersMax } from './vocabulary.ts';

type Input<Name extends keyof typeof bodies> = ParsedInputOf<(typeof bodies)[Name]>;

const shownSessions = 50;
const shownActions = 50;

export async function listBodies(
  ctx: Ctx,
  { page, pageSize, ...filter }: Input<'list'>,
): Promise<Page<BodyBrief>> {
  const { items, total } = await listBodyPage(ctx, filter, { page, pageSize });
  return { items: await presentBodies(ctx, items), total, page, pageSize, asOf: ctx.clock().toISOString() };
}

export async function readBody(ctx: Ctx, ref: string): Promise<BodyView> {
  const body = await findBody(ctx, ref);
  if (!body) throw bodyNotFound();
  const [[brief], children, members, links, sessions, actions] = await Promise.all([
    presentBodies(ctx, [body]),
    childrenOf(ctx, body.id),
    membersOf(ctx, body.id),
    factLinks(ctx, body.related),
    listSessionPage(
      ctx,
      { bodyId: body.id, seesAll: isOfficer(ctx.actor) },
      { page: 1, pageSize: shownSessions },
    ),
    listActions(ctx, { view: 'open', bodyId: body.id, page: 1, pageSize: shownActions }),
  ]);
  if (!brief) throw bodyNotFound();
  const related = body.related.flatMap((key) => links.get(key) ?? []);
  const isContradiction = ({ key }: { key: string }) => key.startsWith('dis-');
  return {
    ...brief,
    children: children.map(bodyLink),
    members: await presentMembers(ctx, members),
    rules: body.rules,
    rulesOn: body.rulesOn,
    figures: body.figures,
    related: related.filter((link) => !isContradiction(link)),
    contradictions: related.filter(isContradiction),
    note: body.note,
    source: body.source,
    alsoIn: body.alsoIn,
    sessions: await presentSessions(ctx, sessions.items),
    actions: actions.items,
    actionCounts: actions.counts,
    changedAt: body.changedAt.toISOString(),
    mayEdit: isOfficer(ctx.actor) && (await bankOfActor(ctx)) !== undefined,
    asOf: ctx.clock().toISOString(),
  };
}

async function presentMembers(ctx: Ctx, members: readonly StoredMember[]): Promise<BodyView['members']> {
  const [links, names] = await Promise.all([
    organisationLinks(
      ctx,
      members.map(({ organisationId }) => organisationId),
    ),
    isOfficer(ctx.actor)
      ? personNamesOf(
          ctx,
          members.flatMap(({ personId }) => personId ?? []),
        )
      : new Map<string, string>(),
  ]);
  return members.map(({ id, bank, organisationId, personId, role, origin, since, until }) => ({
    ...{ id, bank, role, origin, since, until },
    organisation: links.get(organisationId) ?? nobody,
    personName: personId === null ? null : (names.get(personId) ?? null),
  }));
}

export async function createBody(ctx: Ctx, input: Input<'create'>): Promise<{ id: string }> {
  const { personId } = await requireOfficerOfBank(ctx);
  return ctx.transaction(async (tx) => {
    if (input.parentId) await openBody(tx, input.parentId);
    const facts = {
      kind: input.kind,
      names: plainNames(input.names),
      nameConfidence: input.nameConfidence,
      started: input.started ?? null,
      status: input.status ?? null,
      parentId: input.parentId ?? null,
    };
    const bare = { figures: [], related: [], note: null, source: null, alsoIn: [] };
    const id = await insertBody(tx, { ...facts, ...bare }, { createdBy: personId });
    if (input.counterpartId) await putCounterpart(tx, id, input.counterpartId);
    await note(tx, id, 'created', { kind: input.kind });
    return { id };
  });
}

export async function setRules(ctx: Ctx, { id, rules, rulesOn }: Input<'setRules'>): Promise<BodyView> {
  await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await openBody(tx, id);
    if (rulesOn && rulesOn > dayOf(tx.clock())) throw fieldFault('rulesOn', 'programmes.body.dayToCome');
    await putRules(tx, id, plainNames(rules), rulesOn ?? null);
    await note(tx, id, 'rulesWritten', { rulesOn: rulesOn ?? null });
  });
  return readBody(ctx, id);
}

/** Errors: `.organisationUnknown`, `.memberTwice`, `.tooManyMembers`. */
export async function addMember(
  ctx: Ctx,
  { id, organisationId, personId, role, since }: Input<'addMember'>,
): Promise<BodyView> {
  await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await openBody(tx, id);
    const brief = (await organisationsByIds(tx, [organisationId])).get(organisationId);
    if (!brief) throw fieldFault('organisationId', 'programmes.body.organisationUnknown');
    if (personId && !(await personNamesOf(tx, [personId])).has(personId)) {
      throw fieldFault('personId', 'programmes.body.personUnknown');
    }
    if ((await membersOf(tx, id)).length >= membersMax) {
      throw new AppError('conflict', 'programmes.body.tooManyMembers', { params: { maximum: membersMax } });
    }
    const bank = bankOfCountry(brief.country) ?? null;
    const member = { bank, organisationId, personId: personId ?? null, role, since: since ?? null };
    if (!(await insertMember(tx, id, { ...member, origin: 'officer' }))) {
      throw fieldFault('organisationId', 'programmes.body.memberTwice');
    }
    await note(tx, id, 'memberAdded', { organisationId, role });
  });
  return readBody(ctx, id);
}

export async function removeMember(ctx: Ctx, { id, memberId }: Input<'removeMember'>): Promise<BodyView> {
  await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await openBody(tx, id);
    if (!(await endMembership(tx, id, memberId, dayOf(tx.clock())))) {
      throw new AppError('notFound', 'programmes.body.memberNotFound');
    }
    await note(tx, id, 'memberEnded', { memberId });
  });
  return readBody(ctx, id);
}

async function note(tx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  await noteRecord(tx, 'body', id, what, details);
}
