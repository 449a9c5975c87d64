import type { QueryChange } from '../engine/search-record.ts';
import type { TermKey, TextAnalysis } from '../../translation/public-text.ts';
import type { LikelyLetters } from './likely-letters.ts';
import type { PinyinWords } from './pinyin-words.ts';
import type { Vocabulary } from './known-words.ts';

/** One replacement in the text of a query, by its offsets. */
export type Edit = {
  readonly kind: QueryChange['kind'];
  readonly start: number;
  readonly end: number;
  readonly to: string;
};

/** What corrections are made by. */
export type Knowledge = {
  readonly vocabulary: Vocabulary;
  readonly pinyinWords: PinyinWords;
  readonly letters: LikelyLetters;
  readonly knowsTerm: TermCheck;
};

/**
 * Whether a text that the reader may see has the term; `isWritten` leaves out keywords, among which the spellings of
 * names in other scripts are found.
 */
export type TermCheck = (key: TermKey, isWritten?: boolean) => boolean;

/** Makes a replacement unless one of its places is replaced already. */
export type EditSink = (edit: Edit) => void;

/** A stretch of free words with its place in the query, taken apart. */
export type Stretch = { readonly text: string; readonly offset: number; readonly analysis: TextAnalysis };

/** A word of a stretch, by offsets in the whole query. */
export type QueryWord = {
  readonly start: number;
  readonly end: number;
  /** Lower-case, as analysed. */
  readonly surface: string;
  readonly stem: string;
  readonly isStop: boolean;
  /** A text of the index or the vocabulary has it, or it is too small to be judged. */
  readonly isKnown: boolean;
  /** It is part of a code or a quantity, or names something before a colon: nothing to be corrected. */
  readonly isFixed: boolean;
};

/** Whether a text of the index or the vocabulary has a word, in this form or another. */
export function isKnownWord(knowledge: Knowledge, word: string, stem: TermKey): boolean {
  return knowledge.knowsTerm(stem) || knowledge.vocabulary.knows(word, stem);
}
