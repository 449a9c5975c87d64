import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { LiveTermbase } from '../../translation/public.ts';
import { requireOfficerOfBank } from '../access.ts';
import { openOrganisationFinder } from './find-organisations.ts';
import { pairCycle, rowStates, type PairCondition } from './life-cycle.ts';
import { listNotFound } from './list-service.ts';
import { lockList } from './list-store.ts';
import { findList } from './list-views.ts';
import { pairRows } from './matching/pair-rows.ts';
import type { PairsAnswer, pairs } from './pair-contract.ts';
import { deleteProposals, deleteRow, insertPairs, insertRows, movePair, type NewPair } from './pair-store.ts';
import {
  lockedSides,
  lockPair,
  pairsOf,
  presentPair,
  presentRow,
  readableRanks,
  rowsOf,
  type StoredPair,
} from './pair-views.ts';
import { readUpload } from './read-upload.ts';
import type { StoredList, StoredRow } from './stored.ts';
import { takeStep, type Missing } from './take-step.ts';
import { rowsMax, type ListState, type Side } from './vocabulary.ts';

const notFound = () => new AppError('notFound', 'platform.notFound');

/** The two lists side by side, for officers of the two banks. The other side's ranking stays sealed. */
export async function readPairs(ctx: Ctx, listId: string): Promise<PairsAnswer> {
  const { bank } = await requireOfficerOfBank(ctx);
  const list = await findList(ctx, listId);
  if (!list) throw listNotFound();
  const [rows, all, ranks, locked] = await Promise.all([
    rowsOf(ctx, listId),
    pairsOf(ctx, listId),
    readableRanks(ctx, listId, bank),
    lockedSides(ctx, listId),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const paired = new Set(
    all.filter(({ state }) => state !== 'rejected').flatMap(({ rowCn, rowRu }) => [rowCn, rowRu]),
  );
  const unpaired = (side: Side) =>
    rows.filter((row) => row.side === side && !paired.has(row.id)).map(presentRow);
  return {
    list: { id: list.id, number: list.number, state: list.state, revision: list.revision },
    side: bank,
    pairs: all.flatMap((pair) => presentPair(pair, byId, ranks)),
    unpaired: { cn: unpaired('cn'), ru: unpaired('ru') },
    locked,
    asOf: ctx.clock().toISOString(),
  };
}

async function openForRows(ctx: Ctx, listId: string, states: readonly ListState[]): Promise<StoredList> {
  const list = await lockList(ctx, listId);
  if (!list) throw listNotFound();
  if (!states.includes(list.state)) {
    throw new AppError('conflict', 'programmes.lists.missing.matchingOpen', {
      params: { rule: 'list.rows', state: list.state, number: list.number },
    });
  }
  return list;
}

/** Adds the rows of a file to the officer's own list; all or none. */
export async function uploadRows(
  ctx: Ctx,
  { id, content }: ParsedInputOf<typeof pairs.upload>,
): Promise<PairsAnswer> {
  const { bank } = await requireOfficerOfBank(ctx);
  const rows = await readUpload(Buffer.from(content, 'base64'), bank);
  await ctx.transaction(async (tx) => {
    await openForRows(tx, id, rowStates);
    const there = (await rowsOf(tx, id)).filter(({ side }) => side === bank).length;
    if (there + rows.length > rowsMax) {
      throw new AppError('invalid', 'programmes.lists.tooManyRows', { params: { maximum: rowsMax } });
    }
    await insertRows(tx, id, bank, rows);
    await note(tx, id, 'rowsAdded', { side: bank, count: rows.length });
  });
  return readPairs(ctx, id);
}

export async function removeRow(ctx: Ctx, listId: string, rowId: string): Promise<PairsAnswer> {
  const { bank } = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await openForRows(tx, listId, rowStates);
    const row = (await rowsOf(tx, listId)).find(({ id }) => id === rowId);
    if (!row) throw notFound();
    if (row.side !== bank) throw new AppError('forbidden', 'programmes.lists.rowOfOtherSide');
    const isKept =
      row.nominationId !== null ||
      (await pairsOf(tx, listId)).some(
        (pair) => pair.state === 'confirmed' && (pair.rowCn === rowId || pair.rowRu === rowId),
      );
    if (isKept)
      throw new AppError('conflict', 'programmes.lists.rowInUse', { params: { rule: 'row.remove' } });
    await deleteRow(tx, rowId);
    await note(tx, listId, 'rowRemoved', { side: bank, position: row.position });
  });
  return readPairs(ctx, listId);
}

const compared = ({ id, number, title, organisations, field }: StoredRow) => ({
  id,
  number,
  title,
  organisations,
  field,
});

