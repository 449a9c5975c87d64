import { createContext } from '../db/create-context.ts';
import type { Ctx } from '../db/context.ts';
import type { Database } from '../db/database.ts';
import { createLane } from '../events/lane.ts';
import type { Log } from '../log/log.ts';
import { failJob, finishJob, renewLease, takeDueJob } from './job-queue.ts';
import type { TakenJob } from './job-queue.ts';
import { jobChannel } from './jobs.ts';
import type { Job, Schedule } from './jobs.ts';
import { enqueueScheduled, registerSchedules } from './schedules.ts';

export type JobRunner = {
  /** Works from now on: what is due, what a killed worker left over, and schedules. */
  start(): void;
  /** Looks now. */
  poke(): void;
  /** Does all that is due now and waits for it. Failures of jobs are not thrown. */
  drain(): Promise<void>;
  /** Waits for the jobs that are running; no other begins after it. */
  stop(): Promise<void>;
};

/** How often it looks without being told: times that come due, and notifications that were lost. */
const pollMs = 5_000;
const leaseMsDefault = 60_000;
const lanesDefault = 2;

/**
 * Runs jobs, `lanes` (2) at a time in this process; any number of processes may do so on one database. A job is
 * taken for `leaseMs` (a minute) and kept by renewing while its handler runs.
 */
export function createJobRunner(options: {
  database: Database;
  jobs: readonly Job[];
  schedules: readonly Schedule[];
  log: Log;
  clock?: () => Date;
  lanes?: number;
  leaseMs?: number;
}): JobRunner {
  const { database, schedules, log, clock, leaseMs = leaseMsDefault } = options;
  const ctx = contextFor('jobs');
  const jobs = new Map(options.jobs.map((job) => [job.kind, job]));
  if (jobs.size < options.jobs.length) throw new Error('Two jobs are of the same kind');
  const foreign = schedules.find((schedule) => jobs.get(schedule.job.kind) !== schedule.job);
  if (foreign) throw new Error(`Schedule ${foreign.id} enqueues a job that is not in the list of jobs`);
  const kinds = [...jobs.keys()];
  const lanes = Array.from({ length: options.lanes ?? lanesDefault }, () => createLane(runNext));
  const clockLane = createLane(() => enqueueScheduled(ctx, schedules));
  let registered: Promise<void> | undefined;
  const looks = new Set<Promise<void>>();
  let isStopped = false;
  let poll: NodeJS.Timeout | undefined;
  let stopListening: Promise<() => Promise<void>> | undefined;

  function contextFor(requestId: string): Ctx {
    return createContext({
      database,
      actor: { kind: 'system', name: 'jobs' },
      language: 'en',
      clock,
      log,
      requestId,
    });
  }

  async function runNext(): Promise<boolean> {
    const taken = await takeDueJob(ctx, kinds, leaseMs);
    if (!taken) return false;
    const stopRenewing = keepLease(taken);
    const about = { job: taken.kind, jobId: taken.id, attempt: taken.attempts, requestId: taken.requestId };
    try {
      await jobs.get(taken.kind)?.run(contextFor(taken.requestId), taken.payload);
    } catch (error) {
      stopRenewing();
      const isDead = await failJob(ctx, taken, error);
      log.error({ ...about, err: error }, isDead ? 'job is dead' : 'job failed and will be tried again');
      return true;
    }
    stopRenewing();
    await finishJob(ctx, taken);
    log.debug(about, 'job done');
    return true;
  }

  function keepLease(taken: TakenJob): () => void {
    const timer = setInterval(() => {
      renewLease(ctx, taken, leaseMs).catch((error: unknown) =>
        log.warn({ jobId: taken.id, err: error }, 'lease of a job could not be renewed'),
      );
    }, leaseMs / 3);
    return () => clearInterval(timer);
  }

  async function runDue(): Promise<void> {
    registered ??= registerSchedules(ctx, schedules);
    await registered.catch((error: unknown) => {
      registered = undefined;
      throw error;
    });
    await clockLane.run();
    await Promise.all(lanes.map((lane) => lane.run()));
  }

  function poke(): void {
    if (isStopped) return;
    const look = runDue()
      .catch((error: unknown) => log.error({ err: error }, 'jobs could not be looked for'))
      .finally(() => looks.delete(look));
    looks.add(look);
  }

  return {
    start() {
      stopListening = database.listen(jobChannel, poke);
      // Once more when it listens: what was told before that would wait for the clock.
      stopListening.then(poke, (error: unknown) =>
        log.error({ err: error }, 'jobs are only looked for by the clock'),
      );
      poll = setInterval(poke, pollMs);
      poke();
    },
    poke,
    async drain() {
      // What one lane left may be in the hands of another that was through before.
      do await runDue();
      while (lanes.some((lane) => lane.isBusy()));
    },
    async stop() {
      isStopped = true;
      clearInterval(poll);
      const stop = await stopListening?.catch(() => undefined);
      await stop?.();
      await Promise.all([clockLane, ...lanes].map((lane) => lane.stop()));
      await Promise.all(looks);
    },
  };
}
