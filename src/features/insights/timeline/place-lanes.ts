import type { Moment } from './contract.ts';
import { laneOf, yearOf } from './rules.ts';

export type LaneRow = { moments: (Moment & { from: number; till: number })[] };
export type Lane = { key: string; first: Moment; isMilestones: boolean; rows: LaneRow[] };

/**
 * Moments with years in lanes: phases of one source together, milestones of one layer together; what overlaps goes to a
 * row of its own. `till` of an open end is `today`; years with their part.
 */
export function placeLanes(moments: readonly Moment[], today: number): Lane[] {
  const dated = moments.filter(({ starts }) => starts !== null);
  const groups = Map.groupBy(dated, (moment) =>
    moment.kind === 'milestone' ? `milestones ${moment.layer} ${moment.scope}` : laneOf(moment),
  );
  return [...groups].flatMap(([key, some]) => {
    const [first] = some;
    return first
      ? [{ key, first, isMilestones: first.kind === 'milestone', rows: stackRows(some, today) }]
      : [];
  });
}

function stackRows(moments: readonly Moment[], today: number): LaneRow[] {
  const rows: LaneRow[] = [];
  // Whole phases before their parts, so that parts hang below what they belong to.
  const ordered = moments.toSorted(
    (one, other) => Number(one.kind === 'sub-phase') - Number(other.kind === 'sub-phase'),
  );
  for (const moment of ordered) {
    const from = yearOf(moment.starts ?? '0');
    const isPoint = moment.kind === 'milestone';
    const till = moment.ends !== null ? yearOf(moment.ends) : isPoint ? from : today;
    const hasRoom = (row: LaneRow) =>
      row.moments[0]?.kind === moment.kind &&
      row.moments.every((other) => isPoint || other.till <= from || other.from >= till);
    const row = rows.find(hasRoom);
    if (row) row.moments.push({ ...moment, from, till });
    else rows.push({ moments: [{ ...moment, from, till }] });
  }
  return rows;
}
