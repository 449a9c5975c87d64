import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InteropTables } from '../tables.gen.ts';
import type { ColumnKeys } from './read-columns.ts';

type Place = { personId: string; kind: string; headerHash: string };

/** What a person said of the columns of a file with the same headings. */
export async function recallColumns(ctx: Ctx, place: Place): Promise<ColumnKeys | undefined> {
  const row = await tablesOf<InteropTables>(ctx)
    .selectFrom('interop_column_memory')
    .select('columns')
    .where('person_id', '=', place.personId)
    .where('kind', '=', place.kind)
    .where('header_hash', '=', place.headerHash)
    .executeTakeFirst();
  return row && z.array(z.string().nullable()).parse(row.columns);
}

export async function rememberColumns(ctx: Ctx, place: Place, columns: ColumnKeys): Promise<void> {
  const said = { columns: JSON.stringify(columns), used_at: ctx.clock() };
  await tablesOf<InteropTables>(ctx)
    .insertInto('interop_column_memory')
    .values({ person_id: place.personId, kind: place.kind, header_hash: place.headerHash, ...said })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'header_hash']).doUpdateSet(said))
    .execute();
}
