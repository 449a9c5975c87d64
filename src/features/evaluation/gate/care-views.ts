import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { EvaluationTables } from '../tables.gen.ts';

/** Decided cases that no longer hold: a condition is past its day, or the twelve months are over. */
export async function dueCases(
  ctx: Ctx,
  today: string,
): Promise<{ id: string; occasion: 'conditionDue' | 'validityEnded' }[]> {
  const ended = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case')
    .select('id')
    .where('state', '=', 'clear')
    .where('valid_until', '<', today)
    .execute();
  const due = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case')
    .innerJoin('evaluation_condition', 'evaluation_condition.case_id', 'evaluation_case.id')
    .select('evaluation_case.id')
    .distinct()
    .where('evaluation_case.state', '=', 'conditional')
    .where('evaluation_condition.is_current', '=', true)
    .where('evaluation_condition.due_on', '<', today)
    .where(
      sql<boolean>`(evaluation_condition.fulfilled_at is null
      or (evaluation_condition.needs_officer and evaluation_condition.confirmed_at is null))`,
    )
    .execute();
  return [
    ...ended.map(({ id }) => ({ id, occasion: 'validityEnded' as const })),
    ...due.map(({ id }) => ({ id, occasion: 'conditionDue' as const })),
  ];
}

const casesPerPage = 100;

/** Cases that were decided to let a record through, by id, page by page; also those being looked at. */
export async function screenedCasesAfter(ctx: Ctx, afterId: string | null): Promise<string[]> {
  const rows = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case')
    .select('id')
    .where('state', '<>', 'blocked')
    .$if(afterId !== null, (query) => query.where('id', '>', afterId ?? ''))
    .orderBy('id')
    .limit(casesPerPage)
    .execute();
  return rows.map(({ id }) => id);
}

/** Cases of listings that wait for a decision. */
export async function openListingCases(
  ctx: Ctx,
): Promise<{ id: string; kind: 'offer' | 'request'; listingId: string }[]> {
  const rows = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case')
    .select(['id', 'subject_kind', 'subject_id'])
    .where('subject_room', '=', 'catalogue')
    .where('state', 'in', ['open', 'more_information'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.subject_kind === 'offer' ? 'offer' : 'request',
    listingId: row.subject_id,
  }));
}
