import type { Language } from '../../../shared/language.ts';
import { normaliseText, type Recogniser } from '../../translation/public-text.ts';
import { choosePassageWindow, readBeginnings, type WordBeginnings } from './passage-window.ts';
import { findPhrase, readPhrase, type Phrase } from './phrase.ts';
import type { QueryUnits } from './query-units.ts';
import type { Passage, SearchText } from './search-record.ts';
import { placeSize, type TextPlacesMemory } from './text-places.ts';
import { weights } from './weights.ts';

/** Chinese says as much in half the characters. */
const passageCharactersMax = { zh: 150, ru: 300, en: 300 };
/** A passage begins this much before its first mark at most, at the beginning of a sentence or word. */
const charactersBeforeMax = 60;
/** Of a long text only so much is looked at. */
const charactersReadMax = 6000;
/** Where no word of the query is seen something may still answer (a root, a spelling): so much is analysed for it. */
const charactersGuessedMax = 800;
const marksMax = 400;

/** Reads the texts of one thread. */
export type PassageReader = { readonly recogniser: Recogniser; readonly places: TextPlacesMemory };

/** A place that answers the query, in the original text, with the unit it answers. */
type Mark = { readonly start: number; readonly end: number; readonly unit: string };

type Wanted = {
  readonly asked: QueryUnits | undefined;
  /** By language, read when first needed. */
  readonly beginnings: Map<Language, WordBeginnings>;
  /** Low halves of the hashes of terms by their high half. */
  readonly terms: ReadonlyMap<number, readonly number[]>;
  /** 1 by number of a concept. */
  readonly concepts: Uint8Array | undefined;
  readonly phrases: readonly Phrase[];
};

/**
 * For each text its title and, where something of the query stands in the text, the passage that has most of it. With
 * an `order` of languages: the passage of the first text that has something, and where there is a text in the first of
 * these languages no other title.
 */
export function writePassages(
  reader: PassageReader,
  texts: readonly SearchText[],
  asked: QueryUnits | undefined,
  phrases: readonly string[],
  order?: readonly Language[],
): Passage[] {
  const wanted = wantedOf(reader, asked, phrases);
  if (wanted.terms.size + wanted.phrases.length === 0 && wanted.concepts === undefined) return [];
  const placeOf = ({ language }: SearchText): number => (order ?? []).indexOf(language) >>> 0;
  const ordered = order === undefined ? texts : [...texts].sort((a, b) => placeOf(a) - placeOf(b));
  const isTitleEnough = order !== undefined && ordered[0]?.language === order[0];
  let isAnswered = false;
  return ordered.flatMap(({ language, title, text }, at): Passage[] => {
    if (isAnswered && isTitleEnough) return [];
    const own: Passage[] = [];
    if (at === 0 || !isTitleEnough) {
      const marks = joinMarks(findMarks(reader, title, wanted));
      own.push({ language, field: 'title', text: title, marks, isCutBefore: false, isCutAfter: false });
    }
    if (isAnswered) return own;
    const marks = findTextMarks(reader, language, text.slice(0, charactersReadMax), wanted);
    isAnswered = order !== undefined && marks.length > 0;
    return marks.length === 0
      ? own
      : [...own, { language, field: 'text', ...cutPassage(text, marks, passageCharactersMax[language]) }];
  });
}

const wantedByQuery = new WeakMap<QueryUnits, Wanted>();

/** All hits of one query share what is wanted. */
function wantedOf(reader: PassageReader, asked: QueryUnits | undefined, phrases: readonly string[]): Wanted {
  const known = asked && wantedByQuery.get(asked);
  if (known) return known;
  const wanted = readWanted(reader, asked, phrases);
  if (asked) wantedByQuery.set(asked, wanted);
  return wanted;
}

/** Pairs across two words mark nothing; light words do, but choose no passage. */
function readWanted(
  { recogniser }: PassageReader,
  asked: QueryUnits | undefined,
  phrases: readonly string[],
): Wanted {
  const terms = new Map<number, number[]>();
  for (const { alternatives, weight } of asked?.units ?? []) {
    if (weight <= weights.crossingPair) continue;
    for (const { high, low } of alternatives) terms.set(high, [...(terms.get(high) ?? []), low]);
  }
  return {
    asked,
    beginnings: new Map(),
    terms,
    concepts: asked && flagConcepts(recogniser, asked.conceptIds),
    phrases: phrases.flatMap((phrase) => readPhrase(phrase) ?? []),
  };
}

function flagConcepts(recogniser: Recogniser, ids: readonly string[]): Uint8Array | undefined {
  if (ids.length === 0) return undefined;
  const flags = new Uint8Array(recogniser.concepts.length);
  for (const id of ids) flags[recogniser.conceptNumber(id) ?? flags.length] = 1;
  return flags;
}

