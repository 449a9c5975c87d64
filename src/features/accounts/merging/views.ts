import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Page } from '../../../shared/paging.ts';
import { findOrganisationBriefsAsKept } from '../organisations/views.ts';
import { findPersonNames } from '../people/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { reasonShape, type Candidate, type Merge, type Reason } from './contract.ts';
import type { WrittenField } from './fields.ts';

const tables = (ctx: Ctx) => tablesOf<AccountsTables>(ctx);
type Paging = { page: number; pageSize: number };

/** The page around its rows. */
function pageOfRows<Item>(ctx: Ctx, paging: Paging, total: number, items: Item[]): Page<Item> {
  const { page, pageSize } = paging;
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString() };
}

/** Pairs both of which live, and of whom nobody said that they are two; the likeliest first. */
export async function listCandidates(
  ctx: Ctx,
  { least, ...paging }: Paging & { least: number },
): Promise<Page<Candidate>> {
  const pairs = sql`
    from accounts_duplicate pair
    join accounts_organisation one on one.id = pair.one_id and one.merged_into is null
    join accounts_organisation other on other.id = pair.other_id and other.merged_into is null
    where pair.score >= ${least} and not exists (
      select from accounts_not_same said
      join accounts_organisation a on a.id = said.one_id
      join accounts_organisation b on b.id = said.other_id
      where (coalesce(a.merged_into, a.id), coalesce(b.merged_into, b.id)) in
        ((pair.one_id, pair.other_id), (pair.other_id, pair.one_id)))`;
  const count = await sql<{ total: number }>`select count(*)::int as total ${pairs}`.execute(ctx.db);
  const { rows } = await sql<{
    one_id: string;
    other_id: string;
    score: number;
    reasons: unknown;
    found_at: Date;
  }>`select pair.* ${pairs} order by pair.score desc, pair.one_id, pair.other_id
    limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`.execute(ctx.db);
  const briefs = await findOrganisationBriefsAsKept(
    ctx,
    rows.flatMap((row) => [row.one_id, row.other_id]),
  );
  const items = rows.flatMap((row) => {
    const [one, other] = [briefs.get(row.one_id), briefs.get(row.other_id)];
    if (!one || !other) return [];
    const reasons = z.array(reasonShape).parse(row.reasons);
    return [{ one, other, score: row.score, reasons, foundAt: new Date(row.found_at).toISOString() }];
  });
  return pageOfRows(ctx, paging, count.rows[0]?.total ?? 0, items);
}

/** What was found out about a pair; undefined where it was never found. */
export async function findPair(
  ctx: Ctx,
  [one, other]: readonly [string, string],
): Promise<{ score: number; reasons: Reason[] } | undefined> {
  const row = await tables(ctx)
    .selectFrom('accounts_duplicate')
    .select(['score', 'reasons'])
    .where('one_id', '=', one)
    .where('other_id', '=', other)
    .executeTakeFirst();
  return row && { score: row.score, reasons: z.array(reasonShape).parse(row.reasons) };
}

/** Who said last that some record of these is not the same as some record of those. */
export async function findDifference(ctx: Ctx, ones: readonly string[], others: readonly string[]) {
  const row = await tables(ctx)
    .selectFrom('accounts_not_same')
    .select(['said_by', 'said_at'])
    .where((where) =>
      where.or([
        where.and([where('one_id', 'in', [...ones]), where('other_id', 'in', [...others])]),
        where.and([where('one_id', 'in', [...others]), where('other_id', 'in', [...ones])]),
      ]),
    )
    .orderBy('said_at', 'desc')
    .executeTakeFirst();
  return row && { saidBy: await nameOf(ctx, row.said_by), saidAt: row.said_at.toISOString() };
}

