// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface CooperationAbsorptionTable {
  project_id: string;
  stage: string;
  reached_on: string;
  evidence: string;
  source_language: string;
  cost: ColumnType<unknown, string | null | undefined, string | null>;
  written_by: string;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationAgeingNoticeTable {
  subject_kind: string;
  subject_id: string;
  level: string;
  told_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationAgreementTable {
  id: string;
  number: string;
  subject_kind: string;
  subject_id: string;
  kind: string;
  template_version: string;
  state: string;
  title_zh: string;
  title_ru: string;
  variables: ColumnType<unknown, string, string>;
  authentic: string;
  revision: Generated<number>;
  frozen_text: ColumnType<unknown, string | null | undefined, string | null>;
  frozen_sha256: string | null;
  frozen_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  copies_revision: Generated<number>;
  signed_on: string | null;
  signed_languages: string[] | null;
  supersedes_id: string | null;
  created_by: string;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationBackgroundTable {
  id: string;
  project_id: string;
  organisation_id: string;
  kind: string;
  title: string;
  language: string;
  number: Generated<string>;
  office: Generated<string>;
  holder: Generated<string>;
  encumbrance: string;
  encumbrance_note: Generated<string>;
  access_for_work: string;
  access_for_use: string;
  terms: Generated<string>;
  added_by: string;
  added_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationBackgroundNoneTable {
  project_id: string;
  organisation_id: string;
  said_by: string;
  said_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationBookingTable {
  id: string;
  number: string;
  equipment_id: string;
  equipment_number: number;
  owner_organisation_id: string;
  owner_country: string | null;
  user_organisation_id: string;
  user_country: string | null;
  user_person_id: string;
  time_zone: string;
  from_at: ColumnType<Date, Date | string, Date | string>;
  to_at: ColumnType<Date, Date | string, Date | string>;
  state: string;
  needs_screening: boolean;
  purpose: string;
  end_use: string;
  language: string;
  revision: number;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationBookingStepTable {
  id: string;
  booking_id: string;
  sequence: number;
  step: string;
  from_state: string | null;
  to_state: string;
  side: string;
  person_id: string | null;
  reason: string;
  reason_language: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationClauseTable {
  id: string;
  agreement_id: string;
  template_key: string | null;
  alternative: string | null;
  position: number;
  zh_heading: string;
  ru_heading: string;
  zh_text: string;
  ru_text: string;
  zh_revision: Generated<number>;
  ru_revision: Generated<number>;
  zh_aligned: Generated<number>;
  ru_aligned: Generated<number>;
  is_removed: Generated<boolean>;
}

export interface CooperationClauseChangeTable {
  id: string;
  agreement_id: string;
  clause_id: string | null;
  change: string;
  language: string | null;
  before: string | null;
  after: string | null;
  side: string;
  person_id: string;
  of_revision: number;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationClauseProposalTable {
  id: string;
  agreement_id: string;
  kind: string;
  clause_id: string | null;
  details: ColumnType<unknown, string, string>;
  state: string;
  side: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
  decided_side: string | null;
  decided_by: string | null;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface CooperationConfirmationTable {
  subject_kind: string;
  subject_id: string;
  what: string;
  side: string;
  of_revision: number;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationCopyOpeningTable {
  id: string;
  copy_id: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationFilingTable {
  id: string;
  project_id: string;
  title: string;
  country: string;
  office: string;
  number: string;
  filed_on: string;
  side: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationFollowUpTable {
  project_id: string;
  months: number;
  due_on: string;
  reminded_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  answered_by: string | null;
  standing: string | null;
  jobs: number | null;
  sales_band: string | null;
  remarks: string | null;
  source_language: string | null;
}

export interface CooperationFunnelCountTable {
  id: number;
  counted_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationFunnelGroupTable {
  public_only: boolean;
  grouping: string;
  name: string | null;
  depth: number;
  count: number;
}

export interface CooperationFunnelLossTable {
  month: string;
  stage: string;
  what: string;
  reason: string | null;
  kind: string | null;
  country: string | null;
  region: string | null;
  field: string | null;
  is_public: boolean;
  count: number;
}

export interface CooperationFunnelMedianTable {
  public_only: boolean;
  matched: number | null;
  interested: number | null;
  talking: number | null;
  signed: number | null;
  running: number | null;
  landed: number | null;
}

export interface CooperationFunnelRecordTable {
  listing_id: string;
  kind: string;
  number: string;
  country: string | null;
  region: string | null;
  field: string | null;
  is_public: boolean;
  is_open: boolean;
  listed_on: string;
  month: string;
  depth: number;
  reached_on: string;
  matched_days: number | null;
  interested_days: number | null;
  talking_days: number | null;
  signed_days: number | null;
  running_days: number | null;
  landed_days: number | null;
}

export interface CooperationFunnelStayTable {
  subject_kind: string;
  state: string;
  position: number;
  month: string | null;
  days: number | null;
  kind: string | null;
  country: string | null;
  region: string | null;
  field: string | null;
  is_public: boolean;
}

export interface CooperationInterestTable {
  id: string;
  number: string;
  state: Generated<string>;
  state_since: ColumnType<Date, Date | string, Date | string>;
  revision: Generated<number>;
  listing_kind: string;
  listing_id: string;
  listing_number: string;
  listing_language: string;
  listing_titles: ColumnType<unknown, string, string>;
  listing_cooperation: Generated<string[]>;
  sender_organisation_id: string;
  sender_person_id: string;
  sender_broker_id: string | null;
  sender_is_anonymous: boolean;
  sender_country: string | null;
  receiver_organisation_id: string | null;
  receiver_person_id: string;
  receiver_broker_id: string | null;
  receiver_is_anonymous: boolean;
  receiver_country: string | null;
  language: string;
  who: string;
  cooperation_types: string[];
  unclear: Generated<string>;
  offer: string;
  end_use: string;
  sent_at: ColumnType<Date, Date | string, Date | string>;
  calendar: string;
  time_zone: string;
  remind_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  reminded_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  escalated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  escalated_to: string | null;
  acknowledged_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  answer_working_days: number | null;
  introduced_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  agreement_kind: string | null;
  agreed_on: string | null;
  agreement_countries: Generated<string[]>;
  report_due_on: string | null;
  outcome_kind: string | null;
  outcome_value_band: string | null;
  outcome_jobs: number | null;
  sender_next_step: Generated<string>;
  sender_next_on: string | null;
  receiver_next_step: Generated<string>;
  receiver_next_on: string | null;
  words_of_both: Generated<string>;
  words_of_sender: Generated<string>;
  words_of_receiver: Generated<string>;
  is_demo: Generated<boolean>;
}

export interface CooperationInterestLogTable {
  id: string;
  interest_id: string;
  side: string;
  happened_at: ColumnType<Date, Date | string, Date | string>;
  parties: string;
  said: string;
  next_step: Generated<string>;
  due_on: string | null;
  language: string;
  written_by: string;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationLandingTable {
  project_id: string;
  revision: number;
  kind: string;
  landed_on: string;
  country: string;
  region: string;
  place: string;
  built: string;
  product: string;
  source_language: string;
  jobs: number | null;
  investment: ColumnType<unknown, string, string>;
  first_payment: ColumnType<unknown, string | null | undefined, string | null>;
  first_payment_on: string | null;
  evidence: string;
  written_by: string;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationLicenceOfferTable {
  id: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
  side: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
  licence: string;
  terms: ColumnType<unknown, string, string>;
  decide_by: string | null;
  state: string;
  answered_by: string | null;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  answer_reason: string | null;
  alarmed_days: number | null;
}

export interface CooperationModeTable {
  project_id: string;
  mode: string;
  field_values: ColumnType<unknown, string, string>;
  source_language: string;
  revision: number;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationModeRowTable {
  id: string;
  project_id: string;
  ledger: string;
  field_values: ColumnType<unknown, string, string>;
  source_language: string;
  bank: string;
  written_by: string;
  written_at: ColumnType<Date, Date | string, Date | string>;
  removed_by: string | null;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface CooperationProjectTable {
  id: string;
  number: string;
  state: Generated<string>;
  state_since: ColumnType<Date, Date | string, Date | string>;
  revision: Generated<number>;
  card_revision: Generated<number>;
  public_revision: Generated<number>;
  interest_id: string | null;
  listing_kind: string | null;
  listing_id: string | null;
  source_language: string;
  acronym: string | null;
  fields: Generated<string[]>;
  regions: Generated<string[]>;
  basis_kind: string | null;
  basis_text: Generated<string>;
  basis_ref: string | null;
  contract_kind: string | null;
  development_kind: string | null;
  contract_languages: Generated<string[]>;
  total_minor: number | null;
  technology_minor: number | null;
  amount_currency: string | null;
  starts_on: string | null;
  ends_on: string | null;
  effective_on: string | null;
  traits: ColumnType<unknown, string | undefined, string>;
  data_plan: ColumnType<unknown, string | undefined, string>;
  outcome: ColumnType<unknown, string | null | undefined, string | null>;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationProjectChangeTable {
  project_id: string;
  revision: number;
  field: string;
  before_text: string | null;
  after_text: string | null;
  person_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationProjectDocumentTable {
  id: string;
  project_id: string;
  file_id: string;
  name: string;
  kind: string;
  language: string;
  is_authentic: Generated<boolean>;
  is_signed: Generated<boolean>;
  sha256: string;
  content_type: string;
  size_bytes: number;
  added_by: string;
  added_at: ColumnType<Date, Date | string, Date | string>;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface CooperationProjectImpactTable {
  project_id: string;
  months: number;
  note: string;
  language: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationProjectMilestoneTable {
  id: string;
  project_id: string;
  position: number;
  due_on: string;
  deliverable: string;
  deliverable_language: string;
  level: number | null;
  scheme: string | null;
  payment_minor: number | null;
  payment_currency: string | null;
  payer_organisation_id: string | null;
  done_on: string | null;
  evidence: string | null;
  evidence_language: string | null;
  evidence_document_id: string | null;
  done_by: string | null;
}

export interface CooperationProjectPartyTable {
  project_id: string;
  organisation_id: string;
  bank: string;
  country: string | null;
  is_lead: Generated<boolean>;
  role: string;
  budget_minor: number | null;
  budget_currency: string | null;
  position: Generated<number>;
  answer: Generated<string>;
  answered_by: string | null;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  decline_reason: string | null;
  decline_language: string | null;
}

export interface CooperationProjectPersonTable {
  project_id: string;
  person_id: string;
  organisation_id: string | null;
  side: string;
}

export interface CooperationProjectRegistrationTable {
  project_id: string;
  item_key: string;
  state: string;
  number: string | null;
  issued_on: string | null;
  authority: string | null;
  document_id: string | null;
  reason: string | null;
  reason_language: string | null;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationProjectRiskTable {
  id: string;
  project_id: string;
  position: number;
  risk: string;
  action: Generated<string>;
  language: string;
  level: string;
  owner_organisation_id: string | null;
}

export interface CooperationProjectRoyaltyTable {
  project_id: string;
  arose_on: string;
}

export interface CooperationProjectTextTable {
  project_id: string;
  language: string;
  title: string;
  goal: Generated<string>;
  summary: Generated<string>;
  state: string;
  engine: string | null;
  source_revision: Generated<number>;
  of_source: Generated<number>;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationRightsTable {
  project_id: string;
  annex_revision: Generated<number>;
  rules_revision: Generated<number>;
  rules: ColumnType<unknown, string, string>;
  updated_by: string | null;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationRightsChangeTable {
  id: string;
  project_id: string;
  what: string;
  details: ColumnType<unknown, string, string>;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationSignatureTable {
  agreement_id: string;
  side: string;
  of_copies_revision: number;
  signed_on: string;
  languages: string[];
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationSignedCopyTable {
  id: string;
  agreement_id: string;
  file_id: string;
  name: string;
  content_type: string;
  size_bytes: number;
  sha256: string;
  side: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
  is_dropped: Generated<boolean>;
}

export interface CooperationStepTable {
  id: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
  step: string;
  from_state: string | null;
  to_state: string;
  side: string;
  person_id: string | null;
  reason_code: string | null;
  reason_text: string | null;
  reason_language: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CooperationTables {
  cooperation_absorption: CooperationAbsorptionTable;
  cooperation_ageing_notice: CooperationAgeingNoticeTable;
  cooperation_agreement: CooperationAgreementTable;
  cooperation_background: CooperationBackgroundTable;
  cooperation_background_none: CooperationBackgroundNoneTable;
  cooperation_booking: CooperationBookingTable;
  cooperation_booking_step: CooperationBookingStepTable;
  cooperation_clause: CooperationClauseTable;
  cooperation_clause_change: CooperationClauseChangeTable;
  cooperation_clause_proposal: CooperationClauseProposalTable;
  cooperation_confirmation: CooperationConfirmationTable;
  cooperation_copy_opening: CooperationCopyOpeningTable;
  cooperation_filing: CooperationFilingTable;
  cooperation_follow_up: CooperationFollowUpTable;
  cooperation_funnel_count: CooperationFunnelCountTable;
  cooperation_funnel_group: CooperationFunnelGroupTable;
  cooperation_funnel_loss: CooperationFunnelLossTable;
  cooperation_funnel_median: CooperationFunnelMedianTable;
  cooperation_funnel_record: CooperationFunnelRecordTable;
  cooperation_funnel_stay: CooperationFunnelStayTable;
  cooperation_interest: CooperationInterestTable;
  cooperation_interest_log: CooperationInterestLogTable;
  cooperation_landing: CooperationLandingTable;
  cooperation_licence_offer: CooperationLicenceOfferTable;
  cooperation_mode: CooperationModeTable;
  cooperation_mode_row: CooperationModeRowTable;
  cooperation_project: CooperationProjectTable;
  cooperation_project_change: CooperationProjectChangeTable;
  cooperation_project_document: CooperationProjectDocumentTable;
  cooperation_project_impact: CooperationProjectImpactTable;
  cooperation_project_milestone: CooperationProjectMilestoneTable;
  cooperation_project_party: CooperationProjectPartyTable;
  cooperation_project_person: CooperationProjectPersonTable;
  cooperation_project_registration: CooperationProjectRegistrationTable;
  cooperation_project_risk: CooperationProjectRiskTable;
  cooperation_project_royalty: CooperationProjectRoyaltyTable;
  cooperation_project_text: CooperationProjectTextTable;
  cooperation_rights: CooperationRightsTable;
  cooperation_rights_change: CooperationRightsChangeTable;
  cooperation_signature: CooperationSignatureTable;
  cooperation_signed_copy: CooperationSignedCopyTable;
  cooperation_step: CooperationStepTable;
}
