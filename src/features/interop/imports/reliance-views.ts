import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';

/**
 * Columns of the rooms above by which a record names an organisation. The room of the organisations asks its own tables
 * when it takes one back; these it cannot know.
 */
export const columnsNamingOrganisations = [
  ['catalogue_listing', 'owner_organisation_id'],
  ['cooperation_interest', 'sender_organisation_id'],
  ['cooperation_interest', 'receiver_organisation_id'],
  ['cooperation_project_party', 'organisation_id'],
  ['cooperation_project_person', 'organisation_id'],
  ['cooperation_project_milestone', 'payer_organisation_id'],
  ['cooperation_project_risk', 'owner_organisation_id'],
  ['cooperation_background', 'organisation_id'],
  ['cooperation_background_none', 'organisation_id'],
  ['cooperation_booking', 'owner_organisation_id'],
  ['cooperation_booking', 'user_organisation_id'],
  ['programmes_agreement_party', 'organisation_id'],
  ['programmes_body_member', 'organisation_id'],
  ['programmes_action', 'owner_organisation_id'],
  ['programmes_list_row', 'organisation_id'],
  ['programmes_event', 'organisation_id'],
  ['programmes_event_organiser', 'organisation_id'],
] as const;

/** Of these organisations those that a body, a session, an agreement, a list, an event or a project names. */
async function organisationsNamed(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
  const asked = sql.val([...ids]);
  const parts: RawBuilder<unknown>[] = columnsNamingOrganisations.map(
    ([table, column]) =>
      sql`select ${sql.ref(column)} as id from ${sql.table(table)} where ${sql.ref(column)} = any(${asked}::uuid[])`,
  );
  const delegations = sql`select named.id::uuid as id from programmes_session session
    cross join jsonb_array_elements(session.delegations) delegation
    cross join jsonb_array_elements_text(delegation -> 'organisationIds') named (id)
    where named.id = any(${asked}::text[])`;
  const { rows } = await sql<{ id: string }>`${sql.join([...parts, delegations], sql` union `)}`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Of the records of an import those that rooms above rely on. Other kinds need no question here: equipment says itself
 * that it was booked, drafts are named by nobody, and what follows an event stands in its own room.
 */
export async function recordsNamedAbove(
  ctx: Ctx,
  recordKind: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  return recordKind === 'organisation' && ids.length > 0 ? organisationsNamed(ctx, ids) : new Set();
}
