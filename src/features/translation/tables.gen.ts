// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType } from 'kysely';

export interface TranslationConceptTable {
  id: string;
  domain: string;
  kind: string;
  zh: string[];
  ru: string[];
  en: string[];
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface TranslationLoadTable {
  source: string;
  checksum: string;
  loaded_at: ColumnType<Date, Date | string, Date | string>;
}

export interface TranslationWordTable {
  concept_id: string;
  language: string;
  position: number;
  word: string;
  folded: string;
}

export interface TranslationTables {
  translation_concept: TranslationConceptTable;
  translation_load: TranslationLoadTable;
  translation_word: TranslationWordTable;
}
