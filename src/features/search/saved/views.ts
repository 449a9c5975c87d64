import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { SearchTables } from '../tables.gen.ts';
import { digestFrequencies, savedQueryShape, type SavedQuery, type SavedSearch } from './contract.ts';

type SavedRow = {
  id: string;
  person_id: string;
  name: string;
  query: unknown;
  frequency: string;
  by_mail: boolean;
  is_paused: boolean;
  feed_token_hash: string | null;
  created_at: Date;
  looked_at: Date | null;
};

function readQueryOf(row: { query: unknown }): SavedQuery {
  return savedQueryShape.parse(row.query);
}

function toSaved(row: SavedRow, newCount: number): SavedSearch {
  return {
    id: row.id,
    name: row.name,
    query: readQueryOf(row),
    frequency: digestFrequencies.find((one) => one === row.frequency) ?? 'none',
    byMail: row.by_mail,
    isPaused: row.is_paused,
    hasFeed: row.feed_token_hash !== null,
    newCount,
    createdAt: row.created_at.toISOString(),
    lookedAt: row.looked_at?.toISOString() ?? null,
  };
}

/** A person's saved searches, those with new alerts first; alerts of records outside the audience do not count. */
export async function savedOf(
  ctx: Ctx,
  personId: string,
  audience: readonly string[],
  only?: string,
): Promise<SavedSearch[]> {
  const { rows } = await sql<SavedRow & { new_count: number }>`
    select * from (select saved.*, (
      select count(*)::int from search_alert alert
      join search_document document on document.room = alert.room and document.kind = alert.kind
        and document.id = alert.record_id
      where alert.saved_id = saved.id and alert.seen_at is null
        and not document.is_removed and document.audience && ${[...audience]}::text[]) as new_count
    from search_saved saved
    where saved.person_id = ${personId} and (${only ?? null}::uuid is null or saved.id = ${only ?? null})) listed
    order by new_count = 0, created_at desc, id desc`.execute(ctx.db);
  return rows.map((row) => toSaved(row, Number(row.new_count)));
}

export async function countSaved(ctx: Ctx, personId: string): Promise<number> {
  const { count } = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_saved')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The saved search of this person that asks the same. */
export async function findTwin(
  ctx: Ctx,
  personId: string,
  queryHash: string,
): Promise<{ id: string; name: string } | undefined> {
  return await tablesOf<SearchTables>(ctx)
    .selectFrom('search_saved')
    .select(['id', 'name'])
    .where('person_id', '=', personId)
    .where('query_hash', '=', queryHash)
    .executeTakeFirst();
}

/** All that this room keeps about a person by name: his saved searches; in no order. */
export async function savedIdsOf(ctx: Ctx, personId: string): Promise<string[]> {
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_saved')
    .select('id')
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whose feed it is. */
export async function findByFeedToken(
  ctx: Ctx,
  tokenHash: string,
): Promise<{ id: string; personId: string; name: string; createdAt: Date } | undefined> {
  const row = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_saved')
    .select(['id', 'person_id', 'name', 'created_at'])
    .where('feed_token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && { id: row.id, personId: row.person_id, name: row.name, createdAt: row.created_at };
}

export type SavedChange = {
  readonly id: string;
  readonly changeSequence: number;
  /** Undefined when it was deleted or paused: it is not watched. */
  readonly watched: { readonly query: SavedQuery; readonly from: number } | undefined;
};

/** Saved searches that changed after a number, oldest first, deleted ones too. */
export async function savedChangesAfter(ctx: Ctx, after: number, limit: number): Promise<SavedChange[]> {
  const { rows } = await sql<{
    id: string;
    change_sequence: number;
    query: unknown;
    watches_from: number | null;
  }>`
    select * from (
      select id, change_sequence, case when is_paused then null else query end as query, watches_from
      from search_saved where change_sequence > ${after}
      union all
      select id, change_sequence, null, null from search_saved_removed where change_sequence > ${after}
    ) changed order by change_sequence limit ${limit}`.execute(ctx.db);
  return rows.map((row) => ({
    id: row.id,
    changeSequence: Number(row.change_sequence),
    watched: row.query === null ? undefined : { query: readQueryOf(row), from: Number(row.watches_from) },
  }));
}
