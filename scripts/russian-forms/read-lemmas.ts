import { isStopWord } from '../../src/features/translation/text/stop-words.ts';
import { adjectiveLemma } from './decline-adjective.ts';
import { inflect, partOf, type Paradigm, type PartOfSpeech } from './inflect.ts';

/** A paradigm with how surely it is meant: the lower the place, the surer; and how often the termbase has a form. */
export type Entry = Paradigm & { readonly place: number; count: number };

export type Lemmas = { readonly entries: readonly Entry[]; readonly joined: readonly (readonly string[])[] };

const partNames: Readonly<Record<string, PartOfSpeech>> = {
  nouns: 'noun',
  adjectives: 'adjective',
  verbs: 'verb',
};

/** Adverbs and words met in a term in another form, which look like lemmas. */
const noLemmas = new Set('внутри вблизи вдали почти ищем третьего само две обе оба санкт'.split(' '));

/** The Russian words of the termbase (rows of data/termbase.tsv) and of the list of common words. */
export function readLemmas(termbase: string, commonWords: string): Lemmas {
  const terms = russianTerms(termbase);
  const byName = new Map<string, Entry>();
  const add = (lemma: string, part: PartOfSpeech | undefined, place: number): void => {
    const known = part === undefined ? undefined : byName.get(`${lemma} ${part}`);
    if (part === undefined || known !== undefined || isStopWord(lemma) || noLemmas.has(lemma)) return;
    const paradigm = inflect(lemma, part, place === 1);
    if (paradigm.forms.size > 1 || place === 1)
      byName.set(`${lemma} ${part}`, { ...paradigm, place, count: 0 });
  };
  const joined = readCommonWords(commonWords, add);
  for (const words of terms) if (words.length === 1) addSingle(words[0] ?? '', add);
  for (const words of terms) if (words.length > 1) addHead(words, add);
  for (const words of terms) for (const word of words) addAdjective(word, add);
  addDependents(terms, byName, add);
  const owners = ownersOf(byName.values());
  const entries = [...byName.values()].filter((entry) => !isFormOfAnother(entry, owners));
  countForms(terms, entries);
  return { entries, joined };
}

type Add = (lemma: string, part: PartOfSpeech | undefined, place: number) => void;

function russianTerms(termbase: string): string[][] {
  const terms: string[][] = [];
  for (const line of termbase.split('\n').slice(1)) {
    const cells = line.split('\t');
    for (const term of [cells[4] ?? '', ...(cells[7] ?? '').split('|')]) {
      const words = fold(term.replaceAll(/[А-ЯЁ]{2,}/g, ' ')).match(/[а-я]+(?:-[а-я]+)*/g) ?? [];
      if (words.length > 0) terms.push(words.flatMap(withoutFirstHalves));
    }
  }
  return terms;
}

/** Of лазерно-дуговая only дуговая has a grammar of its own; of кран-балка both halves have. */
function withoutFirstHalves(word: string): string[] {
  return word.split('-').filter((half, at, halves) => at === halves.length - 1 || !/[ое]$/.test(half));
}

export function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

function readCommonWords(text: string, add: Add): string[][] {
  const joined: string[][] = [];
  let section = '';
  for (const line of text.split('\n')) {
    const title = /^\[(\w+)\]$/.exec(line)?.[1];
    if (title !== undefined) section = title;
    else if (!line.startsWith('#')) {
      for (const word of fold(line).split(/\s+/)) {
        if (word === '') continue;
        if (section === 'joined') joined.push(word.split('='));
        else if (section === 'nouns' && partOf(word) === 'plural') add(word, 'plural', 1);
        else if (
          section === 'nouns' &&
          (partOf(word) ?? 'adjective') !== 'noun' &&
          /(?:ой|ий|ый|ая|ее|ое)$/.test(word)
        )
          addAdjective(word, add);
        else add(word, partNames[section], 1);
      }
    }
  }
  return joined;
}

function addSingle(word: string, add: Add): void {
  const part = partOf(word);
  if (part === undefined) addAdjective(word, add);
  else add(word, part, 0);
}

