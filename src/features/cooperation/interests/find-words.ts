import type { LocalizedText } from '../../../shared/language.ts';
import { normaliseText } from '../../translation/public.ts';

/** Words as they are stored and looked for: one case, one form of characters, no accents. */
export function wordsToFind(...texts: readonly string[]): string {
  return texts
    .map((text) => normaliseText(text).text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

export function titlesToFind(titles: LocalizedText): string {
  return wordsToFind(...Object.values(titles));
}
