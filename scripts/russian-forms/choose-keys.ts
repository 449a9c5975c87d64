import type { Entry, Lemmas } from './read-lemmas.ts';

/** The key of each form whose plain stem is another; what the plain stem finds as well is left out. */
export type FormKeys = ReadonlyMap<string, string>;

/**
 * Gives every form to one word, and every word one key: the stem most of its forms have. A form two words claim is its
 * own word's when it is a lemma, else the likelier word's; a stem two nouns or two verbs claim is the likelier one's, and the other
 * takes its lemma for a key.
 */
export function chooseKeys({ entries, joined }: Lemmas, stem: (form: string) => string): FormKeys {
  const words = joinWords(entries, joined);
  const owner = giveForms(words);
  const claims = new Map<string, Word[]>();
  const wanted = new Map<Word, string>();
  for (const word of words) {
    const key = commonStem(word, owner, stem);
    wanted.set(word, key);
    claims.set(key, [...(claims.get(key) ?? []), word]);
  }
  const keyOf = new Map<Word, string>();
  for (const [key, claimants] of claims) {
    const sorted = claimants.toSorted(byLikelihood);
    for (const word of sorted) {
      const rival = sorted.find(
        (other) => other !== word && keyOf.get(other) === key && arguePlace(word, other),
      );
      keyOf.set(word, rival === undefined ? key : freeKey(word.lemma, claims));
    }
  }
  const table = new Map<string, string>();
  for (const [form, word] of owner) {
    const key = keyOf.get(word) ?? form;
    if (stem(form) !== key) table.set(form, key);
  }
  return table;
}

export type Word = {
  lemma: string;
  lemmas: Set<string>;
  parts: Set<string>;
  forms: Set<string>;
  core: Set<string>;
  place: number;
  count: number;
};

/** Words of one lemma are one word, whatever their part of speech; so are those the list joins. */
function joinWords(entries: readonly Entry[], joined: readonly (readonly string[])[]): Word[] {
  const first = new Map<string, string>();
  for (const [head = '', ...others] of joined) for (const other of others) first.set(other, head);
  const words = new Map<string, Word>();
  for (const entry of entries) {
    const bare = nameOf(entry);
    const lemma = first.get(bare) ?? bare;
    let word = words.get(lemma);
    if (word === undefined)
      words.set(
        lemma,
        (word = {
          lemma,
          lemmas: new Set(),
          parts: new Set(),
          forms: new Set(),
          core: new Set(),
          place: entry.place,
          count: 0,
        }),
      );
    word.lemmas.add(entry.lemma);
    word.parts.add(entry.part === 'plural' ? 'noun' : entry.part);
    for (const form of entry.forms) word.forms.add(form);
    for (const form of entry.core) word.core.add(form);
    word.place = Math.min(word.place, entry.place);
    word.count += entry.count;
  }
  return [...words.values()];
}

/** листовой and листовый are one word, and so are нагревать and нагреваться. */
function nameOf({ lemma, part }: Entry): string {
  if (part === 'verb') return lemma.replace(/(?:ся|сь)$/, '');
  return part === 'adjective' && lemma.endsWith('ой')
    ? `${lemma.slice(0, -2)}${/[гкхжшщ]ой$/.test(lemma) ? 'ий' : 'ый'}`
    : lemma;
}

function byLikelihood(a: Word, b: Word): number {
  return (
    b.count - a.count || a.place - b.place || a.lemma.length - b.lemma.length || (a.lemma < b.lemma ? -1 : 1)
  );
}

function giveForms(words: readonly Word[]): Map<string, Word> {
  const owner = new Map<string, Word>();
  for (const word of words.toSorted(byLikelihood))
    for (const form of word.forms) if (!owner.has(form)) owner.set(form, word);
  for (const word of words) for (const lemma of word.lemmas) owner.set(lemma, word);
  return owner;
}

/** A stem of fewer of the forms is chance: short words have no stem in common. */
const leastShare = 0.3;

function commonStem(word: Word, owner: ReadonlyMap<string, Word>, stem: (form: string) => string): string {
  const counts = new Map<string, number>();
  for (const form of word.core)
    if (owner.get(form) === word) counts.set(stem(form), (counts.get(stem(form)) ?? 0) + 1);
  let best = stem(word.lemma);
  const least = Math.max(2, word.core.size * leastShare);
  for (const [found, count] of counts) if (count > (counts.get(best) ?? 0) && count >= least) best = found;
  return best;
}

/** Words of one root and different parts of speech may share a stem; two nouns are two things. */
function arguePlace(word: Word, other: Word): boolean {
  if (areKin(word.lemma, other.lemma) || areKin(other.lemma, word.lemma)) return false;
  return ['noun', 'adjective'].some((part) => word.parts.has(part) && other.parts.has(part));
}

const participle = /(?:щий(?:ся)?|вший(?:ся)?|[ае]нный|[ея]мый)$/;

/** Device and use (спектрометр, спектрометрия), trade and craft, quality and deed, the participles of one verb. */
function areKin(lemma: string, other: string): boolean {
  if (lemma.length > 5 && other === `${lemma}ия`) return true;
  if (lemma.endsWith('ик') && other === `${lemma}а`) return lemma !== 'график';
  if (lemma.endsWith('ость') && /[нт]ие$/.test(other)) return true;
  return participle.test(lemma) && participle.test(other);
}

function freeKey(lemma: string, claims: ReadonlyMap<string, readonly Word[]>): string {
  return claims.has(lemma) ? `${lemma}ъ` : lemma;
}
