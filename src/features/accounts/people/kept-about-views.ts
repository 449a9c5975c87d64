import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { listClaimsOfPerson } from '../directory/claims/views.ts';
import { findKeptExpert, findKeptNotes } from '../experts/kept-about-expert.ts';
import type { AccountsTables } from '../tables.gen.ts';

/** What other tables of this room keep about a person, for the export of his data. No access check. */
export async function findKeptAbout(ctx: Ctx, personId: string) {
  const tables = tablesOf<AccountsTables>(ctx);
  const person = await tables
    .selectFrom('accounts_person')
    .select('consented_at')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const documents = await tables
    .selectFrom('accounts_organisation_document')
    .select(['organisation_id', 'file_id', 'sent_at'])
    .where('sent_by', '=', personId)
    .orderBy('sent_at')
    .execute();
  const invitations = await tables
    .selectFrom('accounts_membership')
    .select(['organisation_id', 'email', 'created_at'])
    .where('invited_by', '=', personId)
    .where('state', '=', 'invited')
    .orderBy('created_at')
    .execute();
  return {
    consentedAt: person.consented_at?.toISOString() ?? null,
    documentsSent: documents.map((row) => ({
      organisationId: row.organisation_id,
      fileId: row.file_id,
      sentAt: row.sent_at.toISOString(),
    })),
    invitationsSent: invitations.map((row) => ({
      organisationId: row.organisation_id,
      email: row.email ?? '',
      at: row.created_at.toISOString(),
    })),
    claims: await listClaimsOfPerson(ctx, personId),
    expert: await findKeptExpert(ctx, personId),
    practices: await findKeptNotes(ctx, personId),
  };
}
