import type { Selectable } from 'kysely';
import { z } from 'zod';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Encoding } from '../../../platform/tables/table.ts';
import type { InteropTables } from '../tables.gen.ts';
import type { ColumnKeys } from './read-columns.ts';
import type { ImportStage, ImportState, WriteMode } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<InteropTables>(ctx);
const wordsShape = z.array(z.string());
const columnsShape = z.array(z.string().nullable());
const paramsShape = z.record(z.string(), z.union([z.string(), z.number()]));

/** Why an import failed: a code with a sentence, and what that speaks of. */
export type ImportFault = { code: string; params: Record<string, string | number> };

export type StoredImport = {
  id: string;
  kind: string;
  language: Language;
  organisationId: string | null;
  fileId: string;
  fileName: string;
  encoding: Encoding | null;
  sheet: string | null;
  sheets: string[];
  header: string[];
  samples: string[][];
  columns: ColumnKeys;
  isRemembered: boolean;
  state: ImportState;
  stage: ImportStage;
  writeMode: WriteMode | null;
  rowCount: number | null;
  doneCount: number;
  fault: ImportFault | null;
  startedBy: string;
  startedAt: Date;
  changedAt: Date;
  finishedAt: Date | null;
};

function fromRow(row: Selectable<InteropTables['interop_table_import']>): StoredImport {
  return {
    id: row.id,
    kind: row.kind,
    language: row.language as Language,
    organisationId: row.organisation_id,
    fileId: row.file_id,
    fileName: row.file_name,
    encoding: row.encoding as Encoding | null,
    sheet: row.sheet,
    sheets: wordsShape.parse(row.sheets),
    header: wordsShape.parse(row.header),
    samples: z.array(wordsShape).parse(row.samples),
    columns: columnsShape.parse(row.columns),
    isRemembered: row.is_remembered,
    state: row.state as ImportState,
    stage: row.stage as ImportStage,
    writeMode: row.write_mode as WriteMode | null,
    rowCount: row.row_count,
    doneCount: row.done_count,
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

/** What a file says of itself, with what its columns are taken for. */
export type NewReading = Pick<
  StoredImport,
  'encoding' | 'sheet' | 'sheets' | 'header' | 'samples' | 'columns' | 'isRemembered'
>;
export type NewImport = NewReading &
  Pick<StoredImport, 'kind' | 'language' | 'organisationId' | 'fileId' | 'fileName' | 'startedBy'>;

const readingColumns = (reading: NewReading) => ({
  encoding: reading.encoding,
  sheet: reading.sheet,
  sheets: JSON.stringify(reading.sheets),
  header: JSON.stringify(reading.header),
  samples: JSON.stringify(reading.samples),
  columns: JSON.stringify(reading.columns),
  is_remembered: reading.isRemembered,
});

/** The file was read in another way. */
export async function noteReading(ctx: Ctx, id: string, reading: NewReading): Promise<void> {
  await tables(ctx)
    .updateTable('interop_table_import')
    .set({ ...readingColumns(reading), changed_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

export async function insertImport(ctx: Ctx, made: NewImport): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tables(ctx)
    .insertInto('interop_table_import')
    .values({
      id,
      kind: made.kind,
      language: made.language,
      organisation_id: made.organisationId,
      file_id: made.fileId,
      file_name: made.fileName,
      ...readingColumns(made),
      state: 'columns',
      stage: 'columns',
      started_by: made.startedBy,
      started_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

/** An import; locked until the transaction ends when it is to be changed. */
export async function findImport(
  ctx: Ctx,
  id: string,
  { forChange = false } = {},
): Promise<StoredImport | undefined> {
  const row = await tables(ctx)
    .selectFrom('interop_table_import')
    .selectAll()
    .where('id', '=', id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Imports of a person, or of everybody, the newest first. */
export async function listImportsOf(
  ctx: Ctx,
  personId: string | null,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: StoredImport[]; total: number }> {
  const asked = tables(ctx)
    .selectFrom('interop_table_import')
    .$if(personId !== null, (query) => query.where('started_by', '=', personId ?? ''));
  const rows = await asked
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await asked
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items: rows.map(fromRow), total: Number(total) };
}

export async function countImportsIn(
  ctx: Ctx,
  personId: string,
  states: readonly ImportState[],
): Promise<number> {
  const { total } = await tables(ctx)
    .selectFrom('interop_table_import')
    .where('started_by', '=', personId)
    .where('state', 'in', [...states])
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

export type ImportNote = Partial<
  Pick<StoredImport, 'state' | 'stage' | 'writeMode' | 'rowCount' | 'doneCount' | 'columns'>
>;

const openStates: readonly ImportState[] = ['columns', 'checking', 'checked', 'writing', 'undoing'];

/** What became of an import. A new state takes an earlier fault away unless it brings one. */
export async function noteImport(
  ctx: Ctx,
  id: string,
  { state, stage, writeMode, rowCount, doneCount, columns }: ImportNote,
  fault: ImportFault | null = null,
): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .updateTable('interop_table_import')
    .set({
      changed_at: now,
      ...(state && {
        state,
        finished_at: openStates.includes(state) ? null : now,
        error_code: fault?.code ?? null,
        error_params: fault && JSON.stringify(fault.params),
      }),
      ...(stage && { stage }),
      ...(writeMode && { write_mode: writeMode }),
      ...(rowCount !== undefined && { row_count: rowCount }),
      ...(doneCount !== undefined && { done_count: doneCount }),
      ...(columns && { columns: JSON.stringify(columns), is_remembered: false }),
    })
    .where('id', '=', id)
    .execute();
}

/** How far a long transaction is, told from beside it; too late where it is through already. */
export async function noteProgress(ctx: Ctx, id: string, doneCount: number): Promise<void> {
  await tables(ctx)
    .updateTable('interop_table_import')
    .set({ done_count: doneCount, changed_at: ctx.clock() })
    .where('id', '=', id)
    .where('state', '=', 'writing')
    .execute();
}

/** What is said of whoever closed his account goes: what his files said and what he said of them. */
export async function deleteImportsOf(ctx: Ctx, personId: string): Promise<void> {
  await tables(ctx).deleteFrom('interop_table_import').where('started_by', '=', personId).execute();
  await tables(ctx).deleteFrom('interop_column_memory').where('person_id', '=', personId).execute();
}
