import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import { findFileRecords } from '../../../../platform/files/file-records.ts';
import { findPersonNames } from '../../people/views.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import { findFacilityBriefs } from '../../facilities/views.ts';
import { findBriefsById, findOrganisationBriefs } from '../../organisations/views.ts';
import type { Profile } from '../freshness/rules.ts';
import { listOperators } from '../freshness/views.ts';
import { claimedProfileShape, type Claim, type ClaimedProfile } from './contract.ts';
import { claimStates, isAtWebsite, isClaimable, isFacilityClaimable } from './rules.ts';

/** Whether a profile may be claimed, and the address of an organisation; undefined where there is no such profile. */
export async function findProfile(
  ctx: Ctx,
  { subject, id }: Profile,
): Promise<{ isClaimable: boolean; website: string | null } | undefined> {
  return subject === 'organisation' ? findOrganisationProfile(ctx, id) : findFacilityProfile(ctx, id);
}

async function findFacilityProfile(ctx: Ctx, id: string) {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .select(['external_key', 'is_demo'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const hasOperators = (await listOperators(ctx, [id])).has(id);
  const facility = { externalKey: row.external_key, isDemo: row.is_demo, hasOperators };
  return { isClaimable: isFacilityClaimable(facility), website: null };
}

async function findOrganisationProfile(ctx: Ctx, organisationId: string) {
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
  if (!row) return undefined;
  const standing = {
    externalKey: row.external_key,
    isDemo: row.is_demo,
    verificationState: row.verification_state,
    hasMembers: Boolean(row.has_members),
    isMerged: row.merged_into !== null,
  };
  return { isClaimable: isClaimable(standing), website: row.website };
}

/** Profiles as a claim shows them, by id; unknown ones are absent. No access check. */
export async function describeProfiles(
  ctx: Ctx,
  profiles: readonly Profile[],
): Promise<Map<string, ClaimedProfile>> {
  const idsOf = (wanted: Profile['subject']) =>
    profiles.flatMap(({ subject, id }) => (subject === wanted ? id : []));
  const organisations = await findOrganisationBriefs(ctx, idsOf('organisation'));
  const facilities = await findFacilityBriefs(ctx, idsOf('facility'));
  const described = [
    ...organisations.map((brief) => ({ ...brief, subject: 'organisation' as const })),
    ...facilities.map((brief) => ({ ...brief, subject: 'facility' as const, verificationState: null })),
  ];
  return new Map(described.map((profile) => [profile.id, claimedProfileShape.parse(profile)]));
}

export type ClaimFilter =
  { id: string } | { profileIds: readonly string[]; state?: 'open'; personId?: string };

/** Claims, the earliest first. No access check. */
export async function listClaims(ctx: Ctx, wanted: ClaimFilter): Promise<Claim[]> {
  let query = tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_claim as claim')
    .leftJoin('accounts_organisation as organisation', (join) =>
      // Whose address counts: that of the organisation, or of who is to keep the facility.
      join.on((on) =>
        on.or([
          on('organisation.id', '=', on.ref('claim.organisation_id')),
          on('organisation.id', '=', on.ref('claim.operator_id')),
        ]),
      ),
    )
    .selectAll('claim')
    .select('organisation.website');
  if ('id' in wanted) query = query.where('claim.id', '=', wanted.id);
  else {
    const ids = [...wanted.profileIds];
    if (ids.length === 0) return [];
    query = query.where((where) =>
      where.or([where('claim.organisation_id', 'in', ids), where('claim.facility_id', 'in', ids)]),
    );
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
  const operators = await findBriefsById(
    ctx,
    rows.flatMap(({ operator_id }) => operator_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    subject: row.facility_id === null ? ('organisation' as const) : ('facility' as const),
    profileId: row.organisation_id ?? row.facility_id ?? '',
    operator: row.operator_id === null ? null : (operators.get(row.operator_id) ?? null),
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

/** Profiles with open claims, those whose first claim waits longest first. */
export async function pageClaimed(
  ctx: Ctx,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ profiles: Profile[]; total: number }> {
  const { rows } = await sql<Profile>`
    select coalesce(organisation_id, facility_id) as id,
      case when facility_id is null then 'organisation' else 'facility' end as subject
    from accounts_claim where state = 'open'
    group by organisation_id, facility_id order by min(made_at), 1 limit ${limit} offset ${offset}`.execute(
    ctx.db,
  );
  const { rows: counted } = await sql<{ total: number }>`
    select count(distinct coalesce(organisation_id, facility_id))::int as total
    from accounts_claim where state = 'open'`.execute(ctx.db);
  return { profiles: rows, total: counted[0]?.total ?? 0 };
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
    .select(['organisation_id', 'facility_id', 'operator_id', 'position', 'work_mail', 'state', 'made_at'])
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    facilityId: row.facility_id,
    operatorId: row.operator_id,
    position: row.position,
    workMail: row.work_mail,
    state: row.state,
    madeAt: row.made_at.toISOString(),
  }));
}
