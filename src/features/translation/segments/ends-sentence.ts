import type { Language } from '../../../shared/language.ts';
import { script, scriptOf } from '../text/scripts.ts';
import { endsAtPoint } from './ends-at-point.ts';
import { sign, signAt } from './signs.ts';

/** A run of end marks with the quotes and brackets that close after it. */
export type MarkPlace = {
  readonly text: string;
  readonly language: Language;
  readonly segmentStart: number;
  /** The first mark. */
  readonly mark: number;
  /** After the last mark. */
  readonly closers: number;
  /** After the last closing quote or bracket. */
  readonly end: number;
  /** What comes after the blanks; before the end of the line. */
  readonly next: number;
  /** What stands from `next`, no more than a few words. */
  readonly following: string;
};

const fullMark = /[。！？｡]/;
const ellipsis = /^(?:…|\.{2,})+$/;
const titleCloser = /[》〉]/;
/** «“走！”他说。» and «“焊接？”的» go on after the mark in the quotation. */
const speechTag =
  /^[\p{Script=Han}]{1,8}(?:说道?|问道?|喊道?|叫道|答道?|回答|表示|指出|强调|认为)[，。：！]|^(?:的|等(?!到))/u;
const innerMark = /^[,;:!?.…)\]}»”’'」』）】》〉，、；：。！？%°/\\|+=*]/u;
const longestAddress = 128;

/** Whether a segment ends after this run of marks. Looks at a bounded stretch to either side. */
export function endsSentence(place: MarkPlace): boolean {
  const { text, segmentStart, mark, closers, end, next, following } = place;
  if (mark === segmentStart || signAt(text, mark - 1) === sign.opener) return false;
  if (innerMark.test(following)) return false;
  const marks = text.slice(mark, Math.min(closers, mark + 8));
  const closing = text.slice(closers, Math.min(end, closers + 8));
  if (titleCloser.test(closing)) return false;
  if (fullMark.test(marks))
    return !/^[—–-]/.test(following) && !(closing !== '' && speechTag.test(following));
  if (isGlued(place) || !opensSentence(following)) return false;
  if (ellipsis.test(marks)) return place.language !== 'zh' && !/^\d/.test(following);
  if (closing !== '' || !/^[.．]$/.test(marks)) return end < next || !isInAddress(text, segmentStart, mark);
  return endsAtPoint(text, segmentStart, mark, following);
}

/**
 * Western marks need a space after them: 2.5, v1.2, a@b.ru. Chinese writers leave it out: between two characters, and
 * in a Chinese text wherever a character stands before the mark, it may still end a sentence.
 */
function isGlued({ text, language, mark, end, next }: MarkPlace): boolean {
  if (end < next) return false;
  const isAfterHan = isHan(text, mark - 1);
  if (/[.．]/.test(text.charAt(mark))) {
    return !(isAfterHan && (isHan(text, next) || (language === 'zh' && /[A-Z]/.test(text.charAt(next)))));
  }
  return !(isHan(text, next) || (language === 'zh' && isAfterHan));
}

function isHan(text: string, at: number): boolean {
  return scriptOf(text.charCodeAt(at)) === script.han;
}

function isInAddress(text: string, segmentStart: number, mark: number): boolean {
  const before = text.slice(Math.max(segmentStart, mark - longestAddress), mark);
  return /(?:\/\/|www\.)\S*$/.test(before);
}

/** Small letters go on, but not «pH», «iPhone» or «а)»; a dash goes on unless a new sentence of speech stands after it. */
const smallLetter = /^["'“„‘«‹([{「『（【]*\p{Ll}(?![\p{Lu})])/u;
const dash = /^[—–―-]+\s*/;
/** «— Приду», but not «— М.: Наука» or «— И. Петров». */
const newSpeech = /^["“„«]*\p{Lu}(?!\p{L}{0,3}\.)/u;

function opensSentence(following: string): boolean {
  if (dash.test(following)) return newSpeech.test(following.replace(dash, ''));
  return !smallLetter.test(following);
}
