import { createContext } from '../db/create-context.ts';
import type { Ctx } from '../db/context.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log/log.ts';
import { eventChannel } from './events.ts';
import type { Listener } from './events.ts';
import { createLane } from './lane.ts';
import type { Lane } from './lane.ts';
import { dispatchEvents, findDueListeners, markDelivered, markFailed, takeDueEvent } from './outbox.ts';
import type { WaitingEvent } from './outbox.ts';

export type EventDelivery = {
  /** Delivers from now on: what a crash left over, then each event when its transaction has committed. */
  start(): void;
  /** Looks now. */
  poke(): void;
  /** Delivers all that is due, also what handlers tell, and waits for it. Failures of handlers are not thrown. */
  drain(): Promise<void>;
  /** Waits for the handlers that are running; nothing is delivered after it. */
  stop(): Promise<void>;
};

/** How often it looks without being told: retries, and notifications that were lost. */
const pollMs = 5_000;

/**
 * Delivers events to listeners: at least once, for each listener in the order they were told, except that one
 * whose handler throws is tried again later and lets the next ones pass. Every process that delivers must be
 * given all listeners. A listener added later hears only events that had not been dispatched before.
 */
export function createEventDelivery(options: {
  database: Database;
  listeners: readonly Listener[];
  log: Log;
  clock?: () => Date;
}): EventDelivery {
  const { database, listeners, log, clock } = options;
  const ctx = contextFor('events');
  let handled = 0;
  const looks = new Set<Promise<void>>();
  let isStopped = false;
  let poll: NodeJS.Timeout | undefined;
  let stopListening: Promise<() => Promise<void>> | undefined;

  const ids = listeners.map((listener) => listener.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`Two listeners are named ${twice}`);
  const lanes = new Map<string, Lane>(
    listeners.map((listener) => [listener.id, createLane(() => deliverNext(listener))]),
  );
  const dispatch = createLane(async () => {
    const found = await dispatchEvents(ctx, listeners);
    if (found) handled += 1;
    return found;
  });

  function contextFor(requestId: string): Ctx {
    return createContext({
      database,
      actor: { kind: 'system', name: 'events' },
      language: 'en',
      clock,
      log,
      requestId,
    });
  }

  async function deliverNext(listener: Listener): Promise<boolean> {
    let event: WaitingEvent | undefined;
    try {
      await ctx.transaction(async (inside) => {
        event = await takeDueEvent(inside, listener.id);
        if (!event) return;
        const { payload, requestId, id } = event;
        await contextFor(requestId).transaction((own) => listener.handle(own, payload));
        await markDelivered(inside, id, listener.id);
      });
    } catch (error) {
      if (!event) throw error;
      log.error(
        { listener: listener.id, event: event.id, attempts: event.attempts + 1, err: error },
        'listener failed',
      );
      await markFailed(ctx, event, listener.id, error);
    }
    if (event) handled += 1;
    return event !== undefined;
  }

  async function deliverDue(): Promise<void> {
    await dispatch.run();
    const due = await findDueListeners(ctx);
    await Promise.all(due.map((id) => lanes.get(id)?.run()));
  }

  function poke(): void {
    if (isStopped) return;
    const look = deliverDue()
      .catch((error: unknown) => log.error({ err: error }, 'events could not be delivered'))
      .finally(() => looks.delete(look));
    looks.add(look);
  }

  async function drain(): Promise<void> {
    let before: number;
    do {
      before = handled;
      await deliverDue();
    } while (handled !== before);
  }

  return {
    start() {
      stopListening = database.listen(eventChannel, poke);
      // Once more when it listens: what was told before that would wait for the clock.
      stopListening.then(poke, (error: unknown) =>
        log.error({ err: error }, 'events are only looked for by the clock'),
      );
      poll = setInterval(poke, pollMs);
      poke();
    },
    poke,
    drain,
    async stop() {
      isStopped = true;
      clearInterval(poll);
      const stop = await stopListening?.catch(() => undefined);
      await stop?.();
      await Promise.all([dispatch, ...lanes.values()].map((lane) => lane.stop()));
      await Promise.all(looks);
    },
  };
}
