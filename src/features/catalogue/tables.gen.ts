// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface CatalogueAttachmentTable {
  id: string;
  listing_id: string;
  file_id: string;
  name: string;
  purpose: string;
  content_type: string;
  size_bytes: number;
  added_by: string | null;
  added_at: ColumnType<Date, Date | string, Date | string>;
}

export interface CatalogueListingTable {
  id: string;
  kind: string;
  number: string;
  source_language: string;
  state: string;
  state_since: ColumnType<Date, Date | string, Date | string>;
  owner_organisation_id: string | null;
  contact_person_id: string | null;
  broker_id: string | null;
  created_by: string | null;
  visibility: string;
  valid_until: string | null;
  compliance_state: Generated<string>;
  is_anonymous: Generated<boolean>;
  is_demo: Generated<boolean>;
  external_key: string | null;
  country: string | null;
  region: string | null;
  grnti_primary: string | null;
  grnti_other: Generated<string[]>;
  cooperation_types: Generated<string[]>;
  level_claimed: number | null;
  min_level: number | null;
  level_verified: number | null;
  market_level: number | null;
  facts: ColumnType<unknown, string, string>;
  declaration: ColumnType<unknown, string, string>;
  verified_maturity: ColumnType<unknown, string | null | undefined, string | null>;
  revision: Generated<number>;
  reminded_days: number | null;
  published_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
  form_accepted_by: string | null;
}

export interface CatalogueListingStepTable {
  id: string;
  position: ColumnType<number, never, never>;
  listing_id: string;
  from_state: string | null;
  to_state: string;
  side: string;
  person_id: string | null;
  reason_code: string | null;
  reason_text: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CatalogueListingTextTable {
  listing_id: string;
  language: string;
  title: string;
  summary: string;
  body: ColumnType<unknown, string, string>;
  state: string;
  origin: string;
  of_revision: number;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  changed_by: string | null;
}

export interface CatalogueTables {
  catalogue_attachment: CatalogueAttachmentTable;
  catalogue_listing: CatalogueListingTable;
  catalogue_listing_step: CatalogueListingStepTable;
  catalogue_listing_text: CatalogueListingTextTable;
}
