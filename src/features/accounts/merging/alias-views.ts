import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { AccountsTables } from '../tables.gen.ts';

/** The living organisation each id stands for; a living one stands for itself, unknown ids are absent. */
export async function findLivingIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'merged_into'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.merged_into ?? row.id]));
}

/** The living organisation an id stands for; the id itself where nobody is known by it. */
export async function livingIdOf(ctx: Ctx, id: string): Promise<string> {
  return (await findLivingIds(ctx, [id])).get(id) ?? id;
}

/** All ids one organisation is known by, the living one first, by each id that was asked; unknown ids are absent. */
export async function findIdsOfSame(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const living = await findLivingIds(ctx, ids);
  if (living.size === 0) return new Map();
  const aliases = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'merged_into'])
    .where('merged_into', 'in', [...new Set(living.values())])
    .orderBy('id')
    .execute();
  return new Map(
    [...living].map(([asked, id]) => [
      asked,
      [id, ...aliases.filter((alias) => alias.merged_into === id).map((alias) => alias.id)],
    ]),
  );
}

/** As `findIdsOfSame` for one; an id nobody is known by alone. */
export async function idsOfSame(ctx: Ctx, id: string): Promise<string[]> {
  return (await findIdsOfSame(ctx, [id])).get(id) ?? [id];
}
