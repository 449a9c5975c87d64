import { addDays, addMonths, dayOf } from '../../../shared/day.ts';

/** The first day of a month `YYYY-MM`, of the month before and of the month after, and the last day of the month. */
export function boundsOf(month: string): {
  first: string;
  last: string;
  before: string;
  next: string;
  nextLast: string;
} {
  const first = `${month}-01`;
  const next = addMonths(first, 1);
  return {
    first,
    last: addDays(next, -1),
    before: addMonths(first, -1),
    next,
    nextLast: addDays(addMonths(first, 2), -1),
  };
}

/** The last month that is over at a moment, by UTC. */
export function lastMonthOf(moment: Date): string {
  return addMonths(`${dayOf(moment).slice(0, 7)}-01`, -1).slice(0, 7);
}

export function isOver(month: string, moment: Date): boolean {
  return month <= lastMonthOf(moment);
}

export function monthBefore(month: string): string {
  return addMonths(`${month}-01`, -1).slice(0, 7);
}
