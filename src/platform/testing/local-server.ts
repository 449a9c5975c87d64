import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a server of a test has read it; `body` is what its JSON holds, undefined where there was none. */
export type AskedOfServer = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
};

export type LocalServer = {
  /** Without a slash at its end. */
  readonly url: string;
  /** Ends the connections that are open too. */
  close(): Promise<void>;
};

/** A server on this machine that stands for one elsewhere: for tests. */
export async function startLocalServer(
  reply: (asked: AskedOfServer, response: ServerResponse) => void,
): Promise<LocalServer> {
  const server = createServer((request, response) => {
    void readAsked(request).then((asked) => reply(asked, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAsked(request: IncomingMessage): Promise<AskedOfServer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { method = '', url = '', headers } = request;
  return { method, path: url, headers, body: text === '' ? undefined : JSON.parse(text) };
}
