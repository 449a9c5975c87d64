import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { publicListStates } from './life-cycle.ts';
import { readListRow, type StoredList } from './stored.ts';
import { projectStates, type ListState, type Side } from './vocabulary.ts';

export async function findList(ctx: Ctx, id: string): Promise<StoredList | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readListRow(row);
}

/** A page of lists, the newest year first; drafts only `withDrafts`. */
export async function pageOfLists(
  ctx: Ctx,
  withDrafts: boolean,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: StoredList[]; total: number }> {
  const states: readonly ListState[] = withDrafts
    ? [...publicListStates, 'drafted', 'withdrawn']
    : publicListStates;
  const db = tablesOf<ProgrammesTables>(ctx);
  const rows = await db
    .selectFrom('programmes_list')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { count } = await db
    .selectFrom('programmes_list')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', 'in', [...states])
    .executeTakeFirstOrThrow();
  return { rows: rows.map(readListRow), total: Number(count) };
}

/** Lists that still take rows, by year: where a project may be carried over to. */
export async function listsTakingRows(ctx: Ctx, afterYear: number, states: readonly ListState[]) {
  return tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list')
    .select(['id', 'number', 'year', 'state'])
    .where('year', '>', afterYear)
    .where('state', 'in', [...states])
    .orderBy('year')
    .orderBy('number')
    .limit(20)
    .execute();
}

/** How many projects each of these lists has. */
export async function countProjects(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_pair')
    .select(['list_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('list_id', 'in', [...ids])
    .where('state', 'in', [...projectStates])
    .groupBy('list_id')
    .execute();
  return new Map(rows.map(({ list_id, count }) => [list_id, Number(count)]));
}

export type ListCounts = {
  nominations: Record<string, number>;
  toScreen: number;
  rows: Record<Side, number>;
  pairs: Record<string, number>;
  unpaired: Record<Side, number>;
  undecided: number;
};

/** What stands where in a list, as seen by an officer of one side. */
export async function countsOf(ctx: Ctx, listId: string, side: Side): Promise<ListCounts> {
  const { rows } = await sql<{ what: string; key: string; count: number }>`
    select 'nomination' as what, state as key, count(*)::int as count from programmes_nomination
      where list_id = ${listId} group by state
    union all select 'pair', state, count(*)::int from programmes_list_pair where list_id = ${listId} group by state
    union all select 'row', side, count(*)::int from programmes_list_row where list_id = ${listId} group by side
    union all select 'unpaired', side, count(*)::int from programmes_list_row one where list_id = ${listId}
      and not exists (select 1 from programmes_list_pair pair where (pair.row_cn = one.id or pair.row_ru = one.id)
        and pair.state not in ('rejected')) group by side
    union all select 'undecided', '', count(*)::int from programmes_list_pair
      where list_id = ${listId} and state = 'confirmed' and decision is null
    union all select 'toScreen', '', count(*)::int from programmes_nomination one
      where list_id = ${listId} and state in ('submitted', 'held') and not exists (
        select 1 from programmes_nomination_verdict verdict where verdict.nomination_id = one.id
          and verdict.side = ${side} and verdict.of_revision = one.revision and verdict.verdict <> 'hold')
  `.execute(ctx.db);
  const of = (what: string) =>
    Object.fromEntries(rows.filter((row) => row.what === what).map(({ key, count }) => [key, count]));
  const bySide = (what: string) => ({ cn: of(what)['cn'] ?? 0, ru: of(what)['ru'] ?? 0 });
  return {
    nominations: of('nomination'),
    toScreen: of('toScreen')[''] ?? 0,
    rows: bySide('row'),
    pairs: of('pair'),
    unpaired: bySide('unpaired'),
    undecided: of('undecided')[''] ?? 0,
  };
}

/** Milestones of running projects of a list that are overdue by more than `overdueAfterDays` on a day. */
export async function countOverdue(ctx: Ctx, listId: string, before: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from programmes_list_milestone milestone
    join programmes_list_pair pair on pair.id = milestone.pair_id
    where pair.list_id = ${listId} and pair.state = 'approved' and milestone.done_on is null
      and milestone.due_on < ${before}::date`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}

/** The numbers of lists by id. */
export async function listNumbers(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list')
    .select(['id', 'number'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}
