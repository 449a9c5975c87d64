import type { Language } from '../../../shared/language.ts';
import { fillSentence } from '../../../shared/messages.ts';
import type { Gap } from '../listings/requirements.ts';
import { catalogueWords } from './catalogue-words.ts';

/** A gap of a draft as the author reads it. */
export function translateGap(gap: Gap, language: Language): { path: string; code: string; message: string } {
  const sentence = catalogueWords[language].errors[gap.code] ?? gap.code;
  return { path: gap.path, code: gap.code, message: fillSentence(sentence, gap.params ?? {}) };
}
