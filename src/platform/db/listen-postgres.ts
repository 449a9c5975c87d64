import type pg from 'pg';
import type { Log } from '../log/log.ts';

type Hear = (payload: string) => void;

export type PostgresListener = {
  listen(channel: string, hear: Hear): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

const retryFirstMs = 200;
const retryMostMs = 30_000;

/**
 * LISTEN on a connection of its own, opened with the first listener; when it breaks it is opened again (after
 * 0.2 s, then twice as long each time up to 30 s) and listens to all channels again, and calls every listener once, for something may have been missed.
 */
export function createPostgresListener(options: { open: () => pg.Client; log: Log }): PostgresListener {
  const { log } = options;
  const hearers = new Map<string, Set<Hear>>();
  let client: Promise<pg.Client> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let retryMs = retryFirstMs;
  let isClosed = false;

  async function connect(): Promise<pg.Client> {
    const opened = options.open();
    opened.on('error', (error) => log.warn({ error: error.message }, 'database listener failed'));
    opened.on('end', () => reconnectLater(opened));
    opened.on('notification', ({ channel, payload }) =>
      hearers.get(channel)?.forEach((hear) => hear(payload ?? '')),
    );
    await opened.connect();
    for (const channel of hearers.keys()) await opened.query(`listen ${quote(channel)}`);
    retryMs = retryFirstMs;
    return opened;
  }

  function reconnectLater(lost: pg.Client): void {
    lost.removeAllListeners('notification');
    if (isClosed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      client = connect();
      client.then(tellAll, (error: unknown) => {
        log.warn({ error: String(error) }, 'database listener could not reconnect');
        reconnectLater(lost);
      });
    }, retryMs);
    retryMs = Math.min(retryMs * 2, retryMostMs);
  }

  function tellAll(): void {
    for (const all of hearers.values()) all.forEach((hear) => hear(''));
  }

  async function listen(channel: string, hear: Hear): Promise<() => Promise<void>> {
    const known = hearers.get(channel);
    const all = known ?? new Set<Hear>();
    all.add(hear);
    hearers.set(channel, all);
    if (!client) await (client = connect());
    else if (!known) await (await client).query(`listen ${quote(channel)}`);
    return async () => {
      all.delete(hear);
      if (all.size > 0 || hearers.get(channel) !== all) return;
      hearers.delete(channel);
      const current = await client?.catch(() => undefined);
      await current?.query(`unlisten ${quote(channel)}`).catch(() => undefined);
    };
  }

  async function close(): Promise<void> {
    isClosed = true;
    clearTimeout(retry);
    const current = await client?.catch(() => undefined);
    await current?.end().catch(() => undefined);
  }

  return { listen, close };
}

function quote(channel: string): string {
  return `"${channel.replaceAll('"', '""')}"`;
}
