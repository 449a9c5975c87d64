import { sql } from 'kysely';
import type { Database } from './database.ts';

export type ColumnDescription = {
  table: string;
  name: string;
  /** The type's name in pg_type; an array's begins with `_`. */
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
  /** Computed by the database: it can never be written. */
  isComputed: boolean;
};

/** All columns of all tables in the schema `public`, in the order of table name and column. */
export async function describeTables(database: Database): Promise<ColumnDescription[]> {
  const { rows } = await sql<ColumnDescription>`
    select c.relname::text as "table", a.attname::text as name,
      coalesce(base.typname, t.typname)::text as type,
      not a.attnotnull as "isNullable",
      (a.atthasdef or a.attidentity <> '') as "hasDefault",
      (a.attgenerated <> '' or a.attidentity = 'a') as "isComputed"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type base on base.oid = t.typbasetype
    where c.relkind in ('r', 'p')
    order by c.relname collate "C", a.attnum`.execute(database.kysely);
  return rows;
}
