import type { FunnelGroup, FunnelLoss, FunnelStay, StageCounts } from '../../cooperation/public.ts';
import { funnelStages, type FunnelStage } from '../../cooperation/funnel/vocabulary.ts';
import { cohortLeast, hiddenBelow, type Funnel } from './contract.ts';

/** The figures of a funnel, to the last record. */
export type ExactFunnel = {
  counts: StageCounts;
  medianDays: Record<FunnelStage, number | null>;
  groups: Record<'month' | 'country' | 'field' | 'region', FunnelGroup[]>;
  losses: FunnelLoss[];
  stays: FunnelStay[];
};

/** A count as everybody may read it: none, fewer than five (null), or rounded down to fives. */
export function coarsen(count: number): number | null {
  if (count === 0) return 0;
  return count < hiddenBelow ? null : count - (count % hiddenBelow);
}

/**
 * The figures for one kind of reader. For everybody what happened after publication is coarse, so that neither a figure
 * nor the difference of two tells of one record: listed records are public themselves and counted exactly.
 */
export function presentFunnel(exact: ExactFunnel, isForStaff: boolean): Omit<Funnel, 'asOf'> {
  const shownOf = (listed: number) => (count: number) =>
    isForStaff ? count : listed < cohortLeast ? null : coarsen(count);
  const shown = shownOf(exact.counts.listed);
  const ofStage = (stage: FunnelStage, counts: StageCounts) =>
    stage === 'listed' ? counts.listed : shownOf(counts.listed)(counts[stage]);
  const stages = funnelStages.map((stage) => ({ stage, count: ofStage(stage, exact.counts) }));
  return {
    isForStaff,
    stages: stages.map(({ stage, count }, at) => ({
      stage,
      count,
      perMilleOfBefore: shareOf(count, stages[at - 1]?.count),
      medianDays: count === null ? null : exact.medianDays[stage],
    })),
    groups: {
      month: exact.groups.month.map(present),
      country: exact.groups.country.map(present),
      field: exact.groups.field.map(present),
      region: exact.groups.region.map(present),
    },
    losses: exact.losses
      .map((loss) => ({ ...loss, count: shown(loss.count) }))
      .filter(({ count }) => count !== null),
    times: exact.stays.map(({ count, waiting, medianDays, p90Days, ...stay }) => {
      const left = shown(count);
      const hidden = left === null;
      return {
        ...stay,
        count: left,
        medianDays: hidden ? null : medianDays,
        p90Days: hidden ? null : p90Days,
        waiting: shown(waiting),
      };
    }),
  };

  function present({ name, counts }: FunnelGroup): Funnel['groups']['month'][number] {
    return {
      name,
      counts: Object.fromEntries(
        funnelStages.map((stage) => [stage, ofStage(stage, counts)]),
      ) as Funnel['groups']['month'][number]['counts'],
    };
  }
}

function shareOf(count: number | null, before: number | null | undefined): number | null {
  if (count === null || before === null || before === undefined || before === 0) return null;
  return Math.round((count / before) * 1000);
}
