// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType, Generated } from 'kysely';

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
}

export interface SearchTables {
  search_document: SearchDocumentTable;
}
