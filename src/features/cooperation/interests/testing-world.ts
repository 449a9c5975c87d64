import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { defineJob, type Job } from '../../../platform/jobs/jobs.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import type { QueuedMail } from '../../../platform/mail/send-mail-job.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Language } from '../../../shared/language.ts';
import { fixedTermbase, openConfiguredEngine, type TranslationTools } from '../../translation/public.ts';
import { buildInterestCast } from '../testing-interests.ts';
import { interestListeners, interestRoutes, interestWork } from '../public.ts';

/** A database, a clock to move, the mails that were queued, and people of both banks, for the file that awaits this. */
export async function useInterestWorld(start = '2026-11-16T02:00:00Z') {
  let now = new Date(start);
  const clock = () => now;
  const { database, ctx: system } = await useTestDatabase({ clock });
  const people = await buildInterestCast(system);
  const mails: QueuedMail[] = [];
  const termbase = fixedTermbase([]);
  const tools: TranslationTools = { termbase, translator: openConfiguredEngine(system, undefined) };
  const call = callerOf(interestRoutes(tools));
  const keepMail = defineJob({
    kind: 'platform.sendMail',
    payload: z.unknown(),
    handle: (_ctx: Ctx, mail: unknown) => {
      mails.push(mail as QueuedMail);
      return Promise.resolve();
    },
  }) as Job;
  return {
    database,
    system,
    people,
    cast: people.cast,
    mails,
    call,
    setNow: (moment: string) => {
      now = new Date(moment);
    },
    /** The same person reading another language. */
    reading: (ctx: Ctx, language: Language): Ctx =>
      testContext(database, { clock, actor: ctx.actor, language }),
    /** Delivers news and does the jobs that are due. */
    settle: async () => {
      const delivery = createEventDelivery({ database, listeners: interestListeners, log: silentLog, clock });
      await delivery.drain();
      const runner = createJobRunner({
        database,
        jobs: [keepMail, ...interestWork.jobs],
        schedules: [],
        log: silentLog,
        clock,
      });
      await runner.drain();
      await runner.stop();
    },
  };
}

export type InterestWorld = Awaited<ReturnType<typeof useInterestWorld>>;
