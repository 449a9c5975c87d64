// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface InteropColumnMemoryTable {
  person_id: string;
  kind: string;
  header_hash: string;
  columns: ColumnType<unknown, string, string>;
  used_at: ColumnType<Date, Date | string, Date | string>;
}

export interface InteropHarvestProgressTable {
  only_one: Generated<boolean>;
  document_sequence: Generated<number>;
  next_second: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface InteropHarvestRecordTable {
  kind: string;
  record_id: string;
  room: string;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  is_deleted: boolean;
  content_hash: string;
}

export interface InteropTableImportTable {
  id: string;
  kind: string;
  language: string;
  organisation_id: string | null;
  file_id: string;
  file_name: string;
  encoding: string | null;
  sheet: string | null;
  sheets: ColumnType<unknown, string, string>;
  header: ColumnType<unknown, string, string>;
  samples: ColumnType<unknown, string, string>;
  columns: ColumnType<unknown, string, string>;
  is_remembered: boolean;
  state: string;
  stage: string;
  write_mode: string | null;
  row_count: number | null;
  done_count: Generated<number>;
  error_code: string | null;
  error_params: ColumnType<unknown, string | null | undefined, string | null>;
  started_by: string;
  started_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface InteropTableImportRowTable {
  import_id: string;
  ordinal: number;
  line: number;
  title: string;
  state: string;
  problems: ColumnType<unknown, string | null | undefined, string | null>;
  record_room: string | null;
  record_kind: string | null;
  record_id: string | null;
}

export interface InteropTokenTable {
  id: string;
  person_id: string;
  name: string;
  token_hash: string;
  scopes: string[];
  created_at: ColumnType<Date, Date | string, Date | string>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  last_used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  revoked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface InteropWebhookTable {
  id: string;
  person_id: string;
  address: string;
  secret: string;
  kinds: string[];
  fields: string[];
  state: string;
  created_at: ColumnType<Date, Date | string, Date | string>;
  failed_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  last_delivered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface InteropWebhookDeliveryTable {
  id: string;
  webhook_id: string;
  type: string;
  kind: string;
  record_id: string;
  body: string;
  made_at: ColumnType<Date, Date | string, Date | string>;
  attempts: Generated<number>;
  next_attempt_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  answered_status: number | null;
  error: string | null;
  delivered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface InteropTables {
  interop_column_memory: InteropColumnMemoryTable;
  interop_harvest_progress: InteropHarvestProgressTable;
  interop_harvest_record: InteropHarvestRecordTable;
  interop_table_import: InteropTableImportTable;
  interop_table_import_row: InteropTableImportRowTable;
  interop_token: InteropTokenTable;
  interop_webhook: InteropWebhookTable;
  interop_webhook_delivery: InteropWebhookDeliveryTable;
}
