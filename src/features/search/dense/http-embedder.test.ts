import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddingError } from './embedder.ts';
import {
  fakeDimensions,
  fakeVector,
  sendJson,
  startFakeEmbeddingsServer,
  type FakeEmbeddingsServer,
  type FakeFault,
} from './fake-embeddings-server.ts';
import { createHttpEmbedder, type HttpEmbedderOptions } from './http-embedder.ts';

const key = 'sk-very-secret';
let server: FakeEmbeddingsServer;
let waits: number[];
beforeEach(async () => {
  server = await startFakeEmbeddingsServer();
  waits = [];
});
afterEach(() => server.close());

function open(options: Partial<HttpEmbedderOptions> = {}) {
  const recipe = {
    model: 'multilingual-e5-small',
    dimensions: fakeDimensions,
    queryTemplate: 'query: {text}',
    passageTemplate: 'passage: {text}',
  };
  const wait = (ms: number) => Promise.resolve(waits.push(ms));
  return createHttpEmbedder({ url: server.url, key, recipe, wait, ...options });
}

async function faultOf(work: Promise<unknown>): Promise<EmbeddingError> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof EmbeddingError)) throw new Error(`no EmbeddingError but ${String(error)}`);
  return error;
}

const status =
  (code: number, headers = {}): FakeFault =>
  (_asked, response) =>
    sendJson(response, code, { error: { message: `bad key ${key}` } }, headers);
const answer =
  (body: unknown): FakeFault =>
  (_asked, response) =>
    sendJson(response, 200, body);
const vectors = (...embeddings: unknown[]): FakeFault =>
  answer({ data: embeddings.map((embedding, index) => ({ index, embedding })) });

describe('a server of embeddings', () => {
  it('is asked with model, key and the template of the role', async () => {
    const embedder = open();
    await embedder.embed(['laser\n  pump'], 'passage');
    await embedder.embed(['laser {text} $&'], 'query');
    expect(server.asked).toMatchObject([
      {
        path: '/v1/embeddings',
        authorization: `Bearer ${key}`,
        model: 'multilingual-e5-small',
        input: ['passage: laser pump'],
      },
      { input: ['query: laser {text} $&'] },
    ]);
  });

  it.each(['/v1/', '/v1/embeddings', '/v1/embeddings/'])('is found under %s', async (path) => {
    await open({ url: new URL(path, server.url).href }).embed(['laser'], 'query');
    expect(server.asked[0]?.path).toBe('/v1/embeddings');
  });

  it('gives vectors of length one in the order of the texts, whatever order they come in', async () => {
    server.faults.push(
      answer({
        data: [
          { index: 1, embedding: fakeVector('pump') },
          { index: 0, embedding: fakeVector('laser') },
        ],
      }),
    );
    const [laser, pump] = await open().embed(['laser', 'pump'], 'passage');
    expect(Math.hypot(...(laser ?? []))).toBeCloseTo(1);
    expect(laser?.[0]).toBeGreaterThan(0.9);
    expect(pump?.[1]).toBeGreaterThan(0.9);
  });

  it('gets many texts in batches of 32 and long ones cut', async () => {
    const texts = Array.from({ length: 70 }, (_, at) => (at % 2 === 0 ? 'laser' : 'pump'));
    const found = await open().embed(texts, 'passage');
    expect(server.asked.map(({ input }) => input.length)).toEqual([32, 32, 6]);
    expect(found.map((vector) => (vector[0]! > vector[1]! ? 'laser' : 'pump'))).toEqual(texts);
    await open().embed(['я'.repeat(100_000)], 'passage');
    expect(server.asked.at(-1)?.input[0]?.length).toBeLessThan(2_100);
  });

  it('is asked nothing for no texts', async () => {
    expect(await open().embed([], 'passage')).toEqual([]);
    expect(server.asked).toEqual([]);
  });
});

