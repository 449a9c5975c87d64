import type { Recogniser } from '../../translation/public-text.ts';
import { ThreadWork, type Task, type TaskName, type ThreadTasks } from './thread-work.ts';

/** One of the pool's threads as the pool sees it. */
export type PoolThread = {
  run<Name extends TaskName>(name: Name, ask: ThreadTasks[Name]['ask']): Promise<ThreadTasks[Name]['answer']>;
  /** Tasks it has not answered yet. */
  readonly waiting: number;
  /** False when it died too often; asked all the same, it tries once more. */
  readonly isUp: boolean;
  close(): Promise<void>;
};

/** Does the work in the calling thread. */
export function openLocalThread(recogniser: Recogniser): PoolThread {
  const work = new ThreadWork(recogniser);
  return {
    waiting: 0,
    isUp: true,
    run: async <Name extends TaskName>(name: Name, ask: ThreadTasks[Name]['ask']) =>
      (await work.run({ name, ask } as Task)) as ThreadTasks[Name]['answer'],
    close: () => Promise.resolve(),
  };
}
