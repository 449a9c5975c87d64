import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutboxStore, type OutboxStore } from './outbox-store.ts';
import { put, remove, type Outbox, type Written } from './outbox.ts';
import { startSendLoop, type SendAnswer } from './send-loop.ts';
import { buildMessage } from './testing-messages.ts';

const written = (number: number): Written => ({
  messageId: `m${number}`,
  text: `text ${number}`,
  language: 'zh',
  mentions: [],
  writtenAt: number,
});

/** A server that stores each id once, whatever becomes of its answers. */
function fakeServer(fate: (call: number) => 'ok' | 'lostBefore' | 'lostAfter') {
  const stored: string[] = [];
  let calls = 0;
  return {
    stored,
    send: async ({ messageId }: { messageId: string }): Promise<SendAnswer> => {
      await Promise.resolve();
      const what = fate(calls++);
      if (what === 'lostBefore') return { kind: 'lost' };
      if (!stored.includes(messageId)) stored.push(messageId);
      return what === 'lostAfter'
        ? { kind: 'lost' }
        : { kind: 'ok', message: buildMessage({ id: messageId, sequence: stored.indexOf(messageId) + 1 }) };
    },
  };
}

let kept: Outbox;
let store: OutboxStore;
beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  store = createOutboxStore([], (_, after) => {
    kept = after;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('sending', () => {
  it('stores every message once and in order, whatever becomes of requests and answers', async () => {
    const fates = fc.array(fc.constantFrom('ok', 'lostBefore', 'lostAfter'), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(fates, fc.integer({ min: 1, max: 12 }), async (given, count) => {
        const server = fakeServer((call) => given[call] ?? 'ok');
        const shown: string[] = [];
        const own = createOutboxStore([], () => undefined);
        const loop = startSendLoop(own, server.send, ({ id }) => shown.push(id));
        for (let number = 0; number < count; number++) {
          own.change((outbox) => put(outbox, written(number)));
          await vi.advanceTimersByTimeAsync(400);
        }
        await vi.advanceTimersByTimeAsync(1_000_000);
        loop.stop();
        const all = Array.from({ length: count }, (_, number) => `m${number}`);
        expect(server.stored).toEqual(all);
        expect(shown).toEqual(all);
        expect(own.outbox()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what is not acknowledged, and forgets it only then', async () => {
    let answer: (answer: SendAnswer) => void = () => undefined;
    const loop = startSendLoop(store, () => new Promise((resolve) => (answer = resolve)), vi.fn());
    store.change((outbox) => put(outbox, written(1)));
    expect(kept.map(({ messageId }) => messageId)).toEqual(['m1']);
    answer({ kind: 'lost' });
    await vi.advanceTimersByTimeAsync(0);
    expect(kept).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    answer({ kind: 'ok', message: buildMessage({ id: 'm1' }) });
    await vi.advanceTimersByTimeAsync(0);
    expect(kept).toEqual([]);
    loop.stop();
  });

  it('shows a refusal, sends it no more, and goes on with the next', async () => {
    const asked: string[] = [];
    const loop = startSendLoop(
      store,
      ({ messageId }) => {
        asked.push(messageId);
        return Promise.resolve<SendAnswer>(
          messageId === 'm1'
            ? { kind: 'refused', sentence: 'Not allowed.' }
            : { kind: 'ok', message: buildMessage({ id: messageId }) },
        );
      },
      vi.fn(),
    );
    store.change((outbox) => put(put(outbox, written(1)), written(2)));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual(['m1', 'm2']);
    expect(store.outbox()).toMatchObject([{ messageId: 'm1', refusal: 'Not allowed.' }]);
    store.change((outbox) => remove(outbox, 'm1'));
    expect(kept).toEqual([]);
    loop.stop();
  });

  it('waits longer each time while there is no answer, at most half a minute', async () => {
    const at: number[] = [];
    const begun = Date.now();
    const loop = startSendLoop(
      store,
      () => {
        at.push(Math.round((Date.now() - begun) / 1_000));
        return Promise.resolve<SendAnswer>({ kind: 'lost' });
      },
      vi.fn(),
    );
    store.change((outbox) => put(outbox, written(1)));
    await vi.advanceTimersByTimeAsync(100_000);
    expect(at).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
    loop.stop();
  });
});
