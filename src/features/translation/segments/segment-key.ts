import { normaliseText } from '../text/normalise.ts';

/**
 * Segments with equal keys are the same segment of two revisions, so a translation of one holds for the other: the
 * text itself, but for blanks at its ends and how its letters are composed. A comma more is a change.
 */
export function segmentKey(text: string): string {
  return text.trim().normalize('NFC');
}

export const raised = /[²³¹⁰-ⁿ¼-¾⅐-⅞]/g;

/**
 * Segments with equal keys are alike enough to be found in the memory: width, case, ё and е, accents, traditional
 * characters, kinds of dashes and runs of blanks are folded. The translation is the very same only where `segmentKey`
 * is equal as well. Powers and fractions stay apart from plain figures: 10⁵ is not 105.
 */
export function memoryKey(text: string): string {
  return normaliseText(text.normalize('NFC').replace(raised, '^$&')).text.replace(/\s+/g, ' ').trim();
}
