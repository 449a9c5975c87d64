import type { FindingView, Hints, SegmentView } from '../contract.ts';
import { hintsByKey, type SegmentFilter } from '../vocabulary.ts';

export type TermHint = Hints['terms'][number];
export type MatchHint = Hints['matches'][number];
export type NumberedTerm = { term: TermHint; word: string; number: number | null };

/** What is inserted for a term: a word that is kept as it is, else the preferred one of the likeliest sense. */
export function wordOf({ senses }: TermHint): string | undefined {
  const words = senses.map(({ kept, preferred, admitted }) => [...kept, ...preferred, ...admitted]);
  return words.find((each) => each.length > 0)?.[0];
}

/** The terms of a segment, each once, those with a word to insert numbered as the keys insert them. */
export function numberTerms(terms: readonly TermHint[]): NumberedTerm[] {
  const seen = new Set<string>();
  let number = 0;
  return terms.flatMap((term) => {
    const word = wordOf(term) ?? '';
    const key = `${word}\u0000${term.senses[0]?.conceptId ?? term.written}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ term, word, number: word !== '' && number < hintsByKey ? ++number : null }];
  });
}

/** Blocking findings nobody answers for. */
export function blockingOf(
  findings: readonly FindingView[],
  overrides: readonly { check: string }[],
): FindingView[] {
  return findings.filter(
    ({ severity, check }) => severity === 'blocks' && !overrides.some((one) => one.check === check),
  );
}

/** Whether a segment would still be in the filtered list; findings only the server knows. */
function isStillChosen(filter: SegmentFilter, { state }: SegmentView): boolean {
  if (filter === 'open')
    return state === 'none' || state === 'machine' || state === 'draft' || state === 'stale';
  if (filter === 'machine' || filter === 'stale') return state === filter;
  if (filter === 'confirmed') return state === 'human' || state === 'verified';
  return true;
}

/** Where the window after this one begins in the list as it is now. */
export function startOfNext(filter: SegmentFilter, from: number, items: readonly SegmentView[]): number {
  return from + items.filter((segment) => isStillChosen(filter, segment)).length;
}
