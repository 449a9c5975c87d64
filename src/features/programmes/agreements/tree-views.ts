import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';

/** No chain of documents is longer; what lies deeper is seen from below. */
const depthMax = 8;
const rowsMax = 400;
/** Under one root of a page; the rest is read from the root itself. */
const branchRowsMax = 200;

export type TreeStep = { id: string; underId: string | null; at: string; underAt: string | null };

/** Roots of the tree on a page: documents that rest on nothing, those with something beneath; all of them on wish. */
export async function rootsPage(
  ctx: Ctx,
  isWhole: boolean,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ ids: string[]; total: number; alone: number }> {
  const counted = await sql<{ carrying: number; alone: number }>`
    select count(*) filter (where carries)::int as carrying, count(*) filter (where not carries)::int as alone
    from (${roots}) root`.execute(ctx.db);
  const { rows } = await sql<{ id: string }>`
    select root.id from (${roots}) root where (${isWhole} or carries)
    order by carries desc, root.sort_day desc nulls last, root.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  const { carrying = 0, alone = 0 } = counted.rows[0] ?? {};
  return { ids: rows.map(({ id }) => id), total: isWhole ? carrying + alone : carrying, alone };
}

const roots = sql`select agreement.id, agreement.sort_day,
    exists (select from programmes_agreement_base down join programmes_agreement lower
      on lower.id = down.agreement_id and lower.is_public
      where down.base_id = agreement.id and not down.is_removed) as carries
  from programmes_agreement agreement where agreement.is_public
    and not exists (select from programmes_agreement_base up join programmes_agreement higher
      on higher.id = up.base_id and higher.is_public
      where up.agreement_id = agreement.id and not up.is_removed)`;

/** What rests on one document directly, as roots of a page of its own. */
export async function childrenPage(
  ctx: Ctx,
  id: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ ids: string[]; total: number; alone: number }> {
  const { rows } = await sql<{ id: string; total: number }>`
    select lower.id, count(*) over ()::int as total from programmes_agreement_base link
    join programmes_agreement lower on lower.id = link.agreement_id and lower.is_public
    where link.base_id = ${id} and not link.is_removed
    order by lower.sort_day nulls last, lower.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0, alone: 0 };
}

/** A root with more beneath it than a page shows. */
export type CutBranch = { id: string; shown: number; total: number };

/**
 * What hangs under these, in the order of reading; a document that rests on two stands under both. Of a root with more
 * rows than a page shows come the first, and how many there are.
 */
export async function branchesOf(
  ctx: Ctx,
  rootIds: readonly string[],
): Promise<{ steps: TreeStep[]; cut: CutBranch[] }> {
  if (rootIds.length === 0) return { steps: [], cut: [] };
  const { rows } = await sql<{
    id: string;
    under_id: string | null;
    at: string;
    under_at: string | null;
    total: number;
  }>`
    with recursive branch as (
      select agreement.id, null::uuid as under_id, array[root.position::text] as way, 0 as depth
      from unnest(${[...rootIds]}::uuid[]) with ordinality as root(id, position)
      join programmes_agreement agreement on agreement.id = root.id
      union all
      select lower.id, branch.id, branch.way || (coalesce(to_char(lower.sort_day, 'YYYYMMDD'), '99999999') || lower.id::text),
        branch.depth + 1
      from branch join programmes_agreement_base link on link.base_id = branch.id and not link.is_removed
      join programmes_agreement lower on lower.id = link.agreement_id and lower.is_public
      where branch.depth < ${depthMax}
    )
    select id, under_id, array_to_string(way, '/') as at,
      case when depth > 0 then array_to_string(way[1:depth], '/') end as under_at, total
    from (select branch.*, count(*) over (partition by way[1])::int as total,
        row_number() over (partition by way[1] order by way) as place from branch) placed
    where place <= ${branchRowsMax} order by (way[1])::int, way`.execute(ctx.db);
  return {
    steps: rows.map((row) => ({ id: row.id, underId: row.under_id, at: row.at, underAt: row.under_at })),
    cut: rows.flatMap(({ id, under_id, total }) =>
      under_id === null && total > branchRowsMax ? [{ id, shown: branchRowsMax, total }] : [],
    ),
  };
}

export type Step = { id: string; origin: 'derived' | 'officer'; distance: number };

/** Everything a document rests on, the nearest first. */
export async function basesAbove(ctx: Ctx, id: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    with recursive above as (
      select base_id as id, origin, 1 as distance from programmes_agreement_base
        where agreement_id = ${id} and not is_removed
      union
      select link.base_id, link.origin, above.distance + 1 from above
        join programmes_agreement_base link on link.agreement_id = above.id and not link.is_removed
      where above.distance < ${depthMax}
    )
    select above.id, min(above.origin) as origin, min(above.distance)::int as distance from above
    join programmes_agreement agreement on agreement.id = above.id and agreement.is_public
    group by above.id, agreement.sort_day order by 3, agreement.sort_day nulls last, above.id
    limit ${rowsMax}`.execute(ctx.db);
  return rows;
}

/** What rests on it directly. */
export async function restingBelow(ctx: Ctx, id: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select link.agreement_id as id, link.origin, 1 as distance from programmes_agreement_base link
    join programmes_agreement agreement on agreement.id = link.agreement_id and agreement.is_public
    where link.base_id = ${id} and not link.is_removed
    order by agreement.sort_day nulls last, link.agreement_id limit ${rowsMax}`.execute(ctx.db);
  return rows;
}

/** Whether `baseId` already rests on `agreementId`, however far below. */
export async function wouldCloseCircle(ctx: Ctx, agreementId: string, baseId: string): Promise<boolean> {
  if (agreementId === baseId) return true;
  const { rows } = await sql`
    with recursive above as (
      select ${baseId}::uuid as id
      union
      select link.base_id from above join programmes_agreement_base link
        on link.agreement_id = above.id and not link.is_removed
    )
    select 1 from above where id = ${agreementId}`.execute(ctx.db);
  return rows.length > 0;
}
