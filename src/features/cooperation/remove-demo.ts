import { sql } from 'kysely';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import type { RecordRef } from '../../shared/record-ref.ts';
import { organisationsByIds } from '../accounts/public.ts';
import { listDemoListings } from '../catalogue/public.ts';
import { removeThreads } from '../conversations/public.ts';
import { removeCases } from '../evaluation/public.ts';
import { refOfBooking } from './bookings/screening.ts';
import { refOfInterest } from './interests/stored.ts';
import { projectRef } from './projects/project-ref.ts';

export type DemoSubjects = { interestIds: string[]; projectIds: string[] };

/** Interests in which demonstration takes part, and projects whose parties are all demonstration. */
export async function findDemoSubjects(ctx: Ctx): Promise<DemoSubjects> {
  const { rows: interests } = await sql<{ id: string }>`
    select id from cooperation_interest where is_demo`.execute(ctx.db);
  const { rows: parties } = await sql<{ project_id: string; organisation_id: string }>`
    select project_id, organisation_id from cooperation_project_party`.execute(ctx.db);
  const ids = [...new Set(parties.map((party) => party.organisation_id))];
  const briefs = await organisationsByIds(ctx, ids);
  const real = new Set(
    parties
      .filter((party) => briefs.get(party.organisation_id)?.isDemo !== true)
      .map((party) => party.project_id),
  );
  const projectIds = new Set(parties.map((party) => party.project_id));
  return {
    interestIds: interests.map(({ id }) => id),
    projectIds: [...projectIds].filter((id) => !real.has(id)),
  };
}

/** Bookings in which an organisation of the demonstration lends or borrows. */
async function findDemoBookings(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ id: string; owner: string; user: string }>`
    select id, owner_organisation_id as owner, user_organisation_id as "user" from cooperation_booking`.execute(
    ctx.db,
  );
  const ids = [...new Set(rows.flatMap(({ owner, user }) => [owner, user]))];
  const briefs = await organisationsByIds(ctx, ids);
  const isDemo = (id: string) => briefs.get(id)?.isDemo === true;
  return rows.flatMap(({ id, owner, user }) => (isDemo(owner) || isDemo(user) ? id : []));
}

/** Tables whose rows belong to a project by its id; the rest goes with the project itself. */
const besideProject = [
  'cooperation_rights',
  'cooperation_background',
  'cooperation_background_none',
  'cooperation_filing',
  'cooperation_rights_change',
  'cooperation_mode',
  'cooperation_mode_row',
  'cooperation_landing',
  'cooperation_follow_up',
  'cooperation_absorption',
] as const;
/** Tables whose rows belong to a clause, a copy or an agreement; leaves first. */
const ofAgreement = [
  'cooperation_clause_change',
  'cooperation_clause_proposal',
  'cooperation_clause',
  'cooperation_signed_copy',
  'cooperation_signature',
] as const;

/**
 * Takes away everything that was begun with demonstration organisations or their listings, whoever made it: interests,
 * projects, agreements, rights, what came of them, bookings, the talks and the screening cases. Before listings and accounts go.
 */
export async function removeDemoCooperation(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { interestIds, projectIds } = await findDemoSubjects(tx);
    const bookingIds = await findDemoBookings(tx);
    const listings = await listDemoListings(tx);
    const subjects: RecordRef[] = [
      ...interestIds.map(refOfInterest),
      ...projectIds.map(projectRef),
      ...bookingIds.map(refOfBooking),
      ...listings.map(({ id, kind }) => ({ room: 'catalogue', kind, id })),
    ];
    await removeThreads(tx, subjects);
    await removeCases(tx, subjects);
    await removeAgreements(tx, [...interestIds, ...projectIds]);
    for (const table of besideProject) {
      await sql`delete from ${sql.table(table)} where project_id = any(${projectIds}::uuid[])`.execute(tx.db);
    }
    for (const [kind, ids] of [['interest', interestIds] as const, ['project', projectIds] as const]) {
      for (const table of ['cooperation_step', 'cooperation_licence_offer', 'cooperation_ageing_notice']) {
        await sql`delete from ${sql.table(table)}
          where subject_kind = ${kind} and subject_id = any(${ids}::uuid[])`.execute(tx.db);
      }
    }
    await sql`delete from cooperation_confirmation
      where subject_id = any(${[...interestIds, ...projectIds]}::uuid[])`.execute(tx.db);
    await sql`delete from cooperation_project_registration
      where project_id = any(${projectIds}::uuid[])`.execute(tx.db);
    await sql`delete from cooperation_project where id = any(${projectIds}::uuid[])`.execute(tx.db);
    await sql`update cooperation_project set interest_id = null
      where interest_id = any(${interestIds}::uuid[])`.execute(tx.db);
    await sql`delete from cooperation_interest where id = any(${interestIds}::uuid[])`.execute(tx.db);
    await sql`delete from cooperation_booking where id = any(${bookingIds}::uuid[])`.execute(tx.db);
    const records = interestIds.length + projectIds.length + bookingIds.length;
    await recordAudit(tx, { action: 'cooperation.demo.remove', ref: null, details: { records } });
  });
}

async function removeAgreements(ctx: Ctx, subjectIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from cooperation_agreement
    where subject_id = any(${[...subjectIds]}::uuid[])`.execute(ctx.db);
  const ids = rows.map(({ id }) => id);
  await sql`delete from cooperation_copy_opening where copy_id in
    (select id from cooperation_signed_copy where agreement_id = any(${ids}::uuid[]))`.execute(ctx.db);
  for (const table of ofAgreement) {
    await sql`delete from ${sql.table(table)} where agreement_id = any(${ids}::uuid[])`.execute(ctx.db);
  }
  await sql`delete from cooperation_confirmation
    where subject_kind = 'agreement' and subject_id = any(${ids}::uuid[])`.execute(ctx.db);
  await sql`delete from cooperation_agreement where id = any(${ids}::uuid[])`.execute(ctx.db);
}
