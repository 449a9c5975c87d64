import type { Language } from '../../../shared/language.ts';
import { normaliseText, type Recogniser } from '../../translation/public-text.ts';
import type { QueryUnits } from './query-units.ts';

/** Chinese says as much in half the characters. */
const windowCharacters = { zh: 200, ru: 380, en: 380 };
const charactersBefore = 80;
/** What shall stand near each other. */
const spanCharacters = { zh: 120, ru: 240, en: 240 };
const placesPerBeginning = 12;

/** Beginnings of words, in their normal form, that tell where a text may answer: cheap to look for, not sure. */
export type WordBeginnings = readonly string[];

/** The words of the query and all words of its concepts in a language, without their endings. */
export function readBeginnings(
  asked: QueryUnits,
  recogniser: Recogniser,
  language: Language,
): WordBeginnings {
  const words = asked.views.map(({ written }) => written);
  for (const { alternatives } of asked.units) words.push(...alternatives.flatMap(({ word }) => word ?? []));
  for (const id of asked.conceptIds) {
    const number = recogniser.conceptNumber(id);
    if (number !== undefined) words.push(...(recogniser.concepts[number]?.words[language] ?? []));
  }
  const beginnings = new Set<string>();
  for (const word of words) {
    for (const part of normaliseText(word).text.split(/[^\p{L}\p{N}]+/u)) {
      const beginning = /\p{Script=Han}/u.test(part) ? part : withoutEnding(part);
      if (beginning.length > 1) beginnings.add(beginning);
    }
  }
  return [...beginnings];
}

/**
 * The part of a long text in which most different words of the query begin, at word borders: to be analysed instead of
 * the whole. Undefined where the text is short, or none of the words is seen.
 */
export function choosePassageWindow(
  text: string,
  language: Language,
  beginnings: WordBeginnings,
): { from: number; to: number } | undefined {
  const width = windowCharacters[language];
  if (text.length <= width * 1.1) return undefined;
  const normal = normaliseText(text);
  const places = findPlaces(normal.text, beginnings);
  const start = chooseDensest(places, spanCharacters[language]);
  if (start === undefined) return undefined;
  const at = normal.offsets?.[start] ?? start;
  const from = at <= charactersBefore ? 0 : wordBorder(text, at - charactersBefore, at);
  const end = from + width;
  const to = end >= text.length ? text.length : wordBorder(text, end, text.length);
  return { from, to };
}

type Place = { readonly at: number; readonly beginning: number };

function findPlaces(text: string, beginnings: WordBeginnings): Place[] {
  const places: Place[] = [];
  beginnings.forEach((beginning, number) => {
    let found = 0;
    for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + beginning.length)) {
      if (!isBetweenLetters(text, at)) {
        places.push({ at, beginning: number });
        if (++found === placesPerBeginning) break;
      }
    }
  });
  return places.sort((a, b) => a.at - b.at);
}

function isBetweenLetters(text: string, at: number): boolean {
  const isLetter = (unit: string): boolean => /[a-zа-я]/.test(unit);
  return at > 0 && isLetter(text[at] as string) && isLetter(text[at - 1] as string);
}

function chooseDensest(places: readonly Place[], span: number): number | undefined {
  let best = 0;
  let chosen: number | undefined;
  for (let first = 0; first < places.length; first++) {
    const { at } = places[first] as Place;
    const different = new Set<number>();
    for (let next = first; next < places.length; next++) {
      const place = places[next] as Place;
      if (place.at > at + span) break;
      different.add(place.beginning);
    }
    if (different.size > best) {
      best = different.size;
      chosen = at;
    }
  }
  return chosen;
}

/** The next place at which no word is cut; Chinese may be cut anywhere but between the halves of a character. */
function wordBorder(text: string, at: number, limit: number): number {
  for (let place = at; place < Math.min(limit, at + 40); place++) {
    if (isSecondHalf(text[place])) continue;
    if (!/[\p{L}\p{N}]/u.test(text[place - 1] ?? '') || /\p{Script=Han}/u.test(text[place] ?? ''))
      return place;
  }
  return isSecondHalf(text[at]) ? at + 1 : at;
}

function isSecondHalf(unit = ''): boolean {
  return /[\udc00-\udfff]/.test(unit);
}

function withoutEnding(word: string): string {
  if (word.length < 5) return word.length < 3 ? '' : word;
  return word.slice(0, Math.max(4, word.length - (word.length > 7 ? 3 : 2)));
}
