import type { ServerResponse } from 'node:http';
import {
  startLocalServer,
  type AskedOfServer,
  type LocalServer,
} from '../../../platform/testing/local-server.ts';

export type Asked = AskedOfServer;

export type Reply = (asked: Asked, response: ServerResponse) => void;

export type FakeEngineServer = LocalServer & {
  readonly asked: Asked[];
  /** Answers in the place of the engine, one for each of the next requests that post something. */
  readonly faults: Reply[];
};

/** A server on this machine that speaks an engine's protocol: for tests. */
export async function startFakeEngineServer(speak: Reply): Promise<FakeEngineServer> {
  const asked: Asked[] = [];
  const faults: Reply[] = [];
  const server = await startLocalServer((question, response) => {
    asked.push(question);
    const reply = (question.method === 'POST' ? faults.shift() : undefined) ?? speak;
    reply(question, response);
  });
  return { ...server, asked, faults };
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
