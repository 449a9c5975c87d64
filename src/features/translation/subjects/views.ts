import { isLanguage, type Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';

export type ToldText = { id: string; sourceLanguage: Language };

/** A record as it was told last; undefined while it never was. */
export async function findToldText(ctx: Ctx, ref: RecordRef): Promise<ToldText | undefined> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_text')
    .select(['id', 'source_language'])
    .where('room', '=', ref.room)
    .where('kind', '=', ref.kind)
    .where('record_id', '=', ref.id)
    .executeTakeFirst();
  return row && isLanguage(row.source_language)
    ? { id: row.id, sourceLanguage: row.source_language }
    : undefined;
}

/** Whether anything of the directory was ever told. */
export async function isDirectoryTold(ctx: Ctx): Promise<boolean> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_text')
    .select('id')
    .where('room', '=', 'accounts')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
