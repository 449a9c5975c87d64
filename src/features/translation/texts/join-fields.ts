import type { Language } from '../../../shared/language.ts';

type Piece = { field: string; gap: string; text: string };

/**
 * The fields of a translation from its segments in order. Line breaks stand as in the original; between sentences of a
 * line Chinese has nothing, Russian and English a space, whatever the original had.
 */
export function joinFields(pieces: readonly Piece[], language: Language): Map<string, string> {
  const fields = new Map<string, string>();
  const between = language === 'zh' ? '' : ' ';
  let pending = '';
  for (const { field, gap, text } of pieces) {
    const before = fields.get(field);
    fields.set(field, before === undefined ? text : before + pending + text);
    pending = /[\n\r\u2028\u2029]/.test(gap) ? gap : between;
  }
  return fields;
}
