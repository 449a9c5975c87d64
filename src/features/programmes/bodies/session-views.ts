import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { languageShape } from '../../accounts/contract.ts';
import type { Bank } from '../access.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { printedOrder } from './rules.ts';
import {
  storedDelegations,
  storedSignatories,
  type StoredAction,
  type StoredComment,
  type StoredItem,
  type StoredScan,
  type StoredSession,
  type StoredText,
} from './session-stored.ts';
import {
  itemKinds,
  type ActionStatus,
  type ItemKind,
  type ProtocolState,
  type SessionForm,
} from './vocabulary.ts';

const languageList = z.array(languageShape);

function readSessionRow(row: Selectable<ProgrammesTables['programmes_session']>): StoredSession {
  return {
    id: row.id,
    bodyId: row.body_id,
    number: row.number,
    heldFrom: row.held_from,
    heldUntil: row.held_until,
    form: row.form as SessionForm,
    region: row.region,
    place: row.place,
    hostBank: row.host_bank as Bank | null,
    delegations: storedDelegations.parse(row.delegations),
    languages: languageList.parse(row.languages) as Language[],
    authentic: languageList.parse(row.authentic) as Language[],
    isAnnounced: row.is_announced,
    state: row.state as ProtocolState,
    revision: row.revision,
    signedOn: row.signed_on,
    signatories: row.signatories === null ? [] : storedSignatories.parse(row.signatories),
    signedBy: row.signed_by,
    signedBank: row.signed_bank as Bank | null,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
  };
}

export async function findSession(
  ctx: Ctx,
  id: string,
  wish: { forChange?: boolean } = {},
): Promise<StoredSession | undefined> {
  let query = tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_session')
    .selectAll()
    .where('id', '=', id);
  if (wish.forChange) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && readSessionRow(row);
}

export type SessionFilter = {
  bodyId?: string | undefined;
  state?: ProtocolState | undefined;
  year?: number | undefined;
  /** Officers see what is being prepared. */
  seesAll: boolean;
};

export async function listSessionPage(
  ctx: Ctx,
  { bodyId, state, year, seesAll }: SessionFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: StoredSession[]; total: number }> {
  let query = tablesOf<ProgrammesTables>(ctx).selectFrom('programmes_session');
  if (!seesAll)
    query = query.where((or) => or.or([or('is_announced', '=', true), or('state', '=', 'published')]));
  if (bodyId) query = query.where('body_id', '=', bodyId);
  if (state) query = query.where('state', '=', state);
  if (year) query = query.where('held_from', '>=', `${year}-01-01`).where('held_from', '<=', `${year}-12-31`);
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('held_from', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { items: rows.map(readSessionRow), total: Number(total) };
}

/** Items of a protocol in printed order, with their words and, of actions, owner and day. */
export async function itemsOf(ctx: Ctx, sessionId: string): Promise<StoredItem[]> {
  const db = tablesOf<ProgrammesTables>(ctx);
  const [items, texts, actions] = await Promise.all([
    db.selectFrom('programmes_item').selectAll().where('session_id', '=', sessionId).execute(),
    db
      .selectFrom('programmes_item_text as words')
      .innerJoin('programmes_item as item', 'item.id', 'words.item_id')
      .selectAll('words')
      .where('item.session_id', '=', sessionId)
      .execute(),
    db.selectFrom('programmes_action').selectAll().where('session_id', '=', sessionId).execute(),
  ]);
  const textsOf = new Map<string, StoredText[]>();
  for (const row of texts) {
    const text = {
      language: row.language as Language,
      text: row.text,
      state: row.state as StoredText['state'],
      engine: row.engine,
      isStale: row.is_stale,
    };
    textsOf.set(row.item_id, [...(textsOf.get(row.item_id) ?? []), text]);
  }
  const actionOf = new Map(actions.map((row) => [row.item_id, readAction(row)]));
  return printedOrder(
    items.map((row) => ({
      id: row.id,
      kind: row.kind as ItemKind,
      position: row.position,
      underId: row.under_id,
      texts: textsOf.get(row.id) ?? [],
      action: actionOf.get(row.id) ?? null,
    })),
    itemKinds,
  );
}

function readAction(row: Selectable<ProgrammesTables['programmes_action']>): StoredAction {
  return {
    bank: row.bank as Bank,
    ownerOrganisationId: row.owner_organisation_id,
    ownerPersonId: row.owner_person_id,
    dueOn: row.due_on,
    status: row.status as ActionStatus,
    continuesId: row.continues_id,
  };
}

export async function commentsOf(ctx: Ctx, sessionId: string): Promise<StoredComment[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_comment')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    bank: row.bank as Bank,
    personId: row.person_id,
    text: row.text,
    language: row.language as Language,
    ofRevision: row.of_revision,
    at: row.at,
    settledAt: row.settled_at,
  }));
}

export async function scansOf(ctx: Ctx, sessionId: string): Promise<StoredScan[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_scan')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileId: row.file_id,
    name: row.name,
    contentType: row.content_type,
    sizeBytes: Number(row.size_bytes),
    sha256: row.sha256,
    bank: row.bank as Bank,
  }));
}

/** Decisions and actions of protocols, by session. */
export async function countItems(
  ctx: Ctx,
  sessionIds: readonly string[],
): Promise<Map<string, { decisions: number; actions: number }>> {
  if (sessionIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; decisions: number; actions: number }>`
    select session_id as id, count(*) filter (where kind = 'decision')::int as decisions,
      count(*) filter (where kind = 'action')::int as actions
    from programmes_item where session_id = any(${[...sessionIds]}::uuid[]) group by session_id`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ id, decisions, actions }) => [id, { decisions, actions }]));
}
