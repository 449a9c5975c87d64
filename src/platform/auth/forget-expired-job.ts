import { z } from 'zod';
import { defineJob, type Job } from '../jobs/jobs.ts';
import { forgetExpired } from './sessions.ts';

/** The daily job that forgets sessions, tokens and counted attempts that have run out. */
export function createForgetExpiredJob({ sessionDays }: { sessionDays: number }): Job<Record<string, never>> {
  return defineJob({
    kind: 'platform.forgetExpired',
    payload: z.strictObject({}),
    handle: (ctx) => forgetExpired(ctx, sessionDays),
  });
}
