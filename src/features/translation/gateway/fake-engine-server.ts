import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
};

export type Reply = (asked: Asked, response: ServerResponse) => void;

export type FakeEngineServer = {
  readonly url: string;
  readonly asked: Asked[];
  /** Answers in the place of the engine, one for each of the next requests that post something. */
  readonly faults: Reply[];
  close(): Promise<void>;
};

/** A server on this machine that speaks an engine's protocol: for tests. */
export async function startFakeEngineServer(speak: Reply): Promise<FakeEngineServer> {
  const asked: Asked[] = [];
  const faults: Reply[] = [];
  const server = createServer((request, response) => {
    void readAsked(request).then((question) => {
      asked.push(question);
      const reply = (question.method === 'POST' ? faults.shift() : undefined) ?? speak;
      reply(question, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { method = '', url = '', headers } = request;
  return { method, path: url, headers, body: text === '' ? undefined : JSON.parse(text) };
}

export function replyJson(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return (_asked, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

export function replyText(text: string | Buffer): Reply {
  return (_asked, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(text);
  };
}

/** Breaks off the connection after half of what it announced. */
export const replyHalf: Reply = (_asked, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"translations":[{"te');
  setImmediate(() => response.destroy());
};

export const neverReply: Reply = () => undefined;
