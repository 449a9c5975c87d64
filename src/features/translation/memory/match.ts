import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { ReplacedNumber } from './put-numbers.ts';
import type { TextPlace } from './similarity.ts';

export type MatchKind = 'exact' | 'numbersReplaced' | 'fuzzy';

/** A pair of the memory that helps with a text. */
export type MemoryMatch = {
  unitId: string;
  kind: MatchKind;
  /** Whole percent, 70 to 100; 100 only where kind is `exact`, 99 where the numbers were replaced. */
  percent: number;
  /** The very same text but for blanks at its ends; other matches of 100 % differ in case, width or kind of dash. */
  isSameText: boolean;
  /** The source as stored. */
  source: string;
  /** The translation proposed: as stored, or with the numbers of the text asked about. */
  target: string;
  /** Numbers of the stored translation that were replaced. */
  replaced: ReplacedNumber[];
  /**
   * Where the two sources differ, in UTF-16 units: in the text asked about (composed, without blanks at its ends) and in
   * `source`.
   */
  differences: { asked: TextPlace[]; stored: TextPlace[] };
  /** Whether it was translated in the direction asked for. */
  isSameDirection: boolean;
  domain: string | null;
  origin:
    | { kind: 'record'; ref: RecordRef; number: string | null; versionId: string; revision: number }
    | { kind: 'import'; importId: string; createdBy: string | null; createdAt: string | null };
  approvedBy: string | null;
  approvedAt: string;
  useCount: number;
};

/**
 * `limit`: matches for each text, 5 if not given. `isOnlySame`: only the same text, or the same but for its numbers;
 * nothing is searched by likeness, which is many times faster. `isThorough`: everything 70 % alike up to the limit; else
 * what is less alike is searched only where nothing is more.
 */
export type LookUp = {
  from: Language;
  to: Language;
  domain?: string | null | undefined;
  limit?: number | undefined;
  isOnlySame?: boolean | undefined;
  isThorough?: boolean | undefined;
};

type Ranked = Omit<MemoryMatch, 'differences'>;

/** The better one first: closer, the same text, the domain, the direction, a record of ours, the newer. */
export function compareMatches(domain: string | null | undefined) {
  const isOther = (match: Ranked) => Number(!domain || match.domain !== domain);
  return (a: Ranked, b: Ranked): number =>
    b.percent - a.percent ||
    Number(b.isSameText) - Number(a.isSameText) ||
    isOther(a) - isOther(b) ||
    Number(b.isSameDirection) - Number(a.isSameDirection) ||
    Number(b.origin.kind === 'record') - Number(a.origin.kind === 'record') ||
    b.approvedAt.localeCompare(a.approvedAt) ||
    b.unitId.localeCompare(a.unitId);
}
