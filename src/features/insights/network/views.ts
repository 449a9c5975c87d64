import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { chosenAt } from '../records/filter-views.ts';
import type { RecordFilter } from '../records/record-filter.ts';
import type { RecordKind } from '../records/vocabulary.ts';

export type StoredLink = {
  oneId: string;
  otherId: string;
  through: { kind: RecordKind; count: number }[];
  count: number;
};

/** Pairs of organisations by the records they share at a moment; `ofId`: only those of one, which is then `one`. */
const pairs = (filter: RecordFilter, moment: Date, ofId: string | undefined) => sql`
  with pair as (
    select record.kind, one.id as one_id, other.id as other_id, count(*)::int as count
    from insights_record record, unnest(record.organisations) as one (id), unnest(record.organisations) as other (id)
    where ${chosenAt(moment, { ...filter, sharedBy: ofId === undefined ? [] : [ofId] })}
      and ${ofId === undefined ? sql`one.id < other.id` : sql`one.id = ${ofId}::uuid and other.id <> one.id`}
    group by 1, 2, 3
  ), link as (
    select one_id, other_id, sum(count)::int as count,
      jsonb_agg(jsonb_build_object('kind', kind, 'count', count) order by count desc, kind) as through
    from pair group by one_id, other_id
  )`;

/** A page of them, the strongest first. */
export async function listLinks(
  ctx: Ctx,
  wish: { filter: RecordFilter; moment: Date; ofId?: string | undefined },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ links: StoredLink[]; total: number; organisations: number }> {
  const { rows } = await sql<{ links: StoredLink[] | null; total: number; organisations: number }>`
    ${pairs(wish.filter, wish.moment, wish.ofId)}
    select (select count(*)::int from link) as total,
      (select count(*)::int from (select one_id from link union select other_id from link) node) as organisations,
      (select jsonb_agg(jsonb_build_object('oneId', one_id, 'otherId', other_id, 'count', count, 'through', through)
          order by count desc, one_id, other_id)
        from (select * from link order by count desc, one_id, other_id
          limit ${pageSize} offset ${(page - 1) * pageSize}) shown) as links`.execute(ctx.db);
  const { links, total, organisations } = rows[0] ?? { links: null, total: 0, organisations: 0 };
  return { links: links ?? [], total, organisations };
}
