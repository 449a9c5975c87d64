import { analyseText } from '../../translation/public.ts';
import type { TextReader } from '../engine/document-terms.ts';
import { readPhrase } from '../engine/phrase.ts';
import { readQuery } from '../engine/query-units.ts';
import { readPieces } from '../understanding/read-pieces.ts';
import type { Excluded, Watch, WatchFilter, WatchPhrase, WatchUnit } from './answer-rules.ts';
import type { SavedQuery } from './contract.ts';
import { filtersOfSaved } from './rules.ts';
import { begunOwnerTermsOf, termOf, wordTermsOf } from './terms.ts';

export type WatchReader = (query: SavedQuery) => Watch;

/**
 * Reads saved queries as the search engine reads queries: same syntax, same units. Nothing is corrected: what is saved
 * is the query as it was asked.
 */
export function createWatchReader(reader: TextReader): WatchReader {
  return (query) => {
    const understood = readPieces(query.q).read;
    const filters = [understood.filters, filtersOfSaved(query)].flatMap((part) =>
      Object.entries(part).flatMap(([facet, values]): WatchFilter[] =>
        values.length > 0 ? [{ facet, values: new Set(values) }] : [],
      ),
    );
    return {
      units: unitsOf(reader, understood.words, query.off),
      phrases: understood.phrases.flatMap((text) => readWatchPhrase(text) ?? []),
      excluded: understood.excluded.map((text) => readExcluded(reader, text)),
      owners: [...understood.ownerWords.map(begunOwnerTermsOf), ...understood.ownerPhrases.map(wordTermsOf)]
        .map((terms) => [...new Set(terms)])
        .filter((terms) => terms.length > 0),
      filters,
    };
  };
}

/** What is left of words without letters, as of °C, stands in no text: the search finds nothing by it either. */
const inNoText: WatchUnit = { weight: 1, isOnlyChinese: false, alternatives: [] };

function unitsOf(reader: TextReader, text: string, off: readonly string[]): WatchUnit[] {
  const { units } = readQuery(reader, text, off);
  if (units.length === 0 && text.trim() !== '') return [inNoText];
  return units.map(({ alternatives, weight, isOnlyChinese }) => ({
    weight,
    isOnlyChinese,
    alternatives: alternatives.map(({ high, low, conceptId, word }) => ({
      term: termOf(high, low),
      conceptId,
      word,
    })),
  }));
}

function readWatchPhrase(written: string): WatchPhrase | undefined {
  const phrase = readPhrase(written);
  return phrase && { phrase, terms: phrase.terms.map(({ high, low }) => termOf(high, low)) };
}

/** As the engine reads it: a word rules out its other forms, a word of the termbase those of all languages. */
function readExcluded({ recogniser, conceptHashes: { high, low } }: TextReader, written: string): Excluded {
  const analysis = analyseText(written);
  const concepts = recogniser
    .match(analysis)
    .filter(({ start, end, certainty }) => start === 0 && end === analysis.atoms.length && certainty === 1)
    .flatMap(({ group }) => group.members)
    .map(({ concept }) => termOf(high[concept] ?? 0, low[concept] ?? 0));
  const read = readWatchPhrase(written);
  if (read === undefined) return { terms: concepts, phrase: undefined };
  const { parts } = read.phrase;
  const isOneWord = parts.length === 1 || (read.terms.length === 1 && parts.length === 2);
  return isOneWord
    ? { terms: [...concepts, ...read.terms], phrase: undefined }
    : { terms: concepts, phrase: read };
}
