import type { TermMatch } from './recognise.ts';

/**
 * Of all terms found in Chinese characters (by their start) keeps those of the best segmentation (greatest sum of squared
 * lengths, so that few long words win), their own parts, and long terms that cross a boundary. A single character inside
 * a longer word counts only where that word is a compound and the rest of it is a word as well: 铝 in 铝合金, not 水 in 水泥.
 */
export function chooseHanTerms(matches: readonly TermMatch[]): TermMatch[] {
  const first = matches[0]?.start;
  if (first === undefined) return [];
  const owners = findOwners(matches, first, endOf(matches) - first);
  const spans = lazySpans(matches);
  const kept: TermMatch[] = [];
  for (const match of matches) {
    const owner = owners[match.start - first];
    const size = match.end - match.start;
    if (owner === match) kept.push(match);
    else if (owner !== undefined && match.end <= owner.end) {
      if (size > 1 || isRestKnown(match, owner, spans)) kept.push(asPart(match));
    } else if (size >= 3) kept.push(asPart(match));
  }
  return kept;
}

function endOf(matches: readonly TermMatch[]): number {
  let end = 0;
  for (const match of matches) end = Math.max(end, match.end);
  return end;
}

/** For each place from `first` on the term of the best segmentation that stands there. */
function findOwners(
  matches: readonly TermMatch[],
  first: number,
  length: number,
): readonly (TermMatch | undefined)[] {
  const best = new Array<number>(length + 1).fill(0);
  const last = new Array<TermMatch | undefined>(length + 1).fill(undefined);
  let next = 0;
  for (let at = 0; at <= length; at++) {
    const before = best[at - 1] ?? 0;
    if (before >= (best[at] as number)) {
      best[at] = before;
      last[at] = undefined;
    }
    for (; matches[next]?.start === first + at; next++) {
      const match = matches[next] as TermMatch;
      const value = (best[at] as number) + (match.end - match.start) ** 2;
      if (value <= (best[match.end - first] as number)) continue;
      best[match.end - first] = value;
      last[match.end - first] = match;
    }
  }
  const owners = new Array<TermMatch | undefined>(length).fill(undefined);
  for (let at = length; at > 0;) {
    const match = last[at];
    if (match === undefined) at--;
    else {
      at = match.start - first;
      owners.fill(match, at, match.end - first);
    }
  }
  return owners;
}

/** One shape for all matches: a copy by spreading takes three times as long. */
function asPart({ group, start, end, certainty }: TermMatch): TermMatch {
  return { group, start, end, isPart: true, certainty };
}

type HasSpan = (start: number, end: number) => boolean;

/** Whether a term stands from here to there; few texts ask, so the spans are collected at the first question. */
function lazySpans(matches: readonly TermMatch[]): HasSpan {
  let spans: Set<number> | undefined;
  return (start, end) => {
    spans ??= new Set(matches.map((match) => match.start * 2 ** 26 + match.end));
    return spans.has(start * 2 ** 26 + end);
  };
}

function isRestKnown(match: TermMatch, owner: TermMatch, hasSpan: HasSpan): boolean {
  if (!owner.group.isCompound || owner.end - owner.start < 3) return false;
  if (match.start === owner.start) return hasSpan(match.end, owner.end);
  return match.end === owner.end && hasSpan(owner.start, match.start);
}
