import type { Ctx } from '../db/context.ts';
import type { Database } from '../db/database.ts';
import type { Announcer } from './live-hub.ts';

/** Turns notifications of the database into news for the hub of each process. */
export type LiveFeed = {
  /** The channel of NOTIFY. */
  channel: string;
  /**
   * What was notified since the last time, in order; '' among it says that some may have been lost, so that everything
   * heard is to be looked at. Runs one at a time; when it throws it is given the same again.
   */
  hear(ctx: Ctx, payloads: readonly string[], announcer: Announcer): Promise<void>;
};

const retryFirstMs = 500;
const retryMostMs = 30_000;
/** When more waits, it is looked at as if some had been lost. */
const waitingMost = 10_000;

/** Follows all feeds until the returned function is called. */
export async function followFeeds(
  database: Database,
  ctx: Ctx,
  announcer: Announcer,
  feeds: readonly LiveFeed[],
): Promise<() => Promise<void>> {
  const stops = await Promise.all(feeds.map((feed) => followFeed(database, ctx, announcer, feed)));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

async function followFeed(
  database: Database,
  ctx: Ctx,
  announcer: Announcer,
  feed: LiveFeed,
): Promise<() => Promise<void>> {
  let waiting: string[] = [];
  let running: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let retryMs = retryFirstMs;
  let isStopped = false;

  function look(): void {
    if (isStopped || retry) return;
    running ??= run().finally(() => {
      running = undefined;
      if (waiting.length > 0) look();
    });
  }

  async function run(): Promise<void> {
    const taken = waiting;
    waiting = [];
    try {
      await feed.hear(ctx, taken, announcer);
      retryMs = retryFirstMs;
    } catch (error) {
      if (isStopped) return;
      ctx.log.warn({ err: error, channel: feed.channel }, 'live news could not be read');
      waiting = [...taken, ...waiting];
      retry = setTimeout(() => {
        retry = undefined;
        look();
      }, retryMs);
      retryMs = Math.min(retryMs * 2, retryMostMs);
    }
  }

  const unlisten = await database.listen(feed.channel, (payload) => {
    if (waiting.length >= waitingMost) waiting = [''];
    waiting.push(payload);
    look();
  });
  return async () => {
    isStopped = true;
    clearTimeout(retry);
    await unlisten();
    await running;
  };
}
