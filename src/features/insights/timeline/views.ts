import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../../accounts/contract.ts';
import type { InsightsTables } from '../tables.gen.ts';
import { momentKinds, type Moment } from './contract.ts';
import { layerOf } from './rules.ts';

/** All phases and milestones, the oldest first, those without years last; related rows by key. */
export async function listMoments(
  ctx: Ctx,
): Promise<(Omit<Moment, 'related' | 'contradictions'> & { related: string[] })[]> {
  const rows = await tablesOf<InsightsTables>(ctx)
    .selectFrom('insights_moment')
    .selectAll()
    .orderBy('starts', (order) => order.asc().nullsLast())
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    key: row.key,
    kind: z.enum(momentKinds).parse(row.kind),
    layer: layerOf(row.scope),
    scope: row.scope,
    starts: row.starts,
    ends: row.ends,
    names: someTextShape.parse(row.names),
    nameConfidence: nameConfidenceShape.parse(row.name_confidence),
    parent: row.parent,
    related: z.array(z.string()).parse(row.related),
    note: row.note,
    source: factSourceShape.parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
  }));
}
