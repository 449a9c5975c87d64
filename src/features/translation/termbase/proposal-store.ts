import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { ConceptContent } from './concept-content.ts';
import { addedWordKeys } from './content-rules.ts';
import type { ProposalState } from './proposal-contract.ts';
import { roleOf } from './said-role.ts';

export type NewProposal = {
  conceptId: string | null;
  content: ConceptContent;
  before: ConceptContent | null;
  reason: string;
  isImported: boolean;
};

/** Gives the id. */
export async function insertProposal(ctx: Ctx, proposal: NewProposal): Promise<string> {
  const id = newId(ctx.clock().getTime());
  const { conceptId, content, before, reason, isImported } = proposal;
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_concept_proposal')
    .values({
      id,
      concept_id: conceptId,
      is_new: conceptId === null,
      domain: content.domain,
      content: JSON.stringify(content),
      before: before ? JSON.stringify(before) : null,
      word_keys: addedWordKeys(before, content),
      reason,
      is_imported: isImported,
      proposed_by: personOf(ctx),
      proposed_as: roleOf(ctx.actor),
      proposed_at: ctx.clock(),
    })
    .execute();
  return id;
}

/** Ends a proposal; false when it was not open any more. */
export async function closeProposal(
  ctx: Ctx,
  id: string,
  end: {
    state: Exclude<ProposalState, 'open'>;
    reason: string;
    conceptId?: string;
    decidedContent?: ConceptContent | null;
  },
): Promise<boolean> {
  const closed = await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_concept_proposal')
    .set({
      state: end.state,
      decision_reason: end.reason,
      decided_by: personOf(ctx),
      decided_as: roleOf(ctx.actor),
      decided_at: ctx.clock(),
      ...(end.conceptId === undefined ? {} : { concept_id: end.conceptId }),
      decided_content: end.decidedContent ? JSON.stringify(end.decidedContent) : null,
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return closed.numUpdatedRows > 0n;
}

export async function insertComment(ctx: Ctx, proposalId: string, text: string): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_concept_comment')
    .values({
      id: newId(ctx.clock().getTime()),
      proposal_id: proposalId,
      text,
      written_by: personOf(ctx),
      written_as: roleOf(ctx.actor),
      written_at: ctx.clock(),
    })
    .execute();
}

function personOf({ actor }: Ctx): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}
