import { AppError, fieldFault, fieldFaults } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { canProposeTerm, isCoordinator } from '../access.ts';
import { termbaseChanged } from '../events.ts';
import { contentKey, type ConceptContent } from './concept-content.ts';
import { findContentFaults, guessKind, tidyContent } from './content-rules.ts';
import { beginChange, holdTermbase, nextConceptId, writeContent } from './content-store.ts';
import { readStoredConcept } from './content-views.ts';
import { refuseDuplicates } from './duplicate-views.ts';
import { noteDecided } from './history-store.ts';
import { outcomeOf, seenStamp } from './proposal-outcome.ts';
import { closeProposal, insertComment, insertProposal } from './proposal-store.ts';
import { readProposal, type StoredProposal } from './proposal-views.ts';

/** Content as it comes in: a kind may be left open. */
export type GivenContent = Omit<ConceptContent, 'kind'> & { readonly kind?: string | undefined };

/** Tidied and without a fault, or refused with all faults at once. */
export function acceptContent(given: GivenContent): ConceptContent {
  const content = tidyContent({ ...given, kind: given.kind ?? guessKind(given) });
  const fields = findContentFaults(content);
  if (fields.length > 0) throw fieldFaults(fields);
  return content;
}

/** Refuses whoever may not propose. */
export function requireProposer({ actor }: Ctx): void {
  if (actor.kind === 'visitor') throw new AppError('unauthenticated', 'platform.signInFirst');
  if (!canProposeTerm(actor)) throw new AppError('forbidden', 'translation.proposal.notYours');
}

/** Proposes a concept, or a change of one; gives the proposal's id. */
export async function propose(
  ctx: Ctx,
  wish: { conceptId?: string | undefined; content: GivenContent; reason: string; isImported?: boolean },
): Promise<string> {
  requireProposer(ctx);
  const content = acceptContent(wish.content);
  return ctx.transaction(async (tx) => {
    await holdTermbase(tx);
    const conceptId = wish.conceptId ?? null;
    const standing = conceptId === null ? undefined : await readStoredConcept(tx, conceptId);
    if (conceptId !== null && !standing) throw new AppError('notFound', 'translation.conceptNotFound');
    const before = standing?.content ?? null;
    if (before && contentKey(tidyContent(before)) === contentKey(content)) {
      throw new AppError('invalid', 'translation.proposal.nothingChanged');
    }
    await refuseDuplicates(tx, { content, before, exceptId: conceptId });
    const { reason, isImported = false } = wish;
    const id = await insertProposal(tx, { conceptId, content, before, reason, isImported });
    await recordAudit(tx, {
      action: 'translation.proposal.propose',
      ref: proposalRef(id),
      details: { conceptId, isImported },
    });
    return id;
  });
}

export async function commentOn(ctx: Ctx, { id, text }: { id: string; text: string }): Promise<void> {
  requireProposer(ctx);
  await ctx.transaction(async (tx) => {
    requireOpen(await readProposal(tx, id));
    await insertComment(tx, id, text);
    await recordAudit(tx, { action: 'translation.proposal.comment', ref: proposalRef(id) });
  });
}

/** Takes one's own proposal back. */
export async function withdraw(ctx: Ctx, { id }: { id: string }): Promise<void> {
  requireProposer(ctx);
  await ctx.transaction(async (tx) => {
    const proposal = await readProposal(tx, id);
    if (!isOwn(ctx, proposal)) throw new AppError('forbidden', 'translation.proposal.notYours');
    requireOpen(proposal);
    if (!(await closeProposal(tx, id, { state: 'withdrawn', reason: '' }))) throw notOpen();
    await recordAudit(tx, { action: 'translation.proposal.withdraw', ref: proposalRef(id) });
  });
}

export type Decision = {
  id: string;
  decision: 'accept' | 'acceptChanged' | 'decline';
  content?: GivenContent | undefined;
  reason: string;
  seen?: string | undefined;
};

/** Four eyes: a coordinator decides, never on what he proposed himself. Accepting writes the concept at once. */
export async function decide(ctx: Ctx, wish: Decision): Promise<void> {
  if (ctx.actor.kind === 'visitor') throw new AppError('unauthenticated', 'platform.signInFirst');
  if (!isCoordinator(ctx.actor)) throw new AppError('forbidden', 'translation.proposal.notDecider');
  if (wish.decision === 'decline' && wish.reason === '')
    throw fieldFault('reason', 'translation.proposal.reasonMissing');
  await ctx.transaction(async (tx) => {
    await holdTermbase(tx);
    const proposal = await readProposal(tx, wish.id);
    if (isOwn(ctx, proposal)) throw new AppError('forbidden', 'translation.proposal.own');
    requireOpen(proposal);
    const accepted = wish.decision === 'decline' ? undefined : await accept(tx, proposal, wish);
    const isClosed = await closeProposal(tx, wish.id, {
      state: accepted ? 'accepted' : 'declined',
      reason: wish.reason,
      ...accepted,
    });
    if (!isClosed) throw notOpen();
    await recordAudit(tx, {
      action: accepted ? 'translation.proposal.accept' : 'translation.proposal.decline',
      ref: proposalRef(wish.id),
      details: {
        conceptId: accepted?.conceptId ?? proposal.conceptId,
        isChanged: wish.decision === 'acceptChanged',
      },
    });
  });
}

async function accept(
  tx: Ctx,
  proposal: StoredProposal,
  { decision, content: changed, seen, reason }: Decision,
): Promise<{ conceptId: string; decidedContent: ConceptContent | null }> {
  const standing = proposal.conceptId === null ? undefined : await readStoredConcept(tx, proposal.conceptId);
  const now = standing?.content ?? null;
  if (seen !== undefined && seen !== seenStamp(now)) {
    throw new AppError('conflict', 'translation.proposal.conceptMoved');
  }
  if (decision === 'acceptChanged' && !changed) throw fieldFault('content', 'field.required');
  const outcome = acceptContent(changed && decision === 'acceptChanged' ? changed : outcomeOf(proposal, now));
  await refuseDuplicates(tx, {
    content: outcome,
    before: now,
    exceptId: proposal.conceptId,
    exceptProposalId: proposal.id,
  });
  await beginChange(tx);
  const conceptId = proposal.conceptId ?? (await nextConceptId(tx));
  await writeContent(tx, conceptId, outcome, 'decided');
  await noteDecided(
    tx,
    { conceptId, before: now, after: outcome },
    {
      id: proposal.id,
      proposedBy: proposal.proposed.by,
      proposedAs: proposal.proposed.as,
      reason: reason === '' ? proposal.reason : reason,
    },
  );
  await recordAudit(tx, {
    action: 'translation.concept.decide',
    ref: { room: 'translation', kind: 'concept', id: conceptId },
    details: { proposalId: proposal.id, isNew: now === null },
  });
  await tellEvent(tx, termbaseChanged, { conceptIds: [conceptId] });
  const isChanged = contentKey(outcome) !== contentKey(proposal.content);
  return { conceptId, decidedContent: isChanged ? outcome : null };
}

function requireOpen({ state }: StoredProposal): void {
  if (state !== 'open') throw notOpen();
}

function notOpen(): AppError {
  return new AppError('conflict', 'translation.proposal.notOpen');
}

function isOwn({ actor }: Ctx, { proposed }: StoredProposal): boolean {
  return actor.kind === 'person' && proposed.by === actor.personId;
}

function proposalRef(id: string) {
  return { room: 'translation', kind: 'proposal', id };
}
