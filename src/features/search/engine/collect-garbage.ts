import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const quietMilliseconds = 200;
let timer: NodeJS.Timeout | undefined;
let collect: (() => void) | undefined;

/**
 * Frees this thread's garbage a moment from now and gives the pages back to the system. Shared memory is no pressure
 * for the collector, and pages it has emptied stay in its pool: after a build a process held twice what it used. To be
 * called when much was dropped, not otherwise: it takes some 50 ms.
 */
export function collectGarbageSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (collect === undefined) {
      setFlagsFromString('--expose-gc');
      collect = runInNewContext(
        `() => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })`,
      ) as () => void;
    }
    collect();
  }, quietMilliseconds).unref();
}

/** From so much dropped memory on it is worth it. */
export const muchMemory = 32 * 2 ** 20;
