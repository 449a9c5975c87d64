import { hasRole } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { keptFunnel, keptFunnelRecords } from '../../cooperation/public.ts';
import { funnelReaders } from '../../cooperation/funnel/vocabulary.ts';
import type { Funnel, FunnelFilter, insightFunnel } from './contract.ts';
import { presentFunnel } from './rules.ts';

/** The funnel for this reader: to the last record for the staff, of public records and coarse for everybody. */
export async function readInsightFunnel(ctx: Ctx, filter: FunnelFilter): Promise<Funnel> {
  const isForStaff = hasRole(ctx.actor, ...funnelReaders);
  const { countedAt, ...exact } = await keptFunnel(ctx, isForStaff ? filter : { ...filter, isPublic: true });
  return { ...presentFunnel(exact, isForStaff), asOf: countedAt.toISOString() };
}

/**
 * The records behind a figure. Refuses everybody but the staff with `insights.funnel.rowsForStaff` past the first stage:
 * that a record is talked about is known to those who talk only.
 */
export async function readInsightFunnelRows(
  ctx: Ctx,
  { page, pageSize, stage, ...filter }: ParsedInputOf<typeof insightFunnel.rows>,
): Promise<OutputOf<typeof insightFunnel.rows>> {
  const isForStaff = hasRole(ctx.actor, ...funnelReaders);
  if (!isForStaff && stage !== 'listed') throw new AppError('forbidden', 'insights.funnel.rowsForStaff');
  const asked = isForStaff
    ? { ...filter, stage }
    : { ...filter, stage, isPublic: true as const, isOpen: true as const };
  const { items, total, countedAt } = await keptFunnelRecords(ctx, asked, { page, pageSize });
  return {
    items: isForStaff ? items : items.map((item) => ({ ...item, stage: null, reachedOn: null })),
    ...{ total, page, pageSize, isForStaff },
    asOf: countedAt.toISOString(),
  };
}
