import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { idsOfOrganisation } from '../../accounts/public.ts';
import type { Bank } from '../access.ts';
import type { ActionCounts } from './action-contract.ts';
import type { ActionStatus } from './vocabulary.ts';

export type ActionFilter = {
  view: 'open' | 'overdue' | 'closed' | 'all';
  bodyId?: string | undefined;
  bank?: Bank | undefined;
  ownerId?: string | undefined;
  dueUntil?: string | undefined;
};
/** Whose eyes: officers see what is agreed, owners what they are to do, everybody what is published. */
export type ActionReader = { isOfficer: boolean; organisationIds: readonly string[] };

const textsShape = z.array(
  z.object({
    language: z.enum(['zh', 'ru', 'en']),
    text: z.string(),
    state: z.string(),
    is_stale: z.boolean(),
  }),
);

export type StoredActionRow = {
  id: string;
  sessionId: string;
  /** Its place among the actions of its protocol, from 1. */
  place: number;
  sessionNumber: number | null;
  heldFrom: string;
  bodyId: string;
  bank: Bank;
  ownerOrganisationId: string;
  ownerPersonId: string | null;
  dueOn: string;
  status: ActionStatus;
  statusOn: string | null;
  evidence: string;
  evidenceLanguage: Language | null;
  texts: z.output<typeof textsShape>;
  alsoInBodies: string[];
};

function visible({ isOfficer, organisationIds }: ActionReader): RawBuilder<unknown> {
  const early = isOfficer
    ? sql`true`
    : sql`action.owner_organisation_id = any(${[...organisationIds]}::uuid[])`;
  return sql`(session.state = 'published' or (session.state in ('agreed', 'signed') and ${early}))`;
}

/** The same work, decided anew by a protocol that is agreed at least, is told of there only. */
const isLast = sql`not exists (select from programmes_action later
  join programmes_session of_later on of_later.id = later.session_id
  where later.continues_id = action.item_id and of_later.state in ('agreed', 'signed', 'published'))`;

async function conditions(
  ctx: Ctx,
  filter: Omit<ActionFilter, 'view'>,
  reader: ActionReader,
): Promise<RawBuilder<unknown>[]> {
  const parts: RawBuilder<unknown>[] = [visible(reader), isLast];
  if (filter.bodyId) parts.push(sql`action.body_id = ${filter.bodyId}`);
  if (filter.bank) parts.push(sql`action.bank = ${filter.bank}`);
  if (filter.ownerId) {
    const ids = await idsOfOrganisation(ctx, filter.ownerId);
    parts.push(sql`action.owner_organisation_id in (${sql.join(ids)})`);
  }
  if (filter.dueUntil) parts.push(sql`action.due_on <= ${filter.dueUntil}`);
  return parts;
}

const from = sql`programmes_action action join programmes_session session on session.id = action.session_id`;
const isOpen = sql`action.status in ('open', 'inProgress')`;

