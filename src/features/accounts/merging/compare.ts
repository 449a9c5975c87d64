import type { Reason } from './contract.ts';
import type { Key, KeyKind } from './keys.ts';
import { isCityWord } from './telling-words.ts';

export type Compared = {
  keys: readonly Key[];
  country: string | null;
  city: string | null;
  kind: string;
};

/** How much a word tells: the rarer, the more; from 0 to 1. */
export type WordWeight = (word: string) => number;

const certain = 98;
const mostByLikeness = 95;

/**
 * How likely two organisations are one, from 0 to 100, with the reasons in the order of their weight. Names alone never
 * make certain; different numbers in the same register, or different countries, speak against.
 */
export function compareOrganisations(
  one: Compared,
  other: Compared,
  weigh: WordWeight,
): { score: number; reasons: Reason[] } {
  const reasons: Reason[] = [];
  const shared = (kind: KeyKind) => sharedKeys(one.keys, other.keys, kind);
  const note = (code: Reason['code'], detail: string) => reasons.push({ code, detail });

  const [number] = shared('number');
  const [ror] = shared('ror');
  if (number !== undefined) note('sameNumber', number);
  if (ror !== undefined) note('sameRor', ror);

  const likeness: number[] = [];
  const [site] = shared('site');
  const [name] = longestFirst(shared('name'));
  const [sound] = longestFirst(shared('sound'));
  const words = shared('word').filter((word) => !isCityWord(word));
  if (site !== undefined) {
    note('sameSite', site);
    likeness.push(55);
  }
  if (name !== undefined) {
    note('sameName', name);
    likeness.push(85);
  }
  // Where both are written in one script and not alike, sounding alike says less.
  const isComparable = shareScript(one.keys, other.keys);
  if (name === undefined && sound !== undefined) {
    note('sameSound', sound);
    const weight = Math.max(...sound.split(' ').map(weigh));
    likeness.push(Math.round((isComparable ? 45 : 75) * weight));
  } else if (name === undefined && words.length > 0) {
    note('sharedWords', longestFirst(words).slice(0, 5).join(', '));
    likeness.push(Math.round(70 * shareOfWords(one, other, words, weigh, isComparable)));
  }

  const against = speaksAgainst(one, other, note);
  if (number !== undefined || ror !== undefined) {
    return { score: Math.max(1, certain - Math.round(against / 4)), reasons };
  }
  const strongest = Math.max(0, ...likeness);
  const more = 10 * Math.max(0, likeness.filter((found) => found >= 40).length - 1);
  const city = isSameCity(one, other) ? 5 : 0;
  if (city > 0) note('sameCity', one.city ?? '');
  const score = strongest === 0 ? 0 : strongest + more + city - against;
  return { score: Math.max(0, Math.min(mostByLikeness, score)), reasons };
}

function speaksAgainst(
  one: Compared,
  other: Compared,
  note: (code: Reason['code'], detail: string) => void,
): number {
  let against = 0;
  const register = otherRegister(one.keys, other.keys);
  if (register !== undefined) {
    note('otherNumber', register);
    against += 50;
  }
  if (one.country !== null && other.country !== null && one.country !== other.country) {
    note('otherCountry', `${one.country}, ${other.country}`);
    against += 40;
  } else if (one.city !== null && other.city !== null && !isSameCity(one, other)) {
    note('otherCity', `${one.city}, ${other.city}`);
    against += 30;
  }
  return against;
}

/** A register in which both stand under different numbers. */
function otherRegister(ones: readonly Key[], others: readonly Key[]): string | undefined {
  const registers = (keys: readonly Key[]) => Map.groupBy(numbersOf(keys), ([register]) => register);
  const theirs = registers(others);
  for (const [register, numbers] of registers(ones)) {
    const found = theirs.get(register);
    if (found && !found.some(([, number]) => numbers.some(([, own]) => own === number))) return register;
  }
  return undefined;
}

function numbersOf(keys: readonly Key[]): [string, string][] {
  return keys.flatMap(({ kind, key }) => {
    if (kind === 'ror') return [['ror', key] as [string, string]];
    const [register = '', number = ''] = key.split(' ');
    return kind === 'number' ? [[register, number] as [string, string]] : [];
  });
}

function sharedKeys(ones: readonly Key[], others: readonly Key[], kind: KeyKind): string[] {
  const theirs = new Set(others.flatMap((key) => (key.kind === kind ? key.key : [])));
  return ones.flatMap((key) => (key.kind === kind && theirs.has(key.key) ? key.key : []));
}

/**
 * What part of the telling words is shared: of all of the one with more where both write in one script, else of the one
 * with fewer, as its names are in one language and the other's in three.
 */
function shareOfWords(
  one: Compared,
  other: Compared,
  shared: readonly string[],
  weigh: WordWeight,
  isComparable: boolean,
): number {
  const weightOf = (words: readonly string[]) => words.reduce((sum, word) => sum + weigh(word), 0);
  const all = ({ keys }: Compared) =>
    keys.flatMap(({ kind, key }) => (kind === 'word' && !isCityWord(key) ? key : []));
  const choose = isComparable ? Math.max : Math.min;
  const whole = choose(weightOf(all(one)), weightOf(all(other)));
  return whole === 0 ? 0 : Math.min(1, weightOf(shared) / whole);
}

/** Whether both have a name in the same script. */
function shareScript(ones: readonly Key[], others: readonly Key[]): boolean {
  const scripts = [
    /\p{Script=Han}/u,
    /\p{Script=Cyrillic}/u,
    /^\P{Script=Han}*\p{Script=Latin}\P{Script=Han}*$/u,
  ];
  const has = (keys: readonly Key[], script: RegExp) =>
    keys.some(({ kind, key }) => kind === 'name' && script.test(key));
  return scripts.some((script) => has(ones, script) && has(others, script));
}

function isSameCity(one: Compared, other: Compared): boolean {
  return one.city !== null && one.city.toLowerCase() === other.city?.toLowerCase();
}

function longestFirst(list: readonly string[]): string[] {
  return list.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
