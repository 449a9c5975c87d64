import type { Language } from '../../../shared/language.ts';
import { alignParagraphs } from '../segments/align-paragraphs.ts';
import { segmentText } from '../segments/segment-text.ts';

/**
 * The sentences of a translation beside those of its original: as many as the original has, where several translate one
 * they are joined. Undefined where two of the original became one, or one was left out: then nobody can say which part
 * is whose.
 */
export function pairSentences(
  sources: readonly string[],
  translation: string,
  language: Language,
): string[] | undefined {
  const { segments } = segmentText(translation, language);
  if (segments.length === sources.length) return segments.map(({ text }) => text);
  const pairs = alignParagraphs(
    sources,
    segments.map(({ text }) => text),
  );
  if (pairs.some(({ source, target }) => source.length !== 1 || target.length === 0)) return undefined;
  return pairs.map(({ target }) =>
    target
      .map((place, at) => {
        const { text, gap = '' } = segments[place] ?? { text: '' };
        return at === target.length - 1 ? text : text + gap;
      })
      .join(''),
  );
}
