import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../platform/log/log.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { TranslationEngineError } from './engine-error.ts';
import { replyHalf, replyJson, startFakeEngineServer, type FakeEngineServer } from './fake-engine-server.ts';
import { fakeKey, wireFormats } from './fake-wire-formats.ts';
import type { EngineAttempt } from './guard-engine.ts';
import { noEngine } from './no-engine.ts';
import { openGateway, type GatewayOptions } from './open-gateway.ts';
import { countingEngine, faultOf, memoryBudget, memoryCache } from './testing.ts';
import type { TranslationEngine } from './translation-engine.ts';

const toRussian = { from: 'en', to: 'ru' } as const;

function open(engine: TranslationEngine, more: Partial<GatewayOptions> = {}, failuresToOpen = 5) {
  const attempts: EngineAttempt[] = [];
  const waits: number[] = [];
  const clock = { now: Date.UTC(2026, 10, 21) };
  const cache = memoryCache();
  const store = memoryBudget();
  const gateway = openGateway(engine, {
    cache,
    budget: { charactersPerDay: 10_000, store },
    requestsAtOnce: 2,
    circuit: createCircuitBreaker({ now: () => clock.now, failuresToOpen, openMs: 60_000 }),
    retries: { wait: async (ms) => void waits.push(ms), random: () => 0 },
    now: () => clock.now,
    report: (attempt) => attempts.push(attempt),
    ...more,
  });
  return { gateway, attempts, waits, clock, cache, store };
}

