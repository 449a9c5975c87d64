import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { newId } from '../../../shared/ids.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { sayCode } from '../messages/say-code.ts';
import type { importEndpoints, ImportView } from './contract.ts';
import type { AnyImportKind } from './import-kind.ts';
import { findOwnUpload } from './read-own-upload.ts';
import { openImport, type ImportJob } from './run-import.ts';
import { findImport, importsOf, insertImport, refusalsOf, setState, type StoredImport } from './store.ts';

type Input<Name extends keyof typeof importEndpoints> = ParsedInputOf<(typeof importEndpoints)[Name]>;

/** A running import that wrote nothing for so long has lost its worker for good. */
const standstillMinutes = 10;

function personIdOf({ actor }: Ctx): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

/** Imports are private to who started them. */
async function ownImport(ctx: Ctx, id: string, lock = {}): Promise<StoredImport> {
  const personId = personIdOf(ctx);
  const found = await findImport(ctx, id, lock);
  if (found?.startedBy !== personId) throw new AppError('notFound', 'translation.import.notFound');
  return found;
}

/** Errors: `platform.fileNotFound` for a file of somebody else, `translation.import.optionsWrong`, what the kind refuses. */
export async function startImport(
  ctx: Ctx,
  job: ImportJob,
  kinds: readonly AnyImportKind[],
  { kind, fileId, options }: Input<'start'>,
): Promise<ImportView> {
  const startedBy = personIdOf(ctx);
  const id = newId(ctx.clock().getTime());
  const work = openImport(kinds, { id, kind, options });
  await work.mayImport(ctx);
  const { name: fileName } = await findOwnUpload(ctx, fileId);
  await ctx.transaction(async (tx) => {
    await insertImport(tx, { id, kind, options: work.options, fileId, fileName, startedBy });
    await enqueueJob(tx, job, { importId: id }, { uniqueKey: id });
    await audit(tx, id, 'start', { kind });
  });
  return present(ctx, await ownImport(ctx, id));
}

export async function listImports(ctx: Ctx, { page, pageSize }: Input<'list'>) {
  const { items, total } = await importsOf(ctx, personIdOf(ctx), { page, pageSize });
  const asOf = ctx.clock().toISOString();
  return { items: items.map((one) => present(ctx, one)), total, page, pageSize, asOf };
}

export async function showImport(ctx: Ctx, { id, page, pageSize }: Input<'get'>) {
  const found = await ownImport(ctx, id);
  const rows = await refusalsOf(ctx, id, { page, pageSize });
  const items = rows.map(({ line, code, params }) => ({
    line,
    code,
    message: sayCode(code, { ...params, line }, ctx.language),
  }));
  const refusals = { items, total: found.refusedCount, page, pageSize, asOf: ctx.clock().toISOString() };
  return { import: present(ctx, found), refusals };
}

/** Errors: `translation.import.over` where it has ended already. */
export async function cancelImport(ctx: Ctx, id: string): Promise<ImportView> {
  await ctx.transaction(async (tx) => {
    const found = await ownImport(tx, id, { forChange: true });
    if (!isUnderWay(found)) throw new AppError('conflict', 'translation.import.over');
    await setState(tx, id, 'cancelled');
    await audit(tx, id, 'cancel', { done: found.doneCount });
  });
  return present(ctx, await ownImport(ctx, id));
}

/** Errors: `translation.import.notStopped` where it is done or under way. */
export async function resumeImport(ctx: Ctx, job: ImportJob, id: string): Promise<ImportView> {
  await ctx.transaction(async (tx) => {
    const found = await ownImport(tx, id, { forChange: true });
    if (!canResume(tx, found)) throw new AppError('conflict', 'translation.import.notStopped');
    await setState(tx, id, 'waiting');
    await enqueueJob(tx, job, { importId: id }, { uniqueKey: id });
    await audit(tx, id, 'resume', { done: found.doneCount });
  });
  return present(ctx, await ownImport(ctx, id));
}

function isUnderWay({ state }: StoredImport): boolean {
  return state === 'waiting' || state === 'running';
}

function canResume(ctx: Ctx, found: StoredImport): boolean {
  if (!isUnderWay(found)) return found.state !== 'done';
  return ctx.clock().getTime() - found.changedAt.getTime() > standstillMinutes * 60_000;
}

function present(ctx: Ctx, found: StoredImport): ImportView {
  const { options: _options, fileId: _fileId, startedBy: _startedBy, fault, ...shown } = found;
  return {
    ...shown,
    startedAt: found.startedAt.toISOString(),
    changedAt: found.changedAt.toISOString(),
    finishedAt: found.finishedAt?.toISOString() ?? null,
    fault: fault && sayCode(fault.code, { ...fault.params, line: fault.line ?? 0 }, ctx.language),
    canCancel: isUnderWay(found),
    canResume: canResume(ctx, found),
  };
}

async function audit(ctx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  const ref = { room: 'translation', kind: 'import', id };
  await recordAudit(ctx, { action: `translation.import.${what}`, ref, details });
}
