import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayShape, daysBetween } from './day.ts';

const day = fc
  .date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2190-01-01T00:00:00Z'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('calendar days', () => {
  it('come back by as many days as they went', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
      }),
    );
  });

  it('months later keep the day, or the last one of a shorter month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const to = addMonths(from, months);
        const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
        const [toYear = 0, toMonth = 0, toDate = 0] = to.split('-').map(Number);
        expect(toYear * 12 + toMonth - (year * 12 + month)).toBe(months);
        const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
        expect(toDate).toBe(Math.min(date, last));
      }),
    );
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });

  it.each(['2026-02-30', '26-01-01', '2026-1-1', '0026-01-01', '9999-01-01', ''])('refuses %j', (text) => {
    expect(dayShape.safeParse(text).success).toBe(false);
  });
});
