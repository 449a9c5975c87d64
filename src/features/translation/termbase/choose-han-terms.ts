import type { TermMatch } from './recognise.ts';

/**
 * Of all terms found in Chinese characters keeps those of the best segmentation (greatest sum of squared lengths,
 * so that few long words win), their own parts, and long terms that cross a boundary. A single character inside a
 * longer word counts only where that word is a compound and the rest of it is a word as well: 铝 in 铝合金, not 水 in 水泥.
 */
export function chooseHanTerms(matches: readonly TermMatch[]): TermMatch[] {
  if (matches.length === 0) return [];
  const first = matches[0]?.start ?? 0;
  const last = matches.reduce((end, match) => Math.max(end, match.end), 0);
  const best = new Float64Array(last - first + 1);
  const chosen: (TermMatch | undefined)[] = new Array<undefined>(last - first + 1).fill(undefined);
  const byEnd: TermMatch[][] = Array.from({ length: last - first + 1 }, () => []);
  for (const match of matches) byEnd[match.end - first]?.push(match);
  for (let at = 1; at <= last - first; at++) {
    best[at] = best[at - 1] ?? 0;
    for (const match of byEnd[at] ?? []) {
      const size = match.end - match.start;
      const value = (best[match.start - first] ?? 0) + size * size;
      if (value <= (best[at] ?? 0)) continue;
      best[at] = value;
      chosen[at] = match;
    }
  }
  const cover: (TermMatch | undefined)[] = new Array<undefined>(last - first).fill(undefined);
  for (let at = last - first; at > 0;) {
    const match = chosen[at];
    if (match === undefined) at--;
    else {
      for (let place = match.start; place < match.end; place++) cover[place - first] = match;
      at = match.start - first;
    }
  }
  return sortOut(matches, (place) => cover[place - first]);
}

function sortOut(
  matches: readonly TermMatch[],
  coverAt: (place: number) => TermMatch | undefined,
): TermMatch[] {
  const kept: TermMatch[] = [];
  const spans = new Set(matches.map((match) => match.start * 2 ** 26 + match.end));
  for (const match of matches) {
    const owner = coverAt(match.start);
    const size = match.end - match.start;
    if (owner === match) kept.push(match);
    else if (owner !== undefined && match.end <= owner.end) {
      if (size > 1 || isRestKnown(match, owner, spans)) kept.push({ ...match, isPart: true });
    } else if (size >= 3) kept.push({ ...match, isPart: true });
  }
  return kept;
}

function isRestKnown(match: TermMatch, owner: TermMatch, spans: ReadonlySet<number>): boolean {
  if (!owner.group.isCompound || owner.end - owner.start < 3) return false;
  if (match.start === owner.start) return spans.has(match.end * 2 ** 26 + owner.end);
  return match.end === owner.end && spans.has(owner.start * 2 ** 26 + match.start);
}
