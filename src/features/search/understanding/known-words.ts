import type { Language } from '../../../shared/language.ts';
import { analyseText, type Concept, type TermKey } from '../../translation/public-text.ts';
import { createSpellingIndex, type SpellingIndex } from './spelling-index.ts';

/** Words a query may be corrected to: those of the termbase and of public titles, never of anything hidden. */
export type Vocabulary = {
  /** Whether the termbase has the word, in lower case, or another form of it. */
  knows(word: string, stem: TermKey): boolean;
  /** Whether a word of the termbase begins so. */
  hasBeginning(part: string): boolean;
  /** Whether two words, by their stems, stand beside each other in a term. */
  standTogether(stem: string, nextStem: string): boolean;
  stemOf(word: string): string | undefined;
  /** Takes words as written; only the termbase is known in all its forms, since stemming is slow. */
  learn(text: string): void;
  readonly spelling: SpellingIndex;
};

/** A word of the termbase counts as if it had stood in so many titles. */
const termbaseCount = 3;
const shortestBeginning = 3;
const shortestBare = 4;
/** Stemming parts титан (тита) from титану (титан); the bare word tells that they are one. */
const caseEnding = /(?:ами|ах|ам|ов|ом|[ауыие])$/;
const plainWord = /^[a-zа-я]+$/;

export function createVocabulary(concepts: readonly Concept[]): Vocabulary {
  const spelling = createSpellingIndex();
  const own = new Set<string>();
  const pairs = new Set<string>();
  const addTerm = (term: string): void => {
    const words = wordsOf(term);
    words.forEach(({ surface, stem }, at) => {
      spelling.add(surface, termbaseCount, true);
      spelling.addStem(stem, surface, words.length === 1);
      const next = words[at + 1];
      if (next !== undefined) pairs.add(`${stem} ${next.stem}`);
      own.add(surface);
    });
  };
  for (const concept of concepts) {
    for (const language of ['ru', 'en'] satisfies Language[]) concept.words[language].forEach(addTerm);
  }
  const ordered = [...own].sort();
  return {
    hasBeginning: (part) => part.length >= shortestBeginning && hasBeginning(ordered, part),
    standTogether: (stem, nextStem) => pairs.has(`${stem} ${nextStem}`),
    stemOf: (word) => wordsOf(word)[0]?.stem,
    knows: (word, stem) =>
      spelling.hasWord(word) ||
      (typeof stem === 'string' && spelling.hasStem(stem)) ||
      spelling.hasWord(bareWord(word)),
    learn(text) {
      const folded = text.toLowerCase().replaceAll('ё', 'е');
      if (plainWord.test(folded)) spelling.add(folded, 1, false);
      else for (const { surface } of wordsOf(text)) spelling.add(surface, 1, false);
    },
    spelling,
  };
}

/** The first word that is not before the part begins with it, if one does. */
function hasBeginning(ordered: readonly string[], part: string): boolean {
  let from = 0;
  let to = ordered.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ordered[middle] as string) < part) from = middle + 1;
    else to = middle;
  }
  return ordered[from]?.startsWith(part) === true;
}

/** Without its case ending; of short words little would be left, and that is often an acronym. */
function bareWord(word: string): string {
  const bare = word.replace(caseEnding, '');
  return bare.length < shortestBare ? word : bare;
}

function wordsOf(text: string): { surface: string; stem: string }[] {
  return analyseText(text).atoms.flatMap((atom) =>
    atom.kind === 'word' && !atom.isStop && atom.surface.length > 1
      ? [{ surface: atom.surface, stem: String(atom.key) }]
      : [],
  );
}