/** Of a long text only the part that promises most is analysed, unless the promise fails or phrases are asked for. */
function findTextMarks(reader: PassageReader, language: Language, text: string, wanted: Wanted): Mark[] {
  const { asked, beginnings, phrases } = wanted;
  if (asked !== undefined && phrases.length === 0) {
    const known = beginnings.get(language) ?? readBeginnings(asked, reader.recogniser, language);
    beginnings.set(language, known);
    const part = choosePassageWindow(text, language, known);
    const marks = part ? findMarks(reader, text.slice(part.from, part.to), wanted) : [];
    if (part && marks.length > 0)
      return marks.map(({ start, end, unit }) => ({ start: start + part.from, end: end + part.from, unit }));
    return findMarks(reader, text.slice(0, charactersGuessedMax), wanted);
  }
  return findMarks(reader, text, wanted);
}

function findMarks({ places }: PassageReader, text: string, wanted: Wanted): Mark[] {
  if (text.trim() === '') return [];
  const { terms, concepts } = places.read(text);
  const marks: Mark[] = [];
  const mark = (start: number, end: number, unit: string): void => {
    if (marks.length < marksMax) marks.push({ start, end, unit });
  };
  for (let at = 0; at < terms.length; at += placeSize) {
    const [high, low, start, end] = placeAt(terms, at);
    if (wanted.terms.get(high)?.includes(low) === true) mark(start, end, `${high}.${low}`);
  }
  if (wanted.concepts !== undefined) {
    let marked = -1;
    for (let at = 0; at < concepts.length; at += placeSize) {
      const [match, concept, start, end] = placeAt(concepts, at);
      if (match === marked || wanted.concepts[concept] !== 1) continue;
      marked = match;
      mark(start, end, `#${concept}`);
    }
  }
  if (wanted.phrases.length > 0) markPhrases(text, wanted.phrases, mark);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function placeAt(places: Uint32Array, at: number): [number, number, number, number] {
  return [places[at], places[at + 1], places[at + 2], places[at + 3]] as [number, number, number, number];
}

function markPhrases(
  text: string,
  phrases: readonly Phrase[],
  mark: (start: number, end: number, unit: string) => void,
): void {
  const normal = normaliseText(text);
  const originalAt = (at: number): number => normal.offsets?.[at] ?? Math.min(at, text.length);
  for (const phrase of phrases) {
    const unit = phrase.parts.join(' ');
    let count = 0;
    for (let at = findPhrase(normal.text, phrase, 0); at !== undefined && count < marksMax; count++) {
      mark(originalAt(at[0]), originalAt(at[1]), unit);
      at = findPhrase(normal.text, phrase, at[1]);
    }
  }
}

/** Marks that touch or overlap are one. */
function joinMarks(marks: readonly Mark[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const { start, end } of marks) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) joined.push([start, end]);
  }
  return joined;
}

function cutPassage(
  text: string,
  marks: readonly Mark[],
  length: number,
): Omit<Passage, 'language' | 'field'> {
  const first = chooseStart(marks, length);
  const from = beginOfPassage(text, first);
  const to = endOfPassage(text, from, length);
  const inside = marks.filter(({ start, end }) => start >= from && end <= to);
  return {
    text: text.slice(from, to),
    marks: joinMarks(inside).map(([start, end]) => [start - from, end - from] as const),
    isCutBefore: text.slice(0, from).trim() !== '',
    isCutAfter: text.slice(to).trim() !== '',
  };
}

/** The mark from which on most different units stand within a passage's length; of equals the first. */
function chooseStart(marks: readonly Mark[], length: number): number {
  let best = 0;
  let chosen = marks[0]?.start ?? 0;
  for (let at = 0; at < marks.length; at++) {
    const start = marks[at]?.start ?? 0;
    const units = new Set<string>();
    let count = 0;
    for (let next = at; next < marks.length; next++) {
      const mark = marks[next] as Mark;
      if (mark.end > start + length - charactersBeforeMax) break;
      units.add(mark.unit);
      count++;
    }
    const value = units.size + count / marksMax;
    if (value > best) {
      best = value;
      chosen = start;
    }
  }
  return chosen;
}

function beginOfPassage(text: string, first: number): number {
  if (first <= charactersBeforeMax) return text.length - text.trimStart().length;
  const before = text.slice(first - charactersBeforeMax, first);
  const sentence = /.*[.!?。！？\n]\s*/su.exec(before)?.[0].length;
  const word = /^\S*\s+/u.exec(before)?.[0].length;
  return first - charactersBeforeMax + (sentence ?? word ?? 0);
}

function endOfPassage(text: string, from: number, length: number): number {
  const hardEnd = from + length;
  if (hardEnd >= text.length) return from + text.slice(from).trimEnd().length;
  const tail = text.slice(hardEnd - charactersBeforeMax, hardEnd);
  const word = /\s+\S*$/u.exec(tail)?.index;
  return isHighSurrogate(text.charCodeAt(hardEnd - 1)) && word === undefined
    ? hardEnd - 1
    : word === undefined
      ? hardEnd
      : hardEnd - charactersBeforeMax + word;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
