import { sql } from 'kysely';
import type { Ctx } from '../../platform/db/context.ts';
import { tablesOf } from '../../platform/db/context.ts';
import type { MatchingTables } from './tables.gen.ts';

export async function unfinishedRebuild(ctx: Ctx): Promise<{ afterId: string | null } | undefined> {
  const row = await tablesOf<MatchingTables>(ctx)
    .selectFrom('matching_rebuild')
    .select(['after_id', 'finished_at'])
    .executeTakeFirst();
  return row && row.finished_at === null ? { afterId: row.after_id } : undefined;
}

/** How far the computing is. */
export async function readProgress(ctx: Ctx) {
  const db = tablesOf<MatchingTables>(ctx);
  const records = await db
    .selectFrom('matching_record')
    .select((build) => [
      build.fn.countAll<number>().as('listings'),
      sql<number>`count(*) filter (where computed_at is null or computed_at < wanted_at)`.as('waiting'),
      build.fn.max('computed_at').as('lastRunAt'),
    ])
    .executeTakeFirstOrThrow();
  const pairs = await db
    .selectFrom('matching_pair')
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rebuild = await db.selectFrom('matching_rebuild').selectAll().executeTakeFirst();
  const listings = Number(records.listings);
  const waiting = Number(records.waiting);
  return {
    listings,
    pairs: Number(pairs.count),
    waiting,
    done: listings - waiting,
    lastRunAt: records.lastRunAt?.toISOString() ?? null,
    rebuild: rebuild
      ? {
          startedAt: rebuild.started_at.toISOString(),
          finishedAt: rebuild.finished_at?.toISOString() ?? null,
          done: rebuild.done,
          total: rebuild.total,
        }
      : null,
  };
}

/** Whether there are records, computed with all that is known of them today. */
export async function hasRecords(ctx: Ctx): Promise<boolean> {
  const row = await tablesOf<MatchingTables>(ctx)
    .selectFrom('matching_record')
    .select('id')
    .where(sql<boolean>`computed_at is null or cardinality(sureness) = cardinality(concepts)`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether there are a fifth more computed listings than when the concepts were counted last. */
export async function haveRecordsGrown(ctx: Ctx): Promise<boolean> {
  const db = tablesOf<MatchingTables>(ctx);
  const counted = await db
    .selectFrom('matching_concept')
    .select('records')
    .where('concept_id', '=', '')
    .executeTakeFirst();
  const now = await db
    .selectFrom('matching_record')
    .select((build) => build.fn.countAll<number>().as('records'))
    .where('computed_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(now.records) > (counted?.records ?? 0) * 1.2;
}
