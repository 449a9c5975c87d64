import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks } from '../../../platform/facts/facts.ts';
import { findContradictionsBySubject } from '../contradictions/views.ts';
import type { timeline, TimelineFilter } from './contract.ts';
import { isUnder } from './rules.ts';
import { listMoments } from './views.ts';

/** Phases and milestones under a filter, with their records and what contradicts them. */
export async function readTimeline(
  ctx: Ctx,
  filter: TimelineFilter,
): Promise<OutputOf<typeof timeline.list>> {
  const rows = (await listMoments(ctx)).filter((row) => isUnder(row, filter));
  const keys = rows.flatMap(({ key, related }) => [key, ...related]);
  const [links, contradictions] = await Promise.all([
    factLinks(ctx, keys),
    findContradictionsBySubject(ctx, keys),
  ]);
  return {
    items: rows.map((row) => ({
      ...row,
      related: row.related.flatMap((key) => links.get(key) ?? []),
      contradictions: contradictions
        .filter(({ subject }) => subject === row.key || row.related.includes(subject))
        .map(({ contradiction }) => contradiction)
        .filter(({ key }, at, all) => all.findIndex((other) => other.key === key) === at),
    })),
    total: rows.length,
    asOf: ctx.clock().toISOString(),
  };
}
