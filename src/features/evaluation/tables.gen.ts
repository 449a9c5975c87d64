// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface EvaluationAnswerTable {
  case_id: string;
  round: number;
  question_id: string;
  answer: string;
  note: Generated<string>;
  questions_version: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface EvaluationAppealTable {
  case_id: string;
  decision_id: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
  reason: string;
  answer: string | null;
  answered_by: string | null;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  answer_reason: Generated<string>;
}

export interface EvaluationCaseTable {
  id: string;
  number: string;
  subject_room: string;
  subject_kind: string;
  subject_id: string;
  state: string;
  state_since: ColumnType<Date, Date | string, Date | string>;
  occasion: string;
  round: Generated<number>;
  revision: Generated<number>;
  title: string;
  title_language: string;
  words: string;
  deal_kinds: Generated<string[]>;
  parties: ColumnType<unknown, string, string>;
  leaves_from: string[];
  goes_to: string[];
  declaration: ColumnType<unknown, string | null | undefined, string | null>;
  related_room: string | null;
  related_kind: string | null;
  related_id: string | null;
  owner_organisation_ids: Generated<string[]>;
  party_organisation_ids: Generated<string[]>;
  owner_person_ids: Generated<string[]>;
  barred_person_ids: Generated<string[]>;
  due_on: string | null;
  working_days_left: number | null;
  valid_until: string | null;
  has_appealed: Generated<boolean>;
  opened_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface EvaluationCaseFileTable {
  id: string;
  case_id: string;
  file_id: string;
  name: string;
  content_type: string;
  size_bytes: number;
  added_by: string;
  added_at: ColumnType<Date, Date | string, Date | string>;
}

export interface EvaluationCaseStepTable {
  id: string;
  case_id: string;
  sequence: number;
  step: string;
  from_state: string | null;
  to_state: string;
  side: string;
  person_id: string | null;
  occasion: string;
  reason: Generated<string>;
  is_internal: Generated<boolean>;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface EvaluationConditionTable {
  id: string;
  case_id: string;
  decision_id: string;
  kind: string;
  rule: string;
  note: Generated<string>;
  blocks: string[];
  needs_officer: boolean;
  plan_days: Generated<number>;
  due_on: string | null;
  is_current: Generated<boolean>;
  value: string | null;
  value_on: string | null;
  file_id: string | null;
  fulfilled_by: string | null;
  fulfilled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  confirmed_by: string | null;
  confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  refusal: Generated<string>;
}

export interface EvaluationDecisionTable {
  id: string;
  case_id: string;
  round: number;
  outcome: string;
  state: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
  reason: string;
  questions_version: string;
  list_versions: ColumnType<unknown, string, string>;
  answers: ColumnType<unknown, string, string>;
  hits: ColumnType<unknown, string, string>;
  proposal: ColumnType<unknown, string, string>;
  second_person_id: string | null;
  second_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  second_reason: Generated<string>;
}

export interface EvaluationHitTable {
  id: string;
  case_id: string;
  kind: string;
  key: string;
  list_id: string;
  list_version: number;
  entry_id: string;
  found: ColumnType<unknown, string, string>;
  is_gone: Generated<boolean>;
  answer: string | null;
  reason: Generated<string>;
  person_id: string | null;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  found_at: ColumnType<Date, Date | string, Date | string>;
}

export interface EvaluationInquiryTable {
  id: string;
  case_id: string;
  round: number;
  question: string;
  question_language: string;
  asked_by: string;
  asked_at: ColumnType<Date, Date | string, Date | string>;
  answer: string | null;
  answer_language: string | null;
  answered_by: string | null;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface EvaluationListTable {
  id: string;
  external_key: string | null;
  kind: string;
  names: ColumnType<unknown, string, string>;
  publisher: ColumnType<unknown, string, string>;
  country: string | null;
  dated_on: string | null;
  source_url: Generated<string>;
  note: ColumnType<unknown, string | undefined, string>;
  stated_count: number | null;
  version: Generated<number>;
  entry_count: Generated<number>;
  is_in_use: Generated<boolean>;
  is_demo: Generated<boolean>;
  revision: Generated<number>;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface EvaluationListEntryTable {
  id: string;
  list_id: string;
  entry_key: string;
  from_version: number;
  to_version: number | null;
  content: ColumnType<unknown, string, string>;
  content_hash: string;
  search_text: string;
  class: string | null;
  registration_numbers: Generated<string[]>;
  owner_numbers: Generated<string[]>;
  valid_from: string | null;
  valid_to: string | null;
}

export interface EvaluationListGramTable {
  gram: number;
  share: number;
}

export interface EvaluationListImportTable {
  id: string;
  list_id: string;
  file_id: string;
  file_name: string;
  label: string;
  dated_on: string | null;
  encoding: string | null;
  state: string;
  base_version: number;
  item_count: number | null;
  done_count: Generated<number>;
  added_count: Generated<number>;
  changed_count: Generated<number>;
  removed_count: Generated<number>;
  same_count: Generated<number>;
  fault_count: Generated<number>;
  error_code: string | null;
  error_params: ColumnType<unknown, string | null | undefined, string | null>;
  started_by: string;
  started_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface EvaluationListImportRowTable {
  import_id: string;
  ordinal: number;
  line: number;
  entry_key: string;
  title: string;
  outcome: string;
  content: ColumnType<unknown, string | null | undefined, string | null>;
  content_hash: string | null;
  faults: ColumnType<unknown, string | undefined, string>;
}

export interface EvaluationListNameTable {
  entry_id: string;
  is_owner: boolean;
  name: string;
  skeleton: string;
  core: string;
  sound_key: number;
  grams: number[];
  marks: string;
}

export interface EvaluationListUseTable {
  id: string;
  list_id: string;
  is_in_use: boolean;
  reason: string;
  version: number;
  person_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface EvaluationListVersionTable {
  list_id: string;
  version: number;
  label: string;
  dated_on: string | null;
  file_name: string;
  entry_count: number;
  added_count: number;
  changed_count: number;
  removed_count: number;
  imported_by: string | null;
  imported_at: ColumnType<Date, Date | string, Date | string>;
}

export interface EvaluationListWordTable {
  entry_id: string;
  language: string;
  word: string;
  is_through_concept: Generated<boolean>;
  keys: string[];
  first_key: string;
}

export interface EvaluationOwnerShareTable {
  id: string;
  party_name: string;
  party_numbers: string[];
  owner_name: string;
  owner_numbers: Generated<string[]>;
  share_percent: number | null;
  source: string;
  recorded_by: string | null;
  recorded_at: ColumnType<Date, Date | string, Date | string>;
  ended_by: string | null;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface EvaluationTables {
  evaluation_answer: EvaluationAnswerTable;
  evaluation_appeal: EvaluationAppealTable;
  evaluation_case: EvaluationCaseTable;
  evaluation_case_file: EvaluationCaseFileTable;
  evaluation_case_step: EvaluationCaseStepTable;
  evaluation_condition: EvaluationConditionTable;
  evaluation_decision: EvaluationDecisionTable;
  evaluation_hit: EvaluationHitTable;
  evaluation_inquiry: EvaluationInquiryTable;
  evaluation_list: EvaluationListTable;
  evaluation_list_entry: EvaluationListEntryTable;
  evaluation_list_gram: EvaluationListGramTable;
  evaluation_list_import: EvaluationListImportTable;
  evaluation_list_import_row: EvaluationListImportRowTable;
  evaluation_list_name: EvaluationListNameTable;
  evaluation_list_use: EvaluationListUseTable;
  evaluation_list_version: EvaluationListVersionTable;
  evaluation_list_word: EvaluationListWordTable;
  evaluation_owner_share: EvaluationOwnerShareTable;
}
