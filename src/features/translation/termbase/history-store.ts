import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { ConceptContent } from './concept-content.ts';
import { roleOf } from './said-role.ts';

export type ConceptChange = {
  conceptId: string;
  before: ConceptContent | null;
  after: ConceptContent | null;
};

/** Notes in the history what a new data file changed. */
export async function noteFileChanges(ctx: Ctx, changes: readonly ConceptChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({ ...toRow(ctx, change), origin: 'file' }));
  await tablesOf<TranslationTables>(ctx).insertInto('translation_concept_history').values(rows).execute();
}

/** Notes that somebody took over a concept from a file. */
export async function noteImported(ctx: Ctx, change: ConceptChange): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_concept_history')
    .values({ ...toRow(ctx, change), origin: 'import' })
    .execute();
}

/** Notes what came of a proposal. */
export async function noteDecided(
  ctx: Ctx,
  change: ConceptChange,
  proposal: { id: string; proposedBy: string | null; proposedAs: string; reason: string },
): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_concept_history')
    .values({
      ...toRow(ctx, change),
      origin: 'proposal',
      proposal_id: proposal.id,
      proposed_by: proposal.proposedBy,
      proposed_as: proposal.proposedAs,
      reason: proposal.reason,
    })
    .execute();
}

function toRow(ctx: Ctx, { conceptId, before, after }: ConceptChange) {
  return {
    concept_id: conceptId,
    before: before ? JSON.stringify(before) : null,
    after: after ? JSON.stringify(after) : null,
    changed_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    changed_as: roleOf(ctx.actor),
    changed_at: ctx.clock(),
  };
}
