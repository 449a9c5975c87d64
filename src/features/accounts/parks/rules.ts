import { addDays } from '../../../shared/day.ts';
import { parkCounters, silentAfterDays, type ParkCounter } from './vocabulary.ts';

export type Counted = { counter: ParkCounter; year: number; amount: number };
export type Claimed = { counter: ParkCounter; value: number; qualifier: string | null };

export type Contradiction =
  /** More came further than came so far: 5 matched of 3 introduced. */
  | { kind: 'funnel'; year: number; wider: ParkCounter; narrower: ParkCounter; wide: number; narrow: number }
  /** All years together stay below what a source claims. */
  | { kind: 'claim'; counter: ParkCounter; claimed: number; reported: number };

/** Where what is told does not go together. Nothing is put right: both are shown. */
export function findContradictions(
  counted: readonly Counted[],
  claimed: readonly Claimed[],
): Contradiction[] {
  const found: Contradiction[] = [];
  for (const year of [...new Set(counted.map((one) => one.year))].sort()) {
    const of = (counter: ParkCounter) =>
      counted.find((one) => one.year === year && one.counter === counter)?.amount;
    const told = parkCounters.filter((counter) => of(counter) !== undefined);
    told.forEach((wider, at) => {
      const narrower = told[at + 1];
      if (!narrower) return;
      const [wide, narrow] = [of(wider) ?? 0, of(narrower) ?? 0];
      if (narrow > wide) found.push({ kind: 'funnel', year, wider, narrower, wide, narrow });
    });
  }
  for (const { counter, value, qualifier } of claimed) {
    const years = counted.filter((one) => one.counter === counter);
    if (years.length === 0 || qualifier === 'target') continue;
    const reported = years.reduce((sum, { amount }) => sum + amount, 0);
    if (reported < value) found.push({ kind: 'claim', counter, claimed: value, reported });
  }
  return found;
}

/** Whether nothing was told for a month; never told is silent too. */
export function isSilent(lastToldOn: string | null, today: string): boolean {
  return lastToldOn === null || lastToldOn < addDays(today, -silentAfterDays);
}
