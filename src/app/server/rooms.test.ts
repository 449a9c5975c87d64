import { describe, expect, it } from 'vitest';
import { readConfig } from '../../platform/config/read-config.ts';
import { findNextRun } from '../../platform/jobs/schedules.ts';
import { roomWork, type Living } from './rooms.ts';

describe('background work of the house', () => {
  const { jobs, schedules } = roomWork(readConfig({ AMUR_ENVIRONMENT: 'test' }), {} as Living);

  it('forgets what has run out once a day', () => {
    const schedule = schedules.find(({ id }) => id === 'platform.forgetExpired');
    const first = findNextRun(schedule?.cron ?? '', new Date('2026-01-01T00:00:00Z'));
    expect(findNextRun(schedule?.cron ?? '', first).getTime() - first.getTime()).toBe(86_400_000);
  });

  it('has each kind of job and each schedule once, and no schedule without its job', () => {
    expect(new Set(jobs.map(({ kind }) => kind)).size).toBe(jobs.length);
    expect(new Set(schedules.map(({ id }) => id)).size).toBe(schedules.length);
    for (const { job } of schedules) expect(jobs).toContain(job);
  });
});
