import { normaliseText } from '../../translation/public.ts';
import { addTextTerms, textsByLanguage, type TextReader } from '../engine/document-terms.ts';
import type { SearchRecord, SearchText } from '../engine/search-record.ts';
import type { ReadRecord, ReadText } from './answer-rules.ts';
import { ownerTerms, termOf, type Term } from './terms.ts';

/** A record as saved searches are compared with it: the terms of its texts as the engine reads them, its facets. */
export function readRecord(reader: TextReader, record: SearchRecord): ReadRecord {
  const facets = new Map(Object.entries(record.facets).map(([name, values]) => [name, new Set(values)]));
  if (!facets.has('kind')) facets.set('kind', new Set([record.kind]));
  return {
    texts: textsByLanguage(record).map((text) => readText(reader, text, record.names)),
    facets,
    owner: new Set(ownerTerms(record.ownerNames)),
  };
}

function readText(reader: TextReader, text: SearchText, names: readonly string[]): ReadText {
  const terms = new Set<Term>();
  addTextTerms(reader, text, names, {
    add: (high, low) => void terms.add(termOf(high, low)),
    addConcept: (concept, { high, low }) => void terms.add(termOf(high[concept] ?? 0, low[concept] ?? 0)),
  });
  let normals: string[] | undefined;
  return {
    language: text.language,
    terms,
    // Needed by phrases only, so read when a phrase is asked for.
    normals: () =>
      (normals ??= [text.title, ...text.keywords, ...names, text.text].map(
        (field) => normaliseText(field).text,
      )),
  };
}
