import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { idsOfSame } from '../merging/alias-views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { MembershipRole } from './kinds.ts';

/** Of the one-time tokens that let somebody accept an invitation. */
export const invitationPurpose = 'accounts.invitation';

export async function insertMember(
  ctx: Ctx,
  organisationId: string,
  personId: string,
  role: MembershipRole,
): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_membership')
    .values({
      id,
      organisation_id: organisationId,
      person_id: personId,
      role,
      state: 'active',
      created_at: now,
      accepted_at: now,
    })
    .execute();
  return id;
}

/** A new invitation, or the open one for the same address with the new role. */
export async function upsertInvitation(
  ctx: Ctx,
  invitation: { organisationId: string; email: string; role: MembershipRole; invitedBy: string },
): Promise<string> {
  const tables = tablesOf<AccountsTables>(ctx);
  const now = ctx.clock();
  const open = await tables
    .updateTable('accounts_membership')
    .set({ role: invitation.role, invited_by: invitation.invitedBy, created_at: now })
    .where('organisation_id', '=', invitation.organisationId)
    .where((where) => where(where.fn<string>('lower', ['email']), '=', invitation.email.toLowerCase()))
    .returning('id')
    .executeTakeFirst();
  if (open) return open.id;
  const id = newId(now.getTime());
  await tables
    .insertInto('accounts_membership')
    .values({
      id,
      organisation_id: invitation.organisationId,
      email: invitation.email,
      role: invitation.role,
      state: 'invited',
      invited_by: invitation.invitedBy,
      created_at: now,
    })
    .execute();
  return id;
}

/** Turns an invitation into a membership; the invited address is forgotten. False when it is no longer open. */
export async function acceptMembership(ctx: Ctx, id: string, personId: string): Promise<boolean> {
  const result = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_membership')
    .set({ person_id: personId, email: null, state: 'active', accepted_at: ctx.clock() })
    .where('id', '=', id)
    .where('state', '=', 'invited')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteMembership(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx).deleteFrom('accounts_membership').where('id', '=', id).execute();
}

/**
 * Where members are left without an owner, the one who is there longest becomes owner; who came with a record that was
 * merged into the organisation only where nobody else is left.
 */
export async function ensureOwner(ctx: Ctx, organisationId: string): Promise<void> {
  const tables = tablesOf<AccountsTables>(ctx);
  const ids = await idsOfSame(ctx, organisationId);
  const all = await tables
    .selectFrom('accounts_membership')
    .select(['id', 'role', 'organisation_id'])
    .where('organisation_id', 'in', ids)
    .where('state', '=', 'active')
    .orderBy('accepted_at')
    .orderBy('id')
    .execute();
  const own = all.filter((member) => member.organisation_id === ids[0]);
  const members = own.length > 0 ? own : all;
  const eldest = members[0];
  if (!eldest || members.some((member) => member.role === 'owner')) return;
  await tables
    .updateTable('accounts_membership')
    .set({ role: 'owner' })
    .where('id', '=', eldest.id)
    .execute();
}

/** Ends all memberships of a person and all invitations to his address. */
export async function deleteMembershipsOf(ctx: Ctx, personId: string, email: string): Promise<void> {
  const tables = tablesOf<AccountsTables>(ctx);
  const ended = await tables
    .deleteFrom('accounts_membership')
    .where('person_id', '=', personId)
    .returning('organisation_id')
    .execute();
  await tables
    .deleteFrom('accounts_membership')
    .where((where) => where(where.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .execute();
  for (const { organisation_id } of ended) await ensureOwner(ctx, organisation_id);
}
