import type { Language } from '../../../shared/language.ts';
import type { Alternative } from './query-units.ts';
import { weights } from './weights.ts';

export type RankedText = {
  readonly record: number;
  readonly score: number;
  /** Share of the query found, 0 to 1. */
  readonly share: number;
  readonly language: Language | undefined;
  readonly found: readonly Alternative[];
};

/**
 * A text counts as found when it covers at least this part of what the best visible text of its language covers of
 * the query (both weighed by rarity). A fixed share would not do: no text repeats the whole of a long request.
 */
export const leastPartOfBest = 0.3;

/**
 * Merges one ranked list per language. Scores of different languages are not comparable, ranks are; a record with
 * texts in several languages takes its best place, not the sum, or the much-translated would always lead. Equal
 * places go by the covered share, which is comparable.
 */
export function fuseByRank(
  lists: readonly (readonly RankedText[])[],
  isLater: ((a: number, b: number) => boolean) | undefined,
): RankedText[] {
  const best = new Map<number, RankedText>();
  for (const list of lists) {
    list.forEach((text, rank) => {
      const fused = { ...text, score: 1 / (weights.fusionConstant + rank + 1) };
      const known = best.get(text.record);
      if (known === undefined || known.score < fused.score) best.set(text.record, fused);
    });
  }
  const merged = [...best.values()];
  if (isLater !== undefined)
    return merged.sort((a, b) => (a.record === b.record ? 0 : isLater(a.record, b.record) ? -1 : 1));
  return merged.sort((a, b) => b.score - a.score || b.share - a.share || a.record - b.record);
}
