import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { chosenAt } from '../records/filter-views.ts';
import { monthNumber } from '../records/rules.ts';
import type { Period, RegionCount } from './rules.ts';
import { boardColumnNames, columnOf, underWay } from './vocabulary.ts';

const kinds = [...new Set(boardColumnNames.flatMap((name) => columnOf(name).kinds))];

/** Everything the columns are made of, as of a reading; records of several regions stand in each of them. */
export async function countByRegion(
  ctx: Ctx,
  { period, before }: { period: Period; before: Period },
  reading: Date,
): Promise<RegionCount[]> {
  const beganIn = ({ from, to }: Period) =>
    sql`record.begins_first >= ${monthNumber(from, 'first')} and record.begins_last <= ${monthNumber(to, 'last')}`;
  const { rows } = await sql<RegionCount>`
    with counted as (
      select record.regions, record.kind,
        case when ${beganIn(period)} then 'period' when ${beganIn(before)} then 'before' end as part,
        coalesce(record.state in (${sql.join([...underWay])}), false) as under_way, count(*)::int as count
      from insights_record record
      where ${chosenAt(reading, { kinds })} and cardinality(record.regions) > 0 group by 1, 2, 3, 4
    )
    select region, kind, part, under_way as "isUnderWay", sum(count)::int as count
    from counted, unnest(counted.regions) as region group by 1, 2, 3, 4`.execute(ctx.db);
  return rows;
}
