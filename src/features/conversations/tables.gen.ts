// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface ConversationsAttachmentTable {
  id: string;
  thread_id: string;
  message_id: string;
  position: number;
  file_id: string;
  copy_id: string | null;
  name: string;
  content_type: string;
  size_bytes: number;
  sha256: string;
  kind: string;
  access_ends_on: string | null;
  given_by: string;
  given_side: string;
  is_masked: boolean;
  state: string;
  fault: string | null;
  attached_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsFileGrantTable {
  attachment_id: string;
  participant_id: string;
  request_id: string;
  state: string;
  access_ends_on: string | null;
  reason: Generated<string>;
  decided_by: string | null;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ConversationsFileOpeningTable {
  id: string;
  attachment_id: string;
  participant_id: string;
  mark: string | null;
  opened_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsFileRequestTable {
  id: string;
  thread_id: string;
  asked_by: string;
  words: string;
  asked_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsFoundTextTable {
  message_id: string;
  language: string;
  is_original: boolean;
  thread_id: string;
  sent_at: ColumnType<Date, Date | string, Date | string>;
  words: number[];
}

export interface ConversationsGateTable {
  subject_room: string;
  subject_kind: string;
  subject_id: string;
  writing: ColumnType<unknown, string | null | undefined, string | null>;
  files: ColumnType<unknown, string | null | undefined, string | null>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsInterpreterOfferTable {
  id: string;
  request_id: string;
  person_id: string;
  offered_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsInterpreterRequestTable {
  id: string;
  thread_id: string;
  side: string;
  asked_by: string;
  note: string;
  asked_at: ColumnType<Date, Date | string, Date | string>;
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ConversationsMentionTable {
  message_id: string;
  participant_id: string;
  thread_id: string;
  sequence: number;
  sent_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsMessageTable {
  id: string;
  thread_id: string;
  sequence: number;
  change: number;
  kind: string;
  author_id: string | null;
  text: string;
  language: string;
  line_texts: ColumnType<unknown, string | null | undefined, string | null>;
  sent_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsMessageTextTable {
  message_id: string;
  language: string;
  thread_id: string;
  text: string | null;
  state: string;
  is_partial: Generated<boolean>;
  engine: string | null;
  terms: ColumnType<unknown, string | undefined, string>;
  by_id: string | null;
  revision: Generated<number>;
  fault: string | null;
  next_try_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsNoticeSettingTable {
  person_id: string;
  rhythm: string;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsParticipantTable {
  id: string;
  thread_id: string;
  person_id: string;
  side: string;
  is_masked: boolean;
  languages: Generated<string[]>;
  invited_by_side: string | null;
  joined_at: ColumnType<Date, Date | string, Date | string>;
  left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ConversationsReadTable {
  participant_id: string;
  last_sequence: Generated<number>;
  unread: Generated<number>;
  noticed_sequence: Generated<number>;
  noticed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ConversationsTextHistoryTable {
  message_id: string;
  language: string;
  position: ColumnType<number, never, never>;
  revision: number;
  state: string;
  text: string;
  engine: string | null;
  by_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConversationsThreadTable {
  id: string;
  subject_room: string;
  subject_kind: string;
  subject_id: string;
  thread_key: string;
  title: string;
  title_language: string;
  last_sequence: Generated<number>;
  last_change: Generated<number>;
  last_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  opened_at: ColumnType<Date, Date | string, Date | string>;
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ConversationsTables {
  conversations_attachment: ConversationsAttachmentTable;
  conversations_file_grant: ConversationsFileGrantTable;
  conversations_file_opening: ConversationsFileOpeningTable;
  conversations_file_request: ConversationsFileRequestTable;
  conversations_found_text: ConversationsFoundTextTable;
  conversations_gate: ConversationsGateTable;
  conversations_interpreter_offer: ConversationsInterpreterOfferTable;
  conversations_interpreter_request: ConversationsInterpreterRequestTable;
  conversations_mention: ConversationsMentionTable;
  conversations_message: ConversationsMessageTable;
  conversations_message_text: ConversationsMessageTextTable;
  conversations_notice_setting: ConversationsNoticeSettingTable;
  conversations_participant: ConversationsParticipantTable;
  conversations_read: ConversationsReadTable;
  conversations_text_history: ConversationsTextHistoryTable;
  conversations_thread: ConversationsThreadTable;
}
