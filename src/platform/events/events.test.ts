import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { silentLog } from '../log/log.ts';
import { clearTestDatabase } from '../testing/test-database.ts';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { createEventDelivery } from './deliver.ts';
import type { EventDelivery } from './deliver.ts';
import { defineEvent, listenTo, tellEvent } from './events.ts';
import type { Listener } from './events.ts';
import { purgeEvents } from './outbox.ts';

const offerPublished = defineEvent('try.offerPublished', z.object({ offer: z.number() }));
const offerIndexed = defineEvent('try.offerIndexed', z.object({ offer: z.number() }));

let now: Date;
const clock = () => now;

const { database, ctx } = await useTestDatabase({ clock, requestId: 'r-9' });
beforeAll(async () => {
  await database.exec('create table try_heard (offer integer)');
});
beforeEach(async () => {
  now = new Date('2026-11-21T08:00:00Z');
  await clearTestDatabase(database);
});

function deliveryTo(...listeners: Listener[]): EventDelivery {
  return createEventDelivery({ database, listeners, log: silentLog, clock });
}

function passSeconds(seconds: number): void {
  now = new Date(now.getTime() + seconds * 1_000);
}

async function countRows(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    ctx.db,
  );
  return rows[0]?.count ?? -1;
}

describe('delivery', () => {
  it('reaches every listener of the event in order, after the commit only', async () => {
    const heard: string[] = [];
    const delivery = deliveryTo(
      listenTo(offerPublished, 'try.first', async (_, { offer }) => void heard.push(`first ${offer}`)),
      listenTo(
        offerPublished,
        'try.second',
        async (own, { offer }) => void heard.push(`${own.requestId} ${offer}`),
      ),
      listenTo(offerIndexed, 'try.other', async () => void heard.push('other')),
    );
    await ctx.transaction(async (inside) => {
      for (const offer of [1, 2, 3]) await tellEvent(inside, offerPublished, { offer });
    });
    const refused = ctx.transaction(async (inside) => {
      await tellEvent(inside, offerPublished, { offer: 4 });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    await delivery.drain();
    await delivery.drain();
    expect(heard.filter((line) => line.startsWith('first'))).toEqual(['first 1', 'first 2', 'first 3']);
    expect(heard.filter((line) => line.startsWith('r-9'))).toEqual(['r-9 1', 'r-9 2', 'r-9 3']);
    expect(heard).toHaveLength(6);
  });

  it('also delivers what handlers tell', async () => {
    const heard: number[] = [];
    const delivery = deliveryTo(
      listenTo(offerPublished, 'try.index', (own, { offer }) => tellEvent(own, offerIndexed, { offer })),
      listenTo(offerIndexed, 'try.count', async (_, { offer }) => void heard.push(offer)),
    );
    await tellEvent(ctx, offerPublished, { offer: 5 });
    await delivery.drain();
    expect(heard).toEqual([5]);
  });

  it('refuses a payload of another shape', async () => {
    await expect(tellEvent(ctx, offerPublished, { offer: 'one' as unknown as number })).rejects.toThrow();
    expect(await countRows('platform_outbox')).toBe(0);
  });

  it('happens by itself once started, for what was left over too', async () => {
    await tellEvent(ctx, offerPublished, { offer: 1 });
    const heard: number[] = [];
    let tell: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (tell = resolve));
    const delivery = deliveryTo(
      listenTo(offerPublished, 'try.first', async (_, { offer }) => {
        heard.push(offer);
        if (offer === 1) setImmediate(() => void tellEvent(ctx, offerPublished, { offer: 2 }));
        else tell();
      }),
    );
    delivery.start();
    await all;
    await delivery.stop();
    expect(heard).toEqual([1, 2]);
  });

  it('gives a listener added later only what is told from then on', async () => {
    await tellEvent(ctx, offerPublished, { offer: 1 });
    await deliveryTo(listenTo(offerPublished, 'try.old', async () => undefined)).drain();
    await tellEvent(ctx, offerPublished, { offer: 2 });
    const heard: number[] = [];
    await deliveryTo(
      listenTo(offerPublished, 'try.new', async (_, { offer }) => void heard.push(offer)),
    ).drain();
    expect(heard).toEqual([2]);
  });
});

describe('a listener that throws', () => {
  it('is tried again with growing pauses, loses its effects and holds nobody up', async () => {
    let failures = 2;
    const heard: number[] = [];
    const delivery = deliveryTo(
      listenTo(offerPublished, 'try.shaky', async (own, { offer }) => {
        await sql`insert into try_heard values (${offer})`.execute(own.db);
        if (offer === 1 && failures-- > 0) throw new Error('not yet');
      }),
      listenTo(offerPublished, 'try.steady', async (_, { offer }) => void heard.push(offer)),
    );
    await tellEvent(ctx, offerPublished, { offer: 1 });
    await tellEvent(ctx, offerPublished, { offer: 2 });
    await delivery.drain();
    expect(heard).toEqual([1, 2]);
    expect(await countRows('try_heard')).toBe(1);
    passSeconds(1);
    await delivery.drain();
    expect(await countRows('try_heard')).toBe(1);
    passSeconds(1);
    await delivery.drain();
    expect(await countRows('try_heard'), 'the second pause is two seconds').toBe(1);
    passSeconds(1);
    await delivery.drain();
    expect(await countRows('try_heard')).toBe(2);
    expect(failures).toBe(-1);
  });

  it('is tried again when it swallowed a failed statement', async () => {
    let isBroken = true;
    const delivery = deliveryTo(
      listenTo(offerPublished, 'try.swallow', async (own, { offer }) => {
        await sql`insert into try_heard values (${offer})`.execute(own.db);
        if (isBroken) await sql`select 1 / 0`.execute(own.db).catch(() => undefined);
      }),
    );
    await tellEvent(ctx, offerPublished, { offer: 1 });
    await delivery.drain();
    expect(await countRows('try_heard')).toBe(0);
    isBroken = false;
    passSeconds(1);
    await delivery.drain();
    expect(await countRows('try_heard')).toBe(1);
  });
});

describe('two processes', () => {
  it('deliver each event to each listener once', async () => {
    const listener = listenTo(offerPublished, 'try.count', async (own, { offer }) => {
      await sql`insert into try_heard values (${offer})`.execute(own.db);
    });
    const both = [deliveryTo(listener), deliveryTo(listener)];
    for (let offer = 0; offer < 20; offer++) await tellEvent(ctx, offerPublished, { offer });
    await Promise.all(both.map((delivery) => delivery.drain()));
    await both[0]?.drain();
    const { rows } = await sql<{ offer: number }>`select offer from try_heard`.execute(ctx.db);
    expect(rows.map((row) => row.offer)).toEqual(Array.from({ length: 20 }, (_, offer) => offer));
  });
});

describe('purgeEvents', () => {
  it('deletes old events that are done, and keeps young and waiting ones', async () => {
    let isBroken = true;
    const delivery = deliveryTo(
      listenTo(offerPublished, 'try.shaky', async (_, { offer }) => {
        if (isBroken && offer === 1) throw new Error('not yet');
      }),
    );
    for (const offer of [1, 2]) await tellEvent(ctx, offerPublished, { offer });
    await delivery.drain();
    passSeconds(8 * 86_400);
    await tellEvent(ctx, offerPublished, { offer: 3 });
    await delivery.drain();
    expect(await purgeEvents(ctx, 7)).toBe(1);
    isBroken = false;
    passSeconds(3_600);
    await delivery.drain();
    expect(await purgeEvents(ctx, 7)).toBe(1);
    expect(await countRows('platform_outbox')).toBe(1);
  });
});