describe('a server in trouble', () => {
  it('is waited for as long as it asks when it is busy', async () => {
    server.faults.push(status(429, { 'retry-after': '7' }), status(503));
    const found = await open().embed(['laser'], 'passage');
    expect(found).toHaveLength(1);
    expect(waits[0]).toBe(7_000);
    expect(waits[1]).toBeGreaterThanOrEqual(1_000);
  });

  it('is never waited for longer than half a minute at a time', async () => {
    server.faults.push(status(429, { 'retry-after': '86400' }));
    await open().embed(['laser'], 'passage');
    expect(waits).toEqual([30_000]);
  });

  it.each([
    ['an error of its own', status(500), 'failing'],
    ['no JSON', (_asked, response) => (response.end('<html>'), true), 'badAnswer'],
    ['no vectors', answer({ data: 'none' }), 'badAnswer'],
    ['too few vectors', vectors(), 'badAnswer'],
    ['a hole in a vector', vectors([...fakeVector('laser').slice(1), null]), 'badAnswer'],
    ['a text in a vector', vectors([...fakeVector('laser').slice(1), 'NaN']), 'badAnswer'],
    ['nothing but zeros', vectors(Array(fakeDimensions).fill(0)), 'badAnswer'],
    ['wrong indexes', answer({ data: [{ index: 3, embedding: fakeVector('laser') }] }), 'badAnswer'],
    ['an endless body', (_asked, response) => (response.end(`[${' '.repeat(400_000)}]`), true), 'badAnswer'],
  ] as [string, FakeFault, string][])(
    'with %s is tried again and then given up',
    async (_what, fault, expected) => {
      server.faults.push(...Array<FakeFault>(5).fill(fault));
      const error = await faultOf(open().embed(['laser'], 'passage'));
      expect([error.fault, server.asked.length]).toEqual([expected, 5]);
      expect(waits.every((ms, at) => at === 0 || ms > waits[at - 1]!)).toBe(true);
    },
  );

  it('that says numbers beyond all bounds is not believed', async () => {
    const huge = `{"data":[{"index":0,"embedding":[1e999${',1'.repeat(fakeDimensions - 1)}]}]}`;
    server.faults.push((_asked, response) => (response.end(huge), true));
    expect(await open().embed(['laser'], 'passage')).toHaveLength(1);
    expect(server.asked).toHaveLength(2);
  });

  it('that breaks off in the middle of a body is tried again', async () => {
    server.faults.push((_asked, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"data":[{"index":0,"embedd');
      setImmediate(() => response.destroy());
      return true;
    });
    expect(await open().embed(['laser'], 'passage')).toHaveLength(1);
    expect(server.asked).toHaveLength(2);
  });

  it('that answers too slowly is left', async () => {
    server.faults.push(() => true);
    const error = await faultOf(open({ queryTimeoutMs: 40 }).embed(['laser'], 'query'));
    expect([error.fault, server.asked.length]).toEqual(['slow', 1]);
  });

  it('with vectors of another length is a mistake of the settings and not asked again', async () => {
    server.faults.push(vectors([1, 2, 3]));
    const error = await faultOf(open().embed(['laser'], 'passage'));
    expect([error.fault, server.asked.length]).toEqual(['wrongDimensions', 1]);
    expect(error.message).toContain(`3 numbers where ${fakeDimensions} are set`);
  });

  it.each([401, 403, 404])(
    'that refuses with %i is not asked again, and what it says is not repeated',
    async (code) => {
      server.faults.push(status(code));
      const error = await faultOf(open().embed(['laser'], 'passage'));
      expect([error.fault, server.asked.length]).toEqual(['refused', 1]);
      expect(JSON.stringify([error.message, error.stack, error])).not.toContain(key);
    },
  );

  it('that leads elsewhere gets neither key nor text there', async () => {
    const other = await startFakeEmbeddingsServer();
    server.faults.push((_asked, response) =>
      sendJson(response, 307, {}, { location: `${other.url}/embeddings` }),
    );
    const error = await faultOf(open().embed(['laser'], 'query'));
    expect([error.fault, other.asked]).toEqual(['unreachable', []]);
    await other.close();
  });

  it('that takes fewer or shorter texts gets fewer, then shorter ones', async () => {
    const pickySize: FakeFault = (asked, response) =>
      asked.input.length > 1 || asked.input[0]!.length > 600
        ? sendJson(response, 413, { error: 'too much' })
        : undefined;
    server.faults.push(...Array<FakeFault>(20).fill(pickySize));
    const found = await open().embed([`laser ${'x'.repeat(1_500)}`, 'pump'], 'passage');
    expect(found.map((vector) => (vector[0]! > vector[1]! ? 'laser' : 'pump'))).toEqual(['laser', 'pump']);
    expect(waits).toEqual([]);
  });

  it('that refuses even a short text is given up', async () => {
    server.faults.push(...Array<FakeFault>(20).fill(status(422)));
    expect((await faultOf(open().embed(['laser'.repeat(100)], 'passage'))).fault).toBe('textRefused');
  });

  it('that is not there is unreachable, and a query is tried once', async () => {
    await server.close();
    const error = await faultOf(open().embed(['laser'], 'query'));
    expect([error.fault, waits]).toEqual(['unreachable', []]);
    expect((await faultOf(open().embed(['laser'], 'passage'))).isPassing()).toBe(true);
    expect(waits).toHaveLength(4);
  });
});
