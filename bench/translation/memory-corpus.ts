import { readFileSync } from 'node:fs';
import type { Language } from '../../src/shared/language.ts';
import { parseConcepts, type Concept } from '../../src/features/translation/termbase/concepts.ts';
import { manners, parameters, predicates, subjects } from './sentence-parts.ts';

export type BenchPair = { from: Language; to: Language; source: string; target: string };

/** Which phrases, terms and numbers a sentence is made of. */
type Recipe = { phrases: [number, number, number, number]; terms: number[]; numbers: number[] };

/** Pairs of a reproducible memory: pair `number` is always the same, whatever the size of the run. */
export type MemoryCorpus = {
  pairAt(number: number): BenchPair;
  /** The pair with all its numbers changed, or with one term changed. */
  variantOf(number: number, change: 'numbers' | 'term'): BenchPair;
  termAt(number: number, language: Language): string;
};

/** So many units came of another by a changed number or term, as the texts of one maker do. */
const nearDuplicateShare = 0.35;
const directions: readonly [Language, Language][] = [
  ['ru', 'zh'],
  ['zh', 'ru'],
  ['ru', 'zh'],
  ['zh', 'ru'],
  ['ru', 'zh'],
  ['zh', 'ru'],
  ['en', 'zh'],
  ['ru', 'en'],
];

export function readTermbase(): Concept[] {
  return parseConcepts(readFileSync(new URL('../../data/termbase.tsv', import.meta.url), 'utf8'));
}

export function openMemoryCorpus(): MemoryCorpus {
  const concepts = readTermbase().filter(({ words }) => words.zh[0] && words.ru[0] && words.en[0]);
  const pickTerm = (random: () => number) => Math.floor(random() ** 1.5 * concepts.length);

  const freshRecipe = (number: number): Recipe => {
    const random = seeded(number + 1);
    const pick = (list: readonly unknown[]) => Math.floor(random() * list.length);
    return {
      phrases: [pick(subjects), pick(manners), pick(predicates), pick(parameters)],
      terms: Array.from({ length: 6 }, () => pickTerm(random)),
      numbers: Array.from({ length: 2 }, () => numberFrom(random)),
    };
  };
  const recipeOf = (number: number): Recipe => {
    const random = seeded(number * 7 + 3);
    if (number < 10 || random() > nearDuplicateShare) return freshRecipe(number);
    const base = freshRecipe(number - 1 - Math.floor(random() * Math.min(number - 1, 5_000)));
    return changed(base, random() < 0.5 ? 'numbers' : 'term', random);
  };
  const changed = (recipe: Recipe, change: 'numbers' | 'term', random: () => number): Recipe =>
    change === 'numbers'
      ? { ...recipe, numbers: recipe.numbers.map(() => numberFrom(random)) }
      : { ...recipe, terms: [pickTerm(random), ...recipe.terms.slice(1)] };

  const write = ({ phrases, terms, numbers }: Recipe, language: Language): string => {
    const [subject, manner, predicate, parameter] = phrases;
    const parts = [subjects[subject], manners[manner], predicates[predicate]].flatMap(
      (part) => part?.[language] || [],
    );
    const last = parameters[parameter]?.[language] ?? '';
    const frame =
      parts.join(language === 'zh' ? '' : ' ') + (last && `${language === 'zh' ? '，' : ', '}${last}`);
    let term = 0;
    let number = 0;
    const text = frame.replace(/\{\}|#/g, (sign) =>
      sign === '#' ? writeNumber(numbers[number++] ?? 0, language) : wordOf(terms[term++], language),
    );
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${language === 'zh' ? '。' : '.'}`;
  };
  const wordOf = (at: number | undefined, language: Language) => concepts[at ?? 0]?.words[language][0] ?? '';
  const pairOf = (number: number, recipe: Recipe): BenchPair => {
    const [from, to] = directions[number % directions.length] ?? ['ru', 'zh'];
    return { from, to, source: write(recipe, from), target: write(recipe, to) };
  };

  return {
    pairAt: (number) => pairOf(number, recipeOf(number)),
    variantOf: (number, change) =>
      pairOf(number, changed(recipeOf(number), change, seeded(number + 900_001))),
    termAt: (number, language) => wordOf(pickTerm(seeded(number + 77)), language),
  };
}

function numberFrom(random: () => number): number {
  const size = [10, 100, 1_000, 20_000][Math.floor(random() * 4)] ?? 10;
  const value = 1 + random() * size;
  return size === 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

function writeNumber(value: number, language: Language): string {
  return language === 'ru' ? String(value).replace('.', ',') : String(value);
}

/** A small fast generator of numbers from 0 to 1 (mulberry32), so that every run sees the same texts. */
function seeded(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
