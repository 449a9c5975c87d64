import type { Concept } from '../../translation/public-text.ts';

/** How much a word looks like Russian or English by its letters, as learned from the words of the termbase. */
export type LikelyLetters = {
  /**
   * How likely a word, lower case, is one of the language of its alphabet, from its letters; undefined unless it looks
   * like one and `typed`, what the same keys wrote, like none of the other. Always with a termbase too small to learn from.
   */
  findLikeness(word: string, typed: string): number | undefined;
};

/** Logarithms to the base of two, a mean over the letters: measured on words left out when the letters were learned. */
const likelyFrom = -5.5;
const likelierBy = 2;
/** For a sign no word of the alphabet has. */
const impossible = -10;

const shortestLearned = 4;
const wordsNeeded = 2000;
/** Share of three letters, of two and of none in the estimate. */
const [byThree, byTwo, byNone] = [0.7, 0.28, 0.02];

type Alphabet = { readonly first: number; readonly size: number };
const latin: Alphabet = { first: 0x61, size: 26 };
const cyrillic: Alphabet = { first: 0x430, size: 32 };

/** Syllables of pinyin: rare in English, but words all the same. */
const pinyin =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeo]|i|u|v|ai|ei|ui|ao|ou|iu|ie|ue|er|[aeiu]n|ang|eng|ing|ong|i?ao|i[ae]ng?|iong|u[aoe]|uai|uang?|uan|uo))+$/;

export function learnLetters(concepts: readonly Concept[]): LikelyLetters {
  const russian = countLetters(concepts, 'ru', /[а-я]+/g, cyrillic);
  const english = countLetters(concepts, 'en', /[a-z]+/g, latin);
  return {
    findLikeness(word, typed) {
      if (russian === undefined || english === undefined || pinyin.test(typed)) return undefined;
      const isRussian = /^[а-яё-]+$/.test(word);
      const [meant, other] = isRussian ? [russian, english] : [english, russian];
      const likeness = meant(word.replaceAll('ё', 'е'));
      const isMeant = likeness >= likelyFrom && likeness - other(typed.replaceAll('ё', 'е')) >= likelierBy;
      return isMeant ? likeness : undefined;
    },
  };
}

type Likeness = (text: string) => number;

function countLetters(
  concepts: readonly Concept[],
  language: 'ru' | 'en',
  letters: RegExp,
  { first, size }: Alphabet,
): Likeness | undefined {
  const words = new Set<string>();
  for (const concept of concepts)
    for (const term of concept.words[language])
      for (const [word] of term.toLowerCase().replaceAll('ё', 'е').matchAll(letters))
        if (word.length >= shortestLearned) words.add(word);
  if (words.size < wordsNeeded) return undefined;
  const width = size + 1;
  const threes = new Uint16Array(width ** 3);
  const twos = new Uint32Array(width ** 2);
  /** Of a letter and the one after it, and of a letter, in whatever place; 0 is the edge of a word. */
  const nexts = new Uint32Array(width ** 2);
  const ones = new Uint32Array(width);
  const codeOf = (word: string, at: number): number =>
    at < 0 || at >= word.length ? 0 : word.charCodeAt(at) - first + 1;
  for (const word of words) {
    for (let at = 0; at <= word.length; at++) {
      const [before, last, next] = [codeOf(word, at - 2), codeOf(word, at - 1), codeOf(word, at)];
      const pair = before * width + last;
      (threes[pair * width + next] as number)++;
      (twos[pair] as number)++;
      (nexts[last * width + next] as number)++;
      (ones[last] as number)++;
    }
  }
  const likenessOfWord = (word: string): number => {
    let sum = 0;
    for (let at = 0; at <= word.length; at++) {
      const [before, last, next] = [codeOf(word, at - 2), codeOf(word, at - 1), codeOf(word, at)];
      const pair = before * width + last;
      const three = (threes[pair * width + next] as number) / ((twos[pair] as number) || 1);
      const two = (nexts[last * width + next] as number) / ((ones[last] as number) || 1);
      sum += Math.log2(byThree * three + byTwo * two + byNone / width);
    }
    return sum;
  };
  const isOwn = new RegExp(`^[${String.fromCharCode(first)}-${String.fromCharCode(first + size - 1)}]+$`);
  return (text) => {
    const parts = text.split('-').filter((part) => part !== '');
    if (!parts.every((part) => isOwn.test(part))) return impossible;
    const steps = parts.reduce((sum, part) => sum + part.length + 1, 0);
    return steps === 0 ? impossible : parts.reduce((sum, part) => sum + likenessOfWord(part), 0) / steps;
  };
}
