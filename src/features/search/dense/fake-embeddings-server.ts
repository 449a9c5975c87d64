import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the fake was asked: for tests. */
export type AskedEmbeddings = {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: unknown;
  readonly input: readonly string[];
};

/** Answers in the place of the model; undefined lets the model answer. */
export type FakeFault = (asked: AskedEmbeddings, response: ServerResponse) => boolean | undefined;

export type FakeEmbeddingsServer = {
  readonly url: string;
  readonly asked: AskedEmbeddings[];
  /** Faults of the next requests, one each. */
  readonly faults: FakeFault[];
  close(): Promise<void>;
};

/** Words of the three languages that mean the same, one number of the vector for each line. */
const meanings = [
  ['laser', '激光', 'лазер'],
  ['pump', '泵', 'насос'],
  ['vaccine', '疫苗', 'вакцин'],
  ['ice', '冰', 'лёд', 'ледов'],
  ['battery', '电池', 'аккумулятор'],
] as const;

/** One number for each meaning, and one that no text is without. */
export const fakeDimensions = meanings.length + 1;

/** What the fake model makes of a text: which meanings it holds. */
export function fakeVector(text: string): number[] {
  const lower = text.toLowerCase();
  return [...meanings.map((words) => (words.some((word) => lower.includes(word)) ? 1 : 0)), 0.1];
}

/** A local server that speaks `/v1/embeddings` and knows a handful of words: for tests without a model. */
export async function startFakeEmbeddingsServer(): Promise<FakeEmbeddingsServer> {
  const asked: AskedEmbeddings[] = [];
  const faults: FakeFault[] = [];
  const server = createServer((request, response) => {
    void readAsked(request).then((question) => {
      asked.push(question);
      if (faults.shift()?.(question, response)) return;
      sendJson(response, 200, {
        object: 'list',
        model: question.model,
        data: question.input.map((text, index) => ({
          object: 'embedding',
          index,
          embedding: fakeVector(text),
        })),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAsked(request: IncomingMessage): Promise<AskedEmbeddings> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { model: unknown; input: string[] };
  return { path: request.url ?? '', authorization: request.headers.authorization, ...body };
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
  return true;
}