/** The head of a term is its first noun, in the nominative, after any adjectives. */
function addHead(words: readonly string[], add: Add): void {
  const at = words.findIndex((word) => adjectiveLemma(word) === undefined);
  const head = words[at];
  if (head === undefined || head.length < 3) return;
  const isNeuterOrPlural = (words[at - 1] ?? '').match(/(?:ые|ие)$/) !== null;
  const part = partOf(head);
  if (part === 'adjective' || part === 'verb' || part === undefined) addAdjective(head, add);
  else if (part === 'plural' || !isNeuterOrPlural) add(head, part, part === 'plural' ? 3 : 2);
}

function addAdjective(word: string, add: Add): void {
  const lemma = word.endsWith('ой') && partOf(word) === 'adjective' ? undefined : adjectiveLemma(word);
  if (lemma !== undefined && lemma.length > 4) add(lemma, 'adjective', 2);
  else if (lemma === undefined && partOf(word) === 'adjective' && !/(?:ой)$/.test(word))
    add(word, 'adjective', 2);
  else if (
    /(?:ой)$/.test(word) &&
    partOf(word) === 'adjective' &&
    /(?:вой|[нлд]ной|[кж]ой|довой|ной)$/.test(word)
  )
    add(word, 'adjective', 2);
}

/** Dependent words stand in other cases; those of no known word give away their lemma only by a sure ending. */
function addDependents(
  terms: readonly (readonly string[])[],
  byName: ReadonlyMap<string, Entry>,
  add: Add,
): void {
  const known = new Set<string>();
  for (const { forms } of byName.values()) for (const form of forms) known.add(form);
  for (const words of terms) {
    for (const word of words) {
      if (known.has(word)) continue;
      const lemma = dependentLemma(word);
      if (lemma !== undefined) add(lemma, 'noun', 4);
    }
  }
}

function dependentLemma(word: string): string | undefined {
  const met = /^(.{3,}(?:н|т|в|л|ь))(?:ия|ию|ием|ий|иям|иями|иях)$/.exec(word)?.[1];
  if (met !== undefined && /(?:[аеяиу]н|[аеияу]т|ств|ль)$/.test(met)) return `${met}ие`;
  const quality = /^(.{2,}ост)(?:и|ью|ей|ям|ями|ях)$/.exec(word)?.[1];
  if (quality !== undefined) return `${quality}ь`;
  const action = /^(.{2,}[цсз]и)(?:и|й|ю|ей|ям|ями|ях)$/.exec(word)?.[1];
  if (action !== undefined) return `${action}я`;
  const many = /^(.{3,}[^аеиоуыэюяь])ов$/.exec(word)?.[1];
  if (many !== undefined) return many;
  return undefined;
}

/** A plural whose singular is known is one of its forms, and so is most likely the head of a term that is one. */
function isFormOfAnother(entry: Entry, owners: ReadonlyMap<string, readonly Entry[]>): boolean {
  if (entry.part !== 'noun' && entry.part !== 'plural') return false;
  const others = (owners.get(entry.lemma) ?? []).filter((other) => other !== entry && other.part === 'noun');
  if (entry.part === 'plural') return others.length > 0;
  if (entry.lemma.endsWith('о') && (owners.get(entry.lemma.replace(/о$/, 'ого')) ?? []).length > 0)
    return entry.place !== 1;
  if (/(?:ия|[^ие]а|ена|ья)$/.test(entry.lemma) && others.some(({ lemma }) => /(?:о|е|мя)$/.test(lemma)))
    return true;
  if (/^(?:листья|леса|трактора|корпуса)$/.test(entry.lemma)) return others.length > 0;
  return others.some((other) => entry.place >= 2 && other.place < 2);
}

function ownersOf(entries: Iterable<Entry>): Map<string, Entry[]> {
  const owners = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      const found = owners.get(form);
      if (found === undefined) owners.set(form, [entry]);
      else found.push(entry);
    }
  }
  return owners;
}

function countForms(terms: readonly (readonly string[])[], entries: readonly Entry[]): void {
  const counts = new Map<string, number>();
  for (const words of terms) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const entry of entries) for (const form of entry.forms) entry.count += counts.get(form) ?? 0;
}
