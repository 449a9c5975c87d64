import { describe, expect, it } from 'vitest';
import { formatMoment, formatNumber } from './format.ts';

describe('a moment', () => {
  it.each([
    ['zh', 'Asia/Shanghai', '2026年11月21日 19:45 (UTC+8)'],
    ['ru', 'Europe/Moscow', '21 нояб. 2026 г., 14:45 (UTC+3)'],
    ['en', 'UTC', '21 Nov 2026, 11:45 (UTC)'],
    ['en', 'Asia/Kolkata', '21 Nov 2026, 17:15 (UTC+5:30)'],
  ] as const)('stands in the reader’s zone and says which: %s %s', (language, timeZone, expected) => {
    expect(formatMoment('2026-11-21T11:45:00Z', language, timeZone)).toBe(expected);
  });

  it('follows summer time', () => {
    expect(formatMoment('2026-07-01T12:00:00Z', 'en', 'Europe/Berlin')).toContain('(UTC+2)');
    expect(formatMoment('2026-12-01T12:00:00Z', 'en', 'Europe/Berlin')).toContain('(UTC+1)');
  });
});

it('numbers are written as in the language asked for, whichever was asked for before', () => {
  expect(['ru', 'en', 'zh', 'ru'].map((language) => formatNumber(1234.5, language as 'ru'))).toEqual([
    '1\u00a0234,5',
    '1,234.5',
    '1,234.5',
    '1\u00a0234,5',
  ]);
});
