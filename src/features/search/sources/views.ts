import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { SearchTables } from '../tables.gen.ts';

/** The version of the code that filled each source last, by name; a source never filled is absent. */
export async function filledVersions(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_source')
    .select(['name', 'version'])
    .execute();
  return new Map(rows.map(({ name, version }) => [name, version]));
}

type Kind = { room: string; kind: string };

/** Stored stamps of the documents of these records by id; those that are not found are absent. */
export async function stampsOf(
  ctx: Ctx,
  { room, kind }: Kind,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_document')
    .select(['id', 'stamp'])
    .where('room', '=', room)
    .where('kind', '=', kind)
    .where('is_removed', '=', false)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
}

/** Ids of all documents of a kind that can be found. */
export async function foundIds(ctx: Ctx, { room, kind }: Kind): Promise<string[]> {
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_document')
    .select('id')
    .where('room', '=', room)
    .where('kind', '=', kind)
    .where('is_removed', '=', false)
    .execute();
  return rows.map(({ id }) => id);
}

export async function hasDocuments(ctx: Ctx, { room, kind }: Kind): Promise<boolean> {
  const row = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_document')
    .select('id')
    .where('room', '=', room)
    .where('kind', '=', kind)
    .where('is_removed', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
