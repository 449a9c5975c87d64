import { sql } from 'kysely';
import { revokeOneTimeTokens } from '../../../platform/auth/one-time-tokens.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { UndoneRecord } from '../../../platform/imports/table-import.ts';
import type { MembershipRole } from '../organisations/kinds.ts';
import { invitationPurpose } from '../organisations/membership-store.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { inParts } from './placing.ts';

/** Whether an address has an open invitation of one of these organisations, or of what was merged into it. */
export async function findInvited(
  ctx: Ctx,
  organisationIds: readonly string[],
  emails: readonly string[],
): Promise<(organisationId: string, email: string) => boolean> {
  if (organisationIds.length === 0) return () => false;
  const { rows } = await sql<{ organisation: string; email: string }>`
    select coalesce(kept.merged_into, kept.id) as organisation, lower(membership.email) as email
    from accounts_membership membership join accounts_organisation kept on kept.id = membership.organisation_id
    where coalesce(kept.merged_into, kept.id) = any(${[...organisationIds]}::uuid[])
      and lower(membership.email) = any(${emails.map((email) => email.toLowerCase())}::text[])`.execute(
    ctx.db,
  );
  const open = new Set(rows.map(({ organisation, email }) => `${organisation} ${email}`));
  return (organisationId, email) => open.has(`${organisationId} ${email.toLowerCase()}`);
}

/** Open invitations a person made within a day. */
export async function countRecentInvitations(ctx: Ctx, personId: string): Promise<number> {
  const { count } = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_membership')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('invited_by', '=', personId)
    .where('state', '=', 'invited')
    .where('created_at', '>', new Date(ctx.clock().getTime() - 24 * 3_600_000))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertInvitations(
  ctx: Ctx,
  invitations: readonly {
    id: string;
    organisationId: string;
    email: string;
    role: MembershipRole;
    invitedBy: string;
  }[],
): Promise<void> {
  for (const some of inParts(invitations, 500)) {
    await tablesOf<AccountsTables>(ctx)
      .insertInto('accounts_membership')
      .values(
        some.map(({ id, organisationId, email, role, invitedBy }) => ({
          id,
          organisation_id: organisationId,
          email,
          role,
          state: 'invited',
          invited_by: invitedBy,
          created_at: ctx.clock(),
        })),
      )
      .execute();
  }
}

/** Withdraws invitations nobody has answered; their links work no more. */
export async function withdrawInvitations(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ undone: UndoneRecord[]; withdrawn: { id: string; organisationId: string }[] }> {
  if (ids.length === 0) return { undone: [], withdrawn: [] };
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_membership')
    .select(['id', 'organisation_id', 'state', 'created_at'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  const stored = new Map(rows.map((row) => [row.id, row]));
  const undone = ids.map((id) => {
    const row = stored.get(id);
    if (row?.state === 'active') return { id, kept: 'accounts.import.invitationAccepted' };
    const isAsMade = row === undefined || row.created_at.getTime() === madeAtMs(id);
    return { id, kept: isAsMade ? null : 'accounts.import.invitedAgain' };
  });
  const withdrawn = undone.flatMap(({ id, kept }) => {
    const row = stored.get(id);
    return row && kept === null ? { id, organisationId: row.organisation_id } : [];
  });
  for (const { id } of withdrawn) {
    await tablesOf<AccountsTables>(ctx).deleteFrom('accounts_membership').where('id', '=', id).execute();
    await revokeOneTimeTokens(ctx, invitationPurpose, id);
  }
  return { undone, withdrawn };
}

/** When an identifier was made (UUID version 7): an invitation that was sent once more carries a later time itself. */
const madeAtMs = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
