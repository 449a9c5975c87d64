import { isMemberOf } from '../../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../../shared/endpoint.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { personIdOf, requireRole } from '../../access.ts';
import { insertMember } from '../../organisations/membership-store.ts';
import { findVisible } from '../../organisations/service.ts';
import { addDocuments, moveOrganisation } from '../../organisations/store.ts';
import { findVerifiedTwin } from '../../organisations/views.ts';
import { putOperator } from '../../parks/store.ts';
import { listMemberIds } from '../../people/findable-views.ts';
import { recordOrganisationChange, tellMembershipsChanged } from '../../record-change.ts';
import { pathOf } from '../freshness/service.ts';
import type { Claim, Claimed, claimEndpoints } from './contract.ts';
import { groundsOf, type ClaimGround } from './rules.ts';
import { readClaimed } from './service.ts';
import { closeClaim, lockProfile } from './store.ts';
import { noteClaim, tellClaimant } from './tell-claim.ts';
import { findClaim, findProfile, listClaims } from './views.ts';

/**
 * Accepting makes the claimant the one owner, and the profile counts as verified by what he showed; a facility is from
 * then on kept by his organisation.
 */
export async function decideClaim(
  ctx: Ctx,
  { id, decision, ground, reason }: ParsedInputOf<typeof claimEndpoints.decide>,
): Promise<Claimed> {
  requireRole(ctx.actor, 'moderator');
  const decidedBy = personIdOf(ctx.actor);
  const claim = await findClaim(ctx, id);
  if (!claim) throw new AppError('notFound', 'platform.notFound');
  const organisationId = claim.operator?.id ?? claim.profileId;
  if (claim.claimant?.id === decidedBy || isMemberOf(ctx.actor, organisationId)) {
    throw new AppError('forbidden', 'accounts.organisation.ownDecision');
  }
  if (claim.state !== 'open') throw new AppError('conflict', 'accounts.claim.decidedAlready');
  if (decision === 'refuse' && reason === '') throw fieldFault('reason', 'field.required');
  if (decision === 'accept' && ground === undefined) throw fieldFault('ground', 'field.required');
  if (decision === 'accept' && ground && !groundsOf(claim).includes(ground)) {
    throw fieldFault('ground', 'accounts.claim.noSuchProof');
  }
  await ctx.transaction(async (tx) => {
    if (decision === 'accept' && ground) await accept(tx, claim, { ground, reason, decidedBy });
    else await refuse(tx, claim, { reason, decidedBy });
  });
  return readClaimed(ctx, { subject: claim.subject, id: claim.profileId });
}

type Decision = { reason: string; decidedBy: string };

async function accept(ctx: Ctx, claim: Claim, decision: Decision & { ground: ClaimGround }): Promise<void> {
  const { subject, profileId, claimant } = claim;
  const { reason, decidedBy } = decision;
  await lockProfile(ctx, { subject, id: profileId });
  const profile = await findProfile(ctx, { subject, id: profileId });
  if (!claimant || !profile?.isClaimable) throw new AppError('conflict', 'accounts.claim.notClaimable');
  const closed = await closeClaim(ctx, claim.id, { state: 'accepted', reason, decidedBy });
  if (!closed) throw new AppError('conflict', 'accounts.claim.decidedAlready');
  if (subject === 'organisation') await giveOrganisation(ctx, claim, claimant.id, decision);
  else await giveFacility(ctx, claim, claimant.id, decision);
  const isFacility = subject === 'facility';
  const path = pathOf({ subject, id: profileId });
  await tellClaimant(ctx, claim, isFacility ? 'acceptedFacility' : 'accepted', path);
  for (const other of await listClaims(ctx, { profileIds: [profileId], state: 'open' })) {
    await closeClaim(ctx, other.id, { state: 'lapsed', reason: '', decidedBy });
    await tellClaimant(ctx, other, isFacility ? 'lapsedFacility' : 'lapsed', path);
  }
}

async function giveOrganisation(
  ctx: Ctx,
  claim: Claim,
  claimantId: string,
  { ground, reason, decidedBy }: Decision & { ground: ClaimGround },
): Promise<void> {
  const organisationId = claim.profileId;
  const organisation = await findVisible(ctx, organisationId);
  if (await findVerifiedTwin(ctx, organisation.registrationIds, organisationId)) {
    throw new AppError('conflict', 'accounts.organisation.alreadyRegistered');
  }
  await insertMember(ctx, organisationId, claimantId, 'owner');
  if (claim.files.length > 0) {
    const fileIds = claim.files.map(({ fileId }) => fileId);
    await addDocuments(ctx, organisationId, fileIds, claimantId);
  }
  if (organisation.verificationState === 'listed') {
    const move = { from: 'listed', to: 'verified', method: ground, reason, decidedBy } as const;
    if (!(await moveOrganisation(ctx, organisationId, move))) {
      throw new AppError('conflict', 'accounts.organisation.changedMeanwhile');
    }
    await recordOrganisationChange(ctx, organisationId, 'moved', 'verified', {
      from: 'listed',
      method: ground,
    });
  }
  const details = { claimId: claim.id, ground };
  await recordOrganisationChange(ctx, organisationId, 'members', 'claimAccepted', details);
  await tellMembershipsChanged(ctx, claimantId);
}

/** The claimant's organisation keeps the facility, if it is still verified and he still belongs to it. */
async function giveFacility(
  ctx: Ctx,
  claim: Claim,
  claimantId: string,
  { ground, decidedBy }: Decision & { ground: ClaimGround },
): Promise<void> {
  const { operator, profileId } = claim;
  const members = operator ? await listMemberIds(ctx, operator.id) : [];
  if (operator?.verificationState !== 'verified' || !members.includes(claimantId)) {
    throw new AppError('conflict', 'accounts.claim.operatorUnfit');
  }
  await putOperator(ctx, profileId, operator.id, decidedBy);
  const ref = { room: 'accounts', kind: 'facility', id: profileId };
  const details = { claimId: claim.id, ground, organisationId: operator.id };
  await recordAudit(ctx, { action: 'accounts.facility.claimAccepted', ref, details });
}

async function refuse(ctx: Ctx, claim: Claim, { reason, decidedBy }: Decision): Promise<void> {
  const closed = await closeClaim(ctx, claim.id, { state: 'refused', reason, decidedBy });
  if (!closed) throw new AppError('conflict', 'accounts.claim.decidedAlready');
  const { subject, profileId } = claim;
  await noteClaim(ctx, claim.id, 'claimRefused', { profileId });
  await tellClaimant(ctx, claim, 'refused', `${pathOf({ subject, id: profileId })}/claim`, { reason });
}
