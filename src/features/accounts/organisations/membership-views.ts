import { sql } from 'kysely';
import type { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { findIdsOfSame, idsOfSame } from '../merging/alias-views.ts';
import { shownNameOfPerson } from '../people/name-forms.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { membershipRoleShape, type memberShape } from './contract.ts';
import type { MembershipRole } from './kinds.ts';

export type Member = z.output<typeof memberShape>;

/**
 * The role of a membership: owners of a record nobody verified do not own the verified one it was merged into. Wants
 * the record as `kept` and the one it was merged into as `living`.
 */
const roleInForce = sql<string>`case when living.verification_state = 'verified' and kept.verification_state <> 'verified'
  then 'member' else membership.role end`;

function membershipRows(ctx: Ctx) {
  return tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_membership as membership')
    .leftJoin('accounts_person as person', 'person.id', 'membership.person_id')
    .innerJoin('accounts_organisation as kept', 'kept.id', 'membership.organisation_id')
    .leftJoin('accounts_organisation as living', 'living.id', 'kept.merged_into')
    .select([
      'membership.id',
      'membership.organisation_id',
      'membership.state',
      roleInForce.as('role'),
      'membership.email',
      'membership.created_at',
      'membership.accepted_at',
      'person.id as person_id',
      'person.name',
      'person.state as person_state',
    ]);
}
type MembershipRow = Awaited<ReturnType<ReturnType<typeof membershipRows>['execute']>>[number];

function memberOf(ctx: Ctx, row: MembershipRow): Member {
  return {
    id: row.id,
    state: row.state === 'active' ? 'active' : 'invited',
    role: membershipRoleShape.parse(row.role),
    person: row.person_id
      ? { id: row.person_id, displayName: shownNameOfPerson(row.name, ctx.language) }
      : null,
    invitedEmail: row.email,
    since: (row.accepted_at ?? row.created_at).toISOString(),
  };
}

/**
 * Members and open invitations, owners first, then by time; with those of what was merged into the organisation. Who is
 * in several stands once, with the strongest role.
 */
export async function listMembers(ctx: Ctx, organisationId: string): Promise<Member[]> {
  const rows = await membershipRows(ctx)
    .where('membership.organisation_id', 'in', await idsOfSame(ctx, organisationId))
    .orderBy('membership.state')
    .orderBy(roleInForce, 'desc')
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  const once = Map.groupBy(rows, (row) => row.person_id ?? row.email?.toLowerCase());
  return [...once.values()].flatMap(([first]) => (first ? memberOf(ctx, first) : []));
}

/** Memberships of the same person, or invitations to the same address, in an organisation and what was merged into it. */
export async function listSameMemberships(ctx: Ctx, found: FoundMembership): Promise<string[]> {
  const rows = await membershipRows(ctx)
    .where('membership.organisation_id', 'in', await idsOfSame(ctx, found.organisationId))
    .execute();
  const isSame = (row: MembershipRow) =>
    found.person === null
      ? row.email?.toLowerCase() === found.invitedEmail?.toLowerCase()
      : row.person_id === found.person.id;
  return rows.filter(isSame).map(({ id }) => id);
}

export type FoundMembership = Member & { organisationId: string };

export async function findMembership(ctx: Ctx, id: string): Promise<FoundMembership | undefined> {
  const row = await membershipRows(ctx).where('membership.id', '=', id).executeTakeFirst();
  return row && { ...memberOf(ctx, row), organisationId: row.organisation_id };
}

/** The role a person has in an organisation, undefined when he is no member. */
export async function findMembershipRole(
  ctx: Ctx,
  organisationId: string,
  personId: string,
): Promise<MembershipRole | undefined> {
  const rows = await membershipRows(ctx)
    .where('membership.organisation_id', 'in', await idsOfSame(ctx, organisationId))
    .where('membership.person_id', '=', personId)
    .execute();
  const roles = rows.map(({ role }) => membershipRoleShape.parse(role));
  return roles.includes('owner') ? 'owner' : roles[0];
}

/** Members who agreed to be named in public: their names only. */
export async function listPublicPeople(ctx: Ctx, organisationId: string) {
  const rows = await membershipRows(ctx)
    .where('membership.organisation_id', 'in', await idsOfSame(ctx, organisationId))
    .where('person.listed_publicly', '=', true)
    .where('person.state', '=', 'active')
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  const people = rows.flatMap((row) => memberOf(ctx, row).person ?? []);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** Ids of the active people who own these organisations, longest-standing first, by the id that was asked. */
export async function listOwnerIds(
  ctx: Ctx,
  organisationIds: readonly string[],
): Promise<Map<string, string[]>> {
  const same = await findIdsOfSame(ctx, organisationIds);
  if (same.size === 0) return new Map();
  const rows = await membershipRows(ctx)
    .where('membership.organisation_id', 'in', [...new Set([...same.values()].flat())])
    .where('membership.state', '=', 'active')
    .where(roleInForce, '=', 'owner')
    .where('person.state', '=', 'active')
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  return new Map(
    [...same].flatMap(([asked, ids]) => {
      const owners = rows.flatMap((row) => (ids.includes(row.organisation_id) ? (row.person_id ?? []) : []));
      return owners.length === 0 ? [] : [[asked, [...new Set(owners)]] as const];
    }),
  );
}
