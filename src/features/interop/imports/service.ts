import { hasRole } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { ErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import type { TableImport } from '../../../platform/imports/table-import.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import type { ReadTable } from '../../../platform/tables/table.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { requirePerson } from '../access.ts';
import { recallColumns, rememberColumns } from './column-memory.ts';
import type { importEndpoints, ImportView } from './contract.ts';
import type { TableImportJob } from './import-job.ts';
import { kindNamed } from './kinds.ts';
import { findOwnFile, readOwnTable, type Files } from './open-file.ts';
import { wishOf } from './open-work.ts';
import {
  canNameColumns,
  canResume,
  canUndo,
  modesPossible,
  presentBriefs,
  presentColumns,
  presentImport,
  presentRows,
} from './present.ts';
import { headerHash, recogniseColumns, requireColumns, type ColumnKeys } from './read-columns.ts';
import { countRows, deleteRows, listRows } from './row-store.ts';
import {
  countImportsIn,
  findImport,
  insertImport,
  listImportsOf,
  noteImport,
  noteReading,
  type NewReading,
  type StoredImport,
} from './store.ts';
import { sampleRows, type ImportStage, type ImportState } from './vocabulary.ts';

type Input<Name extends keyof typeof importEndpoints> = ParsedInputOf<(typeof importEndpoints)[Name]>;

/** What imports need of the running process. */
export type ImportDesk = {
  files: Files;
  kinds: readonly TableImport[];
  job: TableImportJob;
  sayRefusal: ErrorTranslator;
};

/** Kinds the actor may bring in, for himself or for one of his organisations. */
export async function listKinds(ctx: Ctx, { kinds }: ImportDesk) {
  requirePerson(ctx);
  const own = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
  const found = [];
  for (const one of kinds) {
    if (!(await isPossible(ctx, one, own))) continue;
    found.push({ kind: one.kind, columns: presentColumns(ctx, one.columns) });
  }
  const organisations = [...new Set((await organisationsByIds(ctx, own)).values())];
  return { kinds: found, organisations: organisations.map(({ id, names }) => ({ id, names })) };
}

async function isPossible(ctx: Ctx, kind: TableImport, own: readonly string[]): Promise<boolean> {
  for (const organisationId of [null, ...own]) {
    try {
      await kind.mayImport(ctx, { language: ctx.language, organisationId });
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return false;
}

/** Imports are private to who started them. Refuses with `interop.import.notFound`. */
export async function findOwnImport(ctx: Ctx, id: string, lock = {}): Promise<StoredImport> {
  const personId = requirePerson(ctx);
  const found = await findImport(ctx, id, lock);
  if (found?.startedBy !== personId) throw new AppError('notFound', 'interop.import.notFound');
  return found;
}

/** Errors: `platform.fileNotFound` for a file of somebody else, `platform.table.*`, what the kind refuses. */
export async function startImport(ctx: Ctx, desk: ImportDesk, input: Input<'start'>): Promise<ImportView> {
  const startedBy = requirePerson(ctx);
  const { fileId, language, encoding, sheet, organisationId = null } = input;
  const kind = kindNamed(desk.kinds, input.kind);
  await kind.mayImport(ctx, { language, organisationId });
  const { name: fileName } = await findOwnFile(ctx, fileId);
  const table = await readOwnTable(ctx, desk.files, fileId, kind, { encoding, sheet });
  const reading = await readingOf(ctx, kind, table);
  const made = { kind: kind.kind, language, organisationId, fileId, fileName, startedBy, ...reading };
  const id = await ctx.transaction(async (tx) => {
    const newId = await insertImport(tx, made);
    await audit(tx, newId, 'started', { kind: kind.kind, fileId });
    return newId;
  });
  return await showImport(ctx, desk, id);
}

/** What a file says of itself, with its columns as they were named before or as they are recognised. */
async function readingOf(ctx: Ctx, kind: TableImport, table: ReadTable): Promise<NewReading> {
  const place = { personId: requirePerson(ctx), kind: kind.kind, headerHash: headerHash(table.header) };
  const remembered = await recallColumns(ctx, place);
  const isRemembered = remembered?.length === table.header.length;
  const known = (key: string | null) => kind.columns.some((column) => column.key === key);
  return {
    encoding: table.encoding ?? null,
    sheet: table.sheet ?? null,
    sheets: table.sheets ?? [],
    header: table.header,
    samples: table.rows
      .slice(0, sampleRows)
      .map(({ cells }) => table.header.map((_, at) => (cells[at] ?? '').slice(0, 80).toWellFormed())),
    columns: isRemembered
      ? remembered.map((key) => (known(key) ? key : null))
      : recogniseColumns(kind, table.header),
    isRemembered,
  };
}

/** Errors: `interop.import.notNow` where rows were looked at already. */
export async function readAgain(ctx: Ctx, desk: ImportDesk, input: Input<'readAgain'>): Promise<ImportView> {
  const one = await findOwnImport(ctx, input.id);
  const kind = kindNamed(desk.kinds, one.kind);
  if (one.state !== 'columns') throw notNow();
  const table = await readOwnTable(ctx, desk.files, one.fileId, kind, input);
  const reading = await readingOf(ctx, kind, table);
  await ctx.transaction(async (tx) => {
    if ((await findOwnImport(tx, one.id, { forChange: true })).state !== 'columns') throw notNow();
    await noteReading(tx, one.id, reading);
  });
  return await showImport(ctx, desk, one.id);
}

const notNow = () => new AppError('conflict', 'interop.import.notNow');

/** Errors: `interop.import.columnTwice`, `.columnMissing`, `.columnUnknown`, `.noColumns`, `.notNow`. */
export async function nameColumns(
  ctx: Ctx,
  desk: ImportDesk,
  { id, columns }: Input<'nameColumns'>,
): Promise<ImportView> {
  const personId = requirePerson(ctx);
  await ctx.transaction(async (tx) => {
    const one = await findOwnImport(tx, id, { forChange: true });
    if (!canNameColumns(one)) throw notNow();
    const kind = kindNamed(desk.kinds, one.kind);
    await kind.mayImport(tx, wishOf(one));
    const keys: ColumnKeys = one.header.map((_, at) => columns[at] || null);
    requireColumns(kind, keys, ctx.language);
    const place = { personId, kind: one.kind, headerHash: headerHash(one.header) };
    await rememberColumns(tx, place, keys);
    await deleteRows(tx, id);
    await noteImport(tx, id, { columns: keys, rowCount: null });
    await begin(tx, desk.job, one, 'checking', 'check');
    await audit(tx, id, 'checked', { columns: keys.filter((key) => key !== null) });
  });
  return await showImport(ctx, desk, id);
}

/** Errors: `interop.import.notNow`, `.rowsWrong` where all is wished for and a row is wrong, `.noneGood`. */
export async function writeRows(
  ctx: Ctx,
  desk: ImportDesk,
  { id, mode }: Input<'write'>,
): Promise<ImportView> {
  await ctx.transaction(async (tx) => {
    const one = await findOwnImport(tx, id, { forChange: true });
    if (one.state !== 'checked') throw notNow();
    await kindNamed(desk.kinds, one.kind).mayImport(tx, wishOf(one));
    const counts = (await countRows(tx, [id])).get(id);
    if (!counts || counts.good === 0) throw new AppError('conflict', 'interop.import.noneGood');
    if (!modesPossible(one, counts).includes(mode)) {
      throw new AppError('conflict', 'interop.import.rowsWrong', { params: { count: counts.wrong } });
    }
    await noteImport(tx, id, { writeMode: mode });
    await begin(tx, desk.job, one, 'writing', 'write');
    await audit(tx, id, 'writingStarted', { mode, rows: counts.good });
  });
  return await showImport(ctx, desk, id);
}

/** Errors: `interop.import.over` where nothing is under way that can be stopped. */
export async function cancelImport(ctx: Ctx, desk: ImportDesk, id: string): Promise<ImportView> {
  await ctx.transaction(async (tx) => {
    const one = await findOwnImport(tx, id, { forChange: true });
    if (one.state !== 'checking' && one.state !== 'writing') {
      throw new AppError('conflict', 'interop.import.over');
    }
    // Of a whole file nothing is written, however far it was.
    const doneCount = one.writeMode === 'all' && one.state === 'writing' ? 0 : one.doneCount;
    await noteImport(tx, id, { state: 'cancelled', doneCount });
    await audit(tx, id, 'cancelled', { stage: one.stage, done: doneCount });
  });
  return await showImport(ctx, desk, id);
}

const stateOfStage: Readonly<Record<ImportStage, ImportState>> = {
  columns: 'columns',
  check: 'checking',
  write: 'writing',
  undo: 'undoing',
};

/** Errors: `interop.import.notStopped` where it is over or under way. */
export async function resumeImport(ctx: Ctx, desk: ImportDesk, id: string): Promise<ImportView> {
  await ctx.transaction(async (tx) => {
    const one = await findOwnImport(tx, id, { forChange: true });
    if (!canResume(tx, one)) throw new AppError('conflict', 'interop.import.notStopped');
    await kindNamed(desk.kinds, one.kind).mayImport(tx, wishOf(one));
    await begin(tx, desk.job, one, stateOfStage[one.stage], one.stage, one.doneCount);
    await audit(tx, id, 'resumed', { stage: one.stage, done: one.doneCount });
  });
  return await showImport(ctx, desk, id);
}

/** Errors: `interop.import.nothingToUndo`. */
export async function undoImport(ctx: Ctx, desk: ImportDesk, id: string): Promise<ImportView> {
  await ctx.transaction(async (tx) => {
    const one = await findOwnImport(tx, id, { forChange: true });
    const counts = (await countRows(tx, [id])).get(id);
    if (!counts || !canUndo(one, counts)) throw new AppError('conflict', 'interop.import.nothingToUndo');
    await kindNamed(desk.kinds, one.kind).mayImport(tx, wishOf(one));
    await begin(tx, desk.job, one, 'undoing', 'undo');
    await audit(tx, id, 'undoStarted', { records: counts.written });
  });
  return await showImport(ctx, desk, id);
}

async function begin(
  tx: Ctx,
  job: TableImportJob,
  { id }: StoredImport,
  state: ImportState,
  stage: ImportStage,
  doneCount = 0,
): Promise<void> {
  await noteImport(tx, id, { state, stage, doneCount });
  await enqueueJob(tx, job, { importId: id }, { uniqueKey: id });
}

export async function showImport(
  ctx: Ctx,
  { kinds, sayRefusal }: ImportDesk,
  id: string,
): Promise<ImportView> {
  const one = await findOwnImport(ctx, id);
  return await presentImport(ctx, one, kindNamed(kinds, one.kind), sayRefusal);
}

/** Own imports that wait for a decision of the reader. */
export async function countUndecided(ctx: Ctx): Promise<{ imports: number }> {
  return { imports: await countImportsIn(ctx, requirePerson(ctx), ['columns', 'checked']) };
}

/** Everybody's for administrators alone; what is in them stays private. */
export async function listImports(ctx: Ctx, { of, page, pageSize }: Input<'list'>) {
  const personId = requirePerson(ctx);
  if (of === 'all' && !hasRole(ctx.actor, 'administrator')) {
    throw new AppError('forbidden', 'platform.forbidden');
  }
  const { items, total } = await listImportsOf(ctx, of === 'all' ? null : personId, { page, pageSize });
  const asOf = ctx.clock().toISOString();
  return { items: await presentBriefs(ctx, items), total, page, pageSize, asOf };
}

export async function showRows(
  ctx: Ctx,
  { kinds, sayRefusal }: ImportDesk,
  { id, filter, page, pageSize }: Input<'rows'>,
) {
  const one = await findOwnImport(ctx, id);
  const { items, total } = await listRows(ctx, id, { filter, page, pageSize });
  const asOf = ctx.clock().toISOString();
  return {
    items: presentRows(ctx, one, kindNamed(kinds, one.kind), items, sayRefusal),
    total,
    page,
    pageSize,
    asOf,
  };
}

async function audit(ctx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  const ref = { room: 'interop', kind: 'import', id };
  await recordAudit(ctx, { action: `interop.import.${what}`, ref, details });
}
