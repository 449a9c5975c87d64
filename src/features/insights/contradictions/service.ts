import type { OutputOf } from '../../../shared/endpoint.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factKeysOf, factLinks, findFact } from '../../../platform/facts/facts.ts';
import type { contradictions, ContradictionBrief } from './contract.ts';
import { findContradictionsOf, listConcernedIndicators, listContradictions } from './views.ts';

/** Every contradiction with its claims side by side. */
export async function readContradictions(ctx: Ctx): Promise<OutputOf<typeof contradictions.list>> {
  const [rows, indicators] = await Promise.all([listContradictions(ctx), listConcernedIndicators(ctx)]);
  const links = await factLinks(
    ctx,
    rows.flatMap(({ related }) => related),
  );
  return {
    items: rows.map((row) => ({
      ...row,
      related: row.related.flatMap((key) => links.get(key) ?? []),
      indicators: indicators
        .filter(({ contradiction }) => contradiction === row.key)
        .map(({ indicator }) => indicator),
    })),
    total: rows.length,
    asOf: ctx.clock().toISOString(),
  };
}

/** What concerns a record, named by its id or by the key of its row; nothing for a record that came from nowhere. */
export async function readContradictionsOf(ctx: Ctx, ref: RecordRef): Promise<ContradictionBrief[]> {
  const row = await findFact(ctx, ref.id);
  const isKey = row?.ref.room === ref.room && row.ref.kind === ref.kind;
  return findContradictionsOf(ctx, { rows: await factKeysOf(ctx, isKey ? row.ref : ref) });
}
