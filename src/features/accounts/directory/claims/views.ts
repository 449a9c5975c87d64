import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import { findFileRecords } from '../../../../platform/files/file-records.ts';
import { findPersonNames } from '../../people/views.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import type { Claim } from './contract.ts';
import { claimStates, isAtWebsite } from './rules.ts';

/** What decides whether a profile may be claimed, and what its address is; undefined for no organisation. */
export async function findProfile(ctx: Ctx, organisationId: string) {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation as organisation')
    .select(['external_key', 'is_demo', 'verification_state', 'organisation.merged_into', 'website'])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('accounts_membership as membership')
            .select('membership.id')
            .innerJoin('accounts_organisation as joined', 'joined.id', 'membership.organisation_id')
            .where((where) =>
              where.or([
                where('joined.id', '=', organisationId),
                where('joined.merged_into', '=', organisationId),
              ]),
            )
            .where('membership.state', '=', 'active'),
        )
        .as('has_members'),
    )
    .where('organisation.id', '=', organisationId)
    .executeTakeFirst();
  return (
    row && {
      externalKey: row.external_key,
      isDemo: row.is_demo,
      verificationState: row.verification_state,
      hasMembers: Boolean(row.has_members),
      isMerged: row.merged_into !== null,
      website: row.website,
    }
  );
}

export type ClaimFilter =
  { id: string } | { organisationIds: readonly string[]; state?: 'open'; personId?: string };

/** Claims, the earliest first. No access check. */
export async function listClaims(ctx: Ctx, wanted: ClaimFilter): Promise<Claim[]> {
  let query = tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_claim as claim')
    .innerJoin('accounts_organisation as organisation', 'organisation.id', 'claim.organisation_id')
    .selectAll('claim')
    .select('organisation.website');
  if ('id' in wanted) query = query.where('claim.id', '=', wanted.id);
  else {
    if (wanted.organisationIds.length === 0) return [];
    query = query.where('claim.organisation_id', 'in', [...wanted.organisationIds]);
    if (wanted.state) query = query.where('claim.state', '=', wanted.state);
    if (wanted.personId) query = query.where('claim.person_id', '=', wanted.personId);
  }
  const rows = await query.orderBy('claim.made_at').orderBy('claim.id').execute();
  const files = await filesOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const people = rows.flatMap(({ person_id }) => person_id ?? []);
  const names = await findPersonNames(ctx, people);
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    claimant: row.person_id ? { id: row.person_id, displayName: names.get(row.person_id) ?? '' } : null,
    position: row.position,
    workMail: row.work_mail,
    mailProvenAt: row.mail_proven_at?.toISOString() ?? null,
    isAtWebsite: row.work_mail !== null && isAtWebsite(row.work_mail, row.website),
    files: files.get(row.id) ?? [],
    state: z.enum(claimStates).parse(row.state),
    reason: row.reason,
    madeAt: row.made_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
  }));
}

export async function findClaim(ctx: Ctx, id: string): Promise<Claim | undefined> {
  return (await listClaims(ctx, { id }))[0];
}

/** Organisations with open claims, those whose first claim waits longest first. */
export async function pageClaimed(
  ctx: Ctx,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from accounts_claim where state = 'open'
    group by organisation_id order by min(made_at), organisation_id limit ${limit} offset ${offset}`.execute(
    ctx.db,
  );
  const { rows: counted } = await sql<{ total: number }>`select count(distinct organisation_id)::int as total
    from accounts_claim where state = 'open'`.execute(ctx.db);
  return { ids: rows.map(({ id }) => id), total: counted[0]?.total ?? 0 };
}

async function filesOf(ctx: Ctx, claimIds: readonly string[]): Promise<Map<string, Claim['files']>> {
  if (claimIds.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_claim_file')
    .selectAll()
    .where('claim_id', 'in', [...claimIds])
    .orderBy('file_id')
    .execute();
  const records = await findFileRecords(
    ctx,
    rows.map(({ file_id }) => file_id),
  );
  const found = new Map<string, Claim['files']>();
  for (const row of rows) {
    const file = records.find(({ id }) => id === row.file_id);
    if (!file) continue;
    const { id: fileId, name, contentType, size } = file;
    found.set(row.claim_id, [...(found.get(row.claim_id) ?? []), { fileId, name, contentType, size }]);
  }
  return found;
}

/** Which of these files belong to a claim already. */
export async function listUsedFiles(ctx: Ctx, fileIds: readonly string[]): Promise<string[]> {
  if (fileIds.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_claim_file')
    .select('file_id')
    .where('file_id', 'in', [...fileIds])
    .execute();
  return rows.map(({ file_id }) => file_id);
}

/** What is kept of a person's claims, for the export of his data. */
export async function listClaimsOfPerson(ctx: Ctx, personId: string) {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_claim')
    .select(['organisation_id', 'position', 'work_mail', 'state', 'made_at'])
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    position: row.position,
    workMail: row.work_mail,
    state: row.state,
    madeAt: row.made_at.toISOString(),
  }));
}
