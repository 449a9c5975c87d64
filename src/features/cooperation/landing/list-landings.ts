import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { LandedItem, landings } from './contract.ts';
import { countLanded, listLanded, type LandedCounts } from './landed-views.ts';
import { spokenTexts } from './spoken-texts.ts';
import { findLandings, listFollowUps } from './views.ts';

/** What has landed, for everybody: only projects both sides agreed to show, only these few facts of them. */
export async function listLandings(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof landings.list>,
): Promise<Page<LandedItem> & { counts: LandedCounts }> {
  const [counts, rows] = await Promise.all([
    countLanded(ctx, filter),
    listLanded(ctx, filter, { page, pageSize }),
  ]);
  const ids = rows.map(({ projectId }) => projectId);
  const [landed, followUps] = await Promise.all([findLandings(ctx, ids), listFollowUps(ctx, ids)]);
  const items: LandedItem[] = [];
  for (const row of rows) {
    const landing = landed.get(row.projectId);
    if (!landing) continue;
    const { place, product } = await spokenTexts(ctx, row.projectId, landing);
    const told = followUps.filter(
      ({ projectId, standing }) => projectId === row.projectId && standing !== null,
    );
    const last = told.at(-1);
    items.push({
      ...row,
      ...{ place, product },
      kind: landing.kind,
      landedOn: landing.landedOn,
      country: landing.country,
      region: landing.region,
      jobs: landing.jobs,
      latest: last?.standing ? { months: last.months, standing: last.standing } : null,
    });
  }
  return { items, total: counts.landed, page, pageSize, asOf: ctx.clock().toISOString(), counts };
}
