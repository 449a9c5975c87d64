import { afterEach, describe, expect, it, vi } from 'vitest';
import { silentLog } from '../log/log.ts';
import type { LiveEvent, Subscription } from './event-stream-route.ts';
import { createLiveHub, type LiveHub, type LiveLimits } from './live-hub.ts';

let hub: LiveHub;
afterEach(() => {
  hub.stop();
  vi.useRealTimers();
});

function openHub(limits: Partial<LiveLimits> = {}): void {
  hub = createLiveHub({ log: silentLog, limits });
}

/** Hears numbers on a topic, each once and in order, and catches up from the last one known. */
function countingFrom(last: number, stored: () => number, topics = ['count']): Subscription {
  let told = last;
  const upTo = (number: number): LiveEvent[] => {
    const events: LiveEvent[] = [];
    while (told < number) events.push({ name: 'count', id: String(++told), data: { number: told } });
    return events;
  };
  return {
    topics,
    hear: (_, call) => upTo(call as number),
    catchUp: () => Promise.resolve(upTo(stored())),
  };
}

const quiet: Subscription = { topics: ['count'], hear: () => [], catchUp: () => Promise.resolve([]) };
const mayGoOn = () => Promise.resolve(true);

/** Reads until the stream ends or the text holds what is waited for. */
async function readUntil(body: ReadableStream<Uint8Array>, wanted: string | undefined): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (wanted !== undefined && text.includes(wanted)) {
      reader.releaseLock();
      return text;
    }
  }
}

const numbersIn = (text: string) => [...text.matchAll(/"number":(\d+)/g)].map(([, number]) => Number(number));

describe('a stream', () => {
  it('tells what was missed, then what was called meanwhile, each once', async () => {
    openHub();
    const subscription = countingFrom(3, () => 6);
    const body = hub.open({ personId: 'p', subscription, mayGoOn });
    // Before the catching up is done: 5 and 6 are among what it finds.
    for (const number of [5, 6, 7]) hub.tell('count', number);
    const text = await readUntil(body, '"number":7');
    hub.tell('count', 9);
    const more = await readUntil(body, '"number":9');
    expect(text).toMatch(/^retry: \d+\n\n/);
    expect(numbersIn(text + more)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(text).toContain('id: 7\nevent: count\ndata: {"number":7}\n\n');
  });

  it('hears its own topics only, and none any more when the reader has gone', async () => {
    openHub();
    const body = hub.open({ personId: 'p', subscription: countingFrom(0, () => 0, ['mine']), mayGoOn });
    hub.tell('count', 5);
    hub.tell('mine', 1);
    expect(numbersIn(await readUntil(body, '"number":1'))).toEqual([1]);
    expect([...hub.topics()]).toEqual(['mine']);
    await body.cancel();
    expect(hub.count()).toBe(0);
    expect([...hub.topics()]).toEqual([]);
  });

  it('ends when the hub stops, with all that was told before; none is opened afterwards', async () => {
    openHub();
    const body = hub.open({ personId: 'p', subscription: countingFrom(0, () => 2), mayGoOn });
    const reading = readUntil(body, undefined);
    await vi.waitFor(() => expect(hub.count()).toBe(1), 5_000);
    await Promise.resolve();
    hub.stop();
    expect(numbersIn(await reading)).toEqual([1, 2]);
    expect(hub.count()).toBe(0);
    expect(() => hub.open({ personId: 'p', subscription: quiet, mayGoOn })).toThrow('platform.notReady');
  });

  it('breaks off when it cannot catch up, so that the reader comes again', async () => {
    openHub();
    const failing = { ...quiet, catchUp: () => Promise.reject(new Error('database')) };
    const body = hub.open({ personId: 'p', subscription: failing, mayGoOn });
    await expect(readUntil(body, undefined)).rejects.toThrow('no catching up');
    expect(hub.count()).toBe(0);
  });
});

describe('limits', () => {
  it('refuses more streams of a person, and of the process, than allowed', async () => {
    openHub({ streamsPerPerson: 2, streams: 3 });
    const open = (personId: string) => hub.open({ personId, subscription: quiet, mayGoOn });
    const first = open('p');
    open('p');
    expect(() => open('p')).toThrow('platform.tooManyStreams');
    open('q');
    expect(() => open('r')).toThrow('platform.notReady');
    await first.cancel();
    expect(() => open('p')).not.toThrow();
  });

  it('drops a reader who does not read, and nobody else', async () => {
    openHub({ waitingBytes: 4_096 });
    const slow = hub.open({ personId: 'slow', subscription: countingFrom(0, () => 0), mayGoOn });
    const quick = hub.open({ personId: 'quick', subscription: countingFrom(0, () => 0), mayGoOn });
    let told = '';
    for (let number = 1; number <= 500; number++) {
      hub.tell('count', number);
      told += await readUntil(quick, `"number":${number}}`);
    }
    expect(numbersIn(told)).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
    expect(hub.count()).toBe(1);
    await expect(readUntil(slow, undefined)).rejects.toThrow('slow');
  });
});

describe('access', () => {
  it('ends for who loses it by what happened, after what he was told before', async () => {
    openHub();
    const ending: Subscription = { ...countingFrom(0, () => 1), hear: () => 'end' };
    const out = hub.open({ personId: 'out', subscription: ending, mayGoOn });
    hub.open({ personId: 'in', subscription: quiet, mayGoOn });
    hub.tell('count', 2);
    expect(numbersIn(await readUntil(out, undefined))).toEqual([1]);
    expect(hub.count()).toBe(1);
  });

  it('ends for who is refused when asked again', async () => {
    vi.useFakeTimers();
    openHub({ heartbeatMs: 1_000, recheckMs: 3_000 });
    const out = hub.open({ personId: 'out', subscription: quiet, mayGoOn: () => Promise.resolve(false) });
    hub.open({ personId: 'in', subscription: quiet, mayGoOn });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await readUntil(out, undefined)).toMatch(/^retry/);
    expect(hub.count()).toBe(1);
  });

  it('is asked again of everybody within a while, and a fault of the check changes nothing', async () => {
    vi.useFakeTimers();
    openHub({ heartbeatMs: 1_000, recheckMs: 5_000 });
    const asked = new Map<string, number>();
    for (let at = 0; at < 12; at++) {
      const personId = `p${at}`;
      hub.open({
        personId,
        subscription: quiet,
        mayGoOn: () => {
          asked.set(personId, (asked.get(personId) ?? 0) + 1);
          return at % 2 === 0 ? Promise.reject(new Error('database')) : Promise.resolve(true);
        },
      });
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect([...asked.values()]).toEqual(Array.from({ length: 12 }, () => 1));
    expect(hub.count()).toBe(12);
  });

  it('has a heartbeat', async () => {
    vi.useFakeTimers();
    openHub({ heartbeatMs: 1_000 });
    const body = hub.open({ personId: 'p', subscription: quiet, mayGoOn });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await readUntil(body, ':\n\n')).toContain(':\n\n');
  });
});
