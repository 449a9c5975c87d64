import { sql, type SelectQueryBuilder } from 'kysely';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import type { EvaluationTables } from '../tables.gen.ts';
import type { gateCasesEndpoint } from './contract.ts';
import type { StoredCase } from './stored-case.ts';
import { caseOf } from './views.ts';

type Filter = ParsedInputOf<typeof gateCasesEndpoint>;
type CaseQuery = SelectQueryBuilder<EvaluationTables, 'evaluation_case', unknown>;

export type QueuedCase = { one: StoredCase; isBlockPending: boolean; hasAppeal: boolean };

/** Cases an officer may decide on: open ones by their last day, then those that wait for owners, then the decided. */
export async function listCases(ctx: Ctx, filter: Filter): Promise<{ items: QueuedCase[]; total: number }> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return { items: [], total: 0 };
  const today = ctx.clock().toISOString().slice(0, 10);
  const states = filter.state.length > 0 ? filter.state : undefined;
  let query: CaseQuery = tablesOf<EvaluationTables>(ctx).selectFrom('evaluation_case');
  query = withoutOwn(query, actor.personId, actor.organisationIds);
  if (states) query = query.where('state', 'in', states);
  else
    query = query.where((where) => where.or([where('state', 'in', ['open', 'more_information']), appealed]));
  if (filter.occasion.length > 0) query = query.where('occasion', 'in', filter.occasion);
  if (filter.overdue) query = query.where('due_on', '<', today);
  const { q } = filter;
  if (q !== undefined && q !== '') {
    const pattern = patternHolding(q);
    query = query.where((where) =>
      where.or([where('number', 'ilike', pattern), where('title', 'ilike', pattern)]),
    );
  }
  const counted = await query.select((build) => build.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query
    .selectAll()
    .select([pending.as('is_pending'), appealed.as('is_appealed')])
    .orderBy('due_on', (by) => by.asc().nullsLast())
    .orderBy(sql`case when state = 'more_information' then 0 else 1 end`)
    .orderBy('state_since', 'desc')
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  return {
    items: rows.map((row) => ({
      one: caseOf(row),
      isBlockPending: row.is_pending,
      hasAppeal: row.is_appealed,
    })),
    total: Number(counted?.count ?? 0),
  };
}

/** How many cases wait for an officer. */
export async function countWaiting(ctx: Ctx): Promise<{ waiting: number; overdue: number }> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return { waiting: 0, overdue: 0 };
  const today = ctx.clock().toISOString().slice(0, 10);
  const query = withoutOwn(
    tablesOf<EvaluationTables>(ctx).selectFrom('evaluation_case'),
    actor.personId,
    actor.organisationIds,
  );
  const row = await query
    .where((where) => where.or([where('state', '=', 'open'), appealed]))
    .select([
      sql<number>`count(*)`.as('waiting'),
      sql<number>`count(*) filter (where due_on < ${today})`.as('overdue'),
    ])
    .executeTakeFirst();
  return { waiting: Number(row?.waiting ?? 0), overdue: Number(row?.overdue ?? 0) };
}

const ownShownMax = 20;

/** Cases in which the reader's side has something to do: a question, a condition, an appeal; the latest first. */
export async function listOwnWaiting(ctx: Ctx): Promise<StoredCase[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  const { personId } = actor;
  const organisationIds = [...actor.organisationIds];
  const isOwner = sql<boolean>`(owner_organisation_ids && ${organisationIds}::uuid[]
    or owner_person_ids && ${[personId]}::uuid[])`;
  const isParty = sql<boolean>`party_organisation_ids && ${organisationIds}::uuid[]`;
  const lacksEntry = sql<boolean>`exists (select 1 from evaluation_condition condition
    where condition.case_id = evaluation_case.id and condition.is_current and condition.fulfilled_at is null)`;
  const rows = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case')
    .selectAll()
    .where(
      sql<boolean>`(${isOwner} and (state = 'more_information' or (state = 'blocked' and not has_appealed)))
        or ((${isOwner} or ${isParty}) and state = 'conditional' and ${lacksEntry})`,
    )
    .orderBy('state_since', 'desc')
    .orderBy('id')
    .limit(ownShownMax)
    .execute();
  return rows.map(caseOf);
}

const pending = sql<boolean>`exists (select 1 from evaluation_decision decision
  where decision.case_id = evaluation_case.id and decision.state = 'pending')`;
const appealed = sql<boolean>`exists (select 1 from evaluation_appeal appeal
  where appeal.case_id = evaluation_case.id and appeal.answer is null)`;

/** Nobody is shown what he may not decide on. */
function withoutOwn(query: CaseQuery, personId: string, organisationIds: readonly string[]): CaseQuery {
  const none = (column: string, ids: readonly string[]) =>
    sql<boolean>`not (${sql.ref(column)} && ${[...ids]}::uuid[])`;
  return query
    .where(none('owner_organisation_ids', organisationIds))
    .where(none('party_organisation_ids', organisationIds))
    .where(none('owner_person_ids', [personId]))
    .where(none('barred_person_ids', [personId]));
}
