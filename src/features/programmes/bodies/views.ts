import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { plainNames, type FactNames } from '../../../platform/facts/facts.ts';
import { factSourceShape } from '../../accounts/contract.ts';
import type { Bank } from '../access.ts';
import { factFigureShape } from '../agreements/contract.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { BodyFacts } from './store.ts';
import type { BodyKind, MemberRole } from './vocabulary.ts';

export type StoredBody = BodyFacts & {
  id: string;
  externalKey: string | null;
  counterpartId: string | null;
  rules: FactNames;
  rulesOn: string | null;
  changedAt: Date;
};

function readBodyRow(row: Selectable<ProgrammesTables['programmes_body']>): StoredBody {
  return {
    id: row.id,
    externalKey: row.external_key,
    kind: row.kind as BodyKind,
    names: plainNames(row.names),
    nameConfidence: row.name_confidence as StoredBody['nameConfidence'],
    started: row.started,
    status: row.status as StoredBody['status'],
    parentId: row.parent_id,
    counterpartId: row.counterpart_id,
    rules: plainNames(row.rules),
    rulesOn: row.rules_on,
    figures: z.array(factFigureShape).parse(row.figures),
    related: z.array(z.string()).parse(row.related),
    note: row.note,
    source: row.source === null ? null : factSourceShape.parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
    changedAt: row.changed_at,
  };
}

/** By id, or by the key of a row of the starting content. */
export async function findBody(ctx: Ctx, ref: string): Promise<StoredBody | undefined> {
  const isId = z.uuid().safeParse(ref).success;
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_body')
    .selectAll()
    .where(isId ? 'id' : 'external_key', '=', ref)
    .executeTakeFirst();
  return row && readBodyRow(row);
}

export async function findBodies(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StoredBody>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_body')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, readBodyRow(row)]));
}

export async function bodyIdsByKey(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_body')
    .select(['id', 'external_key'])
    .where('external_key', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.external_key ?? '', row.id]));
}

export async function childrenOf(ctx: Ctx, id: string): Promise<StoredBody[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_body')
    .selectAll()
    .where('parent_id', '=', id)
    .orderBy('started')
    .orderBy('id')
    .execute();
  return rows.map(readBodyRow);
}

/** Those with most sessions first, then the oldest. */
export async function listBodyPage(
  ctx: Ctx,
  { kind, status }: { kind?: BodyKind | undefined; status?: 'active' | 'historic' | undefined },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: StoredBody[]; total: number }> {
  let query = tablesOf<ProgrammesTables>(ctx).selectFrom('programmes_body');
  if (kind) query = query.where('kind', '=', kind);
  if (status) query = query.where('status', '=', status);
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy(
      sql`case kind when 'committee' then 0 when 'subcommittee' then 1 when 'workingGroup' then 2
        when 'dialogue' then 3 else 4 end`,
    )
    .orderBy('started')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { items: rows.map(readBodyRow), total: Number(total) };
}

export type StoredMember = {
  id: string;
  bank: Bank | null;
  organisationId: string;
  personId: string | null;
  role: MemberRole;
  origin: 'derived' | 'officer';
  since: string | null;
  until: string | null;
};

/** Members of now first, chairs before the others. */
export async function membersOf(ctx: Ctx, bodyId: string): Promise<StoredMember[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_body_member')
    .selectAll()
    .where('body_id', '=', bodyId)
    .orderBy(sql`until is not null`)
    .orderBy('bank')
    .orderBy(sql`case role when 'chair' then 0 when 'deputy' then 1 when 'secretary' then 2 else 3 end`)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    bank: row.bank as Bank | null,
    organisationId: row.organisation_id,
    personId: row.person_id,
    role: row.role as MemberRole,
    origin: row.origin as StoredMember['origin'],
    since: row.since,
    until: row.until,
  }));
}

/** Sessions everybody knows of, and actions of published protocols that are open, by body. */
export async function countOfBodies(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, { sessions: number; openActions: number }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; sessions: number; actions: number }>`
    select body.id,
      (select count(*)::int from programmes_session session
        where session.body_id = body.id and (session.is_announced or session.state = 'published')) as sessions,
      (select count(*)::int from programmes_action action
        join programmes_session session on session.id = action.session_id and session.state = 'published'
        where action.body_id = body.id and action.status in ('open', 'inProgress')
          and not exists (select from programmes_action later where later.continues_id = action.item_id)) as actions
    from unnest(${[...ids]}::uuid[]) as body(id)`.execute(ctx.db);
  return new Map(rows.map(({ id, sessions, actions }) => [id, { sessions, openActions: actions }]));
}
