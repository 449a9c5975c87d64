import { sql } from 'kysely';
import { z } from 'zod';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { RowProblem } from '../../../platform/imports/table-import.ts';
import type { InteropTables } from '../tables.gen.ts';
import { rowStates, type RowFilter, type RowState } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<InteropTables>(ctx);
const problemsShape = z.array(
  z.object({ column: z.string().nullable(), code: z.string(), value: z.string() }),
);

export type ImportRow = {
  ordinal: number;
  line: number;
  title: string;
  state: RowState;
  problems: RowProblem[];
  record: RecordRef | null;
};

export async function deleteRows(ctx: Ctx, importId: string): Promise<void> {
  await tables(ctx).deleteFrom('interop_table_import_row').where('import_id', '=', importId).execute();
}

export async function insertRows(
  ctx: Ctx,
  importId: string,
  rows: readonly { ordinal: number; line: number; title: string; problems: readonly RowProblem[] }[],
): Promise<void> {
  const given = rows.map(({ problems, ...row }) => ({
    ...row,
    state: problems.length > 0 ? 'wrong' : 'good',
    problems: problems.length > 0 ? problems : null,
  }));
  await sql`insert into interop_table_import_row (import_id, ordinal, line, title, state, problems)
    select ${importId}::uuid, given.ordinal, given.line, given.title, given.state, given.problems
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given(ordinal integer, line integer, title text, state text, problems jsonb)`.execute(ctx.db);
}

/** The ordinals of the next rows in a state. */
export async function nextRows(
  ctx: Ctx,
  importId: string,
  state: RowState,
  { limit, after = -1 }: { limit: number; after?: number },
): Promise<number[]> {
  const rows = await tables(ctx)
    .selectFrom('interop_table_import_row')
    .select('ordinal')
    .where('import_id', '=', importId)
    .where('state', '=', state)
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .limit(limit)
    .execute();
  return rows.map(({ ordinal }) => ordinal);
}

/** The records written last, of those that are still there. */
export async function lastWritten(
  ctx: Ctx,
  importId: string,
  limit: number,
): Promise<{ ordinal: number; recordKind: string; recordId: string }[]> {
  const rows = await tables(ctx)
    .selectFrom('interop_table_import_row')
    .select(['ordinal', 'record_kind', 'record_id'])
    .where('import_id', '=', importId)
    .where('state', '=', 'written')
    .orderBy('ordinal', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ ordinal, record_kind, record_id }) => ({
    ordinal,
    recordKind: record_kind ?? '',
    recordId: record_id ?? '',
  }));
}

export type RowChange = {
  ordinal: number;
  state: RowState;
  problems: readonly RowProblem[];
  record?: RecordRef;
};

/** What became of rows; the record of one that was written stays noted when it is undone. */
export async function changeRows(ctx: Ctx, importId: string, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.map(({ ordinal, state, problems, record }) => ({
    ordinal,
    state,
    problems: problems.length > 0 ? problems : null,
    room: record?.room ?? null,
    kind: record?.kind ?? null,
    id: record?.id ?? null,
  }));
  await sql`update interop_table_import_row as stored
    set state = given.state, problems = given.problems,
      record_room = coalesce(given.room, stored.record_room),
      record_kind = coalesce(given.kind, stored.record_kind), record_id = coalesce(given.id, stored.record_id)
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given(ordinal integer, state text, problems jsonb, room text, kind text, id uuid)
    where stored.import_id = ${importId} and stored.ordinal = given.ordinal`.execute(ctx.db);
}

/** How many rows of each of these imports are in each state. */
export async function countRows(
  ctx: Ctx,
  importIds: readonly string[],
): Promise<Map<string, Record<RowState, number>>> {
  const none = () => ({ good: 0, wrong: 0, written: 0, refused: 0, undone: 0, kept: 0 });
  const found = new Map(importIds.map((id) => [id, none()]));
  if (importIds.length === 0) return found;
  const rows = await tables(ctx)
    .selectFrom('interop_table_import_row')
    .select(['import_id', 'state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('import_id', 'in', [...importIds])
    .groupBy(['import_id', 'state'])
    .execute();
  for (const { import_id, state, count } of rows) {
    const counts = found.get(import_id);
    if (counts) counts[z.enum(rowStates).parse(state)] = Number(count);
  }
  return found;
}

/** The rows of an import in the order of the file. */
export async function listRows(
  ctx: Ctx,
  importId: string,
  { filter, page, pageSize }: { filter: RowFilter; page: number; pageSize: number },
): Promise<{ items: ImportRow[]; total: number }> {
  const states: readonly RowState[] =
    filter === 'wrong' ? ['wrong', 'refused'] : filter === 'all' ? [] : [filter];
  const asked = tables(ctx)
    .selectFrom('interop_table_import_row')
    .where('import_id', '=', importId)
    .$if(states.length > 0, (query) => query.where('state', 'in', [...states]));
  const rows = await asked
    .selectAll()
    .orderBy('ordinal')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await asked
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const items = rows.map((row) => ({
    ordinal: row.ordinal,
    line: row.line,
    title: row.title,
    state: z.enum(rowStates).parse(row.state),
    problems: problemsShape.parse(row.problems ?? []),
    record:
      row.record_id === null
        ? null
        : { room: row.record_room ?? '', kind: row.record_kind ?? '', id: row.record_id },
  }));
  return { items, total: Number(total) };
}
