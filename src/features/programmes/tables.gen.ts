// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface ProgrammesActionTable {
  item_id: string;
  session_id: string;
  body_id: string;
  bank: string;
  owner_organisation_id: string;
  owner_person_id: string | null;
  due_on: string;
  status: string;
  evidence: string;
  evidence_language: string | null;
  status_on: string | null;
  status_by: string | null;
  continues_id: string | null;
  reminded_on: string | null;
}

export interface ProgrammesAgreementTable {
  id: string;
  external_key: string | null;
  kind: string;
  level: string;
  dated: string | null;
  date_precision: string;
  date_note: string | null;
  sort_day: string | null;
  names: ColumnType<unknown, string, string>;
  name_confidence: string;
  subject: ColumnType<unknown, string, string>;
  languages: ColumnType<unknown, string, string>;
  figures: ColumnType<unknown, string, string>;
  related: ColumnType<unknown, string, string>;
  said_status: string | null;
  note: string | null;
  source: ColumnType<unknown, string | null | undefined, string | null>;
  also_in: ColumnType<unknown, string, string>;
  valid_from: string | null;
  valid_until: string | null;
  standing: string;
  standing_on: string | null;
  standing_source: string | null;
  superseded_by: string | null;
  restores_id: string | null;
  is_public: boolean;
  revision: number;
  proposal: ColumnType<unknown, string | null | undefined, string | null>;
  reminded_for: string | null;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  confirmed_on: string | null;
}

export interface ProgrammesAgreementBaseTable {
  agreement_id: string;
  base_id: string;
  origin: string;
  added_by: string | null;
  added_at: ColumnType<Date, Date | string, Date | string>;
  is_removed: Generated<boolean>;
}

export interface ProgrammesAgreementPartyTable {
  agreement_id: string;
  position: number;
  organisation_id: string | null;
  fact_key: string | null;
  country: string | null;
  region: string | null;
}

export interface ProgrammesBodyTable {
  id: string;
  external_key: string | null;
  kind: string;
  names: ColumnType<unknown, string, string>;
  name_confidence: string;
  started: string | null;
  status: string | null;
  parent_id: string | null;
  rules: ColumnType<unknown, string, string>;
  rules_on: string | null;
  figures: ColumnType<unknown, string, string>;
  related: ColumnType<unknown, string, string>;
  note: string | null;
  source: ColumnType<unknown, string | null | undefined, string | null>;
  also_in: ColumnType<unknown, string, string>;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  counterpart_id: string | null;
}

export interface ProgrammesBodyMemberTable {
  id: string;
  body_id: string;
  bank: string | null;
  organisation_id: string;
  person_id: string | null;
  role: string;
  origin: string;
  since: string | null;
  until: string | null;
}