/** Pairs said to be two, the latest first. */
export async function listDifferences(ctx: Ctx, paging: Paging) {
  const { total } = await tables(ctx)
    .selectFrom('accounts_not_same')
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await tables(ctx)
    .selectFrom('accounts_not_same')
    .selectAll()
    .orderBy('said_at', 'desc')
    .orderBy('one_id')
    .orderBy('other_id')
    .limit(paging.pageSize)
    .offset((paging.page - 1) * paging.pageSize)
    .execute();
  const briefs = await findOrganisationBriefsAsKept(
    ctx,
    rows.flatMap((row) => [row.one_id, row.other_id]),
  );
  const names = await findPersonNames(
    ctx,
    rows.flatMap((row) => row.said_by ?? []),
  );
  const items = rows.flatMap((row) => {
    const [one, other] = [briefs.get(row.one_id), briefs.get(row.other_id)];
    if (!one || !other) return [];
    const saidBy = row.said_by === null ? null : (names.get(row.said_by) ?? null);
    return [{ one, other, saidBy, saidAt: row.said_at.toISOString() }];
  });
  return pageOfRows(ctx, paging, Number(total), items);
}

export type StoredMerge = {
  id: string;
  number: number;
  loserId: string;
  winnerId: string;
  isInForce: boolean;
  values: { field: WrittenField; before: unknown; after: unknown }[];
};

/** A merge with what it wrote; undefined where there is none. */
export async function findMerge(ctx: Ctx, id: string): Promise<StoredMerge | undefined> {
  const row = await tables(ctx)
    .selectFrom('accounts_merge')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const values = await tables(ctx)
    .selectFrom('accounts_merge_value')
    .select(['field', 'before', 'after'])
    .where('merge_id', '=', id)
    .execute();
  return {
    id,
    number: row.number,
    loserId: row.loser_id,
    winnerId: row.winner_id,
    isInForce: row.undone_at === null,
    values: values.map((value) => ({ ...value, field: value.field as WrittenField })),
  };
}

/** Merges as a keeper reads them, the latest first; all, or one. */
export async function listMerges(ctx: Ctx, paging: Paging, id: string | null = null): Promise<Page<Merge>> {
  const chosen = tables(ctx)
    .selectFrom('accounts_merge')
    .$if(id !== null, (query) => query.where('id', '=', id));
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await chosen
    .selectAll()
    .orderBy('merged_at', 'desc')
    .orderBy('number', 'desc')
    .limit(paging.pageSize)
    .offset((paging.page - 1) * paging.pageSize)
    .execute();
  const briefs = await findOrganisationBriefsAsKept(
    ctx,
    rows.flatMap((row) => [row.loser_id, row.winner_id]),
  );
  const names = await findPersonNames(
    ctx,
    rows.flatMap((row) => [row.merged_by ?? [], row.undone_by ?? []].flat()),
  );
  const named = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null));
  const fields = await fieldsOf(
    ctx,
    rows.map((row) => row.id),
  );
  const items = rows.flatMap((row) => {
    const [loser, winner] = [briefs.get(row.loser_id), briefs.get(row.winner_id)];
    if (!loser || !winner) return [];
    return [
      {
        id: row.id,
        loser,
        winner,
        reason: row.reason,
        fields: fields.get(row.id) ?? [],
        mergedBy: named(row.merged_by),
        mergedAt: row.merged_at.toISOString(),
        undoneBy: named(row.undone_by),
        undoneAt: row.undone_at?.toISOString() ?? null,
      },
    ];
  });
  return pageOfRows(ctx, paging, Number(total), items);
}

async function fieldsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(ctx)
    .selectFrom('accounts_merge_value')
    .select(['merge_id', 'field'])
    .where('merge_id', 'in', [...ids])
    .where('field', '<>', 'nameConfidence')
    .orderBy('field')
    .execute();
  const found = new Map<string, string[]>();
  for (const { merge_id, field } of rows) found.set(merge_id, [...(found.get(merge_id) ?? []), field]);
  return found;
}

async function nameOf(ctx: Ctx, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  return (await findPersonNames(ctx, [personId])).get(personId) ?? null;
}
