import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mayReadFunnel, personIdOf } from '../access.ts';
import type { Funnel, funnel, FunnelFilter, FunnelRow, LossRow } from './contract.ts';
import { countFunnel } from './jobs.ts';
import {
  listKeptRecords,
  readCountedAt,
  readKeptFunnel,
  readKeptLosses,
  readKeptStays,
  type FunnelLoss,
  type FunnelStay,
  type KeptFilter,
  type KeptFunnel,
  type KeptRecord,
} from './kept-views.ts';
import { countLosses, countOutside, countTimes, listLost } from './loss-views.ts';
import { countCohort, listReached } from './views.ts';
import { funnelStages, type FunnelStage } from './vocabulary.ts';

/** The funnel without a check of access: counts over everybody's work, no names; for rooms above. */
export async function funnelFigures(ctx: Ctx, filter: FunnelFilter): Promise<Funnel> {
  const [{ counts, medianDays, months }, losses, times, outside] = await Promise.all([
    countCohort(ctx, filter),
    countLosses(ctx, filter),
    countTimes(ctx, filter),
    countOutside(ctx),
  ]);
  return {
    stages: funnelStages.map((stage, at) => {
      const before = funnelStages[at - 1];
      const ofBefore = before === undefined ? 0 : counts[before];
      return {
        stage,
        count: counts[stage],
        perMilleOfBefore: ofBefore === 0 ? null : Math.round((counts[stage] / ofBefore) * 1000),
        medianDays: medianDays[stage],
      };
    }),
    months,
    losses,
    times,
    outside,
    asOf: ctx.clock().toISOString(),
  };
}

/**
 * The funnel as it was last counted (a quarter of an hour ago at most), by month, bank, rubric and region; no check of
 * access. Fast at any size. Small counts can tell who is behind them: what leaves for everybody is for the caller to hide.
 */
export async function keptFunnel(
  ctx: Ctx,
  filter: KeptFilter,
): Promise<KeptFunnel & { losses: FunnelLoss[]; stays: FunnelStay[]; countedAt: Date }> {
  const countedAt = await countedOnce(ctx);
  const [figures, losses, stays] = await Promise.all([
    readKeptFunnel(ctx, filter),
    readKeptLosses(ctx, filter),
    readKeptStays(ctx, filter),
  ]);
  return { ...figures, losses, stays, countedAt };
}

/** The records behind a figure of `keptFunnel`, a page of them; no check of access. */
export async function keptFunnelRecords(
  ctx: Ctx,
  filter: KeptFilter & { stage: FunnelStage; isOpen?: true },
  paging: { page: number; pageSize: number },
): Promise<{ items: KeptRecord[]; total: number; countedAt: Date }> {
  const countedAt = await countedOnce(ctx);
  return { ...(await listKeptRecords(ctx, filter, paging)), countedAt };
}

/** A new installation is counted when somebody asks first. */
async function countedOnce(ctx: Ctx): Promise<Date> {
  const countedAt = await readCountedAt(ctx);
  if (countedAt !== undefined) return countedAt;
  await countFunnel(ctx);
  return ctx.clock();
}

export async function readFunnel(ctx: Ctx, filter: FunnelFilter): Promise<Funnel> {
  requireReader(ctx);
  return funnelFigures(ctx, filter);
}

/** The records behind a figure. */
export async function readFunnelRows(
  ctx: Ctx,
  { stage, page, pageSize, ...filter }: FunnelFilter & { stage: FunnelStage; page: number; pageSize: number },
): Promise<Page<FunnelRow>> {
  requireReader(ctx);
  const found = await listReached(ctx, filter, stage, { page, pageSize });
  return { ...found, page, pageSize, asOf: ctx.clock().toISOString() };
}

/** The records behind a figure of the losses. */
export async function readLossRows(
  ctx: Ctx,
  { stage, what, reason, page, pageSize, ...filter }: ParsedInputOf<typeof funnel.lossRows>,
): Promise<Page<LossRow>> {
  requireReader(ctx);
  const found = await listLost(ctx, filter, { stage, what, reason }, { page, pageSize });
  return { ...found, page, pageSize, asOf: ctx.clock().toISOString() };
}

function requireReader(ctx: Ctx): void {
  personIdOf(ctx.actor);
  if (!mayReadFunnel(ctx.actor)) throw new AppError('forbidden', 'cooperation.funnel.officersOnly');
}
