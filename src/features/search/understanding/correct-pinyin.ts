import type { EditSink, Knowledge, QueryWord, Stretch } from './correction.ts';

const wordsTogether = 8;

/**
 * Chinese words of the termbase typed in Latin letters: ji guang han jie, jiguang hanjie, jiguanghanjie → 激光焊接.
 * Names of organisations are found by their pinyin, so that the index knows hanjie: where that is the whole query, only
 * what stands in a title or text counts as a Latin word.
 */
export function correctPinyin(
  stretch: Stretch,
  words: readonly QueryWord[],
  knowledge: Knowledge,
  sink: EditSink,
): void {
  const isLatin = (word: QueryWord): boolean =>
    knowledge.vocabulary.knows(word.surface, word.stem) || knowledge.knowsTerm(word.stem, true);
  const isWhole = /^[\sa-z'’ʼü-]+$/i.test(stretch.text);
  const isKnown = isWhole && !words.some(isLatin) ? () => false : (word: QueryWord) => word.isKnown;
  let from = 0;
  while (from < words.length) from = readFrom(stretch, words, from, { ...knowledge, isKnown }, sink);
}

/** Tries the longest run of words that begins here; gives the number of the next word to begin at. */
function readFrom(
  stretch: Stretch,
  words: readonly QueryWord[],
  from: number,
  { pinyinWords, isKnown }: Knowledge & { readonly isKnown: (word: QueryWord) => boolean },
  sink: EditSink,
): number {
  let runEnd = from;
  while (runEnd < words.length && runEnd - from < wordsTogether) {
    const word = words[runEnd] as QueryWord;
    if (word.isFixed || !/^[a-z]+$/.test(word.surface)) break;
    if (runEnd > from && !areTogether(stretch, words[runEnd - 1] as QueryWord, word)) break;
    runEnd++;
  }
  for (let to = runEnd; to > from; to--) {
    const run = words.slice(from, to);
    if (run.every(isKnown)) continue;
    const han = pinyinWords.spell(run.map((word) => word.surface).join(''));
    const start = run[0]?.start;
    const end = run.at(-1)?.end;
    if (han === undefined || start === undefined || end === undefined) continue;
    sink({ kind: 'pinyin', start, end, to: han });
    return to;
  }
  return from + 1;
}

function areTogether({ text, offset }: Stretch, first: QueryWord, second: QueryWord): boolean {
  return /^[\s'’ʼ-]{1,3}$/.test(text.slice(first.end - offset, second.start - offset));
}
