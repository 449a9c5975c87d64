// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface AccountsClaimTable {
  id: string;
  organisation_id: string | null;
  person_id: string | null;
  position: string;
  work_mail: string | null;
  mail_proven_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  state: string;
  reason: Generated<string>;
  made_at: ColumnType<Date, Date | string, Date | string>;
  decided_by: string | null;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  facility_id: string | null;
  operator_id: string | null;
}

export interface AccountsClaimFileTable {
  claim_id: string;
  file_id: string;
}

export interface AccountsCounterpartTable {
  one_id: string;
  other_id: string;
  confidence: string;
  source: ColumnType<unknown, string, string>;
  checked_on: string;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsDuplicateTable {
  one_id: string;
  other_id: string;
  score: number;
  reasons: ColumnType<unknown, string, string>;
  found_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsEquipmentTable {
  id: string;
  number: ColumnType<number, never, never>;
  organisation_id: string;
  facility_id: string | null;
  kind: string;
  state: string;
  field: string;
  country: string | null;
  region: string | null;
  time_zone: string;
  source_language: string;
  search_names: string;
  specifications: ColumnType<unknown, string, string>;
  users: string[];
  access: string[];
  price_kind: string;
  price: ColumnType<unknown, string | null | undefined, string | null>;
  unit: string;
  hours: ColumnType<unknown, string, string>;
  revision: number;
  written_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
  booked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AccountsEquipmentTextTable {
  equipment_id: string;
  language: string;
  name: string;
  description: string;
  terms: string;
  state: string;
  engine: string | null;
  source_revision: number;
  of_source: number;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsExpertTable {
  id: string;
  person_id: string;
  organisation_id: string;
  state: string;
  state_since: ColumnType<Date, Date | string, Date | string>;
  reason: string | null;
  decided_by: string | null;
  approved_until: string | null;
  fields: string[];
  field_classes: string[];
  languages: ColumnType<unknown, string, string>;
  language_codes: string[];
  services: string[];
  orcid: string | null;
  spin: string | null;
  researcher_id: string | null;
  scopus_id: string | null;
  source_language: string;
  confirmed_on: string;
  revision: number;
  is_demo: Generated<boolean>;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsExpertConsentTable {
  id: string;
  person_id: string;
  wording: string;
  language: string;
  given_at: ColumnType<Date, Date | string, Date | string>;
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AccountsFacilityTable {
  id: string;
  external_key: string | null;
  kind: string;
  country: string | null;
  region: string | null;
  city: string | null;
  place_basis: string | null;
  name_zh: string | null;
  name_ru: string | null;
  name_en: string | null;
  name_confidence: string;
  also_known_as: ColumnType<unknown, string, string>;
  search_names: string;
  status: string | null;
  opened: string | null;
  fields: ColumnType<unknown, string, string>;
  founders: ColumnType<unknown, string, string>;
  figures: ColumnType<unknown, string, string>;
  related: ColumnType<unknown, string, string>;
  note: string | null;
  source: ColumnType<unknown, string | null | undefined, string | null>;
  also_in: ColumnType<unknown, string, string>;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
  revision: Generated<number>;
  confirmed_on: string | null;
  confirmed_by: string | null;
  confirmation_asks: Generated<number>;
  is_demo: Generated<boolean>;
}

export interface AccountsFacilityOperatorTable {
  facility_id: string;
  organisation_id: string;
  set_by: string | null;
  set_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsMembershipTable {
  id: string;
  organisation_id: string;
  person_id: string | null;
  email: string | null;
  role: string;
  state: string;
  invited_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  accepted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AccountsMergeTable {
  id: string;
  number: ColumnType<number, never, never>;
  loser_id: string;
  winner_id: string;
  reason: string;
  merged_by: string | null;
  merged_at: ColumnType<Date, Date | string, Date | string>;
  undone_by: string | null;
  undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AccountsMergeValueTable {
  merge_id: string;
  organisation_id: string;
  field: string;
  before: ColumnType<unknown, string, string>;
  after: ColumnType<unknown, string, string>;
}

export interface AccountsNotSameTable {
  one_id: string;
  other_id: string;
  said_by: string | null;
  said_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsOrganisationTable {
  id: string;
  external_key: string | null;
  kind: string;
  country: string | null;
  region: string | null;
  city: string | null;
  place_basis: string | null;
  name_zh: string | null;
  name_ru: string | null;
  name_en: string | null;
  name_confidence: string;
  also_known_as: ColumnType<unknown, string, string>;
  search_names: string;
  registration_ids: ColumnType<unknown, string, string>;
  profile: ColumnType<unknown, string, string>;
  contacts: ColumnType<unknown, string, string>;
  website: string | null;
  founders_foreign: boolean | null;
  verification_state: string;
  verified_by_method: string;
  verified_on: string | null;
  related: ColumnType<unknown, string, string>;
  note: string | null;
  source: ColumnType<unknown, string | null | undefined, string | null>;
  also_in: ColumnType<unknown, string, string>;
  is_demo: Generated<boolean>;
  revision: number;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
  confirmed_on: string | null;
  confirmed_by: string | null;
  confirmation_asks: Generated<number>;
  merged_into: string | null;
}

export interface AccountsOrganisationDocumentTable {
  id: string;
  organisation_id: string;
  file_id: string;
  sent_by: string;
  sent_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsOrganisationKeyTable {
  organisation_id: string;
  kind: string;
  key: string;
}

export interface AccountsOrganisationKeyedTable {
  organisation_id: string;
  of_version: string;
  keyed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsOrganisationStepTable {
  id: string;
  organisation_id: string;
  from_state: string;
  to_state: string;
  method: string | null;
  reason: string;
  decided_by: string | null;
  decided_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsParkReportTable {
  id: string;
  facility_id: string;
  counter: string;
  year: number;
  amount: number;
  as_of: string;
  evidence: string;
  evidence_language: string;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsParkResidentTable {
  id: string;
  facility_id: string;
  organisation_id: string | null;
  name: string;
  name_language: string;
  country: string | null;
  since: string;
  until: string | null;
  field: string | null;
  rooms: string | null;
  revision: number;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
  other_names: ColumnType<unknown, string | undefined, string>;
}

export interface AccountsPersonTable {
  id: string;
  email: string | null;
  password_hash: string | null;
  name: ColumnType<unknown, string, string>;
  name_origins: ColumnType<unknown, string, string>;
  language: string;
  time_zone: string;
  listed_publicly: boolean;
  consented_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  state: string;
  is_demo: Generated<boolean>;
  external_key: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AccountsPersonRoleTable {
  person_id: string;
  role: string;
  granted_by: string | null;
  granted_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsPortStatusTable {
  id: string;
  port_key: string;
  status: string;
  checked_on: string;
  source: string;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsPracticeTable {
  id: string;
  organisation_id: string;
  facility_id: string | null;
  author_id: string | null;
  kind: string;
  field: string | null;
  country: string | null;
  source_language: string;
  state: string;
  reason: string | null;
  decided_by: string | null;
  search_words: string;
  revision: number;
  is_demo: Generated<boolean>;
  written_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsPracticeAnswerTable {
  id: string;
  practice_id: string;
  organisation_id: string;
  author_id: string | null;
  source_language: string;
  state: string;
  reason: string | null;
  decided_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsProductTable {
  id: string;
  organisation_id: string;
  state: string;
  state_reason: Generated<string>;
  hs_code: string;
  field: string | null;
  source_language: string;
  specifications: ColumnType<unknown, string, string>;
  standards: ColumnType<unknown, string, string>;
  incoterms: string | null;
  terms_place: string | null;
  price_minor: number | null;
  price_currency: string | null;
  price_unit: string | null;
  exported_since: number | null;
  exported_to: string[];
  file_id: string | null;
  file_type: string | null;
  search_names: string;
  revision: number;
  written_by: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsProductTextTable {
  product_id: string;
  language: string;
  name: string;
  description: string;
  state: string;
  engine: string | null;
  of_revision: number;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsResponsibilityTable {
  id: string;
  external_key: string | null;
  organisation_id: string;
  step: string;
  bank: string;
  field: string | null;
  region: string | null;
  what: ColumnType<unknown, string, string>;
  confidence: string;
  as_of: string | null;
  source: ColumnType<unknown, string, string>;
  checked_on: string;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsTextTable {
  organisation_id: string | null;
  facility_id: string | null;
  field: string;
  language: string;
  source_language: string;
  text: string | null;
  state: string;
  origin: string | null;
  of_revision: number | null;
  version_id: string;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsUpdateRequestTable {
  id: string;
  organisation_id: string | null;
  facility_id: string | null;
  field: string | null;
  asked_by: string | null;
  asked_at: ColumnType<Date, Date | string, Date | string>;
  mailed: number;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AccountsVainSearchTable {
  id: string;
  organisation_id: string | null;
  facility_id: string | null;
  field: string;
  looked_on: string;
  looked_at: string;
  language: string;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
  looked_precision: Generated<string>;
  source: ColumnType<unknown, string | null | undefined, string | null>;
  fact_key: string | null;
}

export interface AccountsWordingTable {
  expert_id: string | null;
  practice_id: string | null;
  answer_id: string | null;
  language: string;
  words: ColumnType<unknown, string, string>;
  state: string;
  engine: string | null;
  source_revision: number;
  of_source: number;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AccountsTables {
  accounts_claim: AccountsClaimTable;
  accounts_claim_file: AccountsClaimFileTable;
  accounts_counterpart: AccountsCounterpartTable;
  accounts_duplicate: AccountsDuplicateTable;
  accounts_equipment: AccountsEquipmentTable;
  accounts_equipment_text: AccountsEquipmentTextTable;
  accounts_expert: AccountsExpertTable;
  accounts_expert_consent: AccountsExpertConsentTable;
  accounts_facility: AccountsFacilityTable;
  accounts_facility_operator: AccountsFacilityOperatorTable;
  accounts_membership: AccountsMembershipTable;
  accounts_merge: AccountsMergeTable;
  accounts_merge_value: AccountsMergeValueTable;
  accounts_not_same: AccountsNotSameTable;
  accounts_organisation: AccountsOrganisationTable;
  accounts_organisation_document: AccountsOrganisationDocumentTable;
  accounts_organisation_key: AccountsOrganisationKeyTable;
  accounts_organisation_keyed: AccountsOrganisationKeyedTable;
  accounts_organisation_step: AccountsOrganisationStepTable;
  accounts_park_report: AccountsParkReportTable;
  accounts_park_resident: AccountsParkResidentTable;
  accounts_person: AccountsPersonTable;
  accounts_person_role: AccountsPersonRoleTable;
  accounts_port_status: AccountsPortStatusTable;
  accounts_practice: AccountsPracticeTable;
  accounts_practice_answer: AccountsPracticeAnswerTable;
  accounts_product: AccountsProductTable;
  accounts_product_text: AccountsProductTextTable;
  accounts_responsibility: AccountsResponsibilityTable;
  accounts_text: AccountsTextTable;
  accounts_update_request: AccountsUpdateRequestTable;
  accounts_vain_search: AccountsVainSearchTable;
  accounts_wording: AccountsWordingTable;
}