describe('the gateway', () => {
  it('sends each text once, in batches, and gives the texts in the order asked', async () => {
    const engine = countingEngine();
    const { gateway } = open(engine);
    const done = await gateway.translate(['a', 'b', '', 'a', 'c', ' \n', 'd'], toRussian);
    expect(done.texts).toEqual(['ru:a', 'ru:b', '', 'ru:a', 'ru:c', ' \n', 'ru:d']);
    expect(engine.calls.map(({ segments }) => segments)).toEqual([['a', 'b', 'c'], ['d']]);
    expect(done).toMatchObject({ engineId: 'counting', pivot: undefined, charactersBilled: 4 });
  });

  it('sends nothing twice, unless the question is another', async () => {
    const engine = countingEngine();
    const { gateway } = open(engine);
    await gateway.translate(['a', 'b'], toRussian);
    const again = await gateway.translate(['b', 'c', 'a'], toRussian);
    expect(again).toMatchObject({ texts: ['ru:b', 'ru:c', 'ru:a'], charactersBilled: 1 });
    await gateway.translate(['a'], { ...toRussian, domain: 'optics' });
    expect(engine.calls.map(({ segments }) => segments)).toEqual([['a', 'b'], ['c'], ['a']]);
  });

  it('tells the engine the terms of the segments it gets, and asks anew only where those of a segment changed', async () => {
    const engine = countingEngine();
    const { gateway } = open(engine);
    const words: Record<string, string> = { laser: 'лазер', pump: 'насос' };
    const termsOf = (text: string) => (words[text] ? [{ en: text, ru: words[text] }] : []);
    await gateway.translate(['laser', 'pump', 'x'], { ...toRussian, termsOf });
    words['pump'] = 'помпа';
    await gateway.translate(['pump', 'laser', 'x'], { ...toRussian, termsOf });
    expect(engine.calls.map(({ segments, request }) => [segments, request.terms])).toEqual([
      [
        ['laser', 'pump', 'x'],
        [
          { en: 'laser', ru: 'лазер' },
          { en: 'pump', ru: 'насос' },
        ],
      ],
      [['pump'], [{ en: 'pump', ru: 'помпа' }]],
    ]);
  });

  it('remembers of a cached text that it went by way of another language', async () => {
    const engine = countingEngine({
      translate: async (segments) => ({
        texts: segments,
        engineId: 'counting',
        pivot: 'en',
        charactersBilled: 1,
      }),
    });
    const { gateway } = open(engine);
    await gateway.translate(['泵'], { from: 'zh', to: 'ru' });
    const again = await gateway.translate(['泵'], { from: 'zh', to: 'ru' });
    expect(again).toMatchObject({ pivot: 'en', charactersBilled: 0 });
    expect(engine.calls).toHaveLength(1);
  });

  it('asks nothing for nothing', async () => {
    const engine = countingEngine();
    expect((await open(engine).gateway.translate([' '], toRussian)).texts).toEqual([' ']);
    expect(engine.calls).toEqual([]);
  });

  it('has at most so many requests under way, of all callers together', async () => {
    let running = 0;
    let most = 0;
    const engine = countingEngine({
      limits: { charactersPerRequest: 9, segmentsPerRequest: 1 },
      translate: async (segments) => {
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running--;
        return { texts: segments, engineId: 'counting', pivot: undefined, charactersBilled: 1 };
      },
    });
    const { gateway } = open(engine);
    await Promise.all(['abc', 'def', 'ghi'].map((letters) => gateway.translate([...letters], toRussian)));
    expect([most, engine.calls.length]).toEqual([2, 9]);
  });

  it('sends nothing of a text that holds a segment the engine cannot take', async () => {
    const engine = countingEngine();
    const error = await faultOf(open(engine).gateway.translate(['a', 'x'.repeat(101)], toRussian));
    expect([error.fault, engine.calls]).toEqual(['textTooLong', []]);
  });

  it('sends no further batch when one failed, and keeps what has arrived', async () => {
    const engine = countingEngine({
      limits: { charactersPerRequest: 9, segmentsPerRequest: 1 },
      translate: async ([text = '']) => {
        if (text === 'b') throw new TranslationEngineError('refused', 'HTTP 403');
        return { texts: [`ru:${text}`], engineId: 'counting', pivot: undefined, charactersBilled: 1 };
      },
    });
    const { gateway, cache } = open(engine, { requestsAtOnce: 1 });
    expect((await faultOf(gateway.translate(['a', 'b', 'c'], toRussian))).fault).toBe('refused');
    expect(engine.calls.map(({ segments }) => segments)).toEqual([['a'], ['b']]);
    expect([...cache.kept.values()]).toEqual([{ text: 'ru:a', pivot: undefined }]);
  });

  it('sends nothing beyond the budget, not even again', async () => {
    const engine = countingEngine({
      translate: () => Promise.reject(new TranslationEngineError('slow', 'no answer')),
    });
    const { gateway } = open(engine, { budget: { charactersPerDay: 7, store: memoryBudget() } });
    expect((await faultOf(gateway.translate(['abc'], toRussian))).fault).toBe('budgetUsedUp');
    expect(engine.calls).toHaveLength(2);
  });

  it('leaves an engine alone that is down, and comes back to it', async () => {
    let isDown = true;
    const engine = countingEngine({
      translate: async (segments) => {
        if (isDown) throw new TranslationEngineError('unreachable', 'ECONNREFUSED');
        return { texts: segments, engineId: 'counting', pivot: undefined, charactersBilled: 1 };
      },
    });
    const { gateway, clock } = open(engine, {}, 3);
    expect((await faultOf(gateway.translate(['a'], toRussian))).fault).toBe('circuitOpen');
    const error = await faultOf(gateway.translate(['a'], toRussian));
    expect([error.fault, error.retryAfterMs, engine.calls.length]).toEqual(['circuitOpen', 60_000, 3]);
    isDown = false;
    clock.now += 60_000;
    expect((await gateway.translate(['a'], toRussian)).texts).toEqual(['a']);
  });

  it('counts failures of one call after another, though it is known all the while which languages there are', async () => {
    const engine = countingEngine({
      translate: () => Promise.reject(new TranslationEngineError('failing', 'HTTP 503')),
    });
    const { gateway, clock } = open(engine, { retries: { attempts: 1 } });
    const faults = [];
    for (let at = 0; at < 6; at++) faults.push((await faultOf(gateway.translate(['a'], toRussian))).fault);
    expect(faults).toEqual([...Array<string>(5).fill('failing'), 'circuitOpen']);
    clock.now += 60_000;
    expect(await gateway.offers('en', 'ru')).toBe(true);
    expect((await faultOf(gateway.translate(['a'], toRussian))).fault).toBe('failing');
    expect((await faultOf(gateway.translate(['a'], toRussian))).fault).toBe('circuitOpen');
    expect(engine.calls).toHaveLength(6);
  });

  it('asks again which languages are offered, until the engine is known to be down', async () => {
    let asked = 0;
    const engine = countingEngine({
      offers: async () => {
        if (++asked === 2) return true;
        throw new TranslationEngineError('failing', 'HTTP 500');
      },
    });
    const { gateway } = open(engine, {}, 3);
    expect(await gateway.offers('zh', 'ru')).toBe(true);
    expect((await faultOf(gateway.offers('zh', 'ru'))).fault).toBe('circuitOpen');
    expect(asked).toBe(4);
  });

  it('does not begin what is no longer wanted', async () => {
    const engine = countingEngine();
    const signal = AbortSignal.abort();
    expect((await faultOf(open(engine).gateway.translate(['a'], { ...toRussian, signal }))).fault).toBe(
      'cancelled',
    );
    expect(engine.calls).toEqual([]);
  });

  it('without an engine says so', async () => {
    expect((await faultOf(open(noEngine).gateway.translate(['a'], toRussian))).fault).toBe('notConfigured');
  });
});

