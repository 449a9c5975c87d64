import type { Language } from '../../../shared/language.ts';
import { countCharacters } from '../segments/count-characters.ts';
import { segmentText } from '../segments/segment-text.ts';
import type { SourceField } from './source-text.ts';

/** One segment of a field; `lead` is not empty only before the first of its field. */
export type CutSegment = { field: string; lead: string; gap: string; source: string; characters: number };

/** The fields of a text as one row of segments. */
export function cutFields(fields: readonly SourceField[], language: Language): CutSegment[] {
  return fields.flatMap(({ path, text }) => {
    const { lead, segments } = segmentText(text, language);
    return segments.map((segment, at) => ({
      field: path,
      lead: at === 0 ? lead : '',
      gap: segment.gap,
      source: segment.text,
      characters: countCharacters(segment.text, language),
    }));
  });
}
