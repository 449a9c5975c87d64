import type { NameReading, ReadName } from './name-readings.ts';

/** How much the words that set a name apart count beside the whole of it. */
const coreWeight = 0.8;
/** Shorter cores say too little to be only alike. */
const coreLettersLeast = 4;
/** What a core of few letters can reach by likeness: a slip changes more of it. */
const shortLetters = 7;
const shortFactor = 0.9;

/** Three letters each, with the beginning and the end marked; each once. */
export function gramsOf(text: string): string[] {
  if (text === '') return [];
  const padded = `^${text}$`;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return grams.size === 0 ? [padded] : [...grams];
}

/** Share of common grams (Dice), 0 to 1. */
function commonGrams(one: string, other: string): number {
  const [left, right] = [new Set(gramsOf(one)), gramsOf(other)];
  if (left.size + right.length === 0) return 0;
  const common = right.filter((gram) => left.has(gram)).length;
  return (2 * common) / (left.size + right.length);
}

/** Letters put in, left out, replaced, or two neighbours swapped (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    before = last;
    last = line;
  }
  return last[other.length] ?? 0;
}

/** 0 to 1: grams bear another order of words, edits bear slips in short ones. */
function likenessOfTexts(one: string, other: string): number {
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  const edits = 1 - editDistance(one, other) / longest;
  return Math.max(commonGrams(one, other), edits);
}

/** How alike two readings are, 0 to 1. */
function likenessOfReadings(one: NameReading, other: NameReading): number {
  if (one.skeleton === other.skeleton) return 1;
  const whole = likenessOfTexts(one.skeleton, other.skeleton);
  const shortest = Math.min(one.core.length, other.core.length);
  if (shortest === 0) return whole * coreWeight;
  const core = one.core === other.core ? 1 : likenessOfCores(one, other);
  if (shortest < coreLettersLeast && core < 1) return 0;
  const factor = shortest < shortLetters && core < 1 ? shortFactor : 1;
  return (coreWeight * core + (1 - coreWeight) * whole) * factor;
}

function likenessOfCores(one: NameReading, other: NameReading): number {
  const isByWords = one.words.length > 1 && one.words.length === other.words.length;
  return isByWords ? likenessOfWords(one.words, other.words) : likenessOfTexts(one.core, other.core);
}

/** Word by word in any order; the least alike pair counts as much as all together: it is what sets names apart. */
function likenessOfWords(ones: readonly string[], others: readonly string[]): number {
  const left = [...others];
  let [sum, letters, least] = [0, 0, 1];
  for (const word of ones) {
    const scores = left.map((other) => likenessOfTexts(word, other));
    const best = Math.max(...scores);
    left.splice(scores.indexOf(best), 1);
    sum += best * word.length;
    letters += word.length;
    least = Math.min(least, best);
  }
  return (sum / letters + least) / 2;
}

/** Names in the same Chinese characters; other characters of the same sound are a slip of the pen. */
const sameSoundOfHan = 0.95;

function likenessOfHan(one: ReadName, other: ReadName): number {
  const isSameSound = one.readings[0]?.core === other.readings[0]?.core;
  const longest = Math.max(one.han.length, other.han.length);
  const written = 1 - editDistance(one.han, other.han) / longest;
  return isSameSound ? Math.max(sameSoundOfHan, written) : written;
}

/** How alike two names are, 0 to 1: the best of all pairs of readings. */
export function likenessOfNames(one: ReadName, other: ReadName): number {
  if (one.folded === other.folded) return 1;
  if (one.han !== '' && other.han !== '') return likenessOfHan(one, other);
  let best = 0;
  for (const left of one.readings) {
    for (const right of other.readings) best = Math.max(best, likenessOfReadings(left, right));
  }
  return best;
}
