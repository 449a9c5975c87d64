import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { dayOf } from '../../../../shared/day.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import { listOwnerIds } from '../../organisations/membership-views.ts';
import { findBriefsById, namesOf } from '../../organisations/views.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import { profileFieldShape, profileKinds, type GapItem } from './contract.ts';
import { completenessPercent, freshnessOf, subjects, type Profile, type Subject } from './rules.ts';
import { findVainSearches } from './vain-views.ts';
import { profileRows } from './profile-rows.ts';

type Row = { name_zh: string | null; name_ru: string | null; name_en: string | null } & Record<
  string,
  unknown
>;

const rowShape = z.object({
  subject: z.enum(subjects),
  id: z.string(),
  kind: z.enum(profileKinds),
  country: z.string().nullable(),
  region: z.string().nullable(),
  confirmed_on: z.string().nullable(),
  updated_on: z.string(),
  source_file: z.string().nullable(),
  expected: z.array(profileFieldShape),
  filled: z.array(profileFieldShape),
});

type Sums = { total: number; average: number | null; confirmed: number };

export type GapFilter = {
  subject?: Subject | undefined;
  kind?: string | undefined;
  country?: string | undefined;
};
export type FoundGaps = GapItem & { sourceFile: string | null };

/** Profiles by how much they tell, the least first, then by name; with sums over all that match. */
export async function listGaps(
  ctx: Ctx,
  filter: GapFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: FoundGaps[]; total: number; averagePercent: number; confirmed: number }> {
  const where: RawBuilder<unknown>[] = [
    ...(filter.kind ? [sql`record.kind = ${filter.kind}`] : []),
    ...(filter.country ? [sql`record.country = ${filter.country}`] : []),
  ];
  const wanted = subjects.filter((subject) => filter.subject === undefined || filter.subject === subject);
  const rows = sql.join(
    wanted.map((subject) => profileRows(subject, where)),
    sql` union all `,
  );
  const share = sql`cardinality(filled)::float / cardinality(expected)`;
  const sums = sql`count(*) over () as total, avg(floor(100 * ${share})) over () as average,
    count(confirmed_on) over () as confirmed`;
  const ask = (at: number, most: number) =>
    sql<Row & Sums>`select *, ${sums} from (${rows}) profile
      order by ${share}, lower(coalesce(${sql.ref(`name_${ctx.language}`)}, name_en, name_ru, name_zh)), id
      limit ${most} offset ${at}`.execute(ctx.db);
  const page = await ask(offset, limit);
  // Past the end there is no row to carry the sums.
  const sum = page.rows[0] ?? (offset > 0 ? (await ask(0, 1)).rows[0] : undefined);
  return {
    items: await present(ctx, page.rows),
    total: Number(sum?.total ?? 0),
    averagePercent: Math.floor(Number(sum?.average ?? 0)),
    confirmed: Number(sum?.confirmed ?? 0),
  };
}

/** What one profile tells; undefined where everybody may not see it. */
export async function findGaps(ctx: Ctx, { subject, id }: Profile): Promise<FoundGaps | undefined> {
  const { rows } = await sql<Row>`${profileRows(subject, [sql`record.id = ${id}`])}`.execute(ctx.db);
  return (await present(ctx, rows))[0];
}

async function present(ctx: Ctx, rows: readonly Row[]): Promise<FoundGaps[]> {
  const read = rows.map((row) => ({ ...rowShape.parse(row), names: namesOf(row) }));
  const today = dayOf(ctx.clock());
  const ids = read.map(({ id }) => id);
  const [vain, requests, responsible] = await Promise.all([
    findVainSearches(ctx, ids),
    countRequests(ctx, ids),
    findResponsible(ctx, read),
  ]);
  return read.map((row) => ({
    subject: row.subject,
    id: row.id,
    names: row.names,
    kind: row.kind,
    country: row.country,
    region: row.region,
    expected: row.expected,
    filled: row.filled,
    vain: (vain.get(row.id) ?? []).filter(
      ({ field }) => row.expected.includes(field) && !row.filled.includes(field),
    ),
    completenessPercent: completenessPercent(row.filled.length, row.expected.length),
    confirmedOn: row.confirmed_on,
    state: freshnessOf(row.confirmed_on, today),
    updatedOn: row.updated_on,
    responsible: responsible.get(row.id) ?? [],
    asked: requests.get(row.id)?.asked ?? 0,
    answered: requests.get(row.id)?.answered ?? 0,
    sourceFile: row.source_file,
  }));
}

