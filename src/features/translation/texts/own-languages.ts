import { isLanguage, languages, type Language } from '../../../shared/language.ts';
import { newId } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { SourceText } from './source-text.ts';

export type FittedVersions = {
  /** Languages that have a version now and had none. */
  added: number;
  /** Versions that were set aside and count again. */
  reopened: { id: string; ofRevision: number | null }[];
};

/**
 * Makes the versions of a text those of the languages its author does not write. One in a language he writes himself
 * goes, with all that machines made of it; where people worked on it, it is set aside instead.
 */
export async function fitVersions(
  ctx: Ctx,
  textId: string,
  { sourceLanguage, ownLanguages = [] }: Pick<SourceText, 'sourceLanguage' | 'ownLanguages'>,
): Promise<FittedVersions> {
  const wanted = languages.filter((one) => one !== sourceLanguage && !ownLanguages.includes(one));
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version')
    .select(['id', 'language', 'is_set_aside', 'of_revision'])
    .where('text_id', '=', textId)
    .execute();
  const isWanted = ({ language }: { language: string }) => isLanguage(language) && wanted.includes(language);
  const reopened = rows.filter((row) => row.is_set_aside && isWanted(row));
  await setAside(
    ctx,
    reopened.map(({ id }) => id),
    false,
  );
  const unwanted = rows.filter((row) => !row.is_set_aside && !isWanted(row)).map(({ id }) => id);
  if (unwanted.length > 0) await leaveAside(ctx, unwanted);
  const missing = wanted.filter((language) => !rows.some((row) => row.language === language));
  await insertVersions(ctx, textId, missing);
  return {
    added: missing.length,
    reopened: reopened.map((row) => ({ id: row.id, ofRevision: row.of_revision })),
  };
}

async function insertVersions(ctx: Ctx, textId: string, missing: readonly Language[]): Promise<void> {
  if (missing.length === 0) return;
  const now = ctx.clock();
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_version')
    .values(
      missing.map((language) => ({
        id: newId(now.getTime()),
        text_id: textId,
        language,
        state: 'none',
        state_since: now,
      })),
    )
    .execute();
}

async function leaveAside(ctx: Ctx, versionIds: readonly string[]): Promise<void> {
  const worked = await workedOn(ctx, versionIds);
  await setAside(ctx, worked, true);
  const untouched = versionIds.filter((id) => !worked.includes(id));
  if (untouched.length === 0) return;
  await tablesOf<TranslationTables>(ctx)
    .deleteFrom('translation_version')
    .where('id', 'in', untouched)
    .execute();
}

async function setAside(ctx: Ctx, versionIds: readonly string[], isSetAside: boolean): Promise<void> {
  if (versionIds.length === 0) return;
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_version')
    .set({ is_set_aside: isSetAside })
    .where('id', 'in', [...versionIds])
    .execute();
}

/** Those of these versions that hold, or held, a person's work, or are somebody's to do. */
async function workedOn(ctx: Ctx, versionIds: readonly string[]): Promise<string[]> {
  const db = tablesOf<TranslationTables>(ctx);
  const ids = [...versionIds];
  const rows = await db
    .selectFrom('translation_target')
    .select('version_id')
    .where('version_id', 'in', ids)
    .where('origin', '=', 'person')
    .union(
      db
        .selectFrom('translation_target_past')
        .select('version_id')
        .where('version_id', 'in', ids)
        .where('origin', '=', 'person'),
    )
    .union(db.selectFrom('translation_version_worker').select('version_id').where('version_id', 'in', ids))
    .execute();
  return rows.map((row) => row.version_id);
}
