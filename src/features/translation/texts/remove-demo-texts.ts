import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';

/** Takes away the texts of the demonstration, with their versions and tasks, and what the memory learnt of them. */
export async function removeDemoTexts(ctx: Ctx): Promise<void> {
  const db = tablesOf<TranslationTables>(ctx);
  await db
    .deleteFrom('translation_memory_unit')
    .where('version_id', 'in', (inner) =>
      inner
        .selectFrom('translation_version')
        .innerJoin('translation_text', 'translation_text.id', 'translation_version.text_id')
        .select('translation_version.id')
        .where('translation_text.is_demo', '=', true),
    )
    .execute();
  await db.deleteFrom('translation_text').where('is_demo', '=', true).execute();
}
