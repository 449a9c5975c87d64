import type { QueryChange, QueryProblem } from '../engine/search-record.ts';
import type { Concept } from '../../translation/public-text.ts';
import { correctWords } from './correct-words.ts';
import type { Edit, TermCheck } from './correction.ts';
import { learnLetters } from './likely-letters.ts';
import { createPinyinWords } from './pinyin-words.ts';
import { readPieces, type ReadPieces } from './read-pieces.ts';
import { createVocabulary } from './known-words.ts';

/** A query taken apart: what is ranked, what must and must not stand in a text, and what narrows the records. */
export type UnderstoodQuery = ReadPieces & {
  /** The query as asked: what was typed with the corrected words in place. */
  readonly askedText: string;
  readonly changes: readonly QueryChange[];
  readonly problems: readonly QueryProblem[];
};

export type ReadOptions = {
  /** Syntax yes, correction no. */
  readonly isExact: boolean;
  readonly knowsTerm: TermCheck;
};

export type QueryReader = {
  /** Safe on any string; linear in its length but for the few words that are corrected. */
  read(text: string, options: ReadOptions): UnderstoodQuery;
  /**
   * Words of public titles and names, as written: a query may be corrected to them as long as the reader sees a text
   * that has them. Called when a segment is attached; a word that is gone is never offered, since `knowsTerm` is asked.
   */
  learnWords(words: Iterable<string>): void;
  /** Work done by spelling correction since the reader was made: words compared by their letters, and measured. */
  readonly work: Readonly<{ compared: number; measured: number }>;
};

/** Longer queries are cut; the contract says the same, but is not loaded into search threads. */
export const longestQuery = 10_000;
const mostRounds = 8;
const shownOfCut = 40;

/**
 * Reads queries as people type them. Syntax: "phrase", -word, org: field: level: kind: lang: bank: region: and others
 * (`prefixes.ts`). Corrections: keyboard layout, spelling, pinyin, characters of the same sound.
 * Corrections are repeated until they change nothing, so that reading the asked text again gives the same.
 */
export function createQueryReader(concepts: readonly Concept[]): QueryReader {
  const vocabulary = createVocabulary(concepts);
  const pinyinWords = createPinyinWords(concepts);
  const knowledge = { vocabulary, pinyinWords, letters: learnLetters(concepts) };
  return {
    work: vocabulary.spelling.work,
    learnWords(words) {
      for (const word of words) vocabulary.learn(word);
    },
    read(text, { isExact, knowsTerm }) {
      const typed = text.slice(0, cutPlace(text));
      const rest = text.slice(typed.length, typed.length + shownOfCut);
      const cut: QueryProblem[] = rest === '' ? [] : [{ code: 'tooLong', part: rest }];
      const changes: QueryChange[] = [];
      let asked = typed;
      for (let round = 0; round < mostRounds; round++) {
        const { read, problems, wordPlaces } = readPieces(asked);
        const edits = isExact ? [] : correctWords(asked, wordPlaces, { ...knowledge, knowsTerm });
        if (edits.length === 0)
          return { ...read, askedText: asked, changes, problems: [...cut, ...problems] };
        changes.push(
          ...edits.map(({ kind, start, end, to }) => ({ kind, from: asked.slice(start, end), to })),
        );
        asked = replaceParts(asked, edits);
      }
      const { read, problems } = readPieces(typed);
      return { ...read, askedText: typed, changes: [], problems: [...cut, ...problems] };
    },
  };
}

/** Where a query is cut: no character is parted. */
function cutPlace(text: string): number {
  const isParted = (text.codePointAt(longestQuery - 1) ?? 0) > 0xffff;
  return isParted ? longestQuery - 1 : longestQuery;
}

function replaceParts(text: string, edits: readonly Edit[]): string {
  let replaced = '';
  let at = 0;
  for (const { start, end, to } of edits) {
    replaced += text.slice(at, start) + to;
    at = end;
  }
  return replaced + text.slice(at);
}
