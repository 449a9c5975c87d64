import type { MessageView } from '../threads/message-contract.ts';
import { lose, markOnItsWay, nextToSend, refuse, remove, type Waiting } from './outbox.ts';
import type { OutboxStore } from './outbox-store.ts';

/** `lost`: no answer, or one that says nothing about the message; it is sent again. */
export type SendAnswer =
  { kind: 'ok'; message: MessageView } | { kind: 'refused'; sentence: string } | { kind: 'lost' };

export const sendWaits = { firstMs: 1_000, mostMs: 30_000 };

export type SendLoop = { flush(): Promise<void>; stop(): void };

/** Sends what waits, one after another, at once and then again and again while there is no answer. */
export function startSendLoop(
  store: OutboxStore,
  send: (waiting: Waiting) => Promise<SendAnswer>,
  acknowledged: (message: MessageView) => void,
): SendLoop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let waitMs = sendWaits.firstMs;
  let isStopped = false;

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= Promise.resolve()
      .then(sendAll)
      .finally(() => {
        running = undefined;
        if (isStopped || nextToSend(store.outbox()) === undefined) return;
        timer = setTimeout(() => void flush(), waitMs);
        waitMs = Math.min(waitMs * 2, sendWaits.mostMs);
      });
    return running;
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const waiting = nextToSend(store.outbox());
      if (waiting === undefined || isStopped || !(await sendOne(waiting))) return;
    }
  }

  /** Whether the next one may go out. */
  async function sendOne(waiting: Waiting): Promise<boolean> {
    const { messageId } = waiting;
    store.change((outbox) => markOnItsWay(outbox, messageId));
    const answer = await send(waiting);
    if (answer.kind === 'lost') {
      store.change((outbox) => lose(outbox, messageId));
      return false;
    }
    waitMs = sendWaits.firstMs;
    if (answer.kind === 'ok') {
      acknowledged(answer.message);
      store.change((outbox) => remove(outbox, messageId));
    } else store.change((outbox) => refuse(outbox, messageId, answer.sentence));
    return true;
  }

  const unsubscribe = store.subscribe(() => {
    if (!running) void flush();
  });
  void flush();
  return {
    flush,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
