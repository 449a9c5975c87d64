import { analyseText } from '../../translation/text/analyse.ts';
import type { Recogniser } from '../../translation/termbase/recognise.ts';
import type { TermKey } from '../../translation/text/text-analysis.ts';
import type { SearchText } from './search-record.ts';

/** Counts of a term are kept in quarters, since an uncertain mention counts for less than one. */
export const countsPerMention = 4;
const fieldBits = { title: 0, keywords: 4, text: 8 } as const;
const fieldLimit = { title: 15, keywords: 15, text: 255 } as const;
type Field = keyof typeof fieldBits;

export type DocumentTerms = {
  /** Term → counts of the three fields packed into 16 bits: title 4, keywords 4, text 8. */
  readonly counts: ReadonlyMap<TermKey, number>;
  readonly lengths: Readonly<Record<Field, number>>;
};

/** The term of a concept, by its number in the recogniser: negative, so that it is never a pair of characters. */
export function conceptTerm(concept: number): TermKey {
  return -1 - concept;
}

/** The terms of a text by field: its own words, character pairs and codes, and the concepts it mentions. */
export function readDocumentTerms(recogniser: Recogniser, text: SearchText): DocumentTerms {
  const counts = new Map<TermKey, number>();
  const title = addField(recogniser, counts, 'title', text.title);
  const keywords = addField(recogniser, counts, 'keywords', text.keywords.join(' | '));
  const body = addField(recogniser, counts, 'text', text.text);
  return { counts, lengths: { title, keywords, text: body } };
}

function addField(recogniser: Recogniser, counts: Map<TermKey, number>, field: Field, text: string): number {
  if (text === '') return 0;
  const analysis = analyseText(text);
  for (const token of analysis.tokens) addCount(counts, field, token.value, countsPerMention);
  for (const match of recogniser.match(analysis)) {
    for (const member of match.group.members) {
      const sureness = Math.max(1, Math.round(countsPerMention * member.weight * match.certainty));
      addCount(counts, field, conceptTerm(member.concept), sureness);
    }
  }
  return analysis.tokens.length;
}

function addCount(counts: Map<TermKey, number>, field: Field, term: TermKey, amount: number): void {
  const packed = counts.get(term) ?? 0;
  const bits = fieldBits[field];
  const limit = fieldLimit[field];
  const before = (packed >>> bits) & limit;
  const after = Math.min(limit, before + amount);
  counts.set(term, (packed & ~(limit << bits)) | (after << bits));
}
