import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import { languageShape } from '../contract.ts';
import { textStateOf } from '../equipment/rules.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { ShownWording } from './contract.ts';
import type { WordedSubject, Wording } from './wording.ts';

/** The column of accounts_wording that names the record. */
export const columnOf = { expert: 'expert_id', practice: 'practice_id', answer: 'answer_id' } as const;

/** The words of these records by id, each by language; who has none is absent. */
export async function wordingsOf(
  ctx: Ctx,
  subject: WordedSubject,
  ids: readonly string[],
): Promise<Map<string, Wording[]>> {
  const found = new Map<string, Wording[]>();
  if (ids.length === 0) return found;
  const column = columnOf[subject];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_wording')
    .selectAll()
    .where(column, 'in', [...new Set(ids)])
    .orderBy('language')
    .execute();
  for (const row of rows) {
    const id = row[column] ?? '';
    const wordings = found.get(id) ?? [];
    wordings.push({
      language: languageShape.parse(row.language),
      words: z.record(z.string(), z.string()).parse(row.words),
      state: z.enum(['own', 'machine', 'human']).parse(row.state),
      engine: row.engine,
      sourceRevision: row.source_revision,
      ofSource: row.of_source,
      writtenAt: row.written_at,
    });
    found.set(id, wordings);
  }
  return found;
}

/** All wordings as a reader is told of them. */
export function shownWordings(wordings: readonly Wording[], sourceLanguage: Language): ShownWording[] {
  const source = wordings.find(({ language }) => language === sourceLanguage);
  return wordings.map((one) => ({
    language: one.language,
    words: { ...one.words },
    state: textStateOf({ ...one, sourceRevision: source?.sourceRevision ?? 1 }),
    changedAt: one.writtenAt.toISOString(),
  }));
}

/** The one a reader of ctx.language sees: in his language, else the original. */
export function wordingForReader(
  ctx: Ctx,
  wordings: readonly Wording[],
  sourceLanguage: Language,
): ShownWording {
  const shown = shownWordings(wordings, sourceLanguage);
  return (
    shown.find(({ language }) => language === ctx.language) ??
    shown.find(({ language }) => language === sourceLanguage) ?? {
      language: sourceLanguage,
      words: {},
      state: 'own',
      changedAt: new Date(0).toISOString(),
    }
  );
}
