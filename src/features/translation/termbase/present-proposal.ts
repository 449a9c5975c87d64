import type { Ctx } from '../../../platform/db/context.ts';
import type { Page } from '../../../shared/paging.ts';
import { AppError } from '../../../shared/app-error.ts';
import { canProposeTerm, isCoordinator } from '../access.ts';
import { contentKey, findingWords, inLanguages, type ConceptContent } from './concept-content.ts';
import { readStoredConcept } from './content-views.ts';
import type { ContentView } from './contract.ts';
import type { Proposal, ProposalBrief, ProposalState, Sayer } from './proposal-contract.ts';
import { outcomeOf, seenStamp } from './proposal-outcome.ts';
import { listProposals, readComments, readProposal, type StoredProposal } from './proposal-views.ts';
import { tellSayers, type Said } from './sayers.ts';

export function toContentView(content: ConceptContent): ContentView {
  return {
    ...content,
    words: inLanguages((language) => content.words[language].map((word) => ({ ...word }))),
    definitions: inLanguages((language) => ({ ...content.definitions[language] })),
  };
}

/** A page of proposals as this reader may see them. */
export async function pageOfProposals(
  ctx: Ctx,
  wish: {
    state: readonly ProposalState[];
    conceptId?: string | undefined;
    domain: readonly string[];
    mine: 'yes' | 'no';
    page: number;
    pageSize: number;
  },
): Promise<Page<ProposalBrief>> {
  const isMine = wish.mine === 'yes';
  if (isMine && ctx.actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  const { items, total } = await listProposals(ctx, {
    states: wish.state.length > 0 ? wish.state : isMine ? [] : ['open'],
    conceptId: wish.conceptId,
    domains: wish.domain,
    proposedBy: isMine && ctx.actor.kind === 'person' ? ctx.actor.personId : undefined,
    page: wish.page,
    pageSize: wish.pageSize,
  });
  const tell = await tellSayers(ctx, items.flatMap(sayersOf));
  return {
    items: items.map((proposal) => toBrief(proposal, tell)),
    total,
    page: wish.page,
    pageSize: wish.pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

/** One proposal as this reader may see it. */
export async function presentProposal(ctx: Ctx, id: string): Promise<Proposal> {
  const proposal = await readProposal(ctx, id);
  const comments = await readComments(ctx, id);
  const tell = await tellSayers(ctx, [...sayersOf(proposal), ...comments]);
  const isOpen = proposal.state === 'open';
  const standing =
    isOpen && proposal.conceptId !== null ? await readStoredConcept(ctx, proposal.conceptId) : undefined;
  const now = standing?.content ?? null;
  const accepted = proposal.state === 'accepted' ? (proposal.decided?.content ?? proposal.content) : null;
  const outcome = isOpen ? outcomeOf(proposal, now) : accepted;
  const isMoved =
    isOpen && proposal.before !== null && now !== null && contentKey(now) !== contentKey(proposal.before);
  const { actor } = ctx;
  const isOwn = actor.kind === 'person' && actor.personId === proposal.proposed.by;
  return {
    ...toBrief(proposal, tell),
    proposed: toContentView(proposal.content),
    before: proposal.before && toContentView(proposal.before),
    now: now && toContentView(now),
    outcome: outcome && toContentView(outcome),
    isMoved,
    seen: isOpen ? seenStamp(now) : '',
    discussion: comments.map((comment) => ({
      id: comment.id,
      by: tell(comment),
      at: comment.at.toISOString(),
      text: comment.text,
    })),
    mayDecide: isOpen && isCoordinator(actor) && !isOwn,
    mayComment: isOpen && canProposeTerm(actor),
    mayWithdraw: isOpen && isOwn,
  };
}

function sayersOf({ proposed, decided }: StoredProposal): Said[] {
  return decided ? [proposed, decided] : [proposed];
}

function toBrief(proposal: StoredProposal, tell: (said: Said) => Sayer): ProposalBrief {
  const { id, isNew, state, conceptId, content, reason, isImported, proposed, decided, comments } = proposal;
  return {
    id,
    isNew,
    state,
    conceptId,
    domain: content.domain,
    words: inLanguages((language) => findingWords(content.words[language])),
    reason,
    isImported,
    proposedBy: tell(proposed),
    proposedAt: proposed.at.toISOString(),
    comments,
    decided: decided && {
      by: tell(decided),
      at: decided.at.toISOString(),
      reason: decided.reason,
      isChanged: decided.content !== null,
    },
  };
}
