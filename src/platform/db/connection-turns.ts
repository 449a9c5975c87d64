import { DatabaseBusyError } from './database-errors.ts';

type Waiter = { exclusive: boolean; start: () => void; timer: NodeJS.Timeout };

export type ConnectionTurns = {
  /** Calls `start` now, or when no transaction holds the connection any more; `fail` when that takes too long. */
  take(exclusive: boolean, start: () => void, fail: (error: Error) => void): void;
  /** Gives the connection back after an exclusive turn. */
  release(): void;
};

/**
 * Who may use the one connection of PGlite: single statements share it (they are sent one after another without
 * waiting for answers), a transaction has it for itself. First come, first served.
 */
export function createConnectionTurns(waitMs: number): ConnectionTurns {
  const queue: Waiter[] = [];
  let held = false;

  function admit(): void {
    while (!held && queue[0]) {
      const next = queue.shift();
      if (!next) return;
      clearTimeout(next.timer);
      held = next.exclusive;
      next.start();
    }
  }

  return {
    take(exclusive, start, fail) {
      if (!held && queue.length === 0) {
        held = exclusive;
        start();
        return;
      }
      const waiter: Waiter = {
        exclusive,
        start,
        timer: setTimeout(() => {
          queue.splice(queue.indexOf(waiter), 1);
          fail(new DatabaseBusyError(waitMs));
          admit();
        }, waitMs),
      };
      queue.push(waiter);
    },
    release() {
      held = false;
      admit();
    },
  };
}
