import type { MatchingSettings } from './settings.ts';
import type { ScoredPart, SideFacts } from './rules.ts';
import { dismissReasons, type DismissReason, type PartName } from './vocabulary.ts';

/** What a person dismissed before. */
export type Dismissal = {
  reason: DismissReason;
  ownId: string;
  /** GRNTI codes of the dismissed record. */
  otherFields: readonly string[];
};

export type Adjustment = { reason: DismissReason; part: PartName; factor: number; count: number };

export type Suggested = {
  ownId: string;
  own: SideFacts;
  other: SideFacts;
  parts: readonly ScoredPart[];
};

type Lowering = NonNullable<MatchingSettings['dismissals'][DismissReason]>['when'];

const fewConceptsBelow = 0.25;
const marketGapBelow = 0.5;

/** Whether an earlier dismissal speaks against a suggestion: always for a property the reader can see in its parts. */
const applies: Readonly<Record<Lowering, (dismissal: Dismissal, suggested: Suggested) => boolean>> = {
  levelGap: (_dismissal, { parts }) => {
    const detail = detailOf(parts, 'level');
    return detail?.part === 'level' && detail.gap !== null && detail.gap > 0;
  },
  fewConcepts: (_dismissal, { parts }) => isBelow(parts, 'concepts', fewConceptsBelow),
  marketGap: (_dismissal, { parts }) => isBelow(parts, 'market', marketGapBelow),
  unverified: (_dismissal, { parts }) => {
    const detail = detailOf(parts, 'level');
    return detail?.part === 'level' && detail.offered !== null && !detail.isVerified;
  },
  // The field of one's own listing is one's field, whatever was dismissed in it.
  sameField: ({ otherFields }, { own, other }) => {
    const foreign = rubrics(otherFields).filter((code) => !rubrics(own.fields).includes(code));
    return rubrics(other.fields).some((code) => foreign.includes(code));
  },
  sameNeed: ({ ownId }, suggested) => ownId === suggested.ownId,
};

/** What lowers the score of this suggestion for this person, each reason once with how often it was given. */
export function adjustmentsFor(
  dismissals: readonly Dismissal[],
  suggested: Suggested,
  settings: MatchingSettings,
): Adjustment[] {
  return dismissReasons.flatMap((reason) => {
    const rule = settings.dismissals[reason];
    if (rule === null) return [];
    const count = dismissals.filter(
      (dismissal) => dismissal.reason === reason && applies[rule.when](dismissal, suggested),
    ).length;
    return count === 0
      ? []
      : [{ reason, part: rule.part, factor: Math.max(rule.floor, rule.factor ** count), count }];
  });
}

export function adjustScore(score: number, adjustments: readonly Adjustment[]): number {
  return adjustments.reduce((lowered, { factor }) => lowered * factor, score);
}

function detailOf(parts: readonly ScoredPart[], wanted: PartName): ScoredPart['detail'] | undefined {
  return parts.find(({ part }) => part === wanted)?.detail;
}

function isBelow(parts: readonly ScoredPart[], wanted: PartName, limit: number): boolean {
  const value = parts.find(({ part }) => part === wanted)?.value ?? null;
  return value !== null && value < limit;
}

function rubrics(codes: readonly string[]): string[] {
  return codes.map((code) => code.slice(0, 2));
}