describe.each(Object.values(wireFormats))('the gateway to $name', (format) => {
  let server: FakeEngineServer;
  afterEach(() => server.close());

  it('gets through trouble that passes', async () => {
    server = await startFakeEngineServer(format.speak);
    server.faults.push(replyJson({}, 429, { 'retry-after': '7' }), replyJson({}, 500), replyHalf);
    const { gateway, waits, attempts } = open(format.open({ url: server.url }));
    expect((await gateway.translate(['laser', 'pump'], toRussian)).texts).toEqual(['ru:laser', 'ru:pump']);
    expect(waits).toEqual([7_000, 500, 1_000]);
    expect(attempts.map(({ fault }) => fault)).toEqual(['busy', 'failing', 'brokenOff', undefined]);
    expect(attempts.at(-1)).toMatchObject({ attempt: 4, segments: 2, characters: 9, from: 'en', to: 'ru' });
  });

  it('does not ask again where it is refused', async () => {
    server = await startFakeEngineServer(format.speak);
    server.faults.push(replyJson({}, 401));
    const { gateway, store } = open(format.open({ url: server.url }));
    expect((await faultOf(gateway.translate(['laser'], toRussian))).fault).toBe('refused');
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect([...store.sums.values()]).toEqual([0]);
  });

  it('writes neither key nor header nor text into a log', async () => {
    server = await startFakeEngineServer(format.speak);
    const echo = { message: `key ${fakeKey}; Authorization: Bearer ${fakeKey}; text secret-laser` };
    server.faults.push(replyJson(echo, 500), replyJson(echo, 403));
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const log = createLog('debug', sink);
    const report = (attempt: EngineAttempt) => log.info({ attempt }, 'translation engine asked');
    const { gateway } = open(format.open({ url: server.url }), { report });
    const error = await faultOf(gateway.translate(['secret-laser'], toRussian));
    log.error({ err: error, error, cause: error.cause }, 'translation failed');
    const told = lines.join('') + inspect(error, { showHidden: true, depth: 9 });
    expect(lines).toHaveLength(3);
    expect(told).toContain('HTTP 403');
    for (const secret of [fakeKey, /authorization/i, 'secret-laser', server.url]) {
      expect(told).not.toMatch(secret);
    }
  });
});
