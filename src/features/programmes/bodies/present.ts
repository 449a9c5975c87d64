import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { isOfficer } from '../access.ts';
import type { Link } from '../agreements/contract.ts';
import type { BodyBrief } from './contract.ts';
import type { SessionBrief } from './session-contract.ts';
import type { StoredSession } from './session-stored.ts';
import { countItems } from './session-views.ts';
import { countOfBodies, findBodies, membersOf, type StoredBody } from './views.ts';

export function bodyLink(body: Pick<StoredBody, 'id' | 'externalKey' | 'names'>): Link {
  return { key: body.externalKey, names: body.names, path: `/programmes/bodies/${body.id}` };
}

/** Organisations by their pages; unknown ones are absent. */
export async function organisationLinks(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Link>> {
  const briefs = await organisationsByIds(ctx, [...new Set(ids)]);
  return new Map([...briefs].map(([id, { names }]) => [id, { key: null, names, path: `/partners/${id}` }]));
}

/** For an organisation that is gone. */
export const nobody: Link = { key: null, names: {}, path: '/partners' };

export async function presentBodies(ctx: Ctx, bodies: readonly StoredBody[]): Promise<BodyBrief[]> {
  const [counts, parents] = await Promise.all([
    countOfBodies(
      ctx,
      bodies.map(({ id }) => id),
    ),
    findBodies(
      ctx,
      bodies.flatMap(({ parentId, counterpartId }) => [parentId ?? [], counterpartId ?? []].flat()),
    ),
  ]);
  return bodies.map((body) => {
    const parent = body.parentId === null ? undefined : parents.get(body.parentId);
    const counterpart = parents.get(body.counterpartId ?? '');
    const { sessions = 0, openActions = 0 } = counts.get(body.id) ?? {};
    return {
      id: body.id,
      key: body.externalKey,
      kind: body.kind,
      names: body.names,
      nameConfidence: body.nameConfidence,
      started: body.started,
      status: body.status,
      parent: parent ? bodyLink(parent) : null,
      counterpart: counterpart ? bodyLink(counterpart) : null,
      sessionCount: sessions,
      openActionCount: openActions,
    };
  });
}

export async function presentSessions(ctx: Ctx, sessions: readonly StoredSession[]): Promise<SessionBrief[]> {
  const [bodies, counts] = await Promise.all([
    findBodies(ctx, [...new Set(sessions.map(({ bodyId }) => bodyId))]),
    countItems(
      ctx,
      sessions.filter(({ state }) => state === 'published').map(({ id }) => id),
    ),
  ]);
  return sessions.flatMap((session) => {
    const body = bodies.get(session.bodyId);
    return body ? [presentSession(session, bodyLink(body), counts.get(session.id))] : [];
  });
}

function presentSession(
  session: StoredSession,
  body: Link,
  counts: { decisions: number; actions: number } | undefined,
): SessionBrief {
  const isPublished = session.state === 'published';
  return {
    id: session.id,
    body,
    number: session.number,
    heldFrom: session.heldFrom,
    heldUntil: session.heldUntil,
    form: session.form,
    region: session.region,
    place: session.place,
    hostBank: session.hostBank,
    state: session.state,
    isAnnounced: session.isAnnounced,
    decisionCount: isPublished ? (counts?.decisions ?? 0) : null,
    actionCount: isPublished ? (counts?.actions ?? 0) : null,
  };
}

/** Who reads a protocol before it is published: officers of both banks, and members of the body's organisations. */
export async function mayReadProtocol(ctx: Ctx, session: StoredSession): Promise<boolean> {
  if (session.state === 'published' || isOfficer(ctx.actor)) return true;
  if (ctx.actor.kind !== 'person') return false;
  const members = await membersOf(ctx, session.bodyId);
  return members.some(({ until, organisationId }) => until === null && isMemberOf(ctx.actor, organisationId));
}
