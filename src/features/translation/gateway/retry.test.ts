import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TranslationEngineError, type EngineFault } from './engine-error.ts';
import { readRefusal } from './read-refusal.ts';
import { retry, type RetryOptions } from './retry.ts';
import { faultOf } from './testing.ts';

function failing(error: () => Error, times: number) {
  const waits: number[] = [];
  let calls = 0;
  const work = async () => {
    calls++;
    if (calls <= times) throw error();
    return 'done';
  };
  const options: RetryOptions = { wait: async (ms) => void waits.push(ms), random: () => 0.5 };
  return { work, options, waits, calls: () => calls };
}

const engineError = (fault: EngineFault, retryAfterMs?: number) => () =>
  new TranslationEngineError(fault, 'test', retryAfterMs);

describe('work that fails', () => {
  it.each([429, 500, 502, 503, 504])('with HTTP %i is done again', async (status) => {
    const { work, options, waits } = failing(() => readRefusal(status, new Headers()), 2);
    expect(await retry(work, options)).toBe('done');
    expect(waits).toEqual([375, 750]);
  });

  it.each(['unreachable', 'brokenOff', 'slow'] as const)('because it is %s is done again', async (fault) => {
    const { work, options } = failing(engineError(fault), 1);
    expect(await retry(work, options)).toBe('done');
  });

  it.each([400, 401, 403, 404, 413, 422, 456])('with HTTP %i is done once', async (status) => {
    const { work, options, calls } = failing(
      () => readRefusal(status, new Headers({ 'retry-after': '1' })),
      9,
    );
    await faultOf(retry(work, options));
    expect(calls()).toBe(1);
  });

  it.each(['badAnswer', 'budgetUsedUp', 'circuitOpen', 'cancelled'] as const)(
    'as %s is done once',
    async (fault) => {
      const { work, options, calls } = failing(engineError(fault), 9);
      expect((await faultOf(retry(work, options))).fault).toBe(fault);
      expect(calls()).toBe(1);
    },
  );

  it('by a mistake of ours is done once', async () => {
    const { work, options, calls } = failing(() => new RangeError('ours'), 9);
    await expect(retry(work, options)).rejects.toThrow('ours');
    expect(calls()).toBe(1);
  });

  it('always is given up after four times', async () => {
    const { work, options, calls } = failing(engineError('failing'), 9);
    expect((await faultOf(retry(work, options))).fault).toBe('failing');
    expect(calls()).toBe(4);
  });

  it('is never done again sooner than the server asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(30_000),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (askedMs, chance) => {
          const { work, options, waits } = failing(engineError('busy', askedMs), 3);
          await retry(work, { ...options, random: () => chance });
          expect(waits.every((ms) => ms >= askedMs && ms <= askedMs + 500)).toBe(true);
        },
      ),
    );
  });

  it('is given up at once when the server asks for longer than we wait', async () => {
    const { work, options, waits } = failing(engineError('busy', 86_400_000), 1);
    const error = await faultOf(retry(work, options));
    expect([error.fault, error.retryAfterMs, waits]).toEqual(['busy', 86_400_000, []]);
  });

  it('is not done again when nobody wants it any more', async () => {
    const wish = new AbortController();
    const { work, calls } = failing(engineError('busy', 20_000), 9);
    const done = retry(work, {}, wish.signal);
    wish.abort();
    expect((await faultOf(done)).fault).toBe('cancelled');
    expect(calls()).toBe(1);
  });
});

describe('Retry-After', () => {
  const retryAfterMs = (value: string) =>
    readRefusal(429, new Headers({ 'retry-after': value })).retryAfterMs;

  it('is read as seconds or as a date', () => {
    expect(retryAfterMs(' 7 ')).toBe(7_000);
    expect(retryAfterMs(new Date(Date.now() + 90_000).toUTCString())).toBeGreaterThan(85_000);
    expect(retryAfterMs('Wed, 21 Oct 2015 07:28:00 GMT')).toBe(0);
    expect(retryAfterMs('soon')).toBeUndefined();
  });
});
