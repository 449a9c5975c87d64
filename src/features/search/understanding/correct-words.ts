import { analyseText } from '../../translation/public-text.ts';
import { correctHomophones, correctTraditional } from './correct-han.ts';
import { correctLayout } from './correct-layout.ts';
import { correctPinyin } from './correct-pinyin.ts';
import { correctSpelling } from './correct-spelling.ts';
import type { Edit, EditSink, Knowledge, QueryWord, Stretch } from './correction.ts';
import { listWords } from './list-words.ts';

/** Longer queries are texts: chance likenesses grow with them, and one word more or less matters little. */
const longestCorrected = 160;
const mostWords = 12;

/**
 * What should be replaced in the free words of a query, in their order: places do not overlap. The surest reason goes
 * first: keyboard layout, then pinyin, then spelling; Chinese characters by themselves.
 */
export function correctWords(
  text: string,
  places: readonly { start: number; end: number }[],
  knowledge: Knowledge,
): Edit[] {
  const length = places.reduce((sum, { start, end }) => sum + end - start, 0);
  const isShort = length <= longestCorrected;
  const edits: Edit[] = [];
  const isFree = (start: number, end: number): boolean =>
    edits.every((edit) => end <= edit.start || start >= edit.end);
  const sink: EditSink = (edit) => {
    if (isFree(edit.start, edit.end) && edit.to !== text.slice(edit.start, edit.end)) edits.push(edit);
  };
  for (const { start, end } of places) {
    const part = text.slice(start, end);
    const stretch: Stretch = { text: part, offset: start, analysis: analyseText(part) };
    const words = isShort ? listWords(stretch, knowledge) : [];
    const isLeft = (word: QueryWord): boolean => isFree(word.start, word.end);
    if (words.some((word) => !word.isKnown)) {
      correctLayout(stretch, words, knowledge, sink);
      correctPinyin(stretch, words.filter(isLeft), knowledge, sink);
      if (words.length <= mostWords) correctSpelling(text, words, isLeft, knowledge, sink);
    } else correctPinyin(stretch, words, knowledge, sink);
    correctTraditional(stretch, sink);
    if (isShort) correctHomophones(stretch, knowledge, sink);
  }
  return edits.sort((a, b) => a.start - b.start);
}
