// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface TranslationBidTable {
  id: string;
  tender_id: string;
  bidder_id: string;
  price_minor: number;
  currency: string;
  days: number;
  note: string;
  sample: string;
  made_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationConceptTable {
  id: string;
  domain: string;
  kind: string;
  zh: string[];
  ru: string[];
  en: string[];
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
  state: Generated<string>;
  source: Generated<string>;
  reliability: number | null;
  note: Generated<string>;
  uses: Generated<number>;
}

export interface TranslationConceptCommentTable {
  id: string;
  proposal_id: string;
  text: string;
  written_by: string | null;
  written_as: string;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationConceptHistoryTable {
  id: ColumnType<number, never, never>;
  concept_id: string;
  origin: string;
  before: ColumnType<unknown, string | null | undefined, string | null>;
  after: ColumnType<unknown, string | null | undefined, string | null>;
  proposal_id: string | null;
  proposed_by: string | null;
  proposed_as: string | null;
  changed_by: string | null;
  changed_as: string;
  reason: Generated<string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationConceptProposalTable {
  id: string;
  concept_id: string | null;
  is_new: boolean;
  state: Generated<string>;
  domain: string;
  content: ColumnType<unknown, string, string>;
  before: ColumnType<unknown, string | null | undefined, string | null>;
  word_keys: string[];
  reason: string;
  is_imported: Generated<boolean>;
  proposed_by: string | null;
  proposed_as: string;
  proposed_at: ColumnType<Date, Date | string, Date | string>;
  decided_by: string | null;
  decided_as: string | null;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  decision_reason: Generated<string>;
  decided_content: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface TranslationConceptUseTable {
  version_id: string;
  concept_id: string;
  uses: number;
}

export interface TranslationDefinitionTable {
  concept_id: string;
  language: string;
  definition: string;
  source: Generated<string>;
}

export interface TranslationDeliveredSegmentTable {
  task_id: string;
  segment_id: string;
  target: string;
}

export interface TranslationEngineCacheTable {
  key: string;
  target: string;
  pivot: string | null;
  used_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationEngineDraftTable {
  version_id: string;
  of_revision: number;
  recipe: string;
  open_segments: number;
  fault: string | null;
  tried_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationEngineInUseTable {
  is_only: Generated<boolean>;
  engine: string | null;
  noted_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationEngineSpendingTable {
  engine: string;
  day: string;
  characters: number;
}

export interface TranslationErrorReportTable {
  id: string;
  version_id: string;
  task_id: string | null;
  quote: string;
  explanation: string;
  suggestion: string;
  reporter_id: string | null;
  state: string;
  reason: Generated<string>;
  decided_by: string | null;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationImportTable {
  id: string;
  kind: string;
  options: ColumnType<unknown, string, string>;
  state: string;
  file_id: string;
  file_name: string;
  started_by: string;
  started_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  item_count: number | null;
  done_count: Generated<number>;
  written_count: Generated<number>;
  same_count: Generated<number>;
  refused_count: Generated<number>;
  error_code: string | null;
  error_line: number | null;
  error_params: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface TranslationImportRefusalTable {
  import_id: string;
  position: number;
  line: number;
  code: string;
  params: ColumnType<unknown, string, string>;
}

export interface TranslationLoadTable {
  source: string;
  checksum: string;
  loaded_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationMemoryFrequencyTable {
  token: number;
  share: number;
}

export interface TranslationMemorySideTable {
  unit_id: string;
  language: string;
  text_key: number;
  frame_key: number | null;
  token_count: number;
  tokens: number[];
  marks: string;
}

export interface TranslationMemoryUnitTable {
  id: string;
  pair: string;
  first_text: string;
  second_text: string;
  is_first_source: boolean;
  domain: string | null;
  content_key: string;
  room: string | null;
  kind: string | null;
  record_id: string | null;
  record_number: string | null;
  version_id: string | null;
  segment_id: string | null;
  revision: number | null;
  import_id: string | null;
  approved_by: string | null;
  approved_at: ColumnType<Date, Date | string, Date | string>;
  created_by: string | null;
  created_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  use_count: Generated<number>;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface TranslationProfileTable {
  person_id: string;
  is_available: boolean;
  is_credited: boolean;
  pairs: string[];
  domains: string[];
  about: string;
  sample_source: string;
  sample_target: string;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationRuleTable {
  room: string;
  kind: string;
  source_language: string;
  target_language: string;
  fields: Generated<string[]>;
  method: string;
  base_priority: number;
  days_until_due: number;
  is_active: boolean;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationSegmentTable {
  id: string;
  text_id: string;
  position: number;
  field: string;
  lead: string;
  gap: string;
  source: string;
  characters: number;
}

export interface TranslationSentFileTable {
  id: string;
  version_id: string;
  person_id: string | null;
  format: string;
  sent_at: ColumnType<Date, Date | string, Date | string>;
  targets: ColumnType<unknown, string, string>;
}

export interface TranslationTargetTable {
  version_id: string;
  segment_id: string;
  target: string;
  state: string;
  of_source: string;
  origin: string;
  origin_detail: string | null;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
  verified_by: string | null;
  revision: number;
  overrides: ColumnType<unknown, string, string>;
}

export interface TranslationTargetPastTable {
  id: string;
  version_id: string;
  segment_id: string;
  revision: number;
  target: string;
  state: string;
  origin: string;
  origin_detail: string | null;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationTaskTable {
  id: string;
  number: string;
  version_id: string;
  text_id: string;
  source_language: string;
  target_language: string;
  domain: string | null;
  is_restricted: boolean;
  cause: string;
  state: string;
  state_since: ColumnType<Date, Date | string, Date | string>;
  translator_id: string | null;
  reviser_id: string | null;
  tender_id: string | null;
  due_on: string | null;
  base_priority: number;
  waiting_matches: Generated<number>;
  priority: number;
  open_segments: number;
  open_characters: number;
  note: Generated<string>;
  made_by: string | null;
  made_at: ColumnType<Date, Date | string, Date | string>;
  taken_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  delivered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  verified_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  delivered_characters: number | null;
  was_on_time: boolean | null;
  times_returned: Generated<number>;
  is_crosschecked: Generated<boolean>;
  compared_segments: number | null;
  changed_segments: number | null;
  compared_characters: number | null;
  changed_characters: number | null;
  reminded_days: number | null;
}

export interface TranslationTaskStepTable {
  id: string;
  position: ColumnType<number, never, never>;
  task_id: string;
  step: string;
  from_state: string | null;
  to_state: string;
  side: string;
  person_id: string | null;
  reason: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationTenderTable {
  id: string;
  number: string;
  state: string;
  title: ColumnType<unknown, string, string>;
  description: ColumnType<unknown, string, string>;
  requirements: ColumnType<unknown, string, string>;
  pairs: string[];
  domains: string[];
  characters: number | null;
  bids_until: ColumnType<Date, Date | string, Date | string>;
  deliver_on: string;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  published_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  winner_id: string | null;
  decision_reason: Generated<string>;
  revision: Generated<number>;
}

export interface TranslationTenderStepTable {
  id: string;
  position: ColumnType<number, never, never>;
  tender_id: string;
  step: string;
  person_id: string | null;
  reason: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationTermbaseTable {
  is_only: Generated<boolean>;
  revision: number;
}

export interface TranslationTextTable {
  id: string;
  room: string;
  kind: string;
  record_id: string;
  number: string | null;
  source_language: string;
  revision: number;
  title: string;
  domain: string | null;
  owner_organisation_id: string | null;
  author_id: string | null;
  stage: string;
  is_restricted: boolean;
  is_demo: Generated<boolean>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationVersionTable {
  id: string;
  text_id: string;
  language: string;
  state: string;
  state_since: ColumnType<Date, Date | string, Date | string>;
  of_revision: number | null;
  engine: string | null;
  translated_by: string | null;
  translated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  verified_by: string | null;
  verified_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  is_set_aside: Generated<boolean>;
}

export interface TranslationVersionStepTable {
  id: string;
  position: ColumnType<number, never, never>;
  version_id: string;
  from_state: string;
  to_state: string;
  side: string;
  person_id: string | null;
  engine: string | null;
  of_revision: number | null;
  reason: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationVersionWorkerTable {
  version_id: string;
  person_id: string;
  side: string;
  since: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationWaitingTable {
  room: string;
  kind: string;
  record_id: string;
  matches: number;
}

export interface TranslationWordTable {
  concept_id: string;
  language: string;
  position: number;
  word: string;
  folded: string;
  status: Generated<string>;
  note: Generated<string>;
}

export interface TranslationTables {
  translation_bid: TranslationBidTable;
  translation_concept: TranslationConceptTable;
  translation_concept_comment: TranslationConceptCommentTable;
  translation_concept_history: TranslationConceptHistoryTable;
  translation_concept_proposal: TranslationConceptProposalTable;
  translation_concept_use: TranslationConceptUseTable;
  translation_definition: TranslationDefinitionTable;
  translation_delivered_segment: TranslationDeliveredSegmentTable;
  translation_engine_cache: TranslationEngineCacheTable;
  translation_engine_draft: TranslationEngineDraftTable;
  translation_engine_in_use: TranslationEngineInUseTable;
  translation_engine_spending: TranslationEngineSpendingTable;
  translation_error_report: TranslationErrorReportTable;
  translation_import: TranslationImportTable;
  translation_import_refusal: TranslationImportRefusalTable;
  translation_load: TranslationLoadTable;
  translation_memory_frequency: TranslationMemoryFrequencyTable;
  translation_memory_side: TranslationMemorySideTable;
  translation_memory_unit: TranslationMemoryUnitTable;
  translation_profile: TranslationProfileTable;
  translation_rule: TranslationRuleTable;
  translation_segment: TranslationSegmentTable;
  translation_sent_file: TranslationSentFileTable;
  translation_target: TranslationTargetTable;
  translation_target_past: TranslationTargetPastTable;
  translation_task: TranslationTaskTable;
  translation_task_step: TranslationTaskStepTable;
  translation_tender: TranslationTenderTable;
  translation_tender_step: TranslationTenderStepTable;
  translation_termbase: TranslationTermbaseTable;
  translation_text: TranslationTextTable;
  translation_version: TranslationVersionTable;
  translation_version_step: TranslationVersionStepTable;
  translation_version_worker: TranslationVersionWorkerTable;
  translation_waiting: TranslationWaitingTable;
  translation_word: TranslationWordTable;
}
