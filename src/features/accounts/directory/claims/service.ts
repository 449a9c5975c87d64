import { hasRole, isMemberOf } from '../../../../shared/actor.ts';
import { AppError, fieldFault, fieldFaults, type FieldError } from '../../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../../shared/endpoint.ts';
import { pickText } from '../../../../shared/language.ts';
import { fillSentence } from '../../../../shared/messages.ts';
import { countAttempt } from '../../../../platform/auth/limit-attempts.ts';
import { spendOneTimeToken } from '../../../../platform/auth/one-time-tokens.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { findFileRecords } from '../../../../platform/files/file-records.ts';
import { queueMail } from '../../../../platform/mail/send-mail-job.ts';
import { personIdOf, requireRole } from '../../access.ts';
import { insertMember } from '../../organisations/membership-store.ts';
import { findVisible } from '../../organisations/service.ts';
import { addDocuments, moveOrganisation } from '../../organisations/store.ts';
import { findOrganisationBriefs, findVerifiedTwin } from '../../organisations/views.ts';
import { mailPeople } from '../../people/mail-people.ts';
import { listRoleHolders } from '../../people/role-views.ts';
import { recordOrganisationChange, tellMembershipsChanged } from '../../record-change.ts';
import { claimMails } from './claim-mails.ts';
import type { Claim, Claimed, claimEndpoints, ClaimStanding } from './contract.ts';
import { groundsOf, isAtWebsite, isClaimable } from './rules.ts';
import { closeClaim, insertClaim, lockProfile, markMailProven } from './store.ts';
import { findClaim, findProfile, listClaims, listUsedFiles, pageClaimed } from './views.ts';

export const claimMailPurpose = 'accounts.claimMail';
const proofMinutes = 3 * 24 * 60;

/** Whether the profile waits for its people, and how the reader's own claim stands. */
export async function readStanding(ctx: Ctx, id: string): Promise<ClaimStanding> {
  const organisation = await findBrief(ctx, id);
  const profile = await findProfile(ctx, id);
  const { actor } = ctx;
  const own =
    actor.kind === 'person' ? await listClaims(ctx, { organisationIds: [id], personId: actor.personId }) : [];
  return {
    organisation,
    website: profile?.website ?? null,
    isClaimable: profile !== undefined && isClaimable(profile),
    own: own.at(-1) ?? null,
  };
}

/** Claims a profile for the actor; at most five a day. */
export async function makeClaim(
  ctx: Ctx,
  input: ParsedInputOf<typeof claimEndpoints.make>,
): Promise<ClaimStanding> {
  const personId = personIdOf(ctx.actor);
  const { id, position, fileIds, workMail = null } = input;
  const organisation = await findVisible(ctx, id);
  const profile = await findProfile(ctx, id);
  if (!profile || !isClaimable(profile)) throw new AppError('conflict', 'accounts.claim.notClaimable');
  const fields = await proofFaults(ctx, personId, { fileIds, workMail, website: profile.website });
  if (fields.length > 0) throw fieldFaults(fields);
  await countAttempt(ctx, [{ kind: 'accounts.claim', subject: personId, max: 5, windowMinutes: 24 * 60 }]);
  await ctx.transaction(async (tx) => {
    const claimId = await insertClaim(tx, { organisationId: id, personId, position, workMail, fileIds });
    if (!claimId) throw new AppError('conflict', 'accounts.claim.alreadyMade');
    if (workMail !== null) await askForProof(tx, claimId, workMail, nameOf(ctx, organisation.names));
    await mailPeople(tx, await listRoleHolders(tx, 'moderator'), (language) => ({
      ...said(language, 'waiting', { organisation: pickText(organisation.names, language)?.text ?? '' }),
      path: `/desk/claims/${id}`,
    }));
    await note(tx, claimId, 'claimMade', {
      organisationId: id,
      files: fileIds.length,
      mail: workMail !== null,
    });
  });
  return readStanding(ctx, id);
}

export async function withdrawClaim(ctx: Ctx, id: string): Promise<ClaimStanding> {
  const personId = personIdOf(ctx.actor);
  const claim = await findClaim(ctx, id);
  if (!claim || claim.claimant?.id !== personId) throw new AppError('notFound', 'platform.notFound');
  await ctx.transaction(async (tx) => {
    const closed = await closeClaim(tx, id, { state: 'withdrawn', reason: '', decidedBy: personId });
    if (!closed) throw new AppError('conflict', 'accounts.claim.decidedAlready');
    await note(tx, id, 'claimWithdrawn', { organisationId: claim.organisationId });
  });
  return readStanding(ctx, claim.organisationId);
}

/** By the token of the mail, whoever opens it: who can read the mailbox has it. */
export async function proveMail(ctx: Ctx, token: string) {
  const refusal = () => new AppError('notFound', 'accounts.token.notValid');
  return ctx.transaction(async (tx) => {
    const claimId = await spendOneTimeToken(tx, claimMailPurpose, token);
    const claim = claimId === undefined ? undefined : await findClaim(tx, claimId);
    if (claim?.state !== 'open') throw refusal();
    await markMailProven(tx, claim.id);
    await note(tx, claim.id, 'claimMailProven', { organisationId: claim.organisationId });
    return { organisation: await findBrief(tx, claim.organisationId) };
  });
}

