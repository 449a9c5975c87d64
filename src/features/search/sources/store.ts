import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { SearchTables } from '../tables.gen.ts';
import { nameOfSource, type DocumentSource } from './document-source.ts';

/** Notes that all documents of a source are made by this version of the code. */
export async function noteFilled(ctx: Ctx, source: DocumentSource): Promise<void> {
  const row = { name: nameOfSource(source), version: source.version, filled_at: ctx.clock() };
  await tablesOf<SearchTables>(ctx)
    .insertInto('search_source')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
