import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { languageShape, someTextShape } from '../contract.ts';
import { findVainSearches, unfoundOperation } from '../directory/freshness/vain-views.ts';
import { findFacilityBriefs } from '../facilities/views.ts';
import { findIdsOfSame } from '../merging/alias-views.ts';
import { findBriefsById } from '../organisations/views.ts';
import { parkKinds } from '../places/vocabulary.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { ParkReport, ParksOfOrganisation, Resident } from './contract.ts';
import { silentAfterDays, parkCounters } from './vocabulary.ts';

/** Whether one of these organisations keeps the facility. */
export async function isOperator(
  ctx: Ctx,
  facilityId: string,
  organisationIds: readonly string[],
): Promise<boolean> {
  return (await operatorIds(ctx, facilityId)).some((id) => organisationIds.includes(id));
}

/** Who keeps a facility, each with all ids it is known by. */
export async function operatorIds(ctx: Ctx, facilityId: string): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility_operator')
    .select('organisation_id')
    .where('facility_id', '=', facilityId)
    .orderBy('set_at')
    .orderBy('organisation_id')
    .execute();
  return withMerged(
    ctx,
    rows.map((row) => row.organisation_id),
  );
}

/** The day something was last told of a facility by its people: a report, a resident, a confirmation. */
export async function lastToldOn(ctx: Ctx, facilityId: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select ${toldOn(sql`${facilityId}::uuid`)} as day`.execute(ctx.db);
  return rows[0]?.day ?? null;
}

const toldOn = (facilityId: ReturnType<typeof sql>) => sql<string | null>`to_char(greatest(
  (select max(written_at) from accounts_park_report where facility_id = ${facilityId}),
  (select max(written_at) from accounts_park_resident where facility_id = ${facilityId}),
  (select confirmed_on from accounts_facility where id = ${facilityId})) at time zone 'UTC', 'YYYY-MM-DD')`;

type ResidentFilter = {
  standing: 'present' | 'left' | 'all';
  country?: string | undefined;
  today: string;
};

function residentsOf(ctx: Ctx, facilityId: string, { standing, country, today }: ResidentFilter) {
  let query = tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_park_resident')
    .where('facility_id', '=', facilityId);
  if (country) query = query.where('country', '=', country);
  if (standing === 'left') query = query.where('until', '<=', today);
  if (standing === 'present')
    query = query.where((or) => or.or([or('until', 'is', null), or('until', '>', today)]));
  return query;
}

export async function countResidents(ctx: Ctx, facilityId: string, filter: ResidentFilter): Promise<number> {
  const { count } = await residentsOf(ctx, facilityId, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A page of residents, who came last first. */
export async function listResidents(
  ctx: Ctx,
  facilityId: string,
  filter: ResidentFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Resident[]> {
  const rows = await residentsOf(ctx, facilityId, filter)
    .selectAll()
    .orderBy('since', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return presentResidents(ctx, rows);
}

async function presentResidents(
  ctx: Ctx,
  rows: readonly Selectable<AccountsTables['accounts_park_resident']>[],
): Promise<Resident[]> {
  const organisations = await findBriefsById(
    ctx,
    rows.flatMap((row) => row.organisation_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    organisation: organisations.get(row.organisation_id ?? '') ?? null,
    name: row.name,
    nameLanguage: languageShape.parse(row.name_language),
    names: { ...someTextShape.parse(row.other_names), [row.name_language]: row.name },
    country: row.country,
    since: row.since,
    until: row.until,
    field: row.field,
    rooms: row.rooms,
    revision: row.revision,
  }));
}

export async function findResident(ctx: Ctx, facilityId: string, id: string): Promise<Resident | undefined> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_park_resident')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .where('id', '=', id)
    .execute();
  return (await presentResidents(ctx, rows))[0];
}

/** Organisations of the directory that work in a facility on a day, each with all ids it is known by. */
export async function residentOrganisations(ctx: Ctx, facilityId: string, today: string): Promise<string[]> {
  const rows = await residentsOf(ctx, facilityId, { standing: 'present', today })
    .select('organisation_id')
    .where('organisation_id', 'is not', null)
    .execute();
  return withMerged(
    ctx,
    rows.flatMap((row) => row.organisation_id ?? []),
  );
}

const parksAtOnce = 100;

/** Facilities these organisations keep, and where they are residents, who came last first. No access check. */
export async function findParksOf(
  ctx: Ctx,
  organisationIds: readonly string[],
): Promise<ParksOfOrganisation> {
  const tables = tablesOf<AccountsTables>(ctx);
  const kept = await tables
    .selectFrom('accounts_facility_operator')
    .select('facility_id')
    .distinct()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('facility_id')
    .limit(parksAtOnce)
    .execute();
  const stays = await tables
    .selectFrom('accounts_park_resident')
    .select(['facility_id', 'since', 'until'])
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('since', 'desc')
    .orderBy('id')
    .limit(parksAtOnce)
    .execute();
  const ids = [...kept, ...stays].map((row) => row.facility_id);
  const briefs = new Map((await findFacilityBriefs(ctx, ids)).map((brief) => [brief.id, brief]));
  return {
    kept: kept.flatMap((row) => briefs.get(row.facility_id) ?? []),
    stays: stays.flatMap(({ facility_id, since, until }) => {
      const facility = briefs.get(facility_id);
      return facility ? [{ facility, since, until }] : [];
    }),
  };
}

async function withMerged(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const same = await findIdsOfSame(ctx, ids);
  return [...new Set(ids.flatMap((id) => same.get(id) ?? [id]))];
}

/** What was reported, of each kind and year the newest with the earlier ones; the newest year first. */
export async function listReports(ctx: Ctx, facilityId: string): Promise<ParkReport[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_park_report')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .orderBy('year', 'desc')
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const found: ParkReport[] = [];
  for (const row of rows) {
    const counter = z.enum(parkCounters).parse(row.counter);
    const told = { amount: row.amount, asOf: row.as_of, writtenAt: row.written_at.toISOString() };
    const newest = found.find((one) => one.year === row.year && one.counter === counter);
    if (newest) newest.earlier.push(told);
    else
      found.push({
        ...told,
        counter,
        year: row.year,
        evidence: row.evidence,
        evidenceLanguage: languageShape.parse(row.evidence_language),
        earlier: [],
      });
  }
  return found.toSorted(
    (a, b) => b.year - a.year || parkCounters.indexOf(a.counter) - parkCounters.indexOf(b.counter),
  );
}

/** Residents of a year by country: who was there at its end, who came in it, who left in it. */
export async function residentsOfYear(
  ctx: Ctx,
  facilityId: string,
  year: number,
): Promise<{ standing: 'present' | 'came' | 'left'; country: string | null; count: number }[]> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const { rows } = await sql<{
    standing: 'present' | 'came' | 'left';
    country: string | null;
    count: number;
  }>`
    select standing, country, count(*)::int as count from accounts_park_resident
    cross join lateral (values
      ('present', since <= ${last}::date and (until is null or until > ${last}::date)),
      ('came', since between ${first}::date and ${last}::date),
      ('left', until between ${first}::date and ${last}::date)) told (standing, holds)
    where facility_id = ${facilityId} and holds
    group by standing, country order by standing, country nulls last`.execute(ctx.db);
  return rows;
}

/** Paired parks of which nothing was told for a month, the longest silent first. */
export async function listSilentParks(ctx: Ctx, { page, pageSize }: { page: number; pageSize: number }) {
  const now = ctx.clock();
  const since = new Date(now.getTime() - silentAfterDays * 86_400_000).toISOString().slice(0, 10);
  const kinds = sql.join([...parkKinds]);
  const silent = sql`
    from (
      select facility.id, ${toldOn(sql`facility.id`)} as told, (
        select jsonb_agg(other.id) from accounts_facility other
        where other.kind in (${kinds}) and other.country <> facility.country
          and (facility.related ? other.external_key or other.related ? facility.external_key)
      ) as pair
      from accounts_facility facility where facility.kind in (${kinds})
    ) one where pair is not null and (told is null or told < ${since})`;
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${silent}`.execute(
    ctx.db,
  );
  const { rows } = await sql<{ id: string; told: string | null; pair: string[] }>`
    select id, told, pair ${silent} order by told nulls first, id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  const briefs = await findFacilityBriefs(
    ctx,
    rows.flatMap(({ id, pair }) => [id, ...pair]),
  );
  const briefOf = (id: string) => briefs.filter((one) => one.id === id);
  const searches = await findVainSearches(
    ctx,
    rows.map(({ id }) => id),
  );
  const items = rows.flatMap(({ id, told, pair }) =>
    briefOf(id).map((facility) => ({
      facility,
      pair: pair.flatMap(briefOf),
      lastToldOn: told,
      unfound: unfoundOperation(searches.get(id) ?? []),
    })),
  );
  return { items, total: counted[0]?.total ?? 0, page, pageSize, asOf: now.toISOString() };
}
