import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';

/** Says at the start of the program which engine drafts, or null for none; all processes of an installation agree. */
export async function noteEngine(ctx: Ctx, engine: string | null): Promise<void> {
  const row = { engine, noted_at: ctx.clock() };
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_engine_in_use')
    .values(row)
    .onConflict((conflict) => conflict.column('is_only').doUpdateSet(row))
    .execute();
}

/** Whether machine drafts are to be expected. */
export async function hasEngine(ctx: Ctx): Promise<boolean> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_engine_in_use')
    .select('engine')
    .executeTakeFirst();
  return row !== undefined && row.engine !== null;
}
