import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, enqueueJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { findReadings } from './count-views.ts';
import { recordSources } from './record-sources.ts';
import { dropTurn, endTurn, readPage, takeTurn, TurnLost, type Changed } from './store.ts';
import { recordKinds } from './vocabulary.ts';

const recordsAtOnce = 10_000;

/**
 * Looks through all records of the platform and keeps what has changed; gives the moment that stands for it, undefined
 * when somebody else is at it. Running again without changes writes nothing.
 */
export async function readRecords(
  ctx: Ctx,
  wish: { recordsAtOnce?: number } = {},
): Promise<(Changed & { moment: Date }) | undefined> {
  const moment = await takeTurn(ctx);
  if (!moment) return undefined;
  try {
    for (const kind of recordKinds) {
      for (let afterId: string | null = null; ;) {
        const page = await readPage(ctx, recordSources[kind], {
          moment,
          afterId,
          limit: wish.recordsAtOnce ?? recordsAtOnce,
        });
        if (page.lastId === null) break;
        afterId = page.lastId;
      }
    }
    return { ...(await endTurn(ctx, moment)), moment };
  } catch (error) {
    if (error instanceof TurnLost) return undefined;
    await dropTurn(ctx, moment);
    throw error;
  }
}

const readJob = defineJob({
  kind: 'insights.readRecords',
  payload: z.object({}),
  handle: async (ctx) => {
    const startedAt = performance.now();
    const read = await readRecords(ctx);
    if (read && read.opened + read.closed > 0) {
      const ms = Math.round(performance.now() - startedAt);
      ctx.log.info({ opened: read.opened, closed: read.closed, ms }, 'records read for counting');
    }
  },
}) as Job;

/** At a start: records that were never read are read before this returns, others soon. */
export async function ensureRecords(ctx: Ctx): Promise<void> {
  if ((await findReadings(ctx)) === null) await readRecords(ctx);
  else await enqueueJob(ctx, readJob, {}, { uniqueKey: 'schedule:insights.readRecords' });
}

/** Every five minutes. */
export const recordWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [readJob],
  schedules: [{ id: 'insights.readRecords', cron: '*/5 * * * *', job: readJob, payload: {} }],
};