export async function listActionPage(
  ctx: Ctx,
  filter: ActionFilter,
  reader: ActionReader,
  today: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: StoredActionRow[]; counts: ActionCounts; total: number }> {
  const shared = sql.join(await conditions(ctx, filter, reader), sql` and `);
  const views: Record<ActionFilter['view'], RawBuilder<unknown>> = {
    open: isOpen,
    overdue: sql`${isOpen} and action.due_on < ${today}`,
    closed: sql`not (${isOpen})`,
    all: sql`true`,
  };
  const [counted, { rows }] = await Promise.all([
    sql<ActionCounts & { every: number }>`
      select count(*)::int as every, count(*) filter (where ${isOpen})::int as open,
        count(*) filter (where ${views.overdue})::int as overdue,
        count(*) filter (where not (${isOpen}))::int as closed,
        count(*) filter (where ${isOpen} and action.bank = 'cn')::int as "openCn",
        count(*) filter (where ${isOpen} and action.bank = 'ru')::int as "openRu"
      from ${from} where ${shared}`.execute(ctx.db),
    sql<RawRow>`
      select action.item_id as id, action.session_id, session.number, (${placeOf}) as place, to_char(session.held_from, 'YYYY-MM-DD') as held_from,
        action.body_id, action.bank, action.owner_organisation_id, action.owner_person_id,
        to_char(action.due_on, 'YYYY-MM-DD') as due_on, action.status, to_char(action.status_on, 'YYYY-MM-DD') as status_on,
        action.evidence, action.evidence_language,
        (select coalesce(jsonb_agg(jsonb_build_object('language', words.language, 'text', words.text,
            'state', words.state, 'is_stale', words.is_stale) order by words.language), '[]')
          from programmes_item_text words where words.item_id = action.item_id) as texts,
        (with recursive earlier as (
            select action.continues_id as id
            union select before.continues_id from earlier join programmes_action before on before.item_id = earlier.id)
          select coalesce(jsonb_agg(distinct before.body_id), '[]') from earlier
          join programmes_action before on before.item_id = earlier.id where before.body_id <> action.body_id) as bodies
      from ${from} where ${shared} and ${views[filter.view]}
      order by (${isOpen}) desc, action.due_on, action.item_id
      limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db),
  ]);
  const { every = 0, ...counts } = counted.rows[0] ?? { ...noActions, every: 0 };
  const totals = { open: counts.open, overdue: counts.overdue, closed: counts.closed, all: every };
  return { items: rows.map(readRow), counts, total: totals[filter.view] };
}

/** As `numberItems` counts. */
const placeOf = sql`select count(*)::int from programmes_item item join programmes_item other
    on other.session_id = item.session_id and other.kind = 'action'
      and (other.position, other.id) <= (item.position, item.id)
  where item.id = action.item_id`;

const noActions: ActionCounts = { open: 0, overdue: 0, closed: 0, openCn: 0, openRu: 0 };

type RawRow = {
  id: string;
  session_id: string;
  place: number;
  number: number | null;
  held_from: string;
  body_id: string;
  bank: Bank;
  owner_organisation_id: string;
  owner_person_id: string | null;
  due_on: string;
  status: ActionStatus;
  status_on: string | null;
  evidence: string;
  evidence_language: Language | null;
  texts: unknown;
  bodies: unknown;
};

function readRow(row: RawRow): StoredActionRow {
  return {
    id: row.id,
    sessionId: row.session_id,
    place: row.place,
    sessionNumber: row.number,
    heldFrom: row.held_from,
    bodyId: row.body_id,
    bank: row.bank,
    ownerOrganisationId: row.owner_organisation_id,
    ownerPersonId: row.owner_person_id,
    dueOn: row.due_on,
    status: row.status,
    statusOn: row.status_on,
    evidence: row.evidence,
    evidenceLanguage: row.evidence_language,
    texts: textsShape.parse(row.texts),
    alsoInBodies: z.array(z.string()).parse(row.bodies),
  };
}

export type DueAction = {
  id: string;
  sessionId: string;
  bodyId: string;
  bank: Bank;
  ownerOrganisationId: string;
  ownerPersonId: string | null;
  dueOn: string;
};

/** Open actions of signed protocols due by a day, whose owners were not reminded since another. */
export async function listDueActions(ctx: Ctx, dueBy: string, remindedBefore: string): Promise<DueAction[]> {
  const { rows } = await sql<DueAction>`
    select action.item_id as id, action.session_id as "sessionId", action.body_id as "bodyId", action.bank,
      action.owner_organisation_id as "ownerOrganisationId", action.owner_person_id as "ownerPersonId",
      to_char(action.due_on, 'YYYY-MM-DD') as "dueOn"
    from ${from} where session.state in ('signed', 'published') and ${isOpen} and ${isLast}
      and action.due_on <= ${dueBy} and (action.reminded_on is null or action.reminded_on <= ${remindedBefore})
    order by action.due_on, action.item_id limit 500`.execute(ctx.db);
  return rows;
}

/** One action with the state of its protocol. */
export async function findAction(
  ctx: Ctx,
  id: string,
): Promise<{ ownerOrganisationId: string; status: ActionStatus; state: string } | undefined> {
  const { rows } = await sql<{ owner: string; status: ActionStatus; state: string }>`
    select action.owner_organisation_id as owner, action.status, session.state from ${from}
    where action.item_id = ${id} for update of action`.execute(ctx.db);
  const [row] = rows;
  return row && { ownerOrganisationId: row.owner, status: row.status, state: row.state };
}
