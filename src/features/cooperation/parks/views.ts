import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { agreedToShow } from '../projects/list-views.ts';

export type CountedProject = {
  id: string;
  number: string;
  state: string;
  country: string | null;
  landedAs: string | null;
};

/**
 * Projects of these organisations that both sides agreed to show, each once, with the state they had at the end of a
 * year, the country of a partner from elsewhere, and what landed of them in that year. 1,000 at most.
 */
export async function projectsOfYear(
  ctx: Ctx,
  organisationIds: readonly string[],
  year: number,
): Promise<CountedProject[]> {
  if (organisationIds.length === 0) return [];
  const own = sql.join([...organisationIds]);
  const { rows } = await sql<CountedProject>`
    select project.id, project.number, last.to_state as state, partner.country,
      landing.kind as "landedAs"
    from cooperation_project project
    cross join lateral (
      select to_state from cooperation_step
      where subject_kind = 'project' and subject_id = project.id and at < ${`${year + 1}-01-01T00:00:00Z`}::timestamptz
      order by sequence desc limit 1) last
    left join lateral (
      select country from cooperation_project_party
      where project_id = project.id and organisation_id not in (${own})
      order by is_lead desc, position limit 1) partner on true
    left join cooperation_landing landing on landing.project_id = project.id
      and landing.landed_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    where ${agreedToShow} and exists (
      select from cooperation_project_party party
      where party.project_id = project.id and party.organisation_id in (${own}) and party.answer <> 'declined')
    order by project.number limit 1000`.execute(ctx.db);
  return rows;
}

/** Bookings of what stands in a facility that began in a year, by state and the user's country. */
export async function bookingsOfYear(
  ctx: Ctx,
  equipmentIds: readonly string[],
  year: number,
): Promise<{ state: string; country: string | null; count: number }[]> {
  if (equipmentIds.length === 0) return [];
  const { rows } = await sql<{ state: string; country: string | null; count: number }>`
    select state, user_country as country, count(*)::int as count from cooperation_booking
    where equipment_id in (${sql.join([...equipmentIds])})
      and from_at >= ${`${year}-01-01T00:00:00Z`}::timestamptz
      and from_at < ${`${year + 1}-01-01T00:00:00Z`}::timestamptz
    group by state, user_country order by state, user_country nulls last`.execute(ctx.db);
  return rows;
}
