import { isKnownWord, type EditSink, type Knowledge, type QueryWord } from './correction.ts';
import { oneSlip, surestSlip, twoSlips } from './slip-cost.ts';
import type { NearWord } from './spelling-index.ts';
import { areForms, isRegularlyMade } from './word-shape.ts';

/** Of words with shorter stems nearly every neighbour is a word as well. */
const longEnough = 7;
const longEnoughByStem = 8;
const longEnoughToBeSure = 12;
const shortestExchange = 4;
const timesLikelier = 3;
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
    ({ stem, cost, count }) => stem !== best.stem && cost <= best.cost && count * timesLikelier > best.count,
  );
  if (rivals.length > 0) return undefined;
  if (best.isBacked) return best.text;
  if (isDoubtful && best.cost > surestSlip) return undefined;
  return isBelievable(word, best, knowledge) ? best.text : undefined;
}

/** Whether the likeness alone, without a neighbour that speaks for it, says that this was meant. */
function isBelievable({ surface, stem }: QueryWord, near: NearWord, knowledge: Knowledge): boolean {
  if (near.cost > (surface.length >= longEnoughForTwo ? twoSlips : oneSlip)) return false;
  const typed = near.isByStem ? stem : surface;
  if (!near.isByStem && (isFleetingVowel(typed, near.form) || areForms(typed, near.form))) return false;
  if (isOnlyDoubling(typed, near.form)) return true;
  if (isOnlyOrder(typed, near.form)) return surface.length > shortestExchange;
  if (stem.length < (near.isByStem ? longEnoughByStem : longEnough)) return false;
  const isOtherStart = near.form[0] !== typed[0] && near.form[0] !== typed[1] && near.form[1] !== typed[0];
  const judged = typed.length - (near.isByStem ? 1 : endLength[alphabetOf(surface)]);
  if (isOtherStart || countSame(typed, near.form) >= judged) return false;
  if (near.cost <= surestSlip && surface.length >= longEnoughToBeSure) return true;
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

function alphabetOf(word: string): keyof typeof endLength {
  return /^[a-z]/.test(word) ? 'latin' : 'cyrillic';
}

/** How many letters two words have in common at their beginning. */
function countSame(first: string, second: string): number {
  let same = 0;
  while (same < first.length && first[same] === second[same]) same++;
  return same;
}

/** стёкол is a form of стекло, though it looks like two letters exchanged. */
function isFleetingVowel(word: string, near: string): boolean {
  const tails = [word.slice(-2), near.slice(-2)];
  return (
    word.slice(0, -2) === near.slice(0, -2) &&
    tails.some((tail) => /^[оеь][бвгджзклмнпрст]$/.test(tail)) &&
    tails.some((tail) => /^[бвгджзклмнпрст][оеаыи]$/.test(tail))
  );
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
