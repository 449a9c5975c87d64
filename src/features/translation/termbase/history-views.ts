import { sql } from 'kysely';
import type { Page } from '../../../shared/paging.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import { toContentView } from './present-proposal.ts';
import type { ConceptHistoryEntry } from './proposal-contract.ts';
import { tellSayers } from './sayers.ts';
import { readOptionalContent } from './stored-content.ts';

/** What was changed in a concept, the newest first; empty for one that stands as the first data file had it. */
export async function readHistory(
  ctx: Ctx,
  { id, page, pageSize }: { id: string; page: number; pageSize: number },
): Promise<Page<ConceptHistoryEntry>> {
  const entries = tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept_history')
    .where('concept_id', '=', id);
  const rows = await entries
    .selectAll()
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const counted = await entries.select(sql<number>`count(*)::integer`.as('count')).executeTakeFirst();
  const tell = await tellSayers(
    ctx,
    rows.flatMap((row) => [
      { by: row.changed_by, as: row.changed_as },
      { by: row.proposed_by, as: '' },
    ]),
  );
  return {
    items: rows.map((row) => {
      const before = readOptionalContent(row.before);
      const after = readOptionalContent(row.after);
      return {
        id: Number(row.id),
        origin: row.origin as ConceptHistoryEntry['origin'],
        before: before && toContentView(before),
        after: after && toContentView(after),
        proposalId: row.proposal_id,
        proposedBy: row.proposed_as === null ? null : tell({ by: row.proposed_by, as: row.proposed_as }),
        changedBy: tell({ by: row.changed_by, as: row.changed_as }),
        reason: row.reason,
        at: row.changed_at.toISOString(),
      };
    }),
    total: counted?.count ?? 0,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}
