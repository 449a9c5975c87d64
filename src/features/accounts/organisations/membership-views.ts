import type { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { shownNameOfPerson } from '../people/name-forms.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { membershipRoleShape, type memberShape } from './contract.ts';
import type { MembershipRole } from './kinds.ts';

export type Member = z.output<typeof memberShape>;

function membershipRows(ctx: Ctx) {
  return tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_membership as membership')
    .leftJoin('accounts_person as person', 'person.id', 'membership.person_id')
    .select([
      'membership.id',
      'membership.organisation_id',
      'membership.state',
      'membership.role',
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

/** Members and open invitations, owners first, then by time. */
export async function listMembers(ctx: Ctx, organisationId: string): Promise<Member[]> {
  const rows = await membershipRows(ctx)
    .where('membership.organisation_id', '=', organisationId)
    .orderBy('membership.state')
    .orderBy('membership.role', 'desc')
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  return rows.map((row) => memberOf(ctx, row));
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
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_membership')
    .select('role')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && membershipRoleShape.parse(row.role);
}

/** Members who agreed to be named in public: their names only. */
export async function listPublicPeople(ctx: Ctx, organisationId: string) {
  const rows = await membershipRows(ctx)
    .where('membership.organisation_id', '=', organisationId)
    .where('person.listed_publicly', '=', true)
    .where('person.state', '=', 'active')
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  return rows.flatMap((row) => memberOf(ctx, row).person ?? []);
}

/** Ids of the active people who own these organisations, longest-standing first, by organisation id. */
export async function listOwnerIds(
  ctx: Ctx,
  organisationIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (organisationIds.length === 0) return found;
  const rows = await membershipRows(ctx)
    .where('membership.organisation_id', 'in', [...new Set(organisationIds)])
    .where('membership.state', '=', 'active')
    .where('membership.role', '=', 'owner')
    .where('person.state', '=', 'active')
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  for (const row of rows) {
    if (row.person_id === null) continue;
    found.set(row.organisation_id, [...(found.get(row.organisation_id) ?? []), row.person_id]);
  }
  return found;
}
