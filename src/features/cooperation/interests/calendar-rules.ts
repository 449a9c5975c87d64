/** How well the days off of a year are known: with transferred days, by law only, or not at all (weekends only). */
export const calendarKnowledge = ['announced', 'statutory', 'weekendsOnly'] as const;
export type CalendarKnowledge = (typeof calendarKnowledge)[number];

/** Days are calendar days, YYYY-MM-DD. */
export type WorkingCalendar = {
  readonly country: string;
  /** Local time at which a working day ends, HH:MM. */
  readonly workingDayEndsAt: string;
  readonly years: ReadonlyMap<
    number,
    {
      readonly known: Exclude<CalendarKnowledge, 'weekendsOnly'>;
      readonly source: string;
      readonly daysOff: ReadonlySet<string>;
      readonly workingWeekendDays: ReadonlySet<string>;
    }
  >;
};

const dayMs = 86_400_000;

/** The day so many days later (or earlier). */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  const year = calendar.years.get(Number(day.slice(0, 4)));
  if (year?.daysOff.has(day)) return false;
  return year?.workingWeekendDays.has(day) === true || !isWeekend(day);
}

/** The n-th working day after a day; the day itself never counts. `count` is at least 1. */
export function addWorkingDays(calendar: WorkingCalendar, day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0;) {
    found = shiftDay(found, 1);
    if (isWorkingDay(calendar, found)) left--;
  }
  return found;
}

/** Working days after `from` up to and with `to`; 0 where `to` is not later. */
export function countWorkingDays(calendar: WorkingCalendar, from: string, to: string): number {
  let count = 0;
  for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) {
    if (isWorkingDay(calendar, day)) count++;
  }
  return count;
}

/** The least that is known of any year between two days. */
export function knowledgeOf(calendar: WorkingCalendar, from: string, to: string): CalendarKnowledge {
  let least: CalendarKnowledge = 'announced';
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const known = calendar.years.get(year)?.known ?? 'weekendsOnly';
    if (calendarKnowledge.indexOf(known) > calendarKnowledge.indexOf(least)) least = known;
  }
  return least;
}

/** The calendar day of a moment in a zone. */
export function dayIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
}

/** The moment at which it is HH:MM on a day in a zone. */
export function momentIn(day: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The distance from UTC is that of the moment itself, so it is asked again once the moment is nearly known.
  const near = asUtc - offsetMs(new Date(asUtc), timeZone);
  return new Date(asUtc - offsetMs(new Date(near), timeZone));
}

function offsetMs(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  const local = `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`;
  return Date.parse(local) - Math.floor(moment.getTime() / 1000) * 1000;
}

/** The middle one; of two middle ones the later, so that nobody looks faster than he is. */
export function medianOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
