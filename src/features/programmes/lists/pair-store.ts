import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { ReasonView } from './pair-contract.ts';
import type { StoredRow } from './stored.ts';
import type { PairState, Side } from './vocabulary.ts';

export type NewRow = Omit<StoredRow, 'id' | 'listId' | 'position'>;

/** Adds rows to the list of a side, after those that stand there; gives their ids in order. */
export async function insertRows(
  ctx: Ctx,
  listId: string,
  side: Side,
  rows: readonly NewRow[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const db = tablesOf<ProgrammesTables>(ctx);
  const { last } = await db
    .selectFrom('programmes_list_row')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('list_id', '=', listId)
    .where('side', '=', side)
    .executeTakeFirstOrThrow();
  const made = rows.map((row, at) => ({
    id: newId(),
    list_id: listId,
    side,
    position: (last ?? 0) + at + 1,
    number: row.number,
    title: row.title,
    language: row.language,
    organisations: JSON.stringify(row.organisations),
    organisation_id: row.organisationId,
    region: row.region,
    field: row.field,
    budget_minor: row.budgetMinor,
    nomination_id: row.nominationId,
    created_at: ctx.clock(),
  }));
  for (let at = 0; at < made.length; at += 500) {
    await db
      .insertInto('programmes_list_row')
      .values(made.slice(at, at + 500))
      .execute();
  }
  return made.map(({ id }) => id);
}

export async function deleteRow(ctx: Ctx, rowId: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx).deleteFrom('programmes_list_row').where('id', '=', rowId).execute();
}

/** The title of a row whose nomination was translated meanwhile. */
export async function retitleRow(
  ctx: Ctx,
  rowId: string,
  { title, language }: Pick<StoredRow, 'title' | 'language'>,
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_list_row')
    .set({ title, language })
    .where('id', '=', rowId)
    .execute();
}

export type NewPair = {
  rowCn: string;
  rowRu: string;
  score: number;
  reasons: readonly ReasonView[];
  state: PairState;
  carriedFrom?: string;
};

/** Puts pairs down; two rows that were put together before stay as people decided. Gives the ids of new ones. */
export async function insertPairs(ctx: Ctx, listId: string, pairs: readonly NewPair[]): Promise<string[]> {
  if (pairs.length === 0) return [];
  const now = ctx.clock();
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_list_pair')
    .values(
      pairs.map((pair) => ({
        id: newId(),
        list_id: listId,
        row_cn: pair.rowCn,
        row_ru: pair.rowRu,
        state: pair.state,
        state_since: now,
        score: pair.score,
        reasons: JSON.stringify(pair.reasons),
        carried_from: pair.carriedFrom ?? null,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['row_cn', 'row_ru']).doNothing())
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What was found and nobody has decided on is looked for anew; what people or other steps put together stays. */
export async function deleteProposals(ctx: Ctx, listId: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .deleteFrom('programmes_list_pair')
    .where('list_id', '=', listId)
    .where('state', '=', 'proposed')
    .where('carried_from', 'is', null)
    .where('score', '>', 0)
    .where('score', '<', 1)
    .execute();
}

export async function movePair(
  ctx: Ctx,
  id: string,
  to: PairState,
  at: Date,
  more: { number?: string; decision?: null } = {},
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_list_pair')
    .set({ state: to, state_since: at, ...more })
    .where('id', '=', id)
    .execute();
}

export async function putDecision(
  ctx: Ctx,
  id: string,
  decision: { decision: 'approve' | 'decline'; reason: string },
): Promise<void> {
  const hasReason = decision.reason !== '';
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_list_pair')
    .set({
      decision: decision.decision,
      decision_reason: hasReason ? decision.reason : null,
      decision_language: hasReason ? ctx.language : null,
    })
    .where('id', '=', id)
    .execute();
}

/** The whole ranking of a side, in place of what it had. */
export async function replaceRanks(
  ctx: Ctx,
  listId: string,
  side: Side,
  ranks: readonly { pairId: string; rank: number }[],
): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  await db
    .deleteFrom('programmes_list_rank')
    .where('list_id', '=', listId)
    .where('side', '=', side)
    .execute();
  if (ranks.length === 0) return;
  await db
    .insertInto('programmes_list_rank')
    .values(ranks.map(({ pairId, rank }) => ({ list_id: listId, side, pair_id: pairId, rank })))
    .execute();
}
