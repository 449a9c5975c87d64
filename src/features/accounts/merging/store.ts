import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { WrittenValue } from './fields.ts';

const tables = (ctx: Ctx) => tablesOf<AccountsTables>(ctx);

export async function insertMerge(
  ctx: Ctx,
  merge: { loserId: string; winnerId: string; reason: string; mergedBy: string | null },
  values: readonly WrittenValue[],
): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tables(ctx)
    .insertInto('accounts_merge')
    .values({
      id,
      loser_id: merge.loserId,
      winner_id: merge.winnerId,
      reason: merge.reason,
      merged_by: merge.mergedBy,
      merged_at: now,
    })
    .execute();
  if (values.length > 0) {
    await tables(ctx)
      .insertInto('accounts_merge_value')
      .values(
        values.map(({ field, before, after }) => ({
          merge_id: id,
          organisation_id: merge.winnerId,
          field,
          before: JSON.stringify(before),
          after: JSON.stringify(after),
        })),
      )
      .execute();
  }
  return id;
}

export async function markUndone(ctx: Ctx, id: string, undoneBy: string | null): Promise<void> {
  await tables(ctx)
    .updateTable('accounts_merge')
    .set({ undone_by: undoneBy, undone_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** The layer that lies on top of this merge's value of a field: the next merge in force that wrote it; undefined for the top. */
export async function findLayerAbove(
  ctx: Ctx,
  layer: { number: number; organisationId: string; field: string },
): Promise<string | undefined> {
  const row = await tables(ctx)
    .selectFrom('accounts_merge_value as value')
    .innerJoin('accounts_merge as merge', 'merge.id', 'value.merge_id')
    .select('merge.id')
    .where('value.organisation_id', '=', layer.organisationId)
    .where('value.field', '=', layer.field)
    .where('merge.undone_at', 'is', null)
    .where('merge.number', '>', layer.number)
    .orderBy('merge.number')
    .executeTakeFirst();
  return row?.id;
}

/** What stood there before a layer is what stood there before the one taken out from under it. */
export async function setBefore(ctx: Ctx, mergeId: string, field: string, before: unknown): Promise<void> {
  await tables(ctx)
    .updateTable('accounts_merge_value')
    .set({ before: JSON.stringify(before) })
    .where('merge_id', '=', mergeId)
    .where('field', '=', field)
    .execute();
}

/**
 * Lets everything that was merged into this organisation, at whatever distance, stand for `livingId`; null for the
 * organisation itself when it is the living one. Gives all ids it touched.
 */
export async function pointTo(ctx: Ctx, topId: string, livingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select ${topId}::uuid
      union
      select merge.loser_id from accounts_merge merge join below on merge.winner_id = below.id
      where merge.undone_at is null
    )
    update accounts_organisation set
      merged_into = case when accounts_organisation.id = ${livingId}::uuid then null else ${livingId}::uuid end,
      updated_at = ${ctx.clock()}
    from below where below.id = accounts_organisation.id
    returning accounts_organisation.id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** A change of what hangs on it: whoever keeps something made from it makes it anew. */
export async function touchOrganisation(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx)
    .updateTable('accounts_organisation')
    .set({ updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

export async function insertNotSame(
  ctx: Ctx,
  [one_id, other_id]: readonly [string, string],
  saidBy: string | null,
): Promise<void> {
  await tables(ctx)
    .insertInto('accounts_not_same')
    .values({ one_id, other_id, said_by: saidBy, said_at: ctx.clock() })
    .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
    .execute();
}

/** Takes back what was said of any two records these organisations stand for; gives how many there were. */
export async function deleteNotSame(
  ctx: Ctx,
  ones: readonly string[],
  others: readonly string[],
): Promise<number> {
  const result = await tables(ctx)
    .deleteFrom('accounts_not_same')
    .where((where) =>
      where.or([
        where.and([where('one_id', 'in', [...ones]), where('other_id', 'in', [...others])]),
        where.and([where('one_id', 'in', [...others]), where('other_id', 'in', [...ones])]),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
