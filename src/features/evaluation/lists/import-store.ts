import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { newId } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { EvaluationTables } from '../tables.gen.ts';
import { contentOf, type NewEntry } from './entry-store.ts';
import type { JudgedRow } from './files/judge-rows.ts';
import { rowOutcomes, type ImportState, type RowOutcome, type TableEncoding } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<EvaluationTables>(ctx);
const paramsShape = z.record(z.string(), z.union([z.string(), z.number()]));
const faultsShape = z.array(z.object({ code: z.string(), params: paramsShape }));

/** Why an import failed: a code with a sentence, and what that speaks of. */
export type ImportFault = { code: string; params: Record<string, string | number> };

export type StoredImport = {
  id: string;
  listId: string;
  fileId: string;
  fileName: string;
  label: string;
  datedOn: string | null;
  encoding: TableEncoding | null;
  state: ImportState;
  baseVersion: number;
  itemCount: number | null;
  doneCount: number;
  counts: Record<RowOutcome, number>;
  fault: ImportFault | null;
  startedBy: string;
  startedAt: Date;
  changedAt: Date;
  finishedAt: Date | null;
};

function fromRow(row: Selectable<EvaluationTables['evaluation_list_import']>): StoredImport {
  return {
    id: row.id,
    listId: row.list_id,
    fileId: row.file_id,
    fileName: row.file_name,
    label: row.label,
    datedOn: row.dated_on,
    encoding: row.encoding as TableEncoding | null,
    state: row.state as ImportState,
    baseVersion: row.base_version,
    itemCount: row.item_count,
    doneCount: row.done_count,
    counts: {
      added: row.added_count,
      changed: row.changed_count,
      removed: row.removed_count,
      same: row.same_count,
      fault: row.fault_count,
    },
    fault:
      row.error_code === null
        ? null
        : { code: row.error_code, params: paramsShape.parse(row.error_params ?? {}) },
    startedBy: row.started_by,
    startedAt: row.started_at,
    changedAt: row.changed_at,
    finishedAt: row.finished_at,
  };
}

export type NewImport = Pick<
  StoredImport,
  'listId' | 'fileId' | 'fileName' | 'label' | 'datedOn' | 'encoding' | 'baseVersion' | 'startedBy'
>;

export async function insertImport(ctx: Ctx, made: NewImport): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tables(ctx)
    .insertInto('evaluation_list_import')
    .values({
      id,
      list_id: made.listId,
      file_id: made.fileId,
      file_name: made.fileName.slice(0, 300),
      label: made.label,
      dated_on: made.datedOn,
      encoding: made.encoding,
      state: 'waiting',
      base_version: made.baseVersion,
      started_by: made.startedBy,
      started_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

export async function findImport(
  ctx: Ctx,
  id: string,
  { forChange = false } = {},
): Promise<StoredImport | undefined> {
  const row = await tables(ctx)
    .selectFrom('evaluation_list_import')
    .selectAll()
    .where('id', '=', id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function importsOf(
  ctx: Ctx,
  listId: string,
  { page, pageSize }: { page: number; pageSize: number },
) {
  const all = tables(ctx).selectFrom('evaluation_list_import').where('list_id', '=', listId);
  const [rows, counted] = await Promise.all([
    all
      .selectAll()
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map(fromRow), total: Number(counted.total) };
}

export type ImportNote = Partial<{
  state: ImportState;
  itemCount: number;
  doneCount: number;
  counts: Record<RowOutcome, number>;
  fault: ImportFault | null;
}>;

const endStates: readonly ImportState[] = ['refused', 'done', 'failed', 'discarded'];

export async function noteImport(ctx: Ctx, id: string, note: ImportNote): Promise<void> {
  const now = ctx.clock();
  const { state, itemCount, doneCount, counts, fault } = note;
  await tables(ctx)
    .updateTable('evaluation_list_import')
    .set({
      changed_at: now,
      ...(state && { state, finished_at: endStates.includes(state) ? now : null }),
      ...(itemCount !== undefined && { item_count: itemCount }),
      ...(doneCount !== undefined && { done_count: doneCount }),
      ...(counts && {
        added_count: counts.added,
        changed_count: counts.changed,
        removed_count: counts.removed,
        same_count: counts.same,
        fault_count: counts.fault,
      }),
      ...(fault !== undefined && {
        error_code: fault?.code ?? null,
        error_params: fault && JSON.stringify(fault.params),
      }),
    })
    .where('id', '=', id)
    .execute();
}

export async function insertRows(
  ctx: Ctx,
  importId: string,
  firstOrdinal: number,
  rows: readonly JudgedRow[],
): Promise<void> {
  const stored = rows.map((row, at) => ({ ordinal: firstOrdinal + at, ...row }));
  await sql`
    insert into evaluation_list_import_row
      (import_id, ordinal, line, entry_key, title, outcome, content, content_hash, faults)
    select ${importId}::uuid, ordinal, line, key, title, outcome, content, hash, faults
    from json_to_recordset(${JSON.stringify(stored)}::json) as row(ordinal integer, line integer, key text, title text,
      outcome text, content jsonb, hash text, faults jsonb)`.execute(ctx.db);
}

export async function deleteRows(ctx: Ctx, importId: string): Promise<void> {
  await tables(ctx).deleteFrom('evaluation_list_import_row').where('import_id', '=', importId).execute();
}

export type ImportRow = {
  line: number;
  key: string;
  title: string;
  outcome: RowOutcome;
  faults: ImportFault[];
};

/** The rows of an import: in the order of the file, what it lacks at the end. */
export async function rowsOf(
  ctx: Ctx,
  importId: string,
  wish: { page: number; pageSize: number; outcome?: RowOutcome | undefined },
): Promise<{ items: ImportRow[]; total: number }> {
  const all = tables(ctx)
    .selectFrom('evaluation_list_import_row')
    .where('import_id', '=', importId)
    .$if(wish.outcome !== undefined, (query) => query.where('outcome', '=', wish.outcome ?? ''));
  const [rows, counted] = await Promise.all([
    all
      .select(['line', 'entry_key', 'title', 'outcome', 'faults'])
      .orderBy('ordinal')
      .limit(wish.pageSize)
      .offset((wish.page - 1) * wish.pageSize)
      .execute(),
    all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  const items = rows.map((row) => ({
    line: row.line,
    key: row.entry_key,
    title: row.title,
    outcome: z.enum(rowOutcomes).parse(row.outcome),
    faults: faultsShape.parse(row.faults),
  }));
  return { items, total: Number(counted.total) };
}

/** Entries to be written, from a place on, with the place of the last. */
export async function entriesToWrite(
  ctx: Ctx,
  importId: string,
  after: number,
  limit: number,
): Promise<{ entries: NewEntry[]; last: number } | undefined> {
  const { rows } = await sql<{ ordinal: number; key: string; hash: string; content: unknown }>`
    select ordinal, entry_key as key, content_hash as hash, content from evaluation_list_import_row
    where import_id = ${importId} and outcome in ('added', 'changed') and ordinal > ${after}
    order by ordinal limit ${limit}`.execute(ctx.db);
  const last = rows.at(-1)?.ordinal;
  if (last === undefined) return undefined;
  return {
    entries: rows.map(({ key, hash, content }) => ({ key, hash, content: contentOf(content) })),
    last,
  };
}

/** Keys of entries that the import changes or leaves out. */
export async function endedKeys(ctx: Ctx, importId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select entry_key as key from evaluation_list_import_row
    where import_id = ${importId} and outcome in ('changed', 'removed')`.execute(ctx.db);
  return rows.map(({ key }) => key);
}
