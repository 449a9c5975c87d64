// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface MatchingAnswerTable {
  own_id: string;
  other_id: string;
  own_language: string;
  other_language: string;
  other_fields: Generated<string[]>;
  state: string;
  reason: string | null;
  note: Generated<string>;
  person_id: string | null;
  shown_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  opened_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  kept_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  accepted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  dismissed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface MatchingConceptTable {
  concept_id: string;
  records: number;
}

export interface MatchingDigestTable {
  person_id: string;
  rhythm: string;
  last_sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface MatchingPairTable {
  relation: string;
  left_id: string;
  right_id: string;
  right_room: string;
  right_kind: string;
  from_left: ColumnType<unknown, string | null | undefined, string | null>;
  from_right: ColumnType<unknown, string | null | undefined, string | null>;
  score: number;
  found_at: ColumnType<Date, Date | string, Date | string>;
}

export interface MatchingRebuildTable {
  id: number;
  started_at: ColumnType<Date, Date | string, Date | string>;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  after_id: string | null;
  done: number;
  total: number;
}

export interface MatchingRecordTable {
  id: string;
  kind: string;
  source_language: string;
  owner_organisation_id: string | null;
  facts: ColumnType<unknown, string, string>;
  concepts: Generated<string[]>;
  wanted_at: ColumnType<Date, Date | string, Date | string>;
  computed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  sureness: Generated<number[]>;
}

export interface MatchingTables {
  matching_answer: MatchingAnswerTable;
  matching_concept: MatchingConceptTable;
  matching_digest: MatchingDigestTable;
  matching_pair: MatchingPairTable;
  matching_rebuild: MatchingRebuildTable;
  matching_record: MatchingRecordTable;
}
