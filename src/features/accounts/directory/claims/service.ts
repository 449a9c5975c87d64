import { hasRole } from '../../../../shared/actor.ts';
import { AppError, fieldFault, fieldFaults, type FieldError } from '../../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../../shared/endpoint.ts';
import { countAttempt } from '../../../../platform/auth/limit-attempts.ts';
import { spendOneTimeToken } from '../../../../platform/auth/one-time-tokens.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { findFileRecords } from '../../../../platform/files/file-records.ts';
import { queueMail } from '../../../../platform/mail/send-mail-job.ts';
import { personIdOf, requireRole } from '../../access.ts';
import { findVisible } from '../../organisations/service.ts';
import { findOrganisation, findOrganisationBriefs } from '../../organisations/views.ts';
import { mailPeople } from '../../people/mail-people.ts';
import { listRoleHolders } from '../../people/role-views.ts';
import type { Profile } from '../freshness/rules.ts';
import type { Claim, Claimed, ClaimedProfile, claimEndpoints, ClaimStanding } from './contract.ts';
import { isAtWebsite } from './rules.ts';
import { closeClaim, insertClaim, markMailProven } from './store.ts';
import { nameIn, noteClaim, sayClaim } from './tell-claim.ts';
import { describeProfiles, findClaim, findProfile, listClaims, listUsedFiles, pageClaimed } from './views.ts';

export const claimMailPurpose = 'accounts.claimMail';
const proofMinutes = 3 * 24 * 60;

/** Whether the profile waits for its people, and how the reader's own claim stands. */
export async function readStanding(ctx: Ctx, { subject, id }: Profile): Promise<ClaimStanding> {
  const profile = await openProfile(ctx, { subject, id });
  const found = await findProfile(ctx, { subject, id });
  const { actor } = ctx;
  const own =
    actor.kind === 'person' ? await listClaims(ctx, { profileIds: [id], personId: actor.personId }) : [];
  const isOpen = found?.isClaimable ?? false;
  return {
    profile,
    website: found?.website ?? null,
    isClaimable: isOpen,
    mayActFor: isOpen && subject === 'facility' ? await listOwnVerified(ctx) : [],
    own: own.at(-1) ?? null,
  };
}

/** Claims a profile for the actor, a facility for his organisation; at most five a day. */
export async function makeClaim(
  ctx: Ctx,
  input: ParsedInputOf<typeof claimEndpoints.make>,
): Promise<ClaimStanding> {
  const personId = personIdOf(ctx.actor);
  const { subject, id, position, fileIds, workMail = null } = input;
  const standing = await readStanding(ctx, { subject, id });
  if (!standing.isClaimable) throw new AppError('conflict', 'accounts.claim.notClaimable');
  const operator = subject === 'facility' ? operatorAmong(standing, input.operatorId) : null;
  const { website } = operator ?? standing;
  const fields = await proofFaults(ctx, personId, { fileIds, workMail, website });
  if (fields.length > 0) throw fieldFaults(fields);
  await countAttempt(ctx, [{ kind: 'accounts.claim', subject: personId, max: 5, windowMinutes: 24 * 60 }]);
  await ctx.transaction(async (tx) => {
    const wish = { profile: { subject, id }, operatorId: operator?.id ?? null, personId };
    const claimId = await insertClaim(tx, { ...wish, position, workMail, fileIds });
    if (!claimId) throw new AppError('conflict', 'accounts.claim.alreadyMade');
    const { names } = standing.profile;
    if (workMail !== null)
      await askForProof(tx, claimId, workMail, nameIn(operator?.names ?? names, tx.language));
    await mailPeople(tx, await listRoleHolders(tx, 'moderator'), (language) => ({
      ...sayClaim(language, 'waiting', { organisation: nameIn(names, language) }),
      path: `/desk/claims/${subject}/${id}`,
    }));
    await noteClaim(tx, claimId, 'claimMade', {
      ...{ subject, profileId: id, files: fileIds.length, mail: workMail !== null },
    });
  });
  return readStanding(ctx, { subject, id });
}

function operatorAmong({ mayActFor }: ClaimStanding, operatorId: string | undefined) {
  if (operatorId === undefined) throw fieldFault('operatorId', 'field.required');
  const operator = mayActFor.find(({ id }) => id === operatorId);
  if (!operator) throw fieldFault('operatorId', 'accounts.claim.operatorUnfit');
  return operator;
}

/** Verified organisations the actor belongs to. */
async function listOwnVerified(ctx: Ctx): Promise<ClaimStanding['mayActFor']> {
  if (ctx.actor.kind !== 'person') return [];
  const briefs = await findOrganisationBriefs(ctx, [...ctx.actor.organisationIds]);
  const verified = briefs.filter(({ verificationState }) => verificationState === 'verified');
  return Promise.all(
    verified.map(async (brief) => ({
      ...brief,
      website: (await findOrganisation(ctx, brief.id))?.website ?? null,
    })),
  );
}

