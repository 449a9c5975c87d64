import type { RankOrder } from './rank-order.ts';
import { weights } from './weights.ts';

/**
 * A text counts as found when it covers at least this part of what the best visible text of its language covers of
 * the query (both weighed by rarity). A fixed share would not do: no text repeats the whole of a long request.
 */
export const leastPartOfBest = 0.3;

/** A text in its language's list; `place` is its number among the survivors of that language. */
export type RankedText = { readonly list: number; readonly place: number; readonly score: number };

/** What is known of the texts that are merged. */
export type RankedLists = {
  /** Best first, by language. */
  readonly lists: readonly (readonly number[])[];
  /** The record of a text, as one number. */
  recordOf(list: number, place: number): number;
  shareOf(list: number, place: number): number;
};

/**
 * Merges one ranked list per language into its first `count` records. Scores of different languages are not
 * comparable, ranks are; a record with texts in several languages takes its best place, not the sum, or the
 * much-translated would always lead. Equal places go by the covered share, which is comparable.
 */
export function fuseByRank(ranked: RankedLists, count: number, order: RankOrder): RankedText[] {
  const met = new Set<number>();
  const merged: RankedText[] = [];
  const depth = Math.max(0, ...ranked.lists.map((list) => list.length));
  for (let rank = 0; rank < depth && merged.length < count; rank++) {
    const score = 1 / (weights.fusionConstant + rank + 1);
    const row = ranked.lists
      .flatMap((list, number) =>
        rank < list.length ? [{ list: number, place: list[rank] as number, score }] : [],
      )
      .sort((a, b) => compareShares(ranked, a, b) || order.later(idOf(ranked, a), idOf(ranked, b)));
    for (const text of row) {
      const id = idOf(ranked, text);
      if (met.has(id)) continue;
      met.add(id);
      merged.push(text);
    }
  }
  return merged;
}

/** The texts of all lists in the order of the records, each record with the text that covers most. */
export function joinLists(ranked: RankedLists, compare: (a: number, b: number) => number): RankedText[] {
  const best = new Map<number, RankedText>();
  ranked.lists.forEach((list, number) => {
    for (const place of list) {
      const text = { list: number, place, score: 0 };
      const id = ranked.recordOf(number, place);
      const known = best.get(id);
      if (known === undefined || compareShares(ranked, text, known) < 0) best.set(id, text);
    }
  });
  return [...best].sort(([a], [b]) => compare(a, b)).map(([, text]) => text);
}

function idOf(ranked: RankedLists, text: RankedText): number {
  return ranked.recordOf(text.list, text.place);
}

function compareShares(ranked: RankedLists, a: RankedText, b: RankedText): number {
  return ranked.shareOf(b.list, b.place) - ranked.shareOf(a.list, a.place);
}

/** A record of the merged list, with its text where it was found by words. */
export type FusedRecord = {
  readonly id: number;
  readonly score: number;
  readonly text: RankedText | undefined;
};

/** Adds another list of records by rank: its share of the score is `weight`, that of the words the rest. */
export function addExtraList(
  ranked: RankedLists,
  own: readonly RankedText[],
  extra: readonly number[],
  weight: number,
  order: RankOrder,
): FusedRecord[] {
  const share = Math.min(1, Math.max(0, weight));
  const fused = new Map<number, { score: number; text: RankedText | undefined }>();
  for (const text of own) fused.set(idOf(ranked, text), { score: (1 - share) * text.score, text });
  extra.forEach((id, rank) => {
    const known = fused.get(id) ?? { score: 0, text: undefined };
    fused.set(id, { ...known, score: known.score + share / (weights.fusionConstant + rank + 1) });
  });
  return [...fused]
    .map(([id, { score, text }]) => ({ id, score, text }))
    .sort((a, b) => b.score - a.score || order.later(a.id, b.id));
}
