import type { SearchText } from './search-record.ts';
import { analyseText, type Recogniser, type TermKey } from '../../translation/public.ts';

/** Counts of a term are kept in quarters, since an uncertain mention counts for less than one. */
export const countsPerMention = 4;

export type Field = 'title' | 'keywords' | 'text';
export type FieldLengths = Readonly<Record<Field, number>>;

/** Takes the terms of a text as they are read. */
export type TermSink = (term: TermKey, field: Field, amount: number) => void;

/** The term of a concept, by its number in the recogniser: negative, so that it is never a pair of characters. */
export function conceptTerm(concept: number): TermKey {
  return -1 - concept;
}

/** The terms of a text by field: its own words, character pairs and codes, and the concepts it mentions. */
export function readDocumentTerms(recogniser: Recogniser, text: SearchText, add: TermSink): FieldLengths {
  return {
    title: readField(recogniser, 'title', text.title, add),
    keywords: readField(recogniser, 'keywords', text.keywords.join(' | '), add),
    text: readField(recogniser, 'text', text.text, add),
  };
}

/** Returns the number of the field's own tokens; concepts come on top and do not make a text longer. */
function readField(recogniser: Recogniser, field: Field, text: string, add: TermSink): number {
  if (text === '') return 0;
  const analysis = analyseText(text);
  for (const token of analysis.tokens) add(token.value, field, countsPerMention);
  for (const match of recogniser.match(analysis)) {
    for (const member of match.group.members) {
      const sureness = Math.max(1, Math.round(countsPerMention * member.weight * match.certainty));
      add(conceptTerm(member.concept), field, sureness);
    }
  }
  return analysis.tokens.length;
}
