// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface InsightsContradictionTable {
  key: string;
  topic: ColumnType<unknown, string, string>;
  claims: ColumnType<unknown, string, string>;
  remark: ColumnType<unknown, string | null | undefined, string | null>;
  related: ColumnType<unknown, string, string>;
  position: number;
}

export interface InsightsContradictionSubjectTable {
  contradiction: string;
  kind: string;
  subject: string;
}

export interface InsightsEntryTable {
  key: string;
  list: string;
  names: ColumnType<unknown, string, string>;
  details: ColumnType<unknown, string, string>;
  source: ColumnType<unknown, string, string>;
  position: number;
}

export interface InsightsIndicatorTable {
  code: string;
  names: ColumnType<unknown, string, string>;
  topic: string;
  position: number;
}

export interface InsightsMomentTable {
  key: string;
  kind: string;
  scope: string;
  starts: string | null;
  ends: string | null;
  names: ColumnType<unknown, string, string>;
  name_confidence: string;
  parent: string | null;
  related: ColumnType<unknown, string, string>;
  note: string | null;
  source: ColumnType<unknown, string, string>;
  also_in: ColumnType<unknown, string, string>;
  position: number;
}

export interface InsightsReadingTable {
  moment: ColumnType<Date, Date | string, Date | string>;
  opened: number;
  closed: number;
}

export interface InsightsReadingTurnTable {
  id: number;
  running: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  begun_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  looked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  opened: Generated<number>;
  closed: Generated<number>;
}

export interface InsightsRecordTable {
  kind: string;
  id: string;
  state: string | null;
  countries: string[];
  regions: string[];
  fields: string[];
  organisations: string[];
  begins: string | null;
  ends: string | null;
  begins_first: ColumnType<number | null, never, never>;
  begins_last: ColumnType<number | null, never, never>;
  ends_last: ColumnType<number | null, never, never>;
  content: string;
  valid_from: ColumnType<Date, Date | string, Date | string>;
  valid_to: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  counted_as: Generated<string[]>;
}

export interface InsightsReportTable {
  id: string;
  month: string;
  issue: number;
  state: string;
  revision: Generated<number>;
  reason: Generated<string>;
  reason_language: string | null;
  figures: ColumnType<unknown, string, string>;
  taken_at: ColumnType<Date, Date | string, Date | string>;
  made_by: string | null;
  issued_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  issued_by: string | null;
}

export interface InsightsReportTextTable {
  report_id: string;
  language: string;
  text: string;
  is_original: boolean;
  of_source: Generated<number>;
  written_by: string;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface InsightsSavedQueryTable {
  id: string;
  person_id: string;
  name: string;
  address: string;
  created_at: ColumnType<Date, Date | string, Date | string>;
}

export interface InsightsValueTable {
  key: string;
  indicator: string;
  entity: string;
  entity_kind: string;
  period: string | null;
  value: number;
  value_max: number | null;
  unit: string;
  qualifier: string;
  nature: string;
  seed_form: string | null;
  note: string | null;
  source: ColumnType<unknown, string, string>;
  also_in: ColumnType<unknown, string, string>;
  position: number;
}

export interface InsightsTables {
  insights_contradiction: InsightsContradictionTable;
  insights_contradiction_subject: InsightsContradictionSubjectTable;
  insights_entry: InsightsEntryTable;
  insights_indicator: InsightsIndicatorTable;
  insights_moment: InsightsMomentTable;
  insights_reading: InsightsReadingTable;
  insights_reading_turn: InsightsReadingTurnTable;
  insights_record: InsightsRecordTable;
  insights_report: InsightsReportTable;
  insights_report_text: InsightsReportTextTable;
  insights_saved_query: InsightsSavedQueryTable;
  insights_value: InsightsValueTable;
}
