// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface PlatformAttemptTable {
  id: ColumnType<number, never, never>;
  kind: string;
  subject_hash: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface PlatformAuditTable {
  sequence: number;
  at: ColumnType<Date, Date | string, Date | string>;
  actor: ColumnType<unknown, string, string>;
  action: string;
  ref_room: string | null;
  ref_kind: string | null;
  ref_id: string | null;
  details: ColumnType<unknown, string, string>;
  request_id: string;
  previous_hash: string;
  hash: string;
}

export interface PlatformFactTable {
  key: string;
  file: string;
  content: ColumnType<unknown, string, string>;
  names: ColumnType<unknown, string, string>;
  room: string;
  kind: string;
  record_id: string;
  path: string;
  is_public: boolean;
  loaded_at: ColumnType<Date, Date | string, Date | string>;
}

export interface PlatformFileTable {
  id: string;
  name: string;
  content_type: string;
  size_bytes: number;
  sha256: string;
  uploaded_by: string;
  uploaded_at: ColumnType<Date, Date | string, Date | string>;
}

export interface PlatformJobTable {
  id: string;
  kind: string;
  payload: ColumnType<unknown, string, string>;
  state: Generated<string>;
  run_at: ColumnType<Date, Date | string, Date | string>;
  attempts: Generated<number>;
  max_attempts: number;
  locked_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  unique_key: string | null;
  asked_again: Generated<boolean>;
  last_error: string | null;
  request_id: string;
  created_at: ColumnType<Date, Date | string, Date | string>;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PlatformMigrationTable {
  name: string;
  room: string;
  checksum: string;
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface PlatformOneTimeTokenTable {
  id: string;
  token_hash: string;
  purpose: string;
  subject_id: string;
  issued_at: ColumnType<Date, Date | string, Date | string>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PlatformOutboxTable {
  id: ColumnType<number, never, never>;
  name: string;
  payload: ColumnType<unknown, string, string>;
  told_at: ColumnType<Date, Date | string, Date | string>;
  request_id: string;
  dispatched_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PlatformOutboxDeliveryTable {
  event_id: number;
  listener_id: string;
  attempts: Generated<number>;
  next_attempt_at: ColumnType<Date, Date | string, Date | string>;
  last_error: string | null;
  done_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PlatformScheduleTable {
  id: string;
  cron: string;
  next_run_at: ColumnType<Date, Date | string, Date | string>;
  last_run_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PlatformSessionTable {
  id: string;
  token_hash: string;
  person_id: string;
  opened_at: ColumnType<Date, Date | string, Date | string>;
  last_seen_at: ColumnType<Date, Date | string, Date | string>;
}

export interface PlatformTables {
  platform_attempt: PlatformAttemptTable;
  platform_audit: PlatformAuditTable;
  platform_fact: PlatformFactTable;
  platform_file: PlatformFileTable;
  platform_job: PlatformJobTable;
  platform_migration: PlatformMigrationTable;
  platform_one_time_token: PlatformOneTimeTokenTable;
  platform_outbox: PlatformOutboxTable;
  platform_outbox_delivery: PlatformOutboxDeliveryTable;
  platform_schedule: PlatformScheduleTable;
  platform_session: PlatformSessionTable;
}