export interface ProgrammesCaseTable {
  id: string;
  fact_key: string;
  kind: string;
  names: ColumnType<unknown, string, string>;
  name_confidence: string;
  status: string | null;
  parties: string[];
  fields: string[];
  modes: string[];
  place_country: string | null;
  place_region: string | null;
  place_city: string | null;
  figures: ColumnType<unknown, string, string>;
  milestones: ColumnType<unknown, string, string>;
  related: string[];
  note: string | null;
  source: ColumnType<unknown, string, string>;
  also_in: ColumnType<unknown, string, string>;
  review_flag: string | null;
  is_public: boolean;
  reviewed_by: string | null;
  reviewed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  review_reason: string | null;
  search_text: string;
  loaded_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesCaseStageTable {
  case_id: string;
  stage: string;
  reached_on: string;
  evidence: string;
  source_language: string;
  written_by: string;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesCommentTable {
  id: string;
  session_id: string;
  item_id: string | null;
  bank: string;
  person_id: string;
  text: string;
  language: string;
  of_revision: number;
  at: ColumnType<Date, Date | string, Date | string>;
  settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  settled_by: string | null;
}

export interface ProgrammesConfirmationTable {
  subject_kind: string;
  subject_id: string;
  bank: string;
  of_revision: number;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesEventTable {
  id: string;
  external_key: string | null;
  revision: Generated<number>;
  calendar_sequence: Generated<number>;
  kind: string;
  format: string | null;
  status: string | null;
  status_reason: Generated<string>;
  status_language: string | null;
  begins: string | null;
  ends: string | null;
  time_zone: string | null;
  first_day: string | null;
  last_day: string | null;
  starts_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  ends_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  recurrence: string | null;
  country: string | null;
  region: string | null;
  city: Generated<string>;
  venue: Generated<string>;
  online_url: Generated<string>;
  fields: Generated<string[]>;
  banks: Generated<string[]>;
  working_languages: Generated<string[]>;
  capacity: number | null;
  is_registration_open: Generated<boolean>;
  registration_until: string | null;
  is_public: Generated<boolean>;
  source_language: string | null;
  name_confidence: string | null;
  note: string | null;
  source: ColumnType<unknown, string | null | undefined, string | null>;
  also_in: ColumnType<unknown, string | undefined, string>;
  figures: ColumnType<unknown, string | undefined, string>;
  related: Generated<string[]>;
  words: Generated<string>;
  organisation_id: string | null;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  is_demo: Generated<boolean>;
}

export interface ProgrammesEventDelegationTable {
  id: string;
  event_id: string;
  contact_id: string;
  organisation: string;
  country: string;
  link_hash: string;
  created_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesEventGridTable {
  event_id: string;
  revision: number;
  rounds: number;
  tables: number;
  interpreters: number;
  minutes: number;
  first_starts: string;
  computed_at: ColumnType<Date, Date | string, Date | string>;
  computed_ms: number;
}

export interface ProgrammesEventMaterialTable {
  id: string;
  event_id: string;
  position: number;
  kind: string;
  language: string | null;
  title: string;
  readers: string;
  url: string | null;
  file_id: string | null;
  file_name: string | null;
  content_type: string | null;
  size_bytes: number | null;
  sha256: string | null;
  added_by: string | null;
  added_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesEventMeetingTable {
  event_id: string;
  round: number;
  table_number: number;
  first_id: string;
  second_id: string;
  interpreter: number | null;
  is_locked: boolean;
}

export interface ProgrammesEventMeetingToldTable {
  event_id: string;
  first_id: string;
  second_id: string;
  was_held: boolean;
  told_by: string | null;
  told_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesEventOrganiserTable {
  event_id: string;
  position: number;
  role: string;
  organisation_id: string | null;
  fact_key: string | null;
  name: string;
  country: string | null;
}

export interface ProgrammesEventParticipantTable {
  id: string;
  event_id: string;
  delegation_id: string | null;
  place_in_line: ColumnType<number, never, never>;
  standing: string;
  person_id: string | null;
  name: ColumnType<unknown, string | null | undefined, string | null>;
  email: string | null;
  organisation: string | null;
  country: string;
  role: string;
  spoken: Generated<string[]>;
  consent_version: string | null;
  consented_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  is_open_to_meetings: Generated<boolean>;
  looks_for: Generated<string>;
  absent_rounds: Generated<number[]>;
  created_at: ColumnType<Date, Date | string, Date | string>;
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ProgrammesEventTaskTable {
  id: string;
  event_id: string;
  revision: Generated<number>;
  what: string;
  language: string;
  owner_id: string | null;
  partner_id: string | null;
  partner: Generated<string>;
  is_of_meeting: boolean;
  due_on: string;
  state: string;
  outcome: string | null;
  reason: Generated<string>;
  record_path: string | null;
  is_record_checked: Generated<boolean>;
  reminded_on: string | null;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ProgrammesEventTextTable {
  event_id: string;
  language: string;
  title: string;
  body: string;
  state: string;
  engine: string | null;
  revision: Generated<number>;
  of_source: Generated<number>;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesEventWishTable {
  event_id: string;
  from_id: string;
  to_id: string;
}

export interface ProgrammesItemTable {
  id: string;
  session_id: string;
  kind: string;
  position: number;
  under_id: string | null;
}

export interface ProgrammesItemTextTable {
  item_id: string;
  language: string;
  text: string;
  state: string;
  engine: string | null;
  is_stale: boolean;
  written_by: string;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesListTable {
  id: string;
  number: string;
  year: number;
  revision: Generated<number>;
  state: string;
  state_since: ColumnType<Date, Date | string, Date | string>;
  title_zh: string;
  title_ru: string;
  title_en: string | null;
  text_zh: string;
  text_ru: string;
  fields: ColumnType<unknown, string, string>;
  modes: ColumnType<unknown, string, string>;
  deadline_cn: ColumnType<Date, Date | string, Date | string>;
  zone_cn: string;
  deadline_ru: ColumnType<Date, Date | string, Date | string>;
  zone_ru: string;
  link_cn: string | null;
  link_ru: string | null;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesListAgreementTable {
  subject_kind: string;
  subject_id: string;
  step: string;
  side: string;
  of_revision: number;
  person_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesListMilestoneTable {
  pair_id: string;
  position: number;
  title: string;
  language: string;
  due_on: string;
  done_on: string | null;
}

export interface ProgrammesListPairTable {
  id: string;
  list_id: string;
  row_cn: string;
  row_ru: string;
  state: string;
  state_since: ColumnType<Date, Date | string, Date | string>;
  score: number;
  reasons: ColumnType<unknown, string, string>;
  decision: string | null;
  decision_reason: string | null;
  decision_language: string | null;
  number: string | null;
  carried_from: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesListRankTable {
  list_id: string;
  side: string;
  pair_id: string;
  rank: number;
}

export interface ProgrammesListReportTable {
  pair_id: string;
  side: string;
  year: number;
  language: string;
  due_on: string;
  requested_by: string | null;
  requested_at: ColumnType<Date, Date | string, Date | string>;
  standing: string | null;
  text: string | null;
  answer_language: string | null;
  answered_by: string | null;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ProgrammesListRowTable {
  id: string;
  list_id: string;
  side: string;
  position: number;
  number: string | null;
  title: string;
  language: string;
  organisations: ColumnType<unknown, string, string>;
  organisation_id: string | null;
  region: string | null;
  field: string | null;
  budget_minor: number | null;
  nomination_id: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesListStepTable {
  id: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
  step: string;
  from_state: string | null;
  to_state: string;
  side: string;
  person_id: string | null;
  reason: string | null;
  reason_language: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesNominationTable {
  id: string;
  list_id: string;
  number: string;
  state: string;
  state_since: ColumnType<Date, Date | string, Date | string>;
  revision: Generated<number>;
  language: string;
  title: string;
  goal: string;
  result: string;
  ip_terms: string;
  field: string;
  mode: string;
  institution_cn: string;
  institution_ru: string;
  leader_cn: string;
  leader_ru: string;
  budget_cn_minor: number;
  budget_ru_minor: number;
  proposed_side: string;
  project_id: string | null;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesNominationVerdictTable {
  nomination_id: string;
  side: string;
  verdict: string;
  of_revision: number;
  reason: string;
  language: string;
  person_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesPlanTable {
  id: string;
  fact_key: string | null;
  basis_key: string | null;
  kind: string;
  names: ColumnType<unknown, string, string>;
  name_confidence: string;
  status: string;
  source_status: string | null;
  starts: string | null;
  ends: string | null;
  fields: Generated<string[]>;
  parties: Generated<string[]>;
  related: Generated<string[]>;
  figures: ColumnType<unknown, string | undefined, string>;
  details: ColumnType<unknown, string | undefined, string>;
  is_usable_bilaterally: boolean | null;
  note: string | null;
  source: ColumnType<unknown, string | null | undefined, string | null>;
  also_in: ColumnType<unknown, string | undefined, string>;
  search_text: string;
  is_listed: boolean;
  started_by_bank: string | null;
  revision: Generated<number>;
  confirmed_on: string | null;
  confirmed_by: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  continues_id: string | null;
}

export interface ProgrammesPlanConsentTable {
  plan_id: string;
  bank: string;
  of_revision: number;
  person_id: string;
  agreed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesPlanItemTable {
  id: string;
  plan_id: string;
  title: string;
  indicator: string;
  source_language: string;
  responsible_cn: string;
  responsible_ru: string;
  due_on: string;
  first_due_on: string;
  status: string;
  done_on: string | null;
  planned_value: number | null;
  actual_value: number | null;
  unit: string;
  evidence: Generated<string>;
  evidence_language: string | null;
  revision: number;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesPlanItemVersionTable {
  item_id: string;
  revision: number;
  content: ColumnType<unknown, string, string>;
  bank: string | null;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesPlanProposalTable {
  id: string;
  plan_id: string;
  item_id: string | null;
  content: ColumnType<unknown, string, string>;
  source_language: string;
  reason: string;
  bank: string;
  proposed_by: string;
  proposed_at: ColumnType<Date, Date | string, Date | string>;
  decision: string | null;
  decided_by: string | null;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  decision_reason: string | null;
}

export interface ProgrammesPolicyTable {
  id: string;
  seed_key: string | null;
  topic: string;
  content: ColumnType<unknown, string, string>;
  search_text: string;
  revision: number;
  reviewed_by: string | null;
  reviewed_on: string | null;
  valid_until: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesPolicyVersionTable {
  policy_id: string;
  revision: number;
  content: ColumnType<unknown, string, string>;
  reason: string;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesPolicyWatchTable {
  person_id: string;
  topic: string;
  stop_token: string;
  asked_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesScanTable {
  id: string;
  session_id: string;
  file_id: string;
  name: string;
  content_type: string;
  size_bytes: number;
  sha256: string;
  bank: string;
  uploaded_by: string;
  uploaded_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesSessionTable {
  id: string;
  body_id: string;
  number: number | null;
  held_from: string;
  held_until: string | null;
  form: string;
  region: string | null;
  place: string | null;
  host_bank: string | null;
  delegations: ColumnType<unknown, string, string>;
  is_announced: boolean;
  state: string;
  revision: number;
  languages: ColumnType<unknown, string, string>;
  authentic: ColumnType<unknown, string, string>;
  signed_on: string | null;
  signatories: ColumnType<unknown, string | null | undefined, string | null>;
  signed_by: string | null;
  signed_bank: string | null;
  published_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_by: string;
  created_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesStandardTable {
  id: string;
  seed_key: string | null;
  gb: string | null;
  gost: string | null;
  iso: string | null;
  subject: ColumnType<unknown, string, string>;
  gb_to_iso: string;
  gost_to_iso: string;
  gb_to_gost: string;
  note: ColumnType<unknown, string, string>;
  source: string;
  confidence: string;
  search_text: string;
  revision: number;
  written_by: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesStandardVersionTable {
  standard_id: string;
  revision: number;
  content: ColumnType<unknown, string, string>;
  reason: string;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProgrammesTables {
  programmes_action: ProgrammesActionTable;
  programmes_agreement: ProgrammesAgreementTable;
  programmes_agreement_base: ProgrammesAgreementBaseTable;
  programmes_agreement_party: ProgrammesAgreementPartyTable;
  programmes_body: ProgrammesBodyTable;
  programmes_body_member: ProgrammesBodyMemberTable;
  programmes_case: ProgrammesCaseTable;
  programmes_case_stage: ProgrammesCaseStageTable;
  programmes_comment: ProgrammesCommentTable;
  programmes_confirmation: ProgrammesConfirmationTable;
  programmes_event: ProgrammesEventTable;
  programmes_event_delegation: ProgrammesEventDelegationTable;
  programmes_event_grid: ProgrammesEventGridTable;
  programmes_event_material: ProgrammesEventMaterialTable;
  programmes_event_meeting: ProgrammesEventMeetingTable;
  programmes_event_meeting_told: ProgrammesEventMeetingToldTable;
  programmes_event_organiser: ProgrammesEventOrganiserTable;
  programmes_event_participant: ProgrammesEventParticipantTable;
  programmes_event_task: ProgrammesEventTaskTable;
  programmes_event_text: ProgrammesEventTextTable;
  programmes_event_wish: ProgrammesEventWishTable;
  programmes_item: ProgrammesItemTable;
  programmes_item_text: ProgrammesItemTextTable;
  programmes_list: ProgrammesListTable;
  programmes_list_agreement: ProgrammesListAgreementTable;
  programmes_list_milestone: ProgrammesListMilestoneTable;
  programmes_list_pair: ProgrammesListPairTable;
  programmes_list_rank: ProgrammesListRankTable;
  programmes_list_report: ProgrammesListReportTable;
  programmes_list_row: ProgrammesListRowTable;
  programmes_list_step: ProgrammesListStepTable;
  programmes_nomination: ProgrammesNominationTable;
  programmes_nomination_verdict: ProgrammesNominationVerdictTable;
  programmes_plan: ProgrammesPlanTable;
  programmes_plan_consent: ProgrammesPlanConsentTable;
  programmes_plan_item: ProgrammesPlanItemTable;
  programmes_plan_item_version: ProgrammesPlanItemVersionTable;
  programmes_plan_proposal: ProgrammesPlanProposalTable;
  programmes_policy: ProgrammesPolicyTable;
  programmes_policy_version: ProgrammesPolicyVersionTable;
  programmes_policy_watch: ProgrammesPolicyWatchTable;
  programmes_scan: ProgrammesScanTable;
  programmes_session: ProgrammesSessionTable;
  programmes_standard: ProgrammesStandardTable;
  programmes_standard_version: ProgrammesStandardVersionTable;
}
