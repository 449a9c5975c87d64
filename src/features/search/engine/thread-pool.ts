import type { Recogniser } from '../../translation/public-text.ts';
import { openLocalThread, type PoolThread } from './pool-thread.ts';
import type { SegmentChange } from './segment-set.ts';
import type { TaskName, ThreadTasks } from './thread-work.ts';
import { openWorkerThread } from './worker-thread.ts';

export type PoolOptions = {
  readonly recogniser: Recogniser;
  /** Threads that search; the last of them builds and merges too. With 0 everything is done in the calling thread. */
  readonly threads: number;
  /** All segments there are now: what a thread that takes the place of a dead one begins with. */
  readonly wholeState: () => SegmentChange;
  readonly warn: (reason: string) => void;
};

/**
 * The threads of an engine and who of them does what. Each takes some 50 MB for itself, so there is none for
 * building alone: building and merging go in slices, between which the thread answers searches.
 */
export class ThreadPool {
  readonly isLocal: boolean;
  readonly #threads: readonly PoolThread[];
  readonly #busy = new Set<PoolThread>();
  #pieces: ((thread: PoolThread) => Promise<void>)[] = [];

  constructor({ recogniser, threads, wholeState, warn }: PoolOptions) {
    this.isLocal = threads === 0;
    this.#threads = this.isLocal
      ? [openLocalThread(recogniser)]
      : Array.from({ length: threads }, () => openWorkerThread({ recogniser, wholeState, warn }));
  }

  /** How many can build at once. */
  get builders(): number {
    return this.#threads.length;
  }

  get #building(): PoolThread {
    return this.#usable.at(-1) as PoolThread;
  }

  /** Threads that died for good are left alone while there are others. */
  get #usable(): readonly PoolThread[] {
    const up = this.#threads.filter(({ isUp }) => isUp);
    return up.length > 0 ? up : this.#threads;
  }

  /** Asks the least busy of the threads that search. */
  search<Name extends 'search' | 'suggest'>(
    name: Name,
    ask: ThreadTasks[Name]['ask'],
  ): Promise<ThreadTasks[Name]['answer']> {
    return leastBusy(this.#usable).run(name, ask);
  }

  /** What takes long is done by one thread, so that the others only search. */
  work<Name extends Exclude<TaskName, 'change'>>(
    name: Name,
    ask: ThreadTasks[Name]['ask'],
  ): Promise<ThreadTasks[Name]['answer']> {
    return this.#building.run(name, ask);
  }

  /** Work of which there is much, begun in the order it comes: each thread does one such piece at a time. */
  share<Name extends 'build' | 'readFile'>(
    name: Name,
    ask: ThreadTasks[Name]['ask'],
  ): Promise<ThreadTasks[Name]['answer']> {
    return new Promise((resolve, reject) => {
      this.#pieces.push((thread) => thread.run(name, ask).then(resolve, reject));
      this.#handOut();
    });
  }

  /** Last thread first: a lone piece leaves the others to the searches. */
  #handOut(): void {
    for (const thread of [...this.#usable].reverse()) {
      if (this.#busy.has(thread)) continue;
      const piece = this.#pieces.shift();
      if (piece === undefined) return;
      this.#busy.add(thread);
      void piece(thread).then(() => {
        this.#busy.delete(thread);
        this.#handOut();
      });
    }
  }

  /** Resolves when every thread that searches has taken the change over. */
  async change(change: SegmentChange, learnsWords: boolean): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.run('change', { change, learnsWords })));
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

function leastBusy(threads: readonly PoolThread[]): PoolThread {
  return threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));
}
