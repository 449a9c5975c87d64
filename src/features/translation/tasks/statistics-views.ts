import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { StatisticsRow } from './statistics-contract.ts';

type Period = { from?: string | undefined; to?: string | undefined };
type PersonRow = StatisticsRow & { translatorId: string | null };

/**
 * What was delivered and verified, each in the month it happened first (UTC), by languages, and with `byPerson` by
 * translator; of one translator or of all. Months are the first and the last one counted.
 */
export async function readWork(
  ctx: Ctx,
  { from, to }: Period,
  translatorId: string | undefined,
  byPerson = false,
): Promise<PersonRow[]> {
  const first = from === undefined ? null : `${from}-01`;
  const last = to === undefined ? null : `${to}-01`;
  const { rows } = await sql<PersonRow>`
    select to_char(step.at at time zone 'UTC', 'YYYY-MM') as month, task.source_language as "from",
      task.target_language as "to", case when ${byPerson} then task.translator_id end as "translatorId",
      count(*) filter (where step.name = 'delivered')::integer as "deliveredTasks",
      coalesce(sum(task.delivered_characters) filter (where step.name = 'delivered'), 0)::integer
        as "deliveredCharacters",
      count(*) filter (where step.name = 'verified')::integer as "verifiedTasks",
      coalesce(sum(task.delivered_characters) filter (where step.name = 'verified'), 0)::integer
        as "verifiedCharacters"
    from translation_task task, lateral (values ('delivered', task.delivered_at), ('verified', task.verified_at))
      as step (name, at)
    where step.at is not null and task.delivered_at is not null
      and (${translatorId ?? null}::uuid is null or task.translator_id = ${translatorId ?? null}::uuid)
      and (${first}::date is null or step.at >= ${first}::date::timestamp at time zone 'UTC')
      and (${last}::date is null or step.at < (${last}::date + interval '1 month') at time zone 'UTC')
    group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4`.execute(ctx.db);
  return rows;
}
