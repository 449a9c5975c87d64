import { describe, expect, it } from 'vitest';
import { timeZoneGroups, usualZone } from './time-zones.ts';

const winter = new Date('2026-01-15T00:00:00Z');
const summer = new Date('2026-07-15T00:00:00Z');
const labelOf = (zone: string, language: 'zh' | 'ru' | 'en', now: Date) =>
  timeZoneGroups(language, now)
    .flatMap((group) => group.zones)
    .find((choice) => choice.zone === zone)?.label;

describe('time zones to choose from', () => {
  it('holds every zone once, the two banks first', () => {
    const groups = timeZoneGroups('ru', winter);
    const zones = groups.flatMap((group) => group.zones.map((choice) => choice.zone));
    expect(groups[0]?.continent).toBe('banks');
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones.length).toBeGreaterThan(400);
    for (const language of ['zh', 'ru', 'en'] as const) expect(zones).toContain(usualZone(language));
  });

  it('names a zone in the language with its offset', () => {
    expect(labelOf('Asia/Vladivostok', 'en', winter)).toMatch(
      /^Vladivostok .*\(Asia\/Vladivostok, UTC\+10\)$/,
    );
    expect(labelOf('Asia/Shanghai', 'zh', winter)).toMatch(/^中国.*UTC\+8\)$/);
    expect(labelOf('Asia/Vladivostok', 'zh', winter)).toMatch(/^符拉迪沃斯托克/);
    expect(labelOf('Europe/Moscow', 'ru', winter)).toMatch(/^Моск.*UTC\+3\)$/);
  });

  it('follows summer time', () => {
    expect(labelOf('Europe/Berlin', 'en', winter)).toContain('UTC+1');
    expect(labelOf('Europe/Berlin', 'en', summer)).toContain('UTC+2');
  });
});
