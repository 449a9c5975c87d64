import { sql } from 'kysely';
import { AppError } from '../../../shared/app-error.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { ConceptContent } from './concept-content.ts';
import type { ProposalState } from './proposal-contract.ts';
import type { Said } from './sayers.ts';
import { readContent, readOptionalContent } from './stored-content.ts';

export type StoredProposal = {
  id: string;
  conceptId: string | null;
  isNew: boolean;
  state: ProposalState;
  content: ConceptContent;
  before: ConceptContent | null;
  reason: string;
  isImported: boolean;
  proposed: Said & { at: Date };
  decided: (Said & { at: Date; reason: string; content: ConceptContent | null }) | null;
  comments: number;
};

export type ProposalWish = {
  states: readonly ProposalState[];
  conceptId?: string | undefined;
  domains: readonly string[];
  proposedBy?: string | undefined;
  page: number;
  pageSize: number;
};

function selectProposals(ctx: Ctx) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept_proposal as proposal')
    .selectAll('proposal')
    .select((build) =>
      build
        .selectFrom('translation_concept_comment as comment')
        .whereRef('comment.proposal_id', '=', 'proposal.id')
        .select(sql<number>`count(*)::integer`.as('count'))
        .as('comments'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof selectProposals>['executeTakeFirstOrThrow']>>;

function toProposal(row: Row): StoredProposal {
  return {
    id: row.id,
    conceptId: row.concept_id,
    isNew: row.is_new,
    state: row.state as ProposalState,
    content: readContent(row.content),
    before: readOptionalContent(row.before),
    reason: row.reason,
    isImported: row.is_imported,
    proposed: { by: row.proposed_by, as: row.proposed_as, at: row.proposed_at },
    decided:
      row.decided_at === null
        ? null
        : {
            by: row.decided_by,
            as: row.decided_as ?? 'platform',
            at: row.decided_at,
            reason: row.decision_reason,
            content: readOptionalContent(row.decided_content),
          },
    comments: row.comments ?? 0,
  };
}

/** Throws `translation.proposal.notFound`. */
export async function readProposal(ctx: Ctx, id: string): Promise<StoredProposal> {
  const row = await selectProposals(ctx).where('proposal.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('notFound', 'translation.proposal.notFound');
  return toProposal(row);
}

/** Open ones the oldest first, as they wait; others the newest first. */
export async function listProposals(
  ctx: Ctx,
  wish: ProposalWish,
): Promise<{ items: StoredProposal[]; total: number }> {
  const { states, conceptId, domains, proposedBy, page, pageSize } = wish;
  const isQueue = states.length === 1 && states[0] === 'open';
  const found = <Query extends ReturnType<typeof selectProposals>>(query: Query) =>
    query
      .$if(states.length > 0, (each) => each.where('proposal.state', 'in', [...states]))
      .$if(conceptId !== undefined, (each) => each.where('proposal.concept_id', '=', conceptId ?? ''))
      .$if(domains.length > 0, (each) => each.where('proposal.domain', 'in', [...domains]))
      .$if(proposedBy !== undefined, (each) => each.where('proposal.proposed_by', '=', proposedBy ?? ''));
  const rows = await found(selectProposals(ctx))
    .orderBy('proposal.proposed_at', isQueue ? 'asc' : 'desc')
    .orderBy('proposal.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const counted = await found(selectProposals(ctx))
    .clearSelect()
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirst();
  return { items: rows.map(toProposal), total: Number((counted as { count?: number })?.count ?? 0) };
}

export type StoredComment = Said & { id: string; at: Date; text: string };

/** What was said about a proposal, in its order. */
export async function readComments(ctx: Ctx, proposalId: string): Promise<StoredComment[]> {
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept_comment')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('written_at')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    by: row.written_by,
    as: row.written_as,
    at: row.written_at,
    text: row.text,
  }));
}
