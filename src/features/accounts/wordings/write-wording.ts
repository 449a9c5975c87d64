import type { Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import { putWording } from './store.ts';
import { wordingsOf } from './views.ts';
import type { WordedRecord, Words } from './wording.ts';

/**
 * Writes the words of a record as a person wrote them, in the running transaction. Those in the language of the
 * original become own words, and what was made of the earlier ones is stale until it is made anew (`askForDrafts`); the
 * same words change nothing. Says whether anything changed.
 */
export async function writeWording(
  ctx: Ctx,
  record: WordedRecord,
  sourceLanguage: Language,
  { language, words, personId }: { language: Language; words: Words; personId: string | null },
): Promise<boolean> {
  const wordings = (await wordingsOf(ctx, record.subject, [record.id])).get(record.id) ?? [];
  const before = wordings.find((one) => one.language === language);
  const source = wordings.find((one) => one.language === sourceLanguage)?.sourceRevision ?? 0;
  const isSource = language === sourceLanguage;
  const isSame = before !== undefined && Object.keys(words).every((key) => before.words[key] === words[key]);
  if (isSame && (isSource || (before.state === 'human' && before.ofSource === source))) return false;
  await putWording(ctx, record, {
    ...{ language, words, personId },
    state: isSource ? 'own' : 'human',
    engine: null,
    sourceRevision: isSource ? source + 1 : 1,
    ofSource: isSource ? source + 1 : source,
  });
  return true;
}
