import type { Selectable } from 'kysely';
import { z } from 'zod';
import { isLanguage } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { reasonShape, type PairView, type ReasonView, type RowView } from './pair-contract.ts';
import { readRowRow, type StoredRow } from './stored.ts';
import { currencyOfSide, sides, type PairState, type Side } from './vocabulary.ts';

export type StoredPair = {
  id: string;
  listId: string;
  rowCn: string;
  rowRu: string;
  state: PairState;
  score: number;
  reasons: ReasonView[];
  decision: 'approve' | 'decline' | null;
  decisionReason: PairView['decisionReason'];
  number: string | null;
};

function readPairRow(row: Selectable<ProgrammesTables['programmes_list_pair']>): StoredPair {
  return {
    id: row.id,
    listId: row.list_id,
    rowCn: row.row_cn,
    rowRu: row.row_ru,
    state: row.state as PairState,
    score: row.score,
    reasons: z.array(reasonShape).parse(row.reasons),
    decision: row.decision as StoredPair['decision'],
    decisionReason:
      row.decision_reason !== null && isLanguage(row.decision_language)
        ? { text: row.decision_reason, language: row.decision_language }
        : null,
    number: row.number,
  };
}

export async function rowsOf(ctx: Ctx, listId: string): Promise<StoredRow[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_row')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('side')
    .orderBy('position')
    .execute();
  return rows.map(readRowRow);
}

/** All pairs of a list, the surest first. */
export async function pairsOf(ctx: Ctx, listId: string): Promise<StoredPair[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_pair')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('score', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(readPairRow);
}

export async function lockPair(ctx: Ctx, id: string): Promise<StoredPair | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_pair')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && readPairRow(row);
}

/** Sides that have locked their ranking for good. */
export async function lockedSides(ctx: Ctx, listId: string): Promise<Side[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_agreement')
    .select('side')
    .where('subject_kind', '=', 'list')
    .where('subject_id', '=', listId)
    .where('step', '=', 'lockRanking')
    .orderBy('side')
    .execute();
  return sides.filter((side) => rows.some((row) => row.side === side));
}

export type Ranks = Record<Side, ReadonlyMap<string, number>>;

/**
 * Ranks by pair. The seal is here, in the one place that reads them: of the other side there are none until both sides
 * have locked theirs.
 */
export async function readableRanks(ctx: Ctx, listId: string, reader: Side | undefined): Promise<Ranks> {
  const isOpen = (await lockedSides(ctx, listId)).length === sides.length;
  const readable = isOpen ? sides : sides.filter((side) => side === reader);
  const none: Ranks = { cn: new Map(), ru: new Map() };
  if (readable.length === 0) return none;
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_rank')
    .select(['side', 'pair_id', 'rank'])
    .where('list_id', '=', listId)
    .where('side', 'in', [...readable])
    .execute();
  const of = (side: Side) =>
    new Map(rows.filter((row) => row.side === side).map(({ pair_id, rank }) => [pair_id, rank]));
  return { cn: of('cn'), ru: of('ru') };
}

export function presentRow(row: StoredRow): RowView {
  const { id, side, position, number, title, language, organisations, region, field, nominationId } = row;
  const budget =
    row.budgetMinor === null ? null : { amountMinor: row.budgetMinor, currency: currencyOfSide[side] };
  return { id, side, position, number, title, language, organisations, region, field, budget, nominationId };
}

export function presentPair(
  pair: StoredPair,
  rows: ReadonlyMap<string, StoredRow>,
  ranks: Ranks,
): PairView[] {
  const cn = rows.get(pair.rowCn);
  const ru = rows.get(pair.rowRu);
  if (!cn || !ru) return [];
  return [
    {
      id: pair.id,
      state: pair.state,
      score: pair.score,
      reasons: pair.reasons,
      cn: presentRow(cn),
      ru: presentRow(ru),
      ranks: { cn: ranks.cn.get(pair.id) ?? null, ru: ranks.ru.get(pair.id) ?? null },
      decision: pair.decision,
      decisionReason: pair.decisionReason,
      number: pair.number,
    },
  ];
}
