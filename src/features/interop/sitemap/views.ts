import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { isHarvestKind, type HarvestKind } from '../harvest/kinds.ts';
import type { InteropTables } from '../tables.gen.ts';

/** Records that are there, by kind and id: the order a sitemap keeps while records change. */
export async function listListed(
  ctx: Ctx,
  kinds: readonly HarvestKind[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ kind: HarvestKind; id: string; changedAt: Date }[]> {
  const rows = await tablesOf<InteropTables>(ctx)
    .selectFrom('interop_harvest_record')
    .select(['kind', 'record_id', 'changed_at'])
    .where('kind', 'in', [...kinds])
    .where('is_deleted', '=', false)
    .orderBy('kind')
    .orderBy('record_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.flatMap((row) =>
    isHarvestKind(row.kind) ? [{ kind: row.kind, id: row.record_id, changedAt: row.changed_at }] : [],
  );
}

export async function countListed(ctx: Ctx, kinds: readonly HarvestKind[]): Promise<number> {
  const row = await tablesOf<InteropTables>(ctx)
    .selectFrom('interop_harvest_record')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('kind', 'in', [...kinds])
    .where('is_deleted', '=', false)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
