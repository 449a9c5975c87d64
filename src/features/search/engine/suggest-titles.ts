import { languages } from '../../../shared/language.ts';
import { normaliseText } from '../../translation/public-text.ts';
import type { SuggestQuery, Suggestion } from './search-record.ts';
import type { LiveSegment, SegmentSet } from './segment-set.ts';
import { hiddenName, type TitleList } from './segment.ts';

/** So many places of a segment that the reader may see are taken; of more, those that come first in the order of letters. */
const placesMax = 1500;
/** So many are looked at: what he may not see must not take the room of what he may. */
const placesLookedAtMax = 40_000;
const charactersMax = 100;

type Found = {
  readonly held: LiveSegment;
  readonly record: number;
  readonly kind: number;
  readonly isFromStart: boolean;
  readonly length: number;
};

/** Titles that go on as the reader began, or have a word that does: in his language first, from their start first. */
export function suggestTitles(set: SegmentSet, query: SuggestQuery): Suggestion[] {
  const begun = normaliseText(query.text.slice(0, charactersMax)).text.trimStart();
  if (begun.trim() === '' || query.limit <= 0) return [];
  const units = Uint16Array.from(begun, (letter) => letter.charCodeAt(0));
  const found = set.segments.flatMap((held) => findPlaces(held, units, query));
  const order = languages.map((language) => {
    const at = query.languages.indexOf(language);
    return at < 0 ? languages.length : at;
  });
  const rankOf = ({ kind }: Found): number => order[kind] ?? languages.length;
  found.sort(
    (a, b) =>
      Number(rankOf(a) > 0) - Number(rankOf(b) > 0) ||
      Number(b.isFromStart) - Number(a.isFromStart) ||
      rankOf(a) - rankOf(b) ||
      a.length - b.length ||
      (b.held.segment.dates[b.record] ?? 0) - (a.held.segment.dates[a.record] ?? 0) ||
      (a.held.segment.keyHigh[a.record] ?? 0) - (b.held.segment.keyHigh[b.record] ?? 0),
  );
  const suggestions = new Map<string, Suggestion>();
  for (const place of found) {
    if (suggestions.size >= query.limit) break;
    const suggestion = toSuggestion(place, query);
    if (suggestion !== undefined && !suggestions.has(suggestion.key))
      suggestions.set(suggestion.key, suggestion);
  }
  return [...suggestions.values()];
}

/** Each title once, from the first place in it that fits. */
function findPlaces(held: LiveSegment, begun: Uint16Array, { readerAudience, kinds }: SuggestQuery): Found[] {
  const { segment, dead } = held;
  const { titles, audience } = segment;
  const visible = audience.flagListsWith(readerAudience);
  const kindColumn = segment.facet('kind');
  const isWanted = kinds && kindColumn?.flagListsWith(kinds);
  const first = findFirst(titles, begun);
  const found = new Map<number, Found>();
  const end = Math.min(titles.wordStarts.length, first + placesLookedAtMax);
  for (let at = first, taken = 0; at < end && taken < placesMax; at++) {
    const start = titles.wordStarts[at] as number;
    const order = compareLetters(titles.units, start, begun, begun.length);
    if (order !== 0) {
      if (compareLetters(titles.units, start, begun, Math.min(begun.length, sortedLetters)) !== 0) break;
      continue;
    }
    const title = titleAt(titles, start);
    const record = titles.records[title] as number;
    if (isWanted && isWanted[kindColumn?.byRecord[record] ?? 0] !== 1) continue;
    if (dead[record] !== 0 || visible[audience.byRecord[record] as number] !== 1) continue;
    taken++;
    const titleStart = titles.titleStarts[title] as number;
    const isFromStart = start === titleStart;
    if (found.has(title) && !isFromStart) continue;
    const titleEnd = titles.titleStarts[title + 1] ?? titles.units.length;
    found.set(title, {
      held,
      record,
      kind: titles.kinds[title] as number,
      isFromStart,
      length: titleEnd - titleStart,
    });
  }
  return [...found.values()];
}

/** Places are sorted by so many letters only. */
const sortedLetters = 8;

/** The first place whose letters are not before those begun. */
function findFirst({ units, wordStarts }: TitleList, begun: Uint16Array): number {
  const letters = Math.min(begun.length, sortedLetters);
  let from = 0;
  let to = wordStarts.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compareLetters(units, wordStarts[middle] as number, begun, letters) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Negative when the title's letters come before the begun ones; a title that ends comes before one that goes on. */
function compareLetters(units: Uint16Array, start: number, begun: Uint16Array, letters: number): number {
  for (let at = 0; at < letters; at++) {
    const unit = units[start + at] ?? 0;
    const difference = unit - (begun[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function titleAt({ titleStarts }: TitleList, unit: number): number {
  let from = 0;
  let to = titleStarts.length;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((titleStarts[middle] as number) <= unit) from = middle;
    else to = middle;
  }
  return from;
}

/** The title as written; for another spelling of a name, which is never shown, the title in the reader's language. */
function toSuggestion({ held, record, kind }: Found, query: SuggestQuery): Suggestion | undefined {
  const { segment } = held;
  const texts = segment.texts(record).filter(({ title }) => title !== '');
  const wanted = kind === hiddenName ? query.languages : [languages[kind] ?? 'en'];
  const text =
    wanted.flatMap((language) => texts.find((each) => each.language === language) ?? [])[0] ?? texts[0];
  if (text === undefined) return undefined;
  return {
    key: segment.key(record),
    kind: segment.facet('kind')?.values(record)[0] ?? '',
    text: text.title,
    language: text.language,
  };
}
