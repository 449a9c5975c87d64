import { describe, expect, it, vi } from 'vitest';
import { sql } from 'kysely';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { followFeeds, type LiveFeed } from './follow-feeds.ts';

const { database, ctx } = await useTestDatabase();
const nobody = { tell: () => undefined, topics: () => [] };

async function notify(channel: string, ...payloads: string[]): Promise<void> {
  for (const payload of payloads)
    await sql`select pg_notify(${channel}, ${payload})`.execute(database.kysely);
}

describe('a feed', () => {
  it('hears every notification once and in order, one call at a time, and none after it was unfollowed', async () => {
    const heard: string[] = [];
    let running = 0;
    const feed: LiveFeed = {
      channel: 'try_order',
      hear: async (_, payloads) => {
        expect(++running).toBe(1);
        await sql`select 1`.execute(database.kysely);
        heard.push(...payloads);
        running -= 1;
      },
    };
    const unfollow = await followFeeds(database, ctx, nobody, [feed]);
    const sent = Array.from({ length: 40 }, (_, at) => `n${at}`);
    await notify('try_order', ...sent);
    await vi.waitFor(() => expect(heard).toEqual(sent), 5_000);
    await unfollow();
    await notify('try_order', 'late');
    await sql`select 1`.execute(database.kysely);
    expect(heard).toEqual(sent);
  });

  it('is given again what it failed on', async () => {
    const heard: string[] = [];
    let fails = 1;
    const feed: LiveFeed = {
      channel: 'try_again',
      hear: (_, payloads) => {
        if (fails-- > 0) return Promise.reject(new Error('no database for a moment'));
        heard.push(...payloads);
        return Promise.resolve();
      },
    };
    const unfollow = await followFeeds(database, ctx, nobody, [feed]);
    await notify('try_again', 'first', 'second');
    await vi.waitFor(() => expect(heard).toEqual(['first', 'second']), 3_000);
    await unfollow();
  });
});