/** Looks for pairs among the rows that nobody has put together yet; what people decided stays. */
export async function findPairs(
  ctx: Ctx,
  termbase: Pick<LiveTermbase, 'recogniser'>,
  listId: string,
): Promise<PairsAnswer> {
  await requireOfficerOfBank(ctx);
  await ctx.transaction((tx) => openForRows(tx, listId, ['matching']));
  const found = await lookForPairs(ctx, termbase, listId);
  await ctx.transaction(async (tx) => {
    await openForRows(tx, listId, ['matching']);
    await deleteProposals(tx, listId);
    // What was taken away or put together meanwhile is left out.
    const free = await freeRows(tx, listId);
    const isFree = ({ rowCn, rowRu }: NewPair) => free.has(rowCn) && free.has(rowRu);
    await insertPairs(tx, listId, found.filter(isFree));
    await note(tx, listId, 'pairsSearched', { found: found.length });
  });
  return readPairs(ctx, listId);
}

/** Rows that stand in no pair but rejected ones and those the search itself has proposed. */
async function freeRows(ctx: Ctx, listId: string): Promise<Map<string, StoredRow>> {
  const taken = new Set(
    (await pairsOf(ctx, listId))
      .filter(({ state, score }) => state !== 'rejected' && !(state === 'proposed' && score > 0 && score < 1))
      .flatMap(({ rowCn, rowRu }) => [rowCn, rowRu]),
  );
  const rows = await rowsOf(ctx, listId);
  return new Map(rows.filter(({ id }) => !taken.has(id)).map((row) => [row.id, row]));
}

/** The comparison itself, outside of any transaction: it may take seconds. */
async function lookForPairs(
  ctx: Ctx,
  termbase: Pick<LiveTermbase, 'recogniser'>,
  listId: string,
): Promise<NewPair[]> {
  const organisationsOf = await openOrganisationFinder(ctx);
  const free = [...(await freeRows(ctx, listId)).values()];
  const of = (side: Side) => free.filter((row) => row.side === side).map(compared);
  const refused = new Set(
    (await pairsOf(ctx, listId))
      .filter(({ state }) => state === 'rejected')
      .map(({ rowCn, rowRu }) => `${rowCn} ${rowRu}`),
  );
  const tools = { recogniser: termbase.recogniser(), organisationsOf };
  const found = await pairRows(of('cn'), of('ru'), tools, refused);
  return found.map(({ cn, ru, score, reasons }) => ({
    rowCn: cn,
    rowRu: ru,
    score,
    reasons,
    state: 'proposed',
  }));
}

export async function proposePair(
  ctx: Ctx,
  { id, rowCn, rowRu }: ParsedInputOf<typeof pairs.propose>,
): Promise<PairsAnswer> {
  await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await openForRows(tx, id, ['matching']);
    const rows = await rowsOf(tx, id);
    const cn = rows.find((row) => row.id === rowCn && row.side === 'cn');
    const ru = rows.find((row) => row.id === rowRu && row.side === 'ru');
    if (!cn || !ru) throw notFound();
    const reasons = [{ reason: 'byHand' as const, cn: cn.number ?? '', ru: ru.number ?? '', part: 0 }];
    const [made] = await insertPairs(tx, id, [{ rowCn, rowRu, score: 0, reasons, state: 'proposed' }]);
    if (made === undefined) {
      throw new AppError('conflict', 'programmes.lists.pairKnown', { params: { rule: 'pair.propose' } });
    }
    await note(tx, id, 'pairProposed', { pairId: made });
  });
  return readPairs(ctx, id);
}

/** Confirms or rejects a pair, or takes that back, while both lists are open. */
export async function stepPair(
  ctx: Ctx,
  { id, pairId, step, reason }: ParsedInputOf<typeof pairs.step>,
): Promise<PairsAnswer> {
  const { bank } = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    const list = await lockList(tx, id);
    const pair = await lockPair(tx, pairId);
    if (!list || pair?.listId !== id) throw notFound();
    const taken = await takeStep(tx, pairCycle, {
      subject: { kind: 'pair', id: pairId },
      state: pair.state,
      revision: 1,
      step,
      sides: [bank],
      agreements: [],
      missing: missingOfPair(list, pair, await pairsOf(tx, id)),
      reason,
    });
    if (taken) await movePair(tx, pairId, taken.to, taken.at);
  });
  return readPairs(ctx, id);
}

function missingOfPair(
  list: StoredList,
  pair: StoredPair,
  all: readonly StoredPair[],
): Missing<PairCondition> {
  const isTaken = all.some(
    (other) =>
      other.id !== pair.id &&
      other.state === 'confirmed' &&
      (other.rowCn === pair.rowCn || other.rowRu === pair.rowRu),
  );
  return {
    ...(list.state !== 'matching' && { matchingOpen: { number: list.number } }),
    ...(isTaken && { rowsFree: {} }),
  };
}

async function note(ctx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  await recordAudit(ctx, {
    action: `programmes.list.${what}`,
    ref: { room: 'programmes', kind: 'list', id },
    details,
  });
}
