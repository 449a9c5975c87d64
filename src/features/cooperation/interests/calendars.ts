import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shiftDay, type WorkingCalendar } from './calendar-rules.ts';

const fileShape = z.strictObject({
  country: z.string().length(2),
  workingDayEndsAt: z.string().regex(/^\d\d:\d\d$/),
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({
      known: z.enum(['announced', 'statutory']),
      source: z.string().min(1),
      daysOff: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })),
      workingWeekendDays: z.array(z.iso.date()),
    }),
  ),
});

/** A calendar from its file: the days off of each known year, one by one. */
export function parseCalendar(stored: unknown): WorkingCalendar {
  const { country, workingDayEndsAt, years } = fileShape.parse(stored);
  return {
    country,
    workingDayEndsAt,
    years: new Map(
      Object.entries(years).map(([year, { known, source, daysOff, workingWeekendDays }]) => [
        Number(year),
        {
          known,
          source,
          daysOff: new Set(daysOff.flatMap(({ from, to }) => daysBetween(from, to))),
          workingWeekendDays: new Set(workingWeekendDays),
        },
      ]),
    ),
  };
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

const known = new Map(
  ['cn', 'ru'].map((name) => {
    const file = new URL(`../../../../data/calendars/${name}.json`, import.meta.url);
    const calendar = parseCalendar(JSON.parse(readFileSync(file, 'utf8')));
    return [calendar.country, calendar];
  }),
);

/** The calendar of a country; of others nothing but weekends is known. */
export function calendarOf(country: string | null): WorkingCalendar {
  return known.get(country ?? '') ?? { country: country ?? '', workingDayEndsAt: '18:00', years: new Map() };
}
