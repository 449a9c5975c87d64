import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { ExchangeError, refuseFile } from '../../translation/public.ts';
import { listChanged } from '../events.ts';
import { deleteEntriesFrom, endEntries, insertEntries, refreshGramFrequencies } from './entry-store.ts';
import { knownEntries } from './entry-views.ts';
import { openJudge, type JudgedRow } from './files/judge-rows.ts';
import { readListFile } from './files/read-list-file.ts';
import {
  deleteRows,
  endedKeys,
  entriesToWrite,
  findImport,
  insertRows,
  noteImport,
  type StoredImport,
} from './import-store.ts';
import { lockList, writeVersion } from './store.ts';
import { findList, type StoredList } from './views.ts';
import type { RowOutcome } from './vocabulary.ts';

/** Rows written in one statement; progress is told after each. */
const batchRows = 500;
/** From so many on the database counts anew how common the parts of names are. */
const countAnewFrom = 500;

/**
 * Reads the file and judges every row against the list as it is. Ends in `checked`, `refused` (some rows have faults)
 * or `failed` (the file itself cannot be read); all rows are kept to be shown.
 */
export async function checkImport(
  ctx: Ctx,
  importId: string,
  readBytes: () => Promise<Uint8Array>,
): Promise<void> {
  const one = await findImport(ctx, importId);
  if (one?.state !== 'waiting' && one?.state !== 'checking') return;
  await noteImport(ctx, importId, { state: 'checking', doneCount: 0 });
  await deleteRows(ctx, importId);
  try {
    const list = await findList(ctx, one.listId);
    if (!list) return;
    const rows = await judgeFile(ctx, one, list, await readBytes());
    await noteImport(ctx, importId, { itemCount: rows.length });
    await writeInBatches(rows.length, async (from) => {
      const batch = rows.slice(from, from + batchRows);
      await ctx.transaction(async (tx) => {
        await insertRows(tx, importId, from, batch);
        await noteImport(tx, importId, { doneCount: from + batch.length });
      });
    });
    const counts = countOutcomes(rows);
    await noteImport(ctx, importId, { state: counts.fault > 0 ? 'refused' : 'checked', counts });
  } catch (error) {
    await failOrThrow(ctx, importId, error);
  }
}

async function judgeFile(
  ctx: Ctx,
  one: StoredImport,
  list: StoredList,
  bytes: Uint8Array,
): Promise<JudgedRow[]> {
  const { judge, lacking } = openJudge(list.kind, await knownEntries(ctx, list.id, one.baseVersion));
  const rows: JudgedRow[] = [];
  for await (const raw of readListFile(bytes, list.kind, one.encoding ?? undefined)) rows.push(judge(raw));
  if (rows.length === 0) throw new AppError('invalid', 'evaluation.lists.fileEmpty');
  return [...rows, ...lacking()];
}

function countOutcomes(rows: readonly JudgedRow[]): Record<RowOutcome, number> {
  const counts = { fault: 0, added: 0, changed: 0, removed: 0, same: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/**
 * Makes a checked import the version that holds. Its entries are written batch by batch, where nobody finds them yet;
 * one last transaction makes the whole version hold. Broken off, it begins anew.
 */
export async function applyImport(ctx: Ctx, importId: string): Promise<void> {
  const one = await findImport(ctx, importId);
  if (one?.state !== 'applying') return;
  const version = one.baseVersion + 1;
  try {
    await requireBase(ctx, one);
    await deleteEntriesFrom(ctx, one.listId, version);
    const toWrite = one.counts.added + one.counts.changed;
    await noteImport(ctx, importId, { itemCount: toWrite, doneCount: 0 });
    let last = -1;
    await writeInBatches(toWrite, async (from) => {
      const batch = await entriesToWrite(ctx, importId, last, batchRows);
      if (!batch) return;
      last = batch.last;
      await ctx.transaction(async (tx) => {
        await insertEntries(tx, one.listId, version, batch.entries);
        await noteImport(tx, importId, { doneCount: from + batch.entries.length });
      });
    });
    await ctx.transaction((tx) => finish(tx, one, version));
    if (toWrite >= countAnewFrom) await refreshGramFrequencies(ctx);
  } catch (error) {
    await failOrThrow(ctx, importId, error);
  }
}

async function finish(tx: Ctx, one: StoredImport, version: number): Promise<void> {
  await lockList(tx, one.listId);
  await requireBase(tx, one);
  await endEntries(tx, one.listId, version, await endedKeys(tx, one.id));
  const { added, changed, removed } = one.counts;
  const { label, datedOn, fileName, startedBy: importedBy } = one;
  await writeVersion(tx, one.listId, version, {
    label,
    datedOn,
    fileName,
    added,
    changed,
    removed,
    importedBy,
  });
  await deleteRows(tx, one.id);
  await noteImport(tx, one.id, { state: 'done' });
  const ref = { room: 'evaluation', kind: 'list', id: one.listId };
  const details = { version, added, changed, removed, importId: one.id };
  await recordAudit(tx, { action: 'evaluation.list.newVersion', ref, details });
  await tellEvent(tx, listChanged, { listId: one.listId, version });
}

/** The differences were found against the version that holds. */
async function requireBase(ctx: Ctx, { listId, baseVersion }: StoredImport): Promise<void> {
  const list = await findList(ctx, listId);
  if (list?.version !== baseVersion) throw new AppError('conflict', 'evaluation.lists.importOutdated');
}

async function writeInBatches(count: number, write: (from: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += batchRows) await write(from);
}

/** What is told to the reader fails the import; anything else (the database away) is tried again. */
async function failOrThrow(ctx: Ctx, importId: string, error: unknown): Promise<void> {
  const told = error instanceof ExchangeError ? refuseFile(error) : error;
  if (!(told instanceof AppError)) throw error;
  await noteImport(ctx, importId, { state: 'failed', fault: { code: told.code, params: told.params } });
}
