import type { Language } from '../../../shared/language.ts';
import { findHash } from './find-term.ts';
import type { Alternative, QueryUnit } from './query-units.ts';
import type { SegmentSet } from './segment-set.ts';
import { weights } from './weights.ts';

/** Where a term's postings lie in each segment. */
export type PreparedTerm = {
  readonly weight: number;
  /** Its bit among the tracked alternatives. */
  readonly bit: number;
  /** By segment, start and end among the records of the segment's lists; equal where it has none. */
  readonly ranges: Uint32Array;
};
export type PreparedUnit = { readonly terms: readonly PreparedTerm[]; readonly gain: number };

export type PreparedQuery = {
  /** Falling by gain. */
  readonly units: readonly PreparedUnit[];
  /** What a text that has everything would gain, units that no text has included. */
  readonly total: number;
  /** What the bits of a found text stand for. */
  readonly tracked: readonly Alternative[];
};

const trackedAtMost = 32;
/** Of a whole document asked as a query the rarest units are enough. */
const unitsAtMost = 256;

type FoundTerm = {
  readonly alternative: Alternative;
  readonly weight: number;
  readonly ranges: Uint32Array;
  readonly frequency: number;
};

/** Looks the units up in all segments; a unit that this language lacks altogether still counts in the total. */
export function prepareUnits(
  set: SegmentSet,
  language: Language,
  units: readonly QueryUnit[],
): PreparedQuery {
  const { texts } = set.totals[language];
  const candidates: { unit: QueryUnit; gain: number; terms: FoundTerm[] }[] = [];
  let total = 0;
  let lacking = 0;
  for (const unit of units) {
    if (unit.isOnlyChinese && language !== 'zh') continue;
    const terms = findTerms(set, language, unit);
    if (terms.length === 0) {
      lacking += unit.weight;
      continue;
    }
    const gain = (unit.weight * inverseFrequency(texts, unitFrequency(terms))) / vagueness(terms.length);
    candidates.push({ unit, gain, terms });
    total += gain;
  }
  candidates.sort((a, b) => b.gain - a.gain);
  candidates.length = Math.min(candidates.length, unitsAtMost);
  const heard = candidates.reduce((sum, candidate) => sum + candidate.unit.weight, 0);
  const mean = heard > 0 ? total / heard : 1;
  const tracked: Alternative[] = [];
  const prepared = candidates.map(({ gain, terms }) => ({
    gain,
    terms: terms.map(({ weight, alternative, ranges }) => ({
      weight,
      ranges,
      bit: trackBit(tracked, alternative),
    })),
  }));
  return { units: prepared, total: total + lacking * mean, tracked };
}

function findTerms(set: SegmentSet, language: Language, unit: QueryUnit): FoundTerm[] {
  const found: FoundTerm[] = [];
  let hasWord = false;
  for (const alternative of unit.alternatives) {
    const { ranges, frequency } = findRanges(set, language, alternative);
    if (frequency === 0) continue;
    const isConcept = alternative.conceptId !== undefined;
    hasWord ||= !isConcept;
    const weight = isConcept && hasWord ? alternative.weight * weights.conceptBesideWord : alternative.weight;
    found.push({ alternative, weight, ranges, frequency });
  }
  return found;
}

function findRanges(
  { segments }: SegmentSet,
  language: Language,
  alternative: Alternative,
): { ranges: Uint32Array; frequency: number } {
  const ranges = new Uint32Array(segments.length * 2);
  let frequency = 0;
  segments.forEach(({ segment }, at) => {
    const { high, low, starts } = segment.lists[language];
    const term = findHash(high, low, alternative);
    if (term < 0) return;
    const start = starts[term] as number;
    const end = starts[term + 1] as number;
    ranges[at * 2] = start;
    ranges[at * 2 + 1] = end;
    frequency += end - start;
  });
  return { ranges, frequency };
}

/**
 * A word and its concepts mostly meet in the same texts, so the most frequent one stands for all of them; one that is
 * unsure too, or it would make the unit rarer than what it finds.
 */
function unitFrequency(terms: readonly FoundTerm[]): number {
  return Math.max(...terms.map(({ frequency }) => frequency));
}

/** A word with many senses says less about the subject, whatever its frequency. */
function vagueness(alternatives: number): number {
  return 1 + weights.vagueness * Math.log(alternatives);
}

function inverseFrequency(texts: number, frequency: number): number {
  const held = Math.min(texts, frequency);
  return Math.log(1 + (texts - held + 0.5) / (held + 0.5));
}

function trackBit(tracked: Alternative[], alternative: Alternative): number {
  if (tracked.length >= trackedAtMost) return 0;
  tracked.push(alternative);
  return (1 << (tracked.length - 1)) >>> 0;
}
