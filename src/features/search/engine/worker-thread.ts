import { Worker } from 'node:worker_threads';
import type { Concept, PackedTermbase, Recogniser } from '../../translation/public-text.ts';
import type { PoolThread } from './pool-thread.ts';
import type { SegmentChange } from './segment-set.ts';
import type { TaskName, ThreadTasks } from './thread-work.ts';

/** What a thread is started with. */
export type ThreadTermbase = { readonly concepts: readonly Concept[]; readonly packed: PackedTermbase };

export type ThreadOptions = {
  readonly recogniser: Recogniser;
  /** All segments there are now. */
  readonly wholeState: () => SegmentChange;
  readonly warn: (reason: string) => void;
};

export type WorkerThread = PoolThread & {
  /** Ends the thread as a fault would. */
  kill(): Promise<void>;
};

export type ThreadQuestion = { readonly number: number; readonly name: TaskName; readonly ask: unknown };
export type ThreadReply = {
  readonly number: number;
  readonly answer?: unknown;
  /** The answer as JSON: of many small objects one string is cheaper to hand over. */
  readonly json?: string;
  readonly error?: string;
};

type Waiting = {
  readonly name: TaskName;
  readonly ask: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: Error) => void;
  /** How many threads have died of it. */
  deaths: number;
};

/** A task that has ended two threads is given up: it would end every other one. */
const deathsMax = 2;
/** A thread that dies so often without having answered anything is not started again by itself. */
const vainStartsMax = 3;

/** Room for what is short-lived: with 4 MB a thread builds three times slower, more than 16 MB gains nothing. */
const maxYoungGenerationSizeMb = 16;

/** A worker thread; when it dies another takes its place with the same segments, and is asked what was not answered. */
export function openWorkerThread({ recogniser, wholeState, warn }: ThreadOptions): WorkerThread {
  const waiting = new Map<number, Waiting>();
  let nextNumber = 0;
  let vainStarts = 0;
  let isClosed = false;
  let worker: Worker | undefined;

  const send = (number: number, { name, ask }: Waiting): void => {
    worker?.postMessage({ number, name, ask } satisfies ThreadQuestion);
  };

  const onReply = ({ number, answer, json, error }: ThreadReply): void => {
    const task = waiting.get(number);
    if (task?.name === 'change' && error !== undefined) {
      // It may have taken half of it over: the next one begins with all there is.
      warn(`a search thread could not take a change over: ${error}`);
      void worker?.terminate();
      return;
    }
    vainStarts = 0;
    waiting.delete(number);
    if (error === undefined) task?.resolve(json === undefined ? answer : JSON.parse(json));
    else task?.reject(new Error(error));
  };

  const rejectAll = (cause: Error): void => {
    for (const task of waiting.values()) task.reject(cause);
    waiting.clear();
  };

  const start = (): void => {
    const started = new Worker(new URL('./search-thread.ts', import.meta.url), {
      workerData: {
        concepts: recogniser.concepts,
        packed: recogniser.packed,
      } satisfies ThreadTermbase,
      name: 'search',
      resourceLimits: { maxYoungGenerationSizeMb },
    });
    worker = started;
    let reason = 'it ended';
    started.on('message', onReply);
    started.on('error', (cause: unknown) => {
      reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    });
    started.on('exit', () => {
      if (worker !== started || isClosed) return;
      worker = undefined;
      warn(`a search thread is replaced: ${reason}`);
      replace(reason);
    });
  };

  const giveUp = (open: readonly (readonly [number, Waiting])[], reason: string): void => {
    for (const [, task] of open) {
      if (task.name === 'change') task.resolve(null);
      else task.reject(new Error(`the search thread cannot be kept up: ${reason}`));
    }
  };

  /** The first question is held to be what killed it; long tasks go in slices, so that may wrong one now and then. */
  const replace = (reason: string): void => {
    vainStarts++;
    const open = [...waiting];
    waiting.clear();
    const first = open.find(([, { name }]) => name !== 'change')?.[1];
    if (first !== undefined) first.deaths++;
    if (vainStarts > vainStartsMax) {
      giveUp(open, reason);
      return;
    }
    const changes = open.filter(([, { name }]) => name === 'change');
    let whole: Promise<null>;
    try {
      whole = startAnew();
    } catch (cause) {
      giveUp(open, String(cause));
      return;
    }
    whole.then(
      () => changes.forEach(([, task]) => task.resolve(null)),
      (cause: Error) => changes.forEach(([, task]) => task.reject(cause)),
    );
    for (const [number, task] of open) {
      if (task.name === 'change') continue;
      if (task.deaths >= deathsMax) {
        task.reject(new Error(`a search thread dies of this ${task.name}: ${reason}`));
        continue;
      }
      waiting.set(number, task);
      send(number, task);
    }
  };

  /** What it is asked from now on it answers with all segments at hand. */
  const startAnew = (): Promise<null> => {
    start();
    return run('change', { change: wholeState(), learnsWords: true });
  };

  const run = <Name extends TaskName>(
    name: Name,
    ask: ThreadTasks[Name]['ask'],
  ): Promise<ThreadTasks[Name]['answer']> =>
    new Promise((resolve, reject) => {
      if (isClosed) {
        reject(new Error('the search engine is closed'));
        return;
      }
      if (worker === undefined) {
        // A thread that is down misses nothing: it begins with all there is.
        if (name === 'change') {
          (resolve as (answer: null) => void)(null);
          return;
        }
        startAnew().catch(() => undefined);
      }
      const number = nextNumber++;
      const task: Waiting = { name, ask, resolve: resolve as (answer: unknown) => void, reject, deaths: 0 };
      waiting.set(number, task);
      send(number, task);
    });

  start();
  return {
    run,
    get waiting() {
      return waiting.size;
    },
    get isUp() {
      return worker !== undefined;
    },
    kill: async () => {
      await worker?.terminate();
    },
    close: async () => {
      isClosed = true;
      rejectAll(new Error('the search engine was closed'));
      await worker?.terminate();
    },
  };
}
