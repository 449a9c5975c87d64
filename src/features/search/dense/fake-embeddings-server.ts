import type { ServerResponse } from 'node:http';
import {
  startLocalServer,
  type AskedOfServer,
  type LocalServer,
} from '../../../platform/testing/local-server.ts';

/** What the fake was asked: for tests. */
export type AskedEmbeddings = {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: unknown;
  readonly input: readonly string[];
};

/** Answers in the place of the model; undefined lets the model answer. */
export type FakeFault = (asked: AskedEmbeddings, response: ServerResponse) => boolean | undefined;

export type FakeEmbeddingsServer = LocalServer & {
  readonly asked: AskedEmbeddings[];
  /** Faults of the next requests, one each. */
  readonly faults: FakeFault[];
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
  const server = await startLocalServer((request, response) => {
    const question = toQuestion(request);
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
  return { ...server, url: `${server.url}/v1`, asked, faults };
}

function toQuestion({ path, headers, body }: AskedOfServer): AskedEmbeddings {
  return { path, authorization: headers.authorization, ...(body as { model: unknown; input: string[] }) };
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
  return true;
}