async function countRequests(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, { asked: number; answered: number }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; asked: number; answered: number }>`
    select coalesce(organisation_id, facility_id) as id, count(*) as asked, count(answered_at) as answered
    from accounts_update_request
    where mailed > 0 and (organisation_id in (${sql.join(ids)}) or facility_id in (${sql.join(ids)}))
    group by 1`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, { asked: Number(row.asked), answered: Number(row.answered) }]));
}

/** Organisations whose people keep a profile, by its id; who has none is absent. */
async function findResponsible(
  ctx: Ctx,
  profiles: readonly Profile[],
): Promise<Map<string, GapItem['responsible']>> {
  const facilities = profiles.filter(({ subject }) => subject === 'facility').map(({ id }) => id);
  const operators = await listOperators(ctx, facilities);
  const own = profiles.filter(({ subject }) => subject === 'organisation').map(({ id }) => id);
  const owners = await listOwnerIds(ctx, own);
  const briefs = await findBriefsById(ctx, [...owners.keys(), ...[...operators.values()].flat()]);
  const shown = (id: string) => {
    const brief = briefs.get(id);
    return brief ? [{ id: brief.id, names: brief.names }] : [];
  };
  return new Map([
    ...[...owners.keys()].map((id) => [id, shown(id)] as const),
    ...[...operators].map(([id, ids]) => [id, ids.flatMap(shown)] as const),
  ]);
}

/** Organisations that keep these facilities, by facility. */
export async function listOperators(
  ctx: Ctx,
  facilityIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (facilityIds.length === 0) return found;
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility_operator')
    .select(['facility_id', 'organisation_id'])
    .where('facility_id', 'in', [...facilityIds])
    .orderBy('organisation_id')
    .execute();
  for (const row of rows) {
    found.set(row.facility_id, [...(found.get(row.facility_id) ?? []), row.organisation_id]);
  }
  return found;
}

/** Profiles with owners who said nothing of them for so long that they should be asked; a thousand at most. */
export async function listUnasked(
  ctx: Ctx,
  before: { first: string; again: string },
): Promise<(Profile & { lastOn: string; names: GapItem['names']; ownerIds: string[] })[]> {
  const owned = sql`select membership.person_id from accounts_membership membership
    where membership.role = 'owner' and membership.state = 'active'`;
  const due = sql`((confirmation_asks < 1 and last_on <= ${before.first})
    or (confirmation_asks < 2 and last_on <= ${before.again}))`;
  const { rows } = await sql<Row & { subject: Subject; id: string; last_on: string; owner_ids: string[] }>`
    select subject, id, name_zh, name_ru, name_en, to_char(last_on, 'YYYY-MM-DD') as last_on, owner_ids from (
      select 'organisation' as subject, id, name_zh, name_ru, name_en, confirmation_asks,
        coalesce(confirmed_on, verified_on, (created_at at time zone 'UTC')::date) as last_on,
        array(${owned} and membership.organisation_id = record.id) as owner_ids
      from accounts_organisation record
      where merged_into is null and verification_state in ('listed', 'verified')
      union all
      select 'facility', id, name_zh, name_ru, name_en, confirmation_asks,
        coalesce(confirmed_on, (created_at at time zone 'UTC')::date),
        array(${owned} and membership.organisation_id in
          (select organisation_id from accounts_facility_operator where facility_id = record.id))
      from accounts_facility record
    ) profile where ${due} and cardinality(owner_ids) > 0 order by last_on, id limit 1000`.execute(ctx.db);
  return rows.map((row) => ({
    subject: row.subject,
    id: row.id,
    lastOn: row.last_on,
    names: namesOf(row),
    ownerIds: row.owner_ids,
  }));
}
