// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface SearchAlertTable {
  id: string;
  saved_id: string;
  room: string;
  kind: string;
  record_id: string;
  revision: number;
  reason: string;
  concept_ids: string[];
  words: string[];
  found_at: ColumnType<Date, Date | string, Date | string>;
  seen_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  mailed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface SearchDatabaseTable {
  id: Generated<string>;
  only_one: Generated<boolean>;
}

export interface SearchDocumentTable {
  room: string;
  kind: string;
  id: string;
  change_sequence: number;
  is_removed: Generated<boolean>;
  audience: string[];
  source_language: string;
  number: string | null;
  texts: ColumnType<unknown, string, string>;
  text_states: ColumnType<unknown, string, string>;
  facets: ColumnType<unknown, string, string>;
  sort_date: ColumnType<Date, Date | string, Date | string>;
  is_demo: Generated<boolean>;
  names: Generated<string[]>;
  owner: ColumnType<unknown, string | null | undefined, string | null>;
  stamp: string | null;
}

export interface SearchDocumentWatchTable {
  room: string;
  kind: string;
  id: string;
  content_hash: string;
  whole_hash: string;
  audience: string[];
  revision: number;
  fresh_sequence: number;
}

export interface SearchPercolationTable {
  only_one: Generated<boolean>;
  document_sequence: Generated<number>;
}

export interface SearchRecipeTable {
  id: string;
  model: string;
  dimensions: number;
  query_template: string;
  passage_template: string;
  read_to: Generated<number>;
  texts_embedded: Generated<number>;
  texts_skipped: Generated<number>;
  last_problem: string | null;
  started_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
}

export interface SearchSavedTable {
  id: string;
  person_id: string;
  change_sequence: number;
  name: string;
  query: ColumnType<unknown, string, string>;
  query_hash: string;
  frequency: string;
  by_mail: boolean;
  is_paused: Generated<boolean>;
  watches_from: number;
  feed_token_hash: string | null;
  created_at: ColumnType<Date, Date | string, Date | string>;
  updated_at: ColumnType<Date, Date | string, Date | string>;
  looked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  mailed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface SearchSavedRemovedTable {
  id: string;
  change_sequence: number;
  removed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface SearchSourceTable {
  name: string;
  version: number;
  filled_at: ColumnType<Date, Date | string, Date | string>;
}

export interface SearchVectorTable {
  room: string;
  kind: string;
  id: string;
  language: string;
  change_sequence: number;
  recipe: string;
  content_fingerprint: string;
  scale: number;
  vector: Uint8Array;
}

export interface SearchTables {
  search_alert: SearchAlertTable;
  search_database: SearchDatabaseTable;
  search_document: SearchDocumentTable;
  search_document_watch: SearchDocumentWatchTable;
  search_percolation: SearchPercolationTable;
  search_recipe: SearchRecipeTable;
  search_saved: SearchSavedTable;
  search_saved_removed: SearchSavedRemovedTable;
  search_source: SearchSourceTable;
  search_vector: SearchVectorTable;
}
