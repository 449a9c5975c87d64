import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { requireListKeeper, requireListReader } from './access.ts';
import type { listImportEndpoints, ListImportView } from './import-contract.ts';
import type { ListImportJob, UploadReader } from './import-job.ts';
import {
  deleteRows,
  findImport,
  importsOf,
  insertImport,
  noteImport,
  rowsOf,
  type StoredImport,
} from './import-store.ts';
import { applyImport, checkImport } from './import-work.ts';
import { canDiscard, hasChanges, presentImport } from './present.ts';
import { sayListCode } from './say-list-code.ts';
import { listForReader } from './service.ts';
import { deleteEntriesFrom } from './entry-store.ts';
import { lockList } from './store.ts';
import { rowsAtOnce } from './vocabulary.ts';

type Input<Name extends keyof typeof listImportEndpoints> = ParsedInputOf<(typeof listImportEndpoints)[Name]>;
export type ImportTools = { job: ListImportJob; uploads: UploadReader };

/** A line of a table is rarely shorter: smaller files hold no more rows than are read at once. */
const bytesOfRow = 100;

/** Errors: `platform.fileNotFound` for a file of somebody else. */
export async function startListImport(
  ctx: Ctx,
  { job, uploads }: ImportTools,
  { id: listId, fileId, label, datedOn, encoding }: Input<'start'>,
): Promise<ListImportView> {
  const startedBy = requireListKeeper(ctx.actor);
  const list = await listForReader(ctx, listId);
  const { name: fileName, size } = await uploads.find(ctx, fileId);
  const isLarge = size > rowsAtOnce * bytesOfRow;
  const importId = await ctx.transaction(async (tx) => {
    const made = { listId, fileId, fileName, label, datedOn, encoding: encoding ?? null, startedBy };
    const id = await insertImport(tx, { ...made, baseVersion: list.version });
    await audit(tx, id, 'start', { listId });
    if (isLarge) await enqueueJob(tx, job, { importId: id }, { uniqueKey: id });
    return id;
  });
  if (!isLarge) await checkImport(ctx, importId, () => uploads.read(ctx, fileId));
  return showOne(ctx, importId);
}

export async function listImports(ctx: Ctx, { id, page, pageSize }: Input<'list'>) {
  const list = await listForReader(ctx, id);
  const { items, total } = await importsOf(ctx, id, { page, pageSize });
  const asOf = ctx.clock().toISOString();
  return { items: items.map((one) => presentImport(ctx, one, list)), total, page, pageSize, asOf };
}

export async function showImport(ctx: Ctx, { id, page, pageSize, outcome }: Input<'get'>) {
  const shown = await showOne(ctx, id);
  const { items, total } = await rowsOf(ctx, id, { page, pageSize, outcome });
  const rows = items.map((row) => ({
    line: row.line === 0 ? null : row.line,
    key: row.key,
    title: row.title,
    outcome: row.outcome,
    faults: row.faults.map(({ code, params }) => ({
      code,
      message: sayListCode(`evaluation.lists.row.${code}`, params, ctx.language),
    })),
  }));
  const asOf = ctx.clock().toISOString();
  return { import: shown, rows: { items: rows, total, page, pageSize, asOf } };
}

/** Errors: `evaluation.lists.importNotChecked`, `…importOutdated`, `…importUnchanged`, `…importBusy`. */
export async function applyListImport(ctx: Ctx, { job }: ImportTools, id: string): Promise<ListImportView> {
  requireListKeeper(ctx.actor);
  const isLarge = await ctx.transaction(async (tx) => {
    const seen = await importForReader(tx, id);
    await lockList(tx, seen.listId);
    const one = await importForReader(tx, id, { forChange: true });
    if (one.state !== 'checked') throw new AppError('conflict', 'evaluation.lists.importNotChecked');
    const list = await listForReader(tx, one.listId);
    if (list.version !== one.baseVersion) throw new AppError('conflict', 'evaluation.lists.importOutdated');
    if (!hasChanges(one)) throw new AppError('conflict', 'evaluation.lists.importUnchanged');
    const { items } = await importsOf(tx, one.listId, { page: 1, pageSize: 100 });
    if (items.some(({ state }) => state === 'applying'))
      throw new AppError('conflict', 'evaluation.lists.importBusy');
    await noteImport(tx, id, { state: 'applying', doneCount: 0 });
    await audit(tx, id, 'apply', { listId: one.listId });
    const isMuch = one.counts.added + one.counts.changed > rowsAtOnce;
    if (isMuch) await enqueueJob(tx, job, { importId: id }, { uniqueKey: id });
    return isMuch;
  });
  if (!isLarge) await applyImport(ctx, id);
  return showOne(ctx, id);
}

/** Errors: `evaluation.lists.importOver` where it is applied or at work. */
export async function discardListImport(ctx: Ctx, id: string): Promise<ListImportView> {
  requireListKeeper(ctx.actor);
  await ctx.transaction(async (tx) => {
    const seen = await importForReader(tx, id);
    await lockList(tx, seen.listId);
    const one = await importForReader(tx, id, { forChange: true });
    if (!canDiscard(tx, one)) throw new AppError('conflict', 'evaluation.lists.importOver');
    if (one.state === 'applying' || one.state === 'failed') await deleteLeftovers(tx, one);
    await deleteRows(tx, id);
    await noteImport(tx, id, { state: 'discarded' });
    await audit(tx, id, 'discard', { listId: one.listId });
  });
  return showOne(ctx, id);
}

/** What it has written of a version that never came to hold; nothing where another import is at it. */
async function deleteLeftovers(tx: Ctx, one: StoredImport): Promise<void> {
  const list = await listForReader(tx, one.listId);
  const { items } = await importsOf(tx, one.listId, { page: 1, pageSize: 100 });
  const isOther = items.some(({ id, state }) => id !== one.id && state === 'applying');
  if (!isOther) await deleteEntriesFrom(tx, one.listId, list.version + 1);
}

async function importForReader(ctx: Ctx, id: string, lock = {}): Promise<StoredImport> {
  requireListReader(ctx.actor);
  const one = await findImport(ctx, id, lock);
  if (!one) throw new AppError('notFound', 'evaluation.lists.importNotFound');
  return one;
}

async function showOne(ctx: Ctx, id: string): Promise<ListImportView> {
  const one = await importForReader(ctx, id);
  return presentImport(ctx, one, await listForReader(ctx, one.listId));
}

async function audit(ctx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  const ref = { room: 'evaluation', kind: 'listImport', id };
  await recordAudit(ctx, { action: `evaluation.listImport.${what}`, ref, details });
}
