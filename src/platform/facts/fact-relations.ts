import { sql } from 'kysely';
import { z } from 'zod';
import type { RecordRef } from '../../shared/record-ref.ts';
import { tablesOf, type Ctx } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';
import { plainNames, type FactNames } from './facts.ts';

/** Fields in which rows of the starting content name other rows by their keys. */
export const namingFields = ['related', 'parties', 'founders', 'organizers', 'owners'] as const;
export type NamingField = (typeof namingFields)[number];

/** One row names another: `row` says of itself that `named` is its party, its founder, related to it. */
export type FactNaming = { row: string; field: NamingField; named: string };

const namingShape = z.object({ row: z.string(), field: z.enum(namingFields), named: z.string() });

/** All that rows with these keys name, and all rows that name one of these keys; in the order of keys. */
export async function listNamings(ctx: Ctx, keys: readonly string[]): Promise<FactNaming[]> {
  if (keys.length === 0) return [];
  const asked = sql`array[${sql.join([...keys])}]::text[]`;
  const fields = sql.join(namingFields.map((field) => sql.lit(field)));
  const names = sql.join(
    namingFields.map((field) => sql`fact.content -> ${sql.lit(field)} ?| ${asked}`),
    sql` or `,
  );
  const { rows } = await sql<Record<string, unknown>>`
    select fact.key as row, naming.field, naming.named
    from platform_fact fact
    cross join lateral (
      select field, jsonb_array_elements_text(fact.content -> field) as named
      from unnest(array[${fields}]) field where jsonb_typeof(fact.content -> field) = 'array') naming
    where (fact.key = any(${asked}) or ${names}) and (fact.key = any(${asked}) or naming.named = any(${asked}))
    order by fact.key, naming.field, naming.named`.execute(ctx.db);
  return rows.map((row) => namingShape.parse(row));
}

/** A row of the starting content as a place to go to. */
export type FactPlace = { key: string; names: FactNames; ref: RecordRef; path: string; isPublic: boolean };

/** Rows by their keys, those that wait for a look too; unknown keys are absent. No access check. */
export async function findFactPlaces(ctx: Ctx, keys: readonly string[]): Promise<Map<string, FactPlace>> {
  if (keys.length === 0) return new Map();
  const rows = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_fact')
    .select(['key', 'names', 'room', 'kind', 'record_id', 'path', 'is_public'])
    .where('key', 'in', [...new Set(keys)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.key,
      {
        key: row.key,
        names: plainNames(row.names),
        ref: { room: row.room, kind: row.kind, id: row.record_id },
        path: row.path,
        isPublic: row.is_public,
      },
    ]),
  );
}

/** Figures of the starting content about one of these keys, in the order of the file. */
export async function listFiguresAbout(ctx: Ctx, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ key: string; content: unknown }>`
    select key, content from platform_fact
    where content ->> 'entity' = any(array[${sql.join([...keys])}]::text[]) and is_public
    order by key`.execute(ctx.db);
  return rows.map(({ key, content }) => ({ key, ...figureShape.parse(content) }));
}
const figureShape = z.object({
  indicator: z.string(),
  period: z.string().nullish(),
  value: z.number(),
  unit: z.string(),
  qualifier: z.string().nullish(),
});
