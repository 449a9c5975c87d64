import { sql } from 'kysely';
import { z } from 'zod';
import { languages } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CachedSegment, SegmentCache } from '../gateway/segment-cache.ts';
import type { TranslationTables } from '../tables.gen.ts';

const pivotShape = z.enum(languages).nullable();
/** How exactly the last use is known: what is found again and again is not written again and again. */
const usedAgainMs = 86_400_000;

/** The cache of the gateway in the database, shared by all nodes. */
export function databaseCache(ctx: Ctx): SegmentCache {
  return {
    find: (keys) => findCached(ctx, keys),
    keep: (entries) => keepCached(ctx, entries),
  };
}

async function findCached(ctx: Ctx, keys: readonly string[]): Promise<ReadonlyMap<string, CachedSegment>> {
  if (keys.length === 0) return new Map();
  const now = ctx.clock();
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_engine_cache')
    .select(['key', 'target', 'pivot', 'used_at'])
    .where('key', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute();
  const old = rows.filter(({ used_at }) => now.getTime() - used_at.getTime() > usedAgainMs);
  if (old.length > 0) {
    await tablesOf<TranslationTables>(ctx)
      .updateTable('translation_engine_cache')
      .set({ used_at: now })
      .where('key', '=', sql<string>`any(${old.map(({ key }) => key)}::text[])`)
      .execute();
  }
  return new Map(
    rows.map(({ key, target, pivot }) => [
      key,
      { text: target, pivot: pivotShape.parse(pivot) ?? undefined },
    ]),
  );
}

async function keepCached(ctx: Ctx, entries: ReadonlyMap<string, CachedSegment>): Promise<void> {
  if (entries.size === 0) return;
  const now = ctx.clock();
  // In the order of the keys: two nodes that keep the same ones never wait for each other in a circle.
  const rows = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { text, pivot }]) => ({ key, target: text, pivot: pivot ?? null, used_at: now }));
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_engine_cache')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Forgets what nobody used for so long, and beyond so many the ones used longest ago; how many. */
export async function trimCache(ctx: Ctx, keep: { days: number; entries: number }): Promise<number> {
  const oldest = new Date(ctx.clock().getTime() - keep.days * 86_400_000);
  const { numAffectedRows = 0n } = await sql`
    delete from translation_engine_cache where used_at < ${oldest} or key in (
      select key from translation_engine_cache order by used_at desc, key offset ${keep.entries})`.execute(
    ctx.db,
  );
  return Number(numAffectedRows);
}
