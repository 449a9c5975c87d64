import { isLanguage, type Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { VersionState } from '../vocabulary.ts';
import type { TranslationLine } from './contract.ts';
import { creditedNames } from './credited-names.ts';

/** How the texts of a record in other languages came about; no access check: ask only for what the reader may see. */
export async function translationLines(
  ctx: Ctx,
  ref: RecordRef,
): Promise<Partial<Record<Language, TranslationLine>>> {
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version as version')
    .innerJoin('translation_text as text', 'text.id', 'version.text_id')
    .selectAll('version')
    .where('text.room', '=', ref.room)
    .where('text.kind', '=', ref.kind)
    .where('text.record_id', '=', ref.id)
    .execute();
  const people = rows.flatMap((row) => [row.translated_by, row.verified_by]).filter((id) => id !== null);
  const names = await creditedNames(ctx, people);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return Object.fromEntries(
    rows.flatMap((row) =>
      isLanguage(row.language)
        ? [
            [
              row.language,
              {
                versionId: row.id,
                state: row.state as VersionState,
                engine: row.engine,
                ofRevision: row.of_revision,
                translatedAt: row.translated_at?.toISOString() ?? null,
                verifiedAt: row.verified_at?.toISOString() ?? null,
                translator: nameOf(row.translated_by),
                reviser: nameOf(row.verified_by),
              },
            ] as const,
          ]
        : [],
    ),
  );
}
