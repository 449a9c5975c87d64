import { describe, expect, it } from 'vitest';
import type { ColumnDescription } from './describe-tables.ts';
import { writeTableTypes } from './write-table-types.ts';

function column(name: string, type: string, more: Partial<ColumnDescription> = {}): ColumnDescription {
  return {
    table: 'try_long_name',
    name,
    type,
    isNullable: false,
    hasDefault: false,
    isComputed: false,
    ...more,
  };
}

describe('writeTableTypes', () => {
  it('writes what each column gives and takes', () => {
    const columns = [
      column('id', 'int8', { isComputed: true, hasDefault: true }),
      column('name', 'text'),
      column('count', 'int4', { hasDefault: true }),
      column('note', 'text', { isNullable: true }),
      column('tags', '_text', { isNullable: true, hasDefault: true }),
      column('day', 'date'),
      column('at', 'timestamptz'),
      column('until', 'timestamptz', { isNullable: true }),
      column('times', '_timestamptz'),
      column('data', 'jsonb'),
      column('more', 'jsonb', { isNullable: true }),
    ];
    expect(writeTableTypes('try', columns, 'npm run this')).toBe(`\
// Generated from the migrated database by \`npm run this\`: do not edit.

import type { ColumnType, Generated } from 'kysely';

export interface TryLongNameTable {
  id: ColumnType<number, never, never>;
  name: string;
  count: Generated<number>;
  note: string | null;
  tags: Generated<string[] | null>;
  day: string;
  at: ColumnType<Date, Date | string, Date | string>;
  until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  times: ColumnType<Date[], (Date | string)[], (Date | string)[]>;
  data: ColumnType<unknown, string, string>;
  more: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface TryTables {
  try_long_name: TryLongNameTable;
}
`);
  });

  it('refuses a type it does not know', () => {
    expect(() => writeTableTypes('try', [column('where', 'point')], 'x')).toThrow('try_long_name.where');
  });
});
