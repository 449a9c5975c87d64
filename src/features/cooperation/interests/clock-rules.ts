import {
  addWorkingDays,
  countWorkingDays,
  dayIn,
  knowledgeOf,
  momentIn,
  type CalendarKnowledge,
  type WorkingCalendar,
} from './calendar-rules.ts';
import { stateClocks } from './life-cycle.ts';
import type { InterestState } from './vocabulary.ts';

export type Clock = { remindAt: Date; dueAt: Date };

/** Reminders go out in the morning of their day. */
const morning = '08:00';

/** The clock of a state that begins now: none where it may last as long as it takes. */
export function clockOf(
  state: InterestState,
  since: Date,
  calendar: WorkingCalendar,
  timeZone: string,
): Clock | undefined {
  const limits = stateClocks[state];
  if (!limits) return undefined;
  const day = dayIn(since, timeZone);
  return {
    remindAt: momentIn(addWorkingDays(calendar, day, limits.remindAfterDays), morning, timeZone),
    dueAt: momentIn(addWorkingDays(calendar, day, limits.dueAfterDays), calendar.workingDayEndsAt, timeZone),
  };
}

/** Working days from one moment to another as the receiving side counts them, and how well they are known. */
export function workingDaysBetween(
  from: Date,
  to: Date,
  calendar: WorkingCalendar,
  timeZone: string,
): { days: number; known: CalendarKnowledge } {
  const [first, last] = [dayIn(from, timeZone), dayIn(to, timeZone)];
  return {
    days: countWorkingDays(calendar, first, last),
    known: knowledgeOf(calendar, first, last > first ? last : first),
  };
}
