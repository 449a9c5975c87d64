import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  countWorkingDays,
  dayIn,
  isWorkingDay,
  knowledgeOf,
  medianOf,
  momentIn,
  shiftDay,
} from './calendar-rules.ts';
import { calendarOf, parseCalendar } from './calendars.ts';
import { addMonths } from '../../../shared/day.ts';
import { clockOf } from './clock-rules.ts';

const cn = calendarOf('CN');
const ru = calendarOf('RU');
const none = calendarOf('KZ');

const days = fc.integer({ min: 0, max: 1460 }).map((shift) => shiftDay('2025-06-01', shift));
const calendars = fc.constantFrom(cn, ru, none);
const zones = fc.constantFrom(
  'Asia/Shanghai',
  'Europe/Moscow',
  'Asia/Vladivostok',
  'America/New_York',
  'UTC',
);

describe('working days', () => {
  it.each([
    ['CN', '2026-02-13', true, 'the Friday before the Spring Festival'],
    ['CN', '2026-02-14', true, 'a transferred Saturday'],
    ['CN', '2026-02-23', false, 'the last day of the Spring Festival'],
    ['CN', '2026-02-28', true, 'a transferred Saturday'],
    ['CN', '2026-10-07', false, 'the National Day week'],
    ['CN', '2026-10-10', true, 'a transferred Saturday'],
    ['CN', '2026-11-21', false, 'an ordinary Saturday'],
    ['RU', '2026-01-09', false, 'transferred from 3 January'],
    ['RU', '2026-01-12', true, 'the first working Monday'],
    ['RU', '2026-03-09', false, 'Women’s Day fell on a Sunday'],
    ['RU', '2026-11-04', false, 'Unity Day'],
    ['RU', '2026-12-31', false, 'transferred from 4 January'],
    ['KZ', '2026-01-01', true, 'nothing but weekends is known'],
  ])('%s %s: %s (%s)', (country, day, expected) => {
    expect(isWorkingDay(calendarOf(country), day)).toBe(expected);
  });

  it('five of them across the Spring Festival end after it', () => {
    expect(addWorkingDays(cn, '2026-02-12', 5)).toBe('2026-02-26');
    expect(addWorkingDays(ru, '2026-02-12', 5)).toBe('2026-02-19');
  });

  it('counted from a day to the n-th after it are n, and the n-th is a working day', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 1, max: 40 }), (calendar, day, count) => {
        const end = addWorkingDays(calendar, day, count);
        expect(isWorkingDay(calendar, end)).toBe(true);
        expect(countWorkingDays(calendar, day, end)).toBe(count);
        expect(countWorkingDays(calendar, day, shiftDay(end, -1))).toBe(count - 1);
      }),
    );
  });

  it('of two spans side by side add up, and never run backwards', () => {
    fc.assert(
      fc.property(calendars, days, fc.nat(60), fc.nat(60), (calendar, day, first, second) => {
        const middle = shiftDay(day, first);
        const end = shiftDay(middle, second);
        const whole = countWorkingDays(calendar, day, end);
        expect(whole).toBe(countWorkingDays(calendar, day, middle) + countWorkingDays(calendar, middle, end));
        expect(countWorkingDays(calendar, end, day)).toBe(0);
      }),
    );
  });

  it('are as well known as the least known year', () => {
    expect(knowledgeOf(cn, '2026-05-01', '2026-05-20')).toBe('announced');
    expect(knowledgeOf(cn, '2026-12-28', '2027-01-05')).toBe('statutory');
    expect(knowledgeOf(ru, '2027-12-28', '2028-01-05')).toBe('weekendsOnly');
    expect(knowledgeOf(none, '2026-05-01', '2026-05-20')).toBe('weekendsOnly');
  });
});

describe('moments in a zone', () => {
  it('have the day and the time they were made from', () => {
    fc.assert(
      fc.property(days, zones, fc.integer({ min: 6, max: 22 }), (day, timeZone, hour) => {
        const time = `${String(hour).padStart(2, '0')}:00`;
        const moment = momentIn(day, time, timeZone);
        expect(dayIn(moment, timeZone)).toBe(day);
        const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' });
        expect(format.format(moment)).toBe(time);
      }),
    );
  });
});

describe('the clock of an interest', () => {
  it('reminds on the fourth working day and ends on the fifth at the end of the working day, never before it began', () => {
    fc.assert(
      fc.property(
        calendars,
        days,
        zones,
        fc.integer({ min: 0, max: 86_399 }),
        (calendar, day, zone, second) => {
          const since = new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000);
          const clock = clockOf('sent', since, calendar, zone);
          if (!clock) throw new Error('no clock');
          expect(since < clock.remindAt && clock.remindAt < clock.dueAt).toBe(true);
          const first = dayIn(since, zone);
          expect(countWorkingDays(calendar, first, dayIn(clock.remindAt, zone))).toBe(4);
          expect(countWorkingDays(calendar, first, dayIn(clock.dueAt, zone))).toBe(5);
        },
      ),
    );
  });

  it('does not run where a state may last', () => {
    expect(clockOf('negotiating', new Date(), cn, 'UTC')).toBeUndefined();
  });
});

it('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2026-11-21', 12)).toBe('2027-11-21');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
});

it('of two middle values the slower is the median', () => {
  expect(medianOf([1, 9, 3])).toBe(3);
  expect(medianOf([1, 2, 4, 9])).toBe(4);
  expect(medianOf([])).toBeUndefined();
});

it('a calendar with a wrong day is refused', () => {
  const year = { known: 'announced', source: 'x', daysOff: [{ from: '2026-02-30', to: '2026-03-01' }] };
  const wrong = {
    country: 'CN',
    workingDayEndsAt: '18:00',
    years: { 2026: { ...year, workingWeekendDays: [] } },
  };
  expect(() => parseCalendar(wrong)).toThrow();
});
