import { Worker } from 'node:worker_threads';

export type ThreadWish = {
  /** What the thread does: its first message is the answer, then it ends. */
  file: URL;
  /** Threads of one lane run one after the other: each may need some hundred megabytes for a while. */
  lane: string;
  memoryMaxMb: number;
};

const lastOf = new Map<string, Promise<unknown>>();

/**
 * Has long work done in a thread of its own, which ends with it and gives its memory back. `order` is copied. Fails with
 * what the thread throws; `code` is ERR_WORKER_OUT_OF_MEMORY where it needed more than it may hold.
 */
export function askThread<Answer>(wish: ThreadWish, order: unknown): Promise<Answer> {
  const working = (lastOf.get(wish.lane) ?? Promise.resolve()).then(() => runThread<Answer>(wish, order));
  lastOf.set(
    wish.lane,
    working.catch(() => undefined),
  );
  return working;
}

function runThread<Answer>({ file, memoryMaxMb }: ThreadWish, order: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: order,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMaxMb },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error(`The thread ended without an answer: ${file.pathname}`)));
  });
}
