import type { FunnelStage } from './vocabulary.ts';

export type StageCounts = Record<FunnelStage, number>;

export function emptyCounts(): StageCounts {
  return { listed: 0, matched: 0, interested: 0, talking: 0, signed: 0, running: 0, landed: 0 };
}

/** Days to a tenth; null where there are none. */
export function tenthsOf(days: number | null | undefined): number | null {
  return days === null || days === undefined ? null : Math.round(Number(days) * 10) / 10;
}