export async function pageClaims(ctx: Ctx, { page, pageSize }: { page: number; pageSize: number }) {
  requireRole(ctx.actor, 'moderator');
  const { ids, total } = await pageClaimed(ctx, { limit: pageSize, offset: (page - 1) * pageSize });
  const claims = await listClaims(ctx, { organisationIds: ids, state: 'open' });
  const briefs = await findOrganisationBriefs(ctx, ids);
  const items = ids.flatMap((id): Claimed[] => {
    const organisation = briefs.find((brief) => brief.id === id);
    return organisation
      ? [{ organisation, claims: claims.filter(({ organisationId }) => organisationId === id) }]
      : [];
  });
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString() };
}

export async function readClaimed(ctx: Ctx, organisationId: string): Promise<Claimed> {
  requireRole(ctx.actor, 'moderator');
  const organisation = await findBrief(ctx, organisationId);
  return { organisation, claims: await listClaims(ctx, { organisationIds: [organisationId] }) };
}

/** Accepting makes the claimant the one owner; the profile counts as verified by what he showed. */
export async function decideClaim(
  ctx: Ctx,
  { id, decision, ground, reason }: ParsedInputOf<typeof claimEndpoints.decide>,
): Promise<Claimed> {
  requireRole(ctx.actor, 'moderator');
  const decidedBy = personIdOf(ctx.actor);
  const claim = await findClaim(ctx, id);
  if (!claim) throw new AppError('notFound', 'platform.notFound');
  const { organisationId } = claim;
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
  return readClaimed(ctx, organisationId);
}

type Decision = { reason: string; decidedBy: string };

async function accept(
  ctx: Ctx,
  claim: Claim,
  { ground, reason, decidedBy }: Decision & { ground: 'document' | 'registry' | 'mail' },
): Promise<void> {
  const { organisationId, claimant } = claim;
  await lockProfile(ctx, organisationId);
  const profile = await findProfile(ctx, organisationId);
  if (!profile || !claimant || !isClaimable(profile)) {
    throw new AppError('conflict', 'accounts.claim.notClaimable');
  }
  const closed = await closeClaim(ctx, claim.id, { state: 'accepted', reason, decidedBy });
  if (!closed) throw new AppError('conflict', 'accounts.claim.decidedAlready');
  const organisation = await findVisible(ctx, organisationId);
  if (await findVerifiedTwin(ctx, organisation.registrationIds, organisationId)) {
    throw new AppError('conflict', 'accounts.organisation.alreadyRegistered');
  }
  await insertMember(ctx, organisationId, claimant.id, 'owner');
  if (claim.files.length > 0) {
    const fileIds = claim.files.map(({ fileId }) => fileId);
    await addDocuments(ctx, organisationId, fileIds, claimant.id);
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
  await tellMembershipsChanged(ctx, claimant.id);
  await tell(ctx, claim, 'accepted', `/partners/${organisationId}`);
  for (const other of await listClaims(ctx, { organisationIds: [organisationId], state: 'open' })) {
    await closeClaim(ctx, other.id, { state: 'lapsed', reason: '', decidedBy });
    await tell(ctx, other, 'lapsed', `/partners/${organisationId}`);
  }
}

async function refuse(ctx: Ctx, claim: Claim, { reason, decidedBy }: Decision): Promise<void> {
  const closed = await closeClaim(ctx, claim.id, { state: 'refused', reason, decidedBy });
  if (!closed) throw new AppError('conflict', 'accounts.claim.decidedAlready');
  await note(ctx, claim.id, 'claimRefused', { organisationId: claim.organisationId });
  await tell(ctx, claim, 'refused', `/partners/${claim.organisationId}/claim`, { reason });
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
    ...said(ctx.language, 'proof', { organisation }),
    link: {
      path: `/${ctx.language}/claims/mail`,
      grant: { purpose: claimMailPurpose, subjectId: claimId, validMinutes: proofMinutes },
    },
  });
}

async function tell(
  ctx: Ctx,
  claim: Claim,
  what: 'accepted' | 'refused' | 'lapsed',
  path: string,
  params: Record<string, string> = {},
): Promise<void> {
  if (!claim.claimant) return;
  const { names } = await findBrief(ctx, claim.organisationId);
  await mailPeople(ctx, [claim.claimant.id], (language) => ({
    ...said(language, what, { organisation: pickText(plain(names), language)?.text ?? '', ...params }),
    path,
  }));
}

function said(
  language: Ctx['language'],
  what: keyof (typeof claimMails)['en'],
  params: Record<string, string>,
) {
  const { subject, text } = claimMails[language][what];
  return { subject: fillSentence(subject, params), text: fillSentence(text, params) };
}

function plain(names: Claimed['organisation']['names']) {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

function nameOf(ctx: Ctx, names: Claimed['organisation']['names']): string {
  return pickText(plain(names), ctx.language)?.text ?? '';
}

async function findBrief(ctx: Ctx, id: string): Promise<Claimed['organisation']> {
  await findVisible(ctx, id);
  const [brief] = await findOrganisationBriefs(ctx, [id]);
  if (!brief) throw new AppError('notFound', 'platform.notFound');
  return brief;
}

async function note(ctx: Ctx, id: string, action: string, details: Record<string, unknown>): Promise<void> {
  const ref = { room: 'accounts', kind: 'claim', id };
  await recordAudit(ctx, { action: `accounts.${action}`, ref, details });
}

/** Whether the actor may open the proof of a claim: who made it, and moderators. */
export function mayReadProof(ctx: Ctx, claim: Claim): boolean {
  const { actor } = ctx;
  return hasRole(actor, 'moderator') || (actor.kind === 'person' && claim.claimant?.id === actor.personId);
}
