import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import type { Role } from '../../../shared/actor.ts';
import type { Page } from '../../../shared/paging.ts';
import { languageShape } from '../contract.ts';
import { membershipRoleShape } from '../organisations/contract.ts';
import { briefColumns, briefOf } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { grantableRoleShape, nameOriginsShape, type Me, type PersonRow } from './contract.ts';
import { nameFrom, shownNameOfPerson } from './name-forms.ts';
import { rolesInForce } from './roles-in-force.ts';

/** What signing in needs of an active account; undefined for an unknown address. */
export async function findCredentials(ctx: Ctx, email: string) {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person')
    .select(['id', 'password_hash', 'email', 'language'])
    .where((where) => where(where.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row && credentialsOf(row);
}

export async function findCredentialsById(ctx: Ctx, personId: string) {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person')
    .select(['id', 'password_hash', 'email', 'language'])
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row && credentialsOf(row);
}

function credentialsOf(row: {
  id: string;
  password_hash: string | null;
  email: string | null;
  language: string;
}) {
  return {
    personId: row.id,
    passwordHash: row.password_hash,
    email: row.email ?? '',
    language: languageShape.parse(row.language),
  };
}

async function listGrantedRoles(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Role[]>> {
  const found = new Map<string, Role[]>();
  if (personIds.length === 0) return found;
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person_role')
    .select(['person_id', 'role'])
    .where('person_id', 'in', [...personIds])
    .execute();
  for (const row of rows) {
    const role = grantableRoleShape.safeParse(row.role);
    if (role.success) found.set(row.person_id, [...(found.get(row.person_id) ?? []), role.data]);
  }
  return found;
}

async function listMemberships(ctx: Ctx, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_membership as membership')
    .innerJoin('accounts_organisation as kept', 'kept.id', 'membership.organisation_id')
    .innerJoin('accounts_organisation as organisation', (join) =>
      join.on(sql<boolean>`organisation.id = coalesce(kept.merged_into, kept.id)`),
    )
    .select([
      'membership.id as membership_id',
      'membership.person_id',
      'membership.role',
      'membership.accepted_at',
      'membership.created_at',
      'kept.merged_into',
      'kept.verification_state as kept_state',
    ])
    .select(briefColumns.map((column) => `organisation.${column}` as const))
    .where('membership.person_id', 'in', [...personIds])
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  const all = rows.map((row) => ({
    personId: row.person_id ?? '',
    membership: {
      id: row.membership_id,
      organisation: briefOf(row),
      role: roleOfMerged(row) ?? membershipRoleShape.parse(row.role),
      since: (row.accepted_at ?? row.created_at).toISOString(),
    },
  }));
  // Who is in several records of one organisation is its member once, with the strongest role.
  const once = Map.groupBy(all, (found) => `${found.personId} ${found.membership.organisation.id}`);
  return [...once.values()].flatMap(
    (same) => same.find(({ membership }) => membership.role === 'owner') ?? same.slice(0, 1),
  );
}

/** Owners of a record nobody verified do not own the verified one it was merged into. */
function roleOfMerged(row: { merged_into: string | null; kept_state: string; verification_state: string }) {
  const isRaised = row.verification_state === 'verified' && row.kept_state !== 'verified';
  return row.merged_into !== null && isRaised ? ('member' as const) : undefined;
}

/** The account as its holder sees it; undefined when it is closed. */
export async function findMe(ctx: Ctx, personId: string): Promise<Me | undefined> {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person')
    .selectAll()
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!row) return undefined;
  const granted = (await listGrantedRoles(ctx, [personId])).get(personId) ?? [];
  const memberships = (await listMemberships(ctx, [personId])).map((found) => found.membership);
  return {
    id: row.id,
    email: row.email ?? '',
    name: nameFrom(row.name),
    nameOrigins: nameOriginsShape.parse(row.name_origins),
    displayName: shownNameOfPerson(row.name, ctx.language),
    language: languageShape.parse(row.language),
    timeZone: row.time_zone,
    listedPublicly: row.listed_publicly,
    roles: rolesInForce(
      granted,
      memberships.map(({ organisation }) => organisation),
    ),
    memberships,
    createdAt: row.created_at.toISOString(),
  };
}

/** What the frame of a page shows of the reader; undefined when the account is closed. */
export async function findSketch(ctx: Ctx, personId: string) {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person')
    .select(['name', 'time_zone'])
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row && { name: shownNameOfPerson(row.name, ctx.language), timeZone: row.time_zone };
}

/** IANA time zones of these people by id; closed accounts are absent. No access check. */
export async function findTimeZones(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person')
    .select(['id', 'time_zone'])
    .where('id', 'in', [...ids])
    .where('state', '=', 'active')
    .execute();
  return new Map(rows.map((row) => [row.id, row.time_zone]));
}

/** Names of these people as a reader of ctx.language sees them, by id; unknown ids are absent. No access check. */
export async function findPersonNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, shownNameOfPerson(row.name, ctx.language)]));
}

export type PersonFilter = {
  q?: string | undefined;
  role?: Role | undefined;
  personId?: string | undefined;
  page: number;
  pageSize: number;
};

/** People for administrators, newest first. No access check. */
export async function listPeople(ctx: Ctx, filter: PersonFilter): Promise<Page<PersonRow>> {
  let query = tablesOf<AccountsTables>(ctx).selectFrom('accounts_person');
  if (filter.personId) query = query.where('id', '=', filter.personId);
  if (filter.q) {
    const part = patternHolding(filter.q.toLowerCase());
    query = query.where(
      sql<boolean>`(lower(email) like ${part} escape '\\' or lower(name::text) like ${part} escape '\\')`,
    );
  }
  const { role } = filter;
  if (role) {
    query = query.where('id', 'in', (inner) =>
      inner.selectFrom('accounts_person_role').select('person_id').where('role', '=', role),
    );
  }
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(['id', 'name', 'email', 'state', 'created_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  const ids = rows.map((row) => row.id);
  const granted = await listGrantedRoles(ctx, ids);
  const memberships = await listMemberships(ctx, ids);
  const items = rows.map((row) => ({
    id: row.id,
    displayName: shownNameOfPerson(row.name, ctx.language),
    email: row.email,
    state: row.state === 'active' ? ('active' as const) : ('closed' as const),
    grantedRoles: (granted.get(row.id) ?? []).filter((given) => given !== 'visitor'),
    organisations: memberships
      .filter((found) => found.personId === row.id)
      .map((found) => found.membership.organisation),
    createdAt: row.created_at.toISOString(),
  }));
  const { page, pageSize } = filter;
  return { items, total: Number(total), page, pageSize, asOf: ctx.clock().toISOString() };
}

/** How many active people hold a role. */
export async function countHolders(ctx: Ctx, role: Role): Promise<number> {
  const { count } = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person_role')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('role', '=', role)
    .executeTakeFirstOrThrow();
  return Number(count);
}