export async function withdrawClaim(ctx: Ctx, id: string): Promise<ClaimStanding> {
  const personId = personIdOf(ctx.actor);
  const claim = await findClaim(ctx, id);
  if (!claim || claim.claimant?.id !== personId) throw new AppError('notFound', 'platform.notFound');
  await ctx.transaction(async (tx) => {
    const closed = await closeClaim(tx, id, { state: 'withdrawn', reason: '', decidedBy: personId });
    if (!closed) throw new AppError('conflict', 'accounts.claim.decidedAlready');
    await noteClaim(tx, id, 'claimWithdrawn', { profileId: claim.profileId });
  });
  return readStanding(ctx, { subject: claim.subject, id: claim.profileId });
}

/** By the token of the mail, whoever opens it: who can read the mailbox has it. */
export async function proveMail(ctx: Ctx, token: string) {
  const refusal = () => new AppError('notFound', 'accounts.token.notValid');
  return ctx.transaction(async (tx) => {
    const claimId = await spendOneTimeToken(tx, claimMailPurpose, token);
    const claim = claimId === undefined ? undefined : await findClaim(tx, claimId);
    if (claim?.state !== 'open') throw refusal();
    await markMailProven(tx, claim.id);
    await noteClaim(tx, claim.id, 'claimMailProven', { profileId: claim.profileId });
    return { profile: await openProfile(tx, { subject: claim.subject, id: claim.profileId }) };
  });
}

export async function pageClaims(ctx: Ctx, { page, pageSize }: { page: number; pageSize: number }) {
  requireRole(ctx.actor, 'moderator');
  const { profiles, total } = await pageClaimed(ctx, { limit: pageSize, offset: (page - 1) * pageSize });
  const claims = await listClaims(ctx, { profileIds: profiles.map(({ id }) => id), state: 'open' });
  const described = await describeProfiles(ctx, profiles);
  const items = profiles.flatMap(({ id }): Claimed[] => {
    const profile = described.get(id);
    return profile ? [{ profile, claims: claims.filter(({ profileId }) => profileId === id) }] : [];
  });
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString() };
}

export async function readClaimed(ctx: Ctx, profile: Profile): Promise<Claimed> {
  requireRole(ctx.actor, 'moderator');
  const claims = await listClaims(ctx, { profileIds: [profile.id] });
  return { profile: await openProfile(ctx, profile), claims };
}

/** What is missing of the proof: a document of the claimant's own, or a mail address at the website. */
async function proofFaults(
  ctx: Ctx,
  personId: string,
  proof: { fileIds: readonly string[]; workMail: string | null; website: string | null },
): Promise<FieldError[]> {
  const { fileIds, workMail, website } = proof;
  if (fileIds.length === 0 && workMail === null) {
    return [{ path: 'fileIds', code: 'accounts.claim.proofMissing' }];
  }
  const faults: FieldError[] = [];
  const files = await findFileRecords(ctx, fileIds);
  const isOwn = fileIds.every((fileId) =>
    files.some((file) => file.id === fileId && file.uploadedBy === personId),
  );
  const isFresh =
    new Set(fileIds).size === fileIds.length && (await listUsedFiles(ctx, fileIds)).length === 0;
  if (!isOwn || !isFresh) faults.push({ path: 'fileIds', code: 'accounts.organisation.fileUnknown' });
  if (workMail !== null && !isAtWebsite(workMail, website)) {
    faults.push({ path: 'workMail', code: 'accounts.claim.mailElsewhere' });
  }
  return faults;
}

async function askForProof(ctx: Ctx, claimId: string, workMail: string, organisation: string): Promise<void> {
  await queueMail(ctx, {
    to: workMail,
    language: ctx.language,
    ...sayClaim(ctx.language, 'proof', { organisation }),
    link: {
      path: `/${ctx.language}/claims/mail`,
      grant: { purpose: claimMailPurpose, subjectId: claimId, validMinutes: proofMinutes },
    },
  });
}

/** The profile, if the reader may see it. */
async function openProfile(ctx: Ctx, profile: Profile): Promise<ClaimedProfile> {
  if (profile.subject === 'organisation') await findVisible(ctx, profile.id);
  const found = (await describeProfiles(ctx, [profile])).get(profile.id);
  if (!found) throw new AppError('notFound', 'platform.notFound');
  return found;
}

/** Whether the actor may open the proof of a claim: who made it, and moderators. */
export function mayReadProof(ctx: Ctx, claim: Claim): boolean {
  const { actor } = ctx;
  return hasRole(actor, 'moderator') || (actor.kind === 'person' && claim.claimant?.id === actor.personId);
}
