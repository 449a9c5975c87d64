import type { Outbox } from './outbox.ts';

/** What waits on this page: for the screen, and for the loop that sends it. */
export type OutboxStore = {
  outbox(): Outbox;
  change(to: (outbox: Outbox) => Outbox): void;
  subscribe(listener: () => void): () => void;
};

/** `keep` writes every state down before anybody sees it. */
export function createOutboxStore(
  initial: Outbox,
  keep: (before: Outbox, after: Outbox) => void,
): OutboxStore {
  let outbox = initial;
  const listeners = new Set<() => void>();
  return {
    outbox: () => outbox,
    change(to) {
      const next = to(outbox);
      if (next === outbox) return;
      keep(outbox, next);
      outbox = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
