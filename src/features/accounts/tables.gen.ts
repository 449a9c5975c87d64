// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

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
}

export interface AccountsOrganisationDocumentTable {
  id: string;
  organisation_id: string;
  file_id: string;
  sent_by: string;
  sent_at: ColumnType<Date, Date | string, Date | string>;
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

export interface AccountsTables {
  accounts_facility: AccountsFacilityTable;
  accounts_membership: AccountsMembershipTable;
  accounts_organisation: AccountsOrganisationTable;
  accounts_organisation_document: AccountsOrganisationDocumentTable;
  accounts_organisation_step: AccountsOrganisationStepTable;
  accounts_person: AccountsPersonTable;
  accounts_person_role: AccountsPersonRoleTable;
  accounts_text: AccountsTextTable;
}
