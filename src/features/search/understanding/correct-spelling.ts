import { isKnownWord, type EditSink, type Knowledge, type QueryWord } from './correction.ts';
import { oneSlip, surestSlip, twoSlips } from './slip-cost.ts';
import type { NearWord } from './spelling-index.ts';
import { areForms, isRegularlyMade } from './word-shape.ts';

/** Of shorter words nearly every neighbour is a word as well. */
const longEnough = { cyrillic: 6, latin: 7 } as const;
const shortestExchange = 4;
/** Two slips in one word are believed in long words only. */
const longEnoughForTwo = 11;
/** Where the last letters differ it may be another form, or another word made of the same root. */
const endLength = { cyrillic: 3, latin: 2 } as const;
/** So many known words say what is meant: one more that is doubtful stays as it is. */
const wordsThatSuffice = 3;

/** Mends words of which nothing is known, by slips of the fingers and of the ear; in doubt a word stays as it is. */
export function correctSpelling(
  text: string,
  words: readonly QueryWord[],
  isLeft: (word: QueryWord) => boolean,
  knowledge: Knowledge,
  sink: EditSink,
): void {
  const content = words.filter((word) => !word.isStop);
  const knownCount = content.filter((word) => word.isKnown).length;
  content.forEach((word, at) => {
    const written = text.slice(word.start, word.end);
    if (word.isKnown || word.isFixed || !isLeft(word) || isAcronym(written)) return;
    const isName = at > 0 && /^\p{Lu}\p{Ll}/u.test(written);
    const isDoubtful = isName || knownCount >= wordsThatSuffice;
    const near = chooseNear(word, content[at - 1]?.stem, content[at + 1]?.stem, isDoubtful, knowledge);
    if (near === undefined) return;
    sink({ kind: 'spelling', start: word.start, end: word.end, to: withCapitalOf(written, near) });
  });
}

type Candidate = NearWord & { readonly stem: string; readonly isBacked: boolean };

/**
 * The word that was meant. Words that stand in one term with the word beside it (`isBacked`) go first, and need the
 * least likeness; of two other words equally near none is taken.
 */
function chooseNear(
  word: QueryWord,
  stemBefore: string | undefined,
  stemAfter: string | undefined,
  isDoubtful: boolean,
  knowledge: Knowledge,
): string | undefined {
  const { vocabulary } = knowledge;
  const candidates = vocabulary.spelling.findNear(word.surface, word.stem).flatMap((near): Candidate[] => {
    const stem = vocabulary.stemOf(near.text);
    if (stem === undefined || (near.isLearned && !knowledge.knowsTerm(stem))) return [];
    const isBacked =
      (stemBefore !== undefined && vocabulary.standTogether(stemBefore, stem)) ||
      (stemAfter !== undefined && vocabulary.standTogether(stem, stemAfter));
    return [{ ...near, stem, isBacked }];
  });
  const backed = candidates.filter(({ isBacked }) => isBacked);
  const best = backed[0] ?? candidates[0];
  if (best === undefined) return undefined;
  const rivals = (best.isBacked ? backed : candidates).filter(
    ({ stem, cost }) => stem !== best.stem && cost <= best.cost,
  );
  if (rivals.length > 0) return undefined;
  if (best.isBacked) return best.text;
  if (isDoubtful && best.cost > surestSlip) return undefined;
  return isBelievable(word, best, knowledge) ? best.text : undefined;
}

function isBelievable(word: QueryWord, near: NearWord, knowledge: Knowledge): boolean {
  const { surface } = word;
  const limit = surface.length >= longEnoughForTwo ? twoSlips : oneSlip;
  if (near.cost > limit) return false;
  if (isOnlyDoubling(surface, near.text)) return true;
  if (isFleetingVowel(surface, near.text)) return false;
  if (isOnlyOrder(surface, near.text)) return surface.length > shortestExchange;
  const alphabet = /^[a-z]/.test(surface) ? 'latin' : 'cyrillic';
  if ((near.isByStem ? word.stem : surface).length < longEnough[alphabet]) return false;
  const likeness = near.isByStem ? countSame(word.stem, near.text) : countSame(surface, near.text);
  const judged = near.isByStem ? word.stem.length - 1 : surface.length - endLength[alphabet];
  if (likeness >= judged || areForms(surface, near.text)) return false;
  const { vocabulary } = knowledge;
  return !isRegularlyMade(surface, {
    isWord: (part) => isKnownPart(part, knowledge),
    isBeginning: (part) => vocabulary.hasBeginning(part),
  });
}

function isKnownPart(part: string, knowledge: Knowledge): boolean {
  const stem = knowledge.vocabulary.stemOf(part);
  return stem !== undefined && isKnownWord(knowledge, part, stem);
}

/** How many letters two words have in common at their beginning. */
function countSame(first: string, second: string): number {
  let same = 0;
  while (same < first.length && first[same] === second[same]) same++;
  return same;
}

/** стёкол is a form of стекло, though it looks like two letters exchanged. */
function isFleetingVowel(word: string, near: string): boolean {
  return /[бвгджзклмнпрст][оеь]?[бвгджзклмнпрст][оеа]?$/.test(word) && word.slice(0, -2) === near.slice(0, -2);
}

/** The same letters in another order. */
function isOnlyOrder(word: string, near: string): boolean {
  return word.length === near.length && [...word].sort().join('') === [...near].sort().join('');
}

function isOnlyDoubling(word: string, near: string): boolean {
  const single = (text: string): string => text.replace(/(.)\1+/g, '$1');
  return single(word) === single(near);
}

function isAcronym(written: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(written);
}

function withCapitalOf(written: string, word: string): string {
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
