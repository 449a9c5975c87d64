import { sql } from 'kysely';
import type { Ctx } from '../../src/platform/db/context.ts';

type Clone = {
  table: string;
  /** Which rows are copied: a condition in SQL. */
  where: string;
  times: number;
  /** Columns that hold ids, all made anew in the same way, so that rows of several tables still belong together. */
  ids: readonly string[];
  /** Other columns by an expression in SQL, in which `n` is the number of the copy. */
  others?: Readonly<Record<string, string>>;
};

/** Copies rows many times within the database, for measurements; gives how many rows were written. */
export async function cloneRows(ctx: Ctx, { table, where, times, ids, others = {} }: Clone): Promise<number> {
  const { rows } = await sql<{ name: string; kind: string }>`
    select column_name as name, data_type as kind from information_schema.columns
    where table_name = ${table} and table_schema = 'public' and is_generated = 'NEVER'`.execute(ctx.db);
  const values = rows.map(({ name, kind }) => {
    if (ids.includes(name)) return `${newUuid(name)}${kind === 'uuid' ? '' : '::text'}`;
    return others[name] ?? name;
  });
  const columns = rows.map(({ name }) => `"${name}"`).join(', ');
  const { rows: written } = await sql
    .raw<{ count: number }>(
      `with made as (insert into ${table} (${columns})
        select ${values.join(', ')} from ${table}, generate_series(1, ${times}) as n where ${where} returning 1)
      select count(*) as count from made`,
    )
    .execute(ctx.db);
  return Number(written[0]?.count ?? 0);
}

/** A UUID by the digest of the old one and the number of the copy, with the version and variant of RFC 9562. */
function newUuid(column: string): string {
  const digest = `md5(${column}::text || ':' || n)`;
  return `overlay(overlay(${digest} placing '8' from 13) placing '8' from 17)::uuid`;
}
