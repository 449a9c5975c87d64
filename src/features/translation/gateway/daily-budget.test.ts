import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spendBudget, type DailyBudget } from './daily-budget.ts';
import { TranslationEngineError, type EngineFault } from './engine-error.ts';
import { faultOf, memoryBudget } from './testing.ts';

const evening = Date.UTC(2026, 10, 21, 22, 0, 0);

function open(charactersPerDay: number) {
  const store = memoryBudget();
  const clock = { now: evening };
  const budget: DailyBudget = { charactersPerDay, store, now: () => clock.now };
  const sent: string[] = [];
  const send = (text: string, charactersBilled = [...text].length) =>
    spendBudget(budget, 'deepl', [text], async () => {
      sent.push(text);
      return { texts: [text], engineId: 'deepl', pivot: undefined, charactersBilled };
    });
  const fail = (text: string, fault: EngineFault) =>
    spendBudget(budget, 'deepl', [text], () => Promise.reject(new TranslationEngineError(fault, 'test')));
  return { store, clock, sent, send, fail, sum: () => store.sums.get('deepl 2026-11-21') };
}

describe('the budget of a day', () => {
  it('counts Unicode characters, not units', async () => {
    const { send, sum } = open(10);
    await send('𠮷野');
    expect(sum()).toBe(2);
  });

  it('stops before it is exceeded, and says when the next day begins', async () => {
    const { send, sent, sum } = open(10);
    await send('123456');
    const error = await faultOf(send('12345'));
    expect([error.fault, error.retryAfterMs]).toEqual(['budgetUsedUp', 2 * 3_600_000]);
    await send('1234');
    expect([sent, sum()]).toEqual([['123456', '1234'], 10]);
  });

  it('begins anew at midnight UTC', async () => {
    const { send, clock, sent } = open(6);
    await send('123456');
    clock.now += 2 * 3_600_000;
    await send('654321');
    expect(sent).toHaveLength(2);
  });

  it('follows what the engine says it billed', async () => {
    const { send, sum } = open(10);
    await send('1234', 9);
    expect(sum()).toBe(9);
    expect((await faultOf(send('12'))).fault).toBe('budgetUsedUp');
  });

  it.each(['unreachable', 'busy', 'failing', 'refused', 'textRefused'] as const)(
    'gets back what ended as %s',
    async (fault) => {
      const { fail, sum } = open(10);
      await faultOf(fail('1234', fault));
      expect(sum()).toBe(0);
    },
  );

  it.each(['slow', 'brokenOff', 'badAnswer', 'cancelled'] as const)(
    'keeps what ended as %s: it may have been billed',
    async (fault) => {
      const { fail, sum } = open(10);
      await faultOf(fail('1234', fault));
      expect(sum()).toBe(4);
    },
  );

  it('is never exceeded, whatever is sent at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 9 })), fc.nat(40), async (texts, limit) => {
        const { send, sent } = open(limit);
        await Promise.all(texts.map((text) => send(text).catch(() => undefined)));
        expect([...sent.join('')].length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
