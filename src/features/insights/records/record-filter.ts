import type { Grouping, PeriodMeaning, RecordKind, RecordState, unstated } from './vocabulary.ts';

/** What is counted; everything that is absent or empty leaves all. Codes are known ones. */
export type RecordFilter = {
  kinds?: readonly RecordKind[] | undefined;
  states?: readonly (RecordState | typeof unstated)[] | undefined;
  /** GRNTI codes: whatever lies in one of them; `none`: of no field. */
  fields?: readonly string[] | undefined;
  regions?: readonly string[] | undefined;
  /** Parties of a country, of both banks, or of none that is known. */
  bank?: string | undefined;
  /** YYYY or YYYY-MM, both included; what has no beginning is not in any period. */
  from?: string | undefined;
  to?: string | undefined;
  period?: PeriodMeaning | typeof unstated | undefined;
  /** One group of a sorted count; null: of records that say nothing of it. */
  part?: { grouping: Grouping; code: string | null } | undefined;
  /** Only records that all these organisations share; none: that any two share. */
  sharedBy?: readonly string[] | undefined;
};
