// Generated from the migrated database by `npm run generate`: do not edit.

import type { ColumnType } from 'kysely';

export interface FundingFundTable {
  id: string;
  fact_key: string;
  kind: string;
  names: ColumnType<unknown, string, string>;
  name_confidence: string;
  countries: string[];
  amount: number | null;
  currency: string | null;
  seed_form: string | null;
  year: number | null;
  status: string | null;
  owners: string[];
  criteria: ColumnType<unknown, string, string>;
  related: string[];
  note: string | null;
  source: ColumnType<unknown, string, string>;
  also_in: ColumnType<unknown, string, string>;
  search_text: string;
  loaded_at: ColumnType<Date, Date | string, Date | string>;
}

export interface FundingTables {
  funding_fund: FundingFundTable;
}
