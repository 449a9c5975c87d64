import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { databaseCache, trimCache } from './cache-store.ts';
import { charactersSent, databaseBudget, trimSpending } from './spending-store.ts';

const clock = { now: new Date('2026-11-21T08:00:00Z') };
const { database, ctx } = await useTestDatabase({ clock: () => clock.now });
beforeEach(async () => {
  clock.now = new Date('2026-11-21T08:00:00Z');
  await clearTestDatabase(database);
});

const day = '2026-11-21';
const later = (days: number) => (clock.now = new Date(clock.now.getTime() + days * 86_400_000));

describe('the budget of a day', () => {
  const budget = databaseBudget(ctx, () => undefined);

  it('is never overdrawn, however many take from it at once', async () => {
    const takes = Array.from({ length: 40 }, () => budget.take('deepl', day, 300, 5_000));
    const taken = (await Promise.all(takes)).filter(Boolean);
    expect([taken.length, await charactersSent(ctx, 'deepl', day)]).toEqual([16, 4_800]);
    expect(await budget.take('deepl', day, 200, 5_000)).toBe(true);
    expect(await budget.take('deepl', day, 1, 5_000)).toBe(false);
  });

  it('is refused a first request that alone is too much, and then holds all of it', async () => {
    expect(await budget.take('deepl', day, 11, 10)).toBe(false);
    expect(await charactersSent(ctx, 'deepl', day)).toBe(0);
    expect(await budget.take('deepl', day, 10, 10)).toBe(true);
  });

  it('is one for each engine and day', async () => {
    await budget.take('deepl', day, 10, 10);
    expect(await budget.take('yandex', day, 10, 10)).toBe(true);
    expect(await budget.take('deepl', '2026-11-22', 10, 10)).toBe(true);
  });

  it('is corrected by what a request cost, more or less, and tells the sum', async () => {
    const told: number[] = [];
    const followed = databaseBudget(ctx, (_day, characters) => told.push(characters));
    await followed.take('deepl', day, 100, 1_000);
    await followed.settle('deepl', day, 5);
    await followed.settle('deepl', day, -60);
    await followed.settle('deepl', day, -1_000);
    expect(told).toEqual([100, 105, 45, 0]);
  });

  it('forgets the days long over', async () => {
    await budget.take('deepl', day, 10, 10);
    later(400);
    await budget.take('deepl', '2027-12-26', 10, 10);
    expect(await trimSpending(ctx, 366)).toBe(1);
    expect(await charactersSent(ctx, 'deepl', '2027-12-26')).toBe(10);
  });
});

describe('the cache', () => {
  const cache = databaseCache(ctx);
  const keep = (...keys: string[]) =>
    cache.keep(new Map(keys.map((key) => [key, { text: `ru:${key}`, pivot: undefined }])));
  const kept = async (...keys: string[]) => [...(await cache.find(keys)).keys()].sort();

  it('gives back what was kept, with the language in between, and leaves out the rest', async () => {
    await cache.keep(
      new Map([
        ['a', { text: 'насос', pivot: 'en' as const }],
        ['b', { text: 'лазер', pivot: undefined }],
      ]),
    );
    expect(await cache.find(['b', 'c', 'a'])).toEqual(
      new Map([
        ['a', { text: 'насос', pivot: 'en' }],
        ['b', { text: 'лазер', pivot: undefined }],
      ]),
    );
    expect(await cache.find([])).toEqual(new Map());
  });

  it('bears that two nodes keep the same at once, and keeps the first', async () => {
    await Promise.all([keep('a', 'b', 'c'), keep('c', 'b', 'a')]);
    await cache.keep(new Map([['a', { text: 'other', pivot: undefined }]]));
    expect((await cache.find(['a'])).get('a')?.text).toBe('ru:a');
  });

  it('forgets what nobody used for long', async () => {
    await keep('used', 'unused');
    later(100);
    await cache.find(['used']);
    later(100);
    expect(await trimCache(ctx, { days: 180, entries: 10 })).toBe(1);
    expect(await kept('used', 'unused')).toEqual(['used']);
  });

  it('holds at most so many, those used last', async () => {
    for (const key of ['a', 'b', 'c', 'd']) {
      await keep(key);
      later(2);
    }
    await cache.find(['a']);
    expect(await trimCache(ctx, { days: 180, entries: 2 })).toBe(2);
    expect(await kept('a', 'b', 'c', 'd')).toEqual(['a', 'd']);
  });

  it('does not write for every use', async () => {
    await keep('a');
    const versionOf = async () =>
      (await sql<{ xmin: string }>`select xmin::text from translation_engine_cache`.execute(ctx.db)).rows[0]
        ?.xmin;
    const before = await versionOf();
    await cache.find(['a']);
    expect(await versionOf()).toBe(before);
  });
});
