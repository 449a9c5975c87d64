import { addDays } from '../../../shared/day.ts';
import { momentInZone } from './zones.ts';
import type { EventStatus } from './vocabulary.ts';

const forms = {
  year: /^[12]\d{3}$/,
  month: /^[12]\d{3}-(0[1-9]|1[0-2])$/,
  day: /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  moment: /^2\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
} as const;
export type Precision = keyof typeof forms;

/** How exact a date of an event is; undefined where it is none. `2026-02-30` is none. */
export function precisionOf(text: string): Precision | undefined {
  const found = (Object.keys(forms) as Precision[]).find((name) => forms[name].test(text));
  if (found !== 'day' && found !== 'moment') return found;
  const day = text.slice(0, 10);
  return addDays(day, 0) === day ? found : undefined;
}

export type EventTimes = {
  begins: string | null;
  ends: string | null;
  timeZone: string | null;
  firstDay: string | null;
  lastDay: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
};
export type TimesFault =
  | 'programmes.event.dateWrong'
  | 'programmes.event.endsBeforeBegin'
  | 'programmes.event.endNotAlike'
  | 'programmes.event.zoneMissing';

/** The first and last day an event can be, and its moments where clock times are known. */
export function timesOf(wish: {
  begins: string | null;
  ends: string | null;
  timeZone: string | null;
}): EventTimes | { fault: TimesFault; field: 'begins' | 'ends' | 'timeZone' } {
  const { begins, ends, timeZone } = wish;
  const none = { firstDay: null, lastDay: null, startsAt: null, endsAt: null };
  if (begins === null) {
    return ends === null ? { ...wish, ...none } : { fault: 'programmes.event.dateWrong', field: 'begins' };
  }
  const precision = precisionOf(begins);
  if (!precision) return { fault: 'programmes.event.dateWrong', field: 'begins' };
  const endPrecision = ends === null ? precision : precisionOf(ends);
  if (!endPrecision) return { fault: 'programmes.event.dateWrong', field: 'ends' };
  if ((precision === 'moment') !== (endPrecision === 'moment')) {
    return { fault: 'programmes.event.endNotAlike', field: 'ends' };
  }
  if (precision === 'moment' && timeZone === null)
    return { fault: 'programmes.event.zoneMissing', field: 'timeZone' };
  const firstDay = firstDayOf(begins);
  const lastDay = lastDayOf(ends ?? begins);
  const startsAt = precision === 'moment' && timeZone !== null ? momentInZone(begins, timeZone) : null;
  const endsAt =
    precision === 'moment' && timeZone !== null && ends !== null ? momentInZone(ends, timeZone) : null;
  const isBackwards = lastDay < firstDay || (startsAt && endsAt && endsAt <= startsAt);
  if (isBackwards) return { fault: 'programmes.event.endsBeforeBegin', field: 'ends' };
  return { begins, ends, timeZone, firstDay, lastDay, startsAt, endsAt };
}

function firstDayOf(text: string): string {
  return `${text.slice(0, 10)}${text.length === 4 ? '-01-01' : text.length === 7 ? '-01' : ''}`;
}

function lastDayOf(text: string): string {
  if (text.length === 4) return `${text}-12-31`;
  if (text.length > 7) return text.slice(0, 10);
  const [year = 0, month = 1] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Steps a status may take, and those that need a reason. A held event is held. */
const steps: Record<EventStatus | 'none', readonly EventStatus[]> = {
  none: ['planned', 'held', 'postponed', 'cancelled'],
  planned: ['held', 'postponed', 'cancelled'],
  postponed: ['planned', 'held', 'cancelled'],
  cancelled: ['planned'],
  held: [],
};

export function statusFault(
  from: EventStatus | null,
  wish: { status: EventStatus; reason: string },
  times: Pick<EventTimes, 'firstDay'>,
  today: string,
): 'programmes.event.noSuchStep' | 'programmes.event.reasonMissing' | 'programmes.event.notYet' | undefined {
  if (!steps[from ?? 'none'].includes(wish.status)) return 'programmes.event.noSuchStep';
  const needsReason = wish.status === 'postponed' || wish.status === 'cancelled';
  if (needsReason && wish.reason.trim() === '') return 'programmes.event.reasonMissing';
  if (wish.status === 'held' && (times.firstDay === null || times.firstDay > today)) {
    return 'programmes.event.notYet';
  }
  return undefined;
}

/** Why nobody may register now. */
export function registrationFault(
  event: {
    status: EventStatus | null;
    isRegistrationOpen: boolean;
    registrationUntil: string | null;
    lastDay: string | null;
  },
  today: string,
): 'programmes.event.registrationClosed' | 'programmes.event.registrationOver' | undefined {
  if (!event.isRegistrationOpen || event.status !== 'planned') return 'programmes.event.registrationClosed';
  const until = event.registrationUntil ?? event.lastDay;
  return until !== null && until < today ? 'programmes.event.registrationOver' : undefined;
}

/** Share of the events of a period that took place, of those whose status is told; undefined where it is of none. */
export function completionOf(counts: Readonly<Record<EventStatus, number>>): number | undefined {
  const told = counts.planned + counts.held + counts.postponed + counts.cancelled;
  return told === 0 ? undefined : counts.held / told;
}
