import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { ImportState } from './contract.ts';
import type { ImportKindName } from './import-kind-names.ts';
import type { AppliedItems } from './import-kind.ts';

const tables = (ctx: Ctx) => tablesOf<TranslationTables>(ctx);
const paramsShape = z.record(z.string(), z.union([z.string(), z.number()]));

export type StoredImport = {
  id: string;
  kind: ImportKindName;
  options: unknown;
  state: ImportState;
  fileId: string;
  fileName: string;
  startedBy: string;
  startedAt: Date;
  changedAt: Date;
  finishedAt: Date | null;
  itemCount: number | null;
  doneCount: number;
  writtenCount: number;
  sameCount: number;
  refusedCount: number;
  fault: Fault | null;
};

/** Why an import failed: a code with a sentence, and what that speaks of. */
export type Fault = { code: string; line: number | null; params: Record<string, string | number> };

function fromRow(row: Selectable<TranslationTables['translation_import']>): StoredImport {
  return {
    id: row.id,
    kind: row.kind as ImportKindName,
    options: row.options,
    state: row.state as ImportState,
    fileId: row.file_id,
    fileName: row.file_name,
    startedBy: row.started_by,
    startedAt: row.started_at,
    changedAt: row.changed_at,
    finishedAt: row.finished_at,
    itemCount: row.item_count,
    doneCount: row.done_count,
    writtenCount: row.written_count,
    sameCount: row.same_count,
    refusedCount: row.refused_count,
    fault:
      row.error_code === null
        ? null
        : { code: row.error_code, line: row.error_line, params: paramsShape.parse(row.error_params ?? {}) },
  };
}

export async function insertImport(
  ctx: Ctx,
  given: Pick<StoredImport, 'id' | 'kind' | 'options' | 'fileId' | 'fileName' | 'startedBy'>,
): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .insertInto('translation_import')
    .values({
      id: given.id,
      kind: given.kind,
      options: JSON.stringify(given.options),
      state: 'waiting',
      file_id: given.fileId,
      file_name: given.fileName,
      started_by: given.startedBy,
      started_at: now,
      changed_at: now,
    })
    .execute();
}

/** An import; locked until the transaction ends when it is to be changed. */
export async function findImport(
  ctx: Ctx,
  id: string,
  { forChange = false } = {},
): Promise<StoredImport | undefined> {
  const row = await tables(ctx)
    .selectFrom('translation_import')
    .selectAll()
    .where('id', '=', id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function importsOf(
  ctx: Ctx,
  personId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: StoredImport[]; total: number }> {
  const own = tables(ctx).selectFrom('translation_import').where('started_by', '=', personId);
  const rows = await own
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await own.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { items: rows.map(fromRow), total: Number(total) };
}

export async function setState(
  ctx: Ctx,
  id: string,
  state: ImportState,
  fault: Fault | null = null,
): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .updateTable('translation_import')
    .set({
      state,
      changed_at: now,
      finished_at: state === 'waiting' || state === 'running' ? null : now,
      error_code: fault?.code ?? null,
      error_line: fault?.line ?? null,
      error_params: fault && JSON.stringify(storable(fault.params)),
    })
    .where('id', '=', id)
    .execute();
}

/** The file was read: so many items are in it. */
export async function noteItems(ctx: Ctx, id: string, itemCount: number): Promise<void> {
  await tables(ctx)
    .updateTable('translation_import')
    .set({ item_count: itemCount, changed_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** A batch more is done. */
export async function noteBatch(
  ctx: Ctx,
  from: StoredImport,
  done: number,
  applied: AppliedItems,
): Promise<void> {
  const { written, same, refused } = applied;
  await sql`update translation_import set done_count = ${from.doneCount + done},
      written_count = written_count + ${written}, same_count = same_count + ${same},
      refused_count = refused_count + ${refused.length}, changed_at = ${ctx.clock()}
    where id = ${from.id}`.execute(ctx.db);
  if (refused.length === 0) return;
  await tables(ctx)
    .insertInto('translation_import_refusal')
    .values(
      refused.map(({ line, code, params = {} }, at) => ({
        import_id: from.id,
        position: from.refusedCount + at,
        line,
        code,
        params: JSON.stringify(storable(params)),
      })),
    )
    .execute();
}

export async function refusalsOf(
  ctx: Ctx,
  id: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ line: number; code: string; params: Record<string, string | number> }[]> {
  const rows = await tables(ctx)
    .selectFrom('translation_import_refusal')
    .select(['line', 'code', 'params'])
    .where('import_id', '=', id)
    .orderBy('position')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return rows.map(({ line, code, params }) => ({ line, code, params: paramsShape.parse(params) }));
}

/** What a file says may hold what the database does not take: a zero character, half of a pair. */
function storable(params: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '\ufffd') : value,
    ]),
  );
}
