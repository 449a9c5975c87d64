import type { MatchingSettings } from './settings.ts';

export type Likeness = {
  /** Share of the new text's weight the other covers. */
  coverage: number;
  /** Overlap of the concepts of both; null where those of the other are unknown. */
  concepts: number | null;
  /** Share of the new title's weight the other covers; null without a title. */
  title: number | null;
  ownFields: readonly string[];
  otherFields: readonly string[];
};

/** How likely two records of one kind are the same thing; what is unknown takes no part. */
export function scoreDuplicate(
  { coverage, concepts, title, ownFields, otherFields }: Likeness,
  { duplicates: weights }: MatchingSettings,
): { score: number; isLikely: boolean; sameFields: string[] } {
  const rubrics = new Set(otherFields.map((code) => code.slice(0, 2)));
  const sameFields = ownFields.filter((code) => rubrics.has(code.slice(0, 2)));
  const isFieldKnown = ownFields.length > 0 && otherFields.length > 0;
  const parts: readonly (readonly [number | null, number])[] = [
    [coverage, weights.coverage],
    [concepts, weights.concepts],
    [title, weights.title],
    [isFieldKnown ? Number(sameFields.length > 0) : null, weights.field],
  ];
  let sum = 0;
  let total = 0;
  for (const [value, weight] of parts) {
    if (value === null) continue;
    sum += value * weight;
    total += weight;
  }
  const score = total === 0 ? 0 : Math.min(1, sum / total);
  return { score, isLikely: score >= weights.likelyFrom, sameFields };
}
