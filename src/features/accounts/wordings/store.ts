import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { columnOf } from './views.ts';
import type { WordedRecord, Wording } from './wording.ts';

/** Writes the words of a record in one language over those that are there. */
export async function putWording(
  ctx: Ctx,
  { subject, id }: WordedRecord,
  { language, ...one }: Omit<Wording, 'writtenAt'> & { personId: string | null },
): Promise<void> {
  const values = {
    words: JSON.stringify(one.words),
    state: one.state,
    engine: one.engine,
    source_revision: one.sourceRevision,
    of_source: one.ofSource,
    written_by: one.personId,
    written_at: ctx.clock(),
  };
  const column = columnOf[subject];
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_wording')
    .values({ [column]: id, language, ...values })
    .onConflict((conflict) => conflict.columns([column, 'language']).doUpdateSet(values))
    .execute();
}
