import type { QueryProblem } from '../engine/search-record.ts';
import { analyseText } from '../../translation/public-text.ts';
import type { FilterPiece, UnreadPiece } from './piece.ts';
import { isLevelName, otherValues } from './read-value.ts';
import { splitQuery } from './split-query.ts';

export type ReadPieces = {
  /** Free words to be analysed, after correction; '' when there are none. */
  readonly words: string;
  /** Each must stand word for word (as normalised text) in a text of the record. */
  readonly phrases: readonly string[];
  /** Words or phrases that must not stand in it, nor their concepts. */
  readonly excluded: readonly string[];
  /** What follows `org:`, one entry each: its words must begin words of the owner's names. */
  readonly ownerWords: readonly string[];
  /** What follows `org:` in quotation marks: all words of an entry must stand in a name of the owner. */
  readonly ownerPhrases: readonly string[];
  /** Facet values by facet (kind, level, field, ford, gbt, language, country, region): a record must have one of each. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
};

export type PieceReading = {
  readonly read: ReadPieces;
  readonly problems: readonly QueryProblem[];
  /** Where the free words stand. */
  readonly wordPlaces: readonly { readonly start: number; readonly end: number }[];
};

/** Phrases and exclusions cost a look into every text: more of them are no query. */
const mostOfKind = 32;

/** What the pieces of a query's syntax come to. */
export function readPieces(text: string): PieceReading {
  const reading = {
    words: [] as string[],
    phrases: [] as string[],
    excluded: [] as string[],
    ownerWords: [] as string[],
    ownerPhrases: [] as string[],
    filters: new Map<string, readonly string[]>(),
    problems: [] as QueryProblem[],
    wordPlaces: [] as { start: number; end: number }[],
  };
  type Reading = typeof reading;
  const addText = (list: string[], value: string): void => {
    if (list.length < mostOfKind && !list.includes(value) && analyseText(value).atoms.length > 0)
      list.push(value);
  };
  const addUnread = (to: Reading, piece: UnreadPiece): void => {
    const part = text.slice(piece.start, piece.end);
    if (to.problems.length < mostOfKind)
      to.problems.push({ code: isLevelName(piece.name) ? 'badLevel' : 'unknownField', part });
    if (piece.isExcluded) addText(to.excluded, piece.text);
    else to.words.push(piece.text);
  };
  const addFilter = (to: Reading, piece: FilterPiece): void => {
    const values = piece.isExcluded ? otherValues(piece.name, piece.values) : piece.values;
    const joined = values === undefined ? undefined : joinFilter(piece, to.filters.get(piece.name), values);
    if (joined !== undefined) to.filters.set(piece.name, joined);
    else addUnread(to, { ...piece, kind: 'unread', text: valueText(text, piece) });
  };
  for (const piece of splitQuery(text)) {
    if (piece.kind === 'words') {
      reading.words.push(
        text
          .slice(piece.start, piece.end)
          .replace(/^[\s,;，；。、]+/, '')
          .trimEnd(),
      );
      reading.wordPlaces.push({ start: piece.start, end: piece.end });
    } else if (piece.kind === 'phrase') addText(reading.phrases, piece.text);
    else if (piece.kind === 'excluded') addText(reading.excluded, piece.text);
    else if (piece.kind === 'owner')
      addText(piece.isQuoted ? reading.ownerPhrases : reading.ownerWords, piece.text);
    else if (piece.kind === 'unread') addUnread(reading, piece);
    else addFilter(reading, piece);
  }
  const { phrases, excluded, ownerWords, ownerPhrases, filters, problems, wordPlaces } = reading;
  const owned = ownerWords.length + ownerPhrases.length;
  const isNarrowed = phrases.length + excluded.length + owned + filters.size > 0;
  const words = reading.words.join(' ').trim();
  const read: ReadPieces = {
    words: isNarrowed && analyseText(words).atoms.length === 0 ? '' : words,
    phrases,
    excluded,
    ownerWords,
    ownerPhrases,
    filters: Object.fromEntries(filters),
  };
  return { read, problems, wordPlaces };
}

/** Two signs of a level narrow each other (level:>=5 level:<8), as does a minus; other values add up. */
function joinFilter(
  piece: FilterPiece,
  known: readonly string[] | undefined,
  values: readonly string[],
): readonly string[] | undefined {
  if (known === undefined) return values;
  const isNarrowing =
    piece.isExcluded || (isLevelName(piece.name) && (known.length > 1 || values.length > 1));
  if (!isNarrowing) return [...new Set([...known, ...values])];
  const both = known.filter((value) => values.includes(value));
  return both.length === 0 ? undefined : both;
}

/** The value of a prefix as written, without the prefix. */
function valueText(text: string, piece: { start: number; end: number }): string {
  const written = text.slice(piece.start, piece.end);
  return written.slice(written.search(/[:：∶]/) + 1).replace(/^[\s"]+|"$/g, '');
}
