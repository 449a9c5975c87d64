import { languages } from '../../../shared/language.ts';
import { normaliseText, scriptOf, script } from '../../translation/public-text.ts';
import type { SearchRecord, SearchText } from './search-record.ts';
import { GrowingArray, makeUint16, makeUint32 } from './growing-array.ts';
import { hiddenName, type TitleList } from './segment.ts';

const titleCharactersMax = 200;
const nameCharactersMax = 80;
const namesMax = 40;
/** Places are in order by this many letters; among more equal ones the search looks at each. */
const sortedLetters = 8;
/** Fewer places are sorted by comparing: counting letters goes through all 65,536 for each place of a letter. */
const fewPlaces = 10_000;

/** Collects titles and names, in rising numbers of records, for suggestions while typing. */
export class TitleWriter {
  readonly #units = new GrowingArray(makeUint16);
  readonly #starts = new GrowingArray(makeUint32);
  readonly #records = new GrowingArray(makeUint16);
  readonly #kinds: number[] = [];
  readonly #words = new Set<string>();

  addRecord(number: number, record: SearchRecord, texts: readonly SearchText[]): void {
    const isPublic = record.audience.includes('public');
    for (const { language, title } of texts) {
      const normal = normaliseText(title.slice(0, titleCharactersMax)).text;
      if (normal === '') continue;
      this.#addText(number, languages.indexOf(language), normal);
      if (isPublic) this.#learn(normal);
    }
    for (const name of record.names.slice(0, namesMax)) {
      const normal = normaliseText(name.slice(0, nameCharactersMax)).text;
      this.#addText(number, hiddenName, normal);
      if (isPublic) this.#learn(normal);
    }
  }

  /** Takes over a title of another segment as it stands there. */
  addUnits(number: number, kind: number, units: Uint16Array, isPublic: boolean): void {
    this.#open(number, kind);
    for (let at = 0; at < units.length; at++) this.#units.push(units[at] as number);
    this.#units.push(0);
    if (isPublic) this.#learn(Buffer.from(units.slice().buffer).toString('utf16le'));
  }

  finish(): { titles: TitleList; publicWords: string[] } {
    const units = this.#units.values.slice(0, this.#units.length);
    return {
      titles: {
        units,
        titleStarts: this.#starts.values.slice(0, this.#starts.length),
        records: this.#records.values.slice(0, this.#records.length),
        kinds: Uint8Array.from(this.#kinds),
        wordStarts: sortByLetters(units, findWordStarts(units)),
      },
      publicWords: [...this.#words],
    };
  }

  #addText(number: number, kind: number, text: string): void {
    this.#open(number, kind);
    for (let at = 0; at < text.length; at++) this.#units.push(text.charCodeAt(at) || 0x20);
    this.#units.push(0);
  }

  #open(number: number, kind: number): void {
    this.#starts.push(this.#units.length);
    this.#records.push(number);
    this.#kinds.push(kind);
  }

  #learn(text: string): void {
    for (const word of text.split(/[^\p{L}\p{N}]+/u)) if (word.length > 1) this.#words.add(word);
  }
}

/** Words begin after what is no letter and no digit; in Chinese with every character. */
function findWordStarts(units: Uint16Array): Uint32Array {
  const starts = new GrowingArray(makeUint32);
  let before: number = script.none;
  for (let at = 0; at < units.length; at++) {
    const kind = scriptOf(units[at] as number);
    if (kind !== script.none && (kind === script.han || before === script.none || before === script.han))
      starts.push(at);
    before = kind;
  }
  return starts.values.slice(0, starts.length);
}

/** Sorts by the last letter that counts, then by the one before it: after the first all are in order. */
function sortByLetters(units: Uint16Array, starts: Uint32Array): Uint32Array {
  if (starts.length < fewPlaces) return starts.sort((a, b) => compareLetters(units, a, b) || a - b);
  let from: Uint32Array = starts;
  let to: Uint32Array = new Uint32Array(starts.length);
  const reach = Math.min(sortedLetters, longestTitle(units));
  const places = new Uint32Array(0x10001);
  for (let letter = reach - 1; letter >= 0; letter--) {
    places.fill(0);
    for (let at = 0; at < from.length; at++) {
      const unit = letterAt(units, from[at] as number, letter) + 1;
      places[unit] = (places[unit] as number) + 1;
    }
    for (let unit = 1; unit < places.length; unit++)
      places[unit] = (places[unit] as number) + (places[unit - 1] as number);
    for (let at = 0; at < from.length; at++) {
      const start = from[at] as number;
      const unit = letterAt(units, start, letter);
      const place = places[unit] as number;
      places[unit] = place + 1;
      to[place] = start;
    }
    [from, to] = [to, from];
  }
  return from;
}

function compareLetters(units: Uint16Array, a: number, b: number): number {
  for (let letter = 0; letter < sortedLetters; letter++) {
    const unit = units[a + letter] ?? 0;
    const difference = unit - (units[b + letter] ?? 0);
    if (difference !== 0 || unit === 0) return difference;
  }
  return 0;
}

/** The letter so far after a start, 0 behind the end of the title. */
function letterAt(units: Uint16Array, start: number, letter: number): number {
  for (let at = start; at < start + letter; at++) if (units[at] === 0) return 0;
  return units[start + letter] ?? 0;
}

function longestTitle(units: Uint16Array): number {
  let longest = 0;
  for (let at = 0, start = 0; at < units.length; at++) {
    if (units[at] !== 0) continue;
    longest = Math.max(longest, at - start);
    start = at + 1;
  }
  return longest;
}
