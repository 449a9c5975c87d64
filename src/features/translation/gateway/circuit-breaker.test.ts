import { beforeEach, describe, expect, it } from 'vitest';
import { createCircuitBreaker, type CircuitBreaker } from './circuit-breaker.ts';
import { TranslationEngineError, type EngineFault } from './engine-error.ts';
import { faultOf } from './testing.ts';

let now: number;
let circuit: CircuitBreaker;
beforeEach(() => {
  now = 1_000;
  circuit = createCircuitBreaker({ now: () => now, failuresToOpen: 3, openMs: 10_000 });
});

const fail = (fault: EngineFault) =>
  circuit.run(() => Promise.reject(new TranslationEngineError(fault, 'test')));
const succeed = () => circuit.run(() => Promise.resolve('done'));
async function open(): Promise<void> {
  for (let count = 0; count < 3; count++) await faultOf(fail('failing'));
}

describe('the circuit breaker', () => {
  it('opens after so many failures in a row, and then lets nothing through', async () => {
    for (const fault of ['slow', 'unreachable'] as const) await faultOf(fail(fault));
    expect(circuit.state()).toBe('closed');
    await faultOf(fail('brokenOff'));
    expect(circuit.state()).toBe('open');
    now += 4_000;
    const error = await faultOf(succeed());
    expect([error.fault, error.retryAfterMs]).toEqual(['circuitOpen', 6_000]);
  });

  it('counts anew after a success', async () => {
    await faultOf(fail('failing'));
    await faultOf(fail('failing'));
    expect(await succeed()).toBe('done');
    await faultOf(fail('failing'));
    await faultOf(fail('failing'));
    expect(circuit.state()).toBe('closed');
  });

  it.each(['badAnswer', 'textRefused', 'refused', 'busy', 'budgetUsedUp', 'cancelled'] as const)(
    'does not open because of %s',
    async (fault) => {
      for (let count = 0; count < 9; count++) await faultOf(fail(fault));
      expect(circuit.state()).toBe('closed');
    },
  );

  it('does not forget failures for a request that was cancelled', async () => {
    await faultOf(fail('failing'));
    await faultOf(fail('failing'));
    await faultOf(fail('cancelled'));
    await faultOf(fail('failing'));
    expect(circuit.state()).toBe('open');
  });

  it('tries one request after a while, and closes when it succeeds', async () => {
    await open();
    now += 10_000;
    expect(circuit.state()).toBe('halfOpen');
    let answer = (_text: string) => {};
    const probe = circuit.run(() => new Promise<string>((resolve) => (answer = resolve)));
    expect((await faultOf(succeed())).fault).toBe('circuitOpen');
    answer('up again');
    expect(await probe).toBe('up again');
    expect(circuit.state()).toBe('closed');
    expect(await succeed()).toBe('done');
  });

  it('opens again when that request fails', async () => {
    await open();
    now += 10_000;
    await faultOf(fail('slow'));
    expect(circuit.state()).toBe('open');
    now += 9_999;
    expect((await faultOf(succeed())).retryAfterMs).toBe(1);
  });

  it.each([
    ['cancelled', 'halfOpen'],
    ['budgetUsedUp', 'halfOpen'],
    ['badAnswer', 'closed'],
  ] as const)('is %s, when that request ends as %s', async (fault, state) => {
    await open();
    now += 10_000;
    await faultOf(fail(fault));
    expect(circuit.state()).toBe(state);
    expect(await succeed()).toBe('done');
  });

  it('takes what began before it opened for no news', async () => {
    let answer = (_text: string) => {};
    const early = circuit.run(() => new Promise<string>((resolve) => (answer = resolve)));
    await open();
    answer('late');
    await early;
    expect(circuit.state()).toBe('open');
  });
});
