import type { Concept } from '../../translation/public-text.ts';
import { soundsOf } from './pinyin-words.ts';
import { switchLayout } from './switch-layout.ts';

/** A query as it was meant and as it came out: made for measuring corrections, always the same ones. */
export type MadeSlip = { readonly kind: string; readonly meant: string; readonly typed: string };

const keyRows = {
  ru: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
} as const;
const slipKinds = ['exchange', 'omission', 'doubling', 'neighbour'] as const;
const shortestSpoilt = 5;

/** Random numbers below `limit`, the same each time. */
export type Random = (limit: number) => number;
export function createRandom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/**
 * Terms of two or three words, and as many pairs of words that have nothing to do with each other, one word spoilt: two
 * letters exchanged, one left out, doubled or missed by one key.
 */
export function makeTypos(
  concepts: readonly Concept[],
  language: 'ru' | 'en',
  count: number,
  random: Random,
): MadeSlip[] {
  const pattern = language === 'ru' ? /^[а-яё]+( [а-яё]+){1,2}$/ : /^[a-z]+( [a-z]+){1,2}$/;
  const terms = concepts.flatMap(({ words }) => words[language]).filter((term) => pattern.test(term));
  const slips: MadeSlip[] = [];
  while (slips.length < count) {
    const words = slips.length % 8 < 4 ? draw(terms, random).split(' ') : twoWords(terms, random);
    const meant = words.join(' ');
    const at = random(words.length);
    const word = words[at] as string;
    if (word.length < shortestSpoilt) continue;
    const kind = slipKinds[slips.length % slipKinds.length] as (typeof slipKinds)[number];
    const typed = words.with(at, spoil(word, kind, language, random)).join(' ');
    if (typed !== meant) slips.push({ kind, meant, typed });
  }
  return slips;
}

function draw(terms: readonly string[], random: Random): string {
  return terms[random(terms.length)] as string;
}

function twoWords(terms: readonly string[], random: Random): string[] {
  return [draw(terms, random), draw(terms, random)].map((term) => draw(term.split(' '), random));
}

function spoil(
  word: string,
  kind: (typeof slipKinds)[number],
  language: 'ru' | 'en',
  random: Random,
): string {
  const at = random(word.length - 1);
  const [before, letter, next] = [word.slice(0, at), word[at] as string, word[at + 1] as string];
  if (kind === 'exchange') return before + next + letter + word.slice(at + 2);
  if (kind === 'omission') return before + word.slice(at + 1);
  if (kind === 'doubling') return before + letter + word.slice(at);
  const row = keyRows[language].find((keys) => keys.includes(letter)) ?? letter;
  const place = row.indexOf(letter);
  const keys = [row[place - 1], row[place + 1]].filter((key) => key !== undefined);
  return before + (keys[random(Math.max(1, keys.length))] ?? letter) + word.slice(at + 1);
}

/** Chinese terms, alone or two together, with one character typed for another of the same sound. */
export function makeHomophones(concepts: readonly Concept[], count: number, random: Random): MadeSlip[] {
  const terms = hanTerms(concepts, /^[\u4e00-\u9fff]{2,6}$/);
  const bySound = new Map<string, string[]>();
  for (const character of new Set(terms.join(''))) {
    const sound = soundsOf(character)[0] as string;
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  const slips: MadeSlip[] = [];
  while (slips.length < count) {
    const term = draw(terms, random);
    const other = slips.length % 2 === 0 ? '' : draw(terms, random);
    const at = random(term.length);
    const same = (bySound.get(soundsOf(term)[at] as string) ?? []).filter((each) => each !== term[at]);
    if (same.length === 0) continue;
    const spoilt = term.slice(0, at) + (same[random(same.length)] as string) + term.slice(at + 1);
    slips.push({ kind: 'homophone', meant: term + other, typed: spoilt + other });
  }
  return slips;
}

/** Words and terms of both alphabets typed with the other layout switched on. */
export function makeLayoutSlips(concepts: readonly Concept[], count: number, random: Random): MadeSlip[] {
  const keyOf = new Map(
    [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.`"].map((key) => [switchLayout(key) as string, key]),
  );
  const toLatin = (text: string): string =>
    [...text].map((letter) => (letter === ' ' ? ' ' : (keyOf.get(letter) as string))).join('');
  const toCyrillic = (text: string): string => text.split(' ').map(switchLayout).join(' ');
  const ru = concepts
    .flatMap(({ words }) => words.ru)
    .filter((term) => /^[а-яё]{4,}( [а-яё]{4,})?$/.test(term));
  const en = concepts
    .flatMap(({ words }) => words.en)
    .filter((term) => /^[a-z]{4,}( [a-z]{4,})?$/.test(term));
  return Array.from({ length: count }, (_, number) => {
    const terms = number % 2 === 0 ? ru : en;
    const meant = draw(terms, random);
    return { kind: 'layout', meant, typed: number % 2 === 0 ? toLatin(meant) : toCyrillic(meant) };
  });
}

/** Chinese terms in Latin letters, together or apart. */
export function makePinyin(concepts: readonly Concept[], count: number, random: Random): MadeSlip[] {
  const terms = hanTerms(concepts, /^[\u4e00-\u9fff]{2,6}$/);
  return Array.from({ length: count }, (_, number) => {
    const meant = draw(terms, random);
    return { kind: 'pinyin', meant, typed: soundsOf(meant).join(number % 2 === 0 ? '' : ' ') };
  });
}

function hanTerms(concepts: readonly Concept[], pattern: RegExp): string[] {
  return concepts.flatMap(({ words }) => words.zh.slice(0, 1)).filter((term) => pattern.test(term));
}
