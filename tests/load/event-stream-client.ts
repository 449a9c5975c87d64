import { request, type ClientRequest } from 'node:http';

/** One reader of a stream of server-sent events, as small as 2,000 of them have to be. */
export type StreamClient = {
  /** Ids of the events in the order they came. */
  readonly ids: number[];
  /** Why the line ended, if it did. */
  fault: string | undefined;
  /** Resolves when the first line came. */
  readonly opened: Promise<void>;
  close(): void;
};

/** Opens a stream; what it tells counts from `lastEventId` on where one is given. */
export function openStream(url: string, cookie: string, lastEventId?: number): StreamClient {
  const ids: number[] = [];
  let asked: ClientRequest | undefined;
  let isClosed = false;
  const headers = { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }) };
  const client: StreamClient = {
    ids,
    fault: undefined,
    opened: new Promise((resolve, reject) => {
      asked = request(url, { agent: false, headers }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`the stream was answered ${response.statusCode}`));
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          resolve();
          const lines = (rest + text).split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines) if (line.startsWith('id: ')) ids.push(Number(line.slice(4)));
        });
        response.on('close', () => {
          if (!isClosed) client.fault ??= 'the line was closed';
        });
        response.on('error', (error) => {
          if (!isClosed) client.fault ??= error.message;
        });
      });
      asked.on('error', (error) => {
        if (!isClosed) client.fault ??= error.message;
        reject(error);
      });
      asked.end();
    }),
    close() {
      isClosed = true;
      asked?.destroy();
    },
  };
  // Who does not wait for the opening reads `fault`.
  client.opened.catch(() => undefined);
  return client;
}
