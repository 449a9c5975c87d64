import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineFault } from './engine-error.ts';
import {
  neverReply,
  replyHalf,
  replyJson,
  replyText,
  startFakeEngineServer,
  type FakeEngineServer,
  type Reply,
} from './fake-engine-server.ts';
import { fakeKey, wireFormats, type WireFormat } from './fake-wire-formats.ts';
import { faultOf } from './testing.ts';

const sources = ['激光器的功率', '泵'];
const request = { from: 'zh', to: 'ru' } as const;
const blanks = ' '.repeat(200_000);
const echo = { error: { message: `bad key ${fakeKey}, authorization: Bearer ${fakeKey}; ${sources[0]}` } };

/** What goes wrong, and what the adapter makes of it. */
const troubles: readonly [string, (format: WireFormat) => Reply, EngineFault][] = [
  ['400', () => replyJson(echo, 400), 'textRefused'],
  ['401', () => replyJson(echo, 401), 'refused'],
  ['402', () => replyJson(echo, 402), 'quotaUsedUp'],
  ['403', () => replyJson(echo, 403), 'refused'],
  ['404', () => replyJson(echo, 404), 'refused'],
  ['413', () => replyJson(echo, 413), 'textRefused'],
  ['429', () => replyJson(echo, 429), 'busy'],
  ['456', () => replyJson(echo, 456), 'quotaUsedUp'],
  ['500', () => replyJson(echo, 500), 'failing'],
  ['502', () => replyJson(echo, 502), 'failing'],
  ['503', () => replyJson(echo, 503), 'failing'],
  ['504', () => replyJson(echo, 504), 'failing'],
  ['half a body', () => replyHalf, 'brokenOff'],
  [
    'half a document',
    (format) => replyText(JSON.stringify(format.answerOf(sources)).slice(0, -9)),
    'badAnswer',
  ],
  ['a page', () => replyText('<html>busy</html>'), 'badAnswer'],
  ['nothing', () => replyText(''), 'badAnswer'],
  ['another shape', () => replyJson({ result: sources }), 'badAnswer'],
  ['a bare list', () => replyJson(sources), 'badAnswer'],
  ['too few texts', (format) => replyJson(format.answerOf(['один'])), 'badAnswer'],
  ['too many texts', (format) => replyJson(format.answerOf(['один', 'два', 'три'])), 'badAnswer'],
  ['a blank text', (format) => replyJson(format.answerOf(['один', ' \n'])), 'badAnswer'],
  ['a zero in a text', (format) => replyJson(format.answerOf(['один', 'д\0ва'])), 'badAnswer'],
  [
    'blanks without end',
    (format) => replyText(JSON.stringify(format.answerOf(sources)) + blanks),
    'badAnswer',
  ],
  [
    'another encoding',
    (format) => replyText(Buffer.from(JSON.stringify(format.answerOf(['café', 'à'])), 'latin1')),
    'badAnswer',
  ],
];

describe.each(Object.values(wireFormats))('$name', (format) => {
  let server: FakeEngineServer;
  beforeEach(async () => {
    server = await startFakeEngineServer(format.speak);
  });
  afterEach(() => server.close());

  it.each([
    ['zh', 'ru'],
    ['ru', 'zh'],
    ['ru', 'en'],
    ['en', 'zh'],
  ] as const)('translates from %s to %s, in the order of the segments', async (from, to) => {
    const engine = format.open({ url: server.url });
    expect(await engine.offers(from, to)).toBe(true);
    const done = await engine.translate(['один', 'два\n"три"'], { from, to });
    expect(done.texts).toEqual([`${to}:один`, `${to}:два\n"три"`]);
    expect(done.engineId).toBe(engine.id);
    expect(done.charactersBilled).toBeGreaterThanOrEqual(13);
  });

  it.each(troubles)(
    'that answers with %s fails without telling what it said',
    async (_what, reply, fault) => {
      server.faults.push(reply(format));
      const error = await faultOf(format.open({ url: server.url }).translate(sources, request));
      expect(error.fault).toBe(fault);
      const told = inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error);
      for (const secret of [fakeKey, 'authorization', sources[0], server.url])
        expect(told).not.toContain(secret);
    },
  );

  it('that is busy says for how long', async () => {
    server.faults.push(replyJson(echo, 429, { 'retry-after': '7' }));
    const error = await faultOf(format.open({ url: server.url }).translate(sources, request));
    expect([error.fault, error.retryAfterMs]).toEqual(['busy', 7_000]);
  });

  it('that never answers is left', async () => {
    server.faults.push(neverReply);
    const engine = format.open({ url: server.url, timeoutMs: 40 });
    expect((await faultOf(engine.translate(sources, request))).fault).toBe('slow');
  });

  it('is no longer waited for when nobody wants its answer', async () => {
    const wish = new AbortController();
    server.faults.push(() => wish.abort());
    const engine = format.open({ url: server.url });
    const error = await faultOf(engine.translate(sources, { ...request, signal: wish.signal }));
    expect(error.fault).toBe('cancelled');
  });

  it('that leads elsewhere gets neither key nor text there', async () => {
    const other = await startFakeEngineServer(format.speak);
    server.faults.push(replyJson({}, 307, { location: other.url }));
    const error = await faultOf(format.open({ url: server.url }).translate(sources, request));
    expect([error.fault, other.asked]).toEqual(['refused', []]);
    await other.close();
  });

  it('that is not there is unreachable', async () => {
    await server.close();
    const error = await faultOf(format.open({ url: server.url }).translate(sources, request));
    expect([error.fault, error.isPerhapsBilled()]).toEqual(['unreachable', false]);
  });

  it('is found under an address that names the method already', async () => {
    const engine = format.open({ url: server.url });
    await engine.translate(sources, request);
    const { path } = server.asked.at(-1)!;
    await format.open({ url: `${server.url}${path}/` }).translate(sources, request);
    expect(server.asked.at(-1)?.path).toBe(path);
  });

  it.each(['no address', 'ftp://example.org', 'https://me:secret@example.org/v1'])(
    'is not opened under “%s”',
    async (url) => {
      const error = await faultOf(Promise.resolve().then(() => format.open({ url })));
      expect(error.fault).toBe('misconfigured');
      expect(inspect(error)).not.toContain(url);
    },
  );
});
