import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { serve, type ServerType } from '@hono/node-server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../../src/features/accounts/testing.ts';
import { createLog } from '../../src/platform/log/log.ts';
import { openTestApi, origin, type Member, type TestApi } from './open-test-api.ts';

type Line = { requestId?: string; msg: string; path?: string; status?: number; err?: { stack?: string } };

let api: TestApi;
let member: Member;
let lines: Line[];

beforeAll(async () => {
  lines = [];
  const output = new PassThrough();
  output.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().trim().split('\n')) lines.push(JSON.parse(line) as Line);
  });
  api = await openTestApi({ log: createLog('info', output) });
  member = await api.addMember();
}, 120_000);
afterAll(() => api.close());

type Told = { title: string; code: string; status: number; requestId: string; type: string };
const problemOf = async (response: Response) => (await response.json()) as Told;

describe('problems', () => {
  it('speak the language of the reader, the one asked for by ?lang first', async () => {
    const han = /\p{Script=Han}/u;
    const cyrillic = /\p{Script=Cyrillic}/u;
    const cases: [string, string, RegExp][] = [
      ['/api/me', 'zh-CN', han],
      ['/api/me', 'ru', cyrillic],
      ['/api/me', 'fr, ru;q=0.5', cyrillic],
      ['/api/me', 'fr', /sign in/i],
      ['/api/me?lang=zh', 'ru', han],
      ['/api/me?lang=xx', 'ru', cyrillic],
      ['/api/offers?page=0&lang=ru', 'zh', cyrillic],
      ['/api/nothing?lang=zh', 'en', han],
    ];
    for (const [path, wished, sentence] of cases) {
      const response = await api.fetch(path, { headers: { 'accept-language': wished } });
      expect(response.headers.get('content-type'), path).toBe('application/problem+json; charset=utf-8');
      const problem = await problemOf(response);
      expect(problem.title, `${path} ${wished}`).toMatch(sentence);
      expect(problem).toMatchObject({ status: response.status, type: `urn:amur:error:${problem.code}` });
    }
  });

  it('name the request as the log and the answer do', async () => {
    for (const path of ['/api/me', '/api/nothing', '/api/offers?page=0']) {
      const response = await api.fetch(path);
      const { requestId } = await problemOf(response);
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(response.headers.get('x-request-id')).toBe(requestId);
      expect(lines.find((line) => line.requestId === requestId)).toMatchObject({
        msg: 'request',
        status: response.status,
      });
    }
    const crossSite = await api.fetch('/api/me', {
      method: 'PATCH',
      headers: { origin: 'http://evil.test' },
    });
    expect((await problemOf(crossSite)).requestId).toBe(crossSite.headers.get('x-request-id'));
  });

  it('of our own say nothing of stack, statement or table; the log says all', async () => {
    const { db } = api.house.systemCtx;
    await sql`alter table accounts_facility rename to facility_away`.execute(db);
    const response = await api.fetch('/api/facilities', { headers: { 'accept-language': 'ru' } });
    const text = await response.text();
    await sql`alter table facility_away rename to accounts_facility`.execute(db);
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'platform.unexpected', status: 500 });
    expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([
      'code',
      'requestId',
      'status',
      'title',
      'type',
    ]);
    expect(text).not.toMatch(/select|accounts_|facilit|relation|\.ts|node_modules| at /i);
    const { requestId } = JSON.parse(text) as Told;
    const logged = lines.find((line) => line.requestId === requestId && line.err);
    expect(logged?.err?.stack).toMatch(/accounts_facility/);
  });
});

describe('headers', () => {
  it('of every answer forbid what is not ours', async () => {
    const paths = [
      '/healthz',
      '/readyz',
      '/api/offers',
      '/api/me',
      '/api/nothing',
      '/nothing',
      '/assets/nothing.js',
    ];
    const answers = await Promise.all(paths.map((path) => api.fetch(path)));
    answers.push(
      await api.fetch('/api/offers', { method: 'DELETE', headers: { origin: 'http://evil.test' } }),
    );
    answers.push(await api.fetch('/api/offers', { method: 'OPTIONS' }));
    for (const { headers, url, status } of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, `${url} ${status}`).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|\bblob:/);
      for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
        expect(policy).toContain(part);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
    const nonces = await Promise.all(
      [1, 2].map(async () => (await api.fetch('/healthz')).headers.get('content-security-policy')),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('keep answers of the API out of every cache', async () => {
    for (const path of ['/api/offers', '/api/me', '/api/nothing']) {
      expect((await api.fetch(path)).headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('set no cookie for a visitor who reads', async () => {
    for (const { endpoint } of api.routes.filter(({ endpoint: { method } }) => method === 'GET')) {
      const response = await api.fetch(endpoint.path.replace(/:\w+/g, 'x'), {
        headers: { cookie: 'amur-session=forged' },
      });
      expect(response.headers.get('set-cookie'), endpoint.path).toBeNull();
    }
  });
});

describe('the session cookie', () => {
  const signIn = (on: TestApi, email: string) =>
    on.call('POST', '/api/accounts/sign-in', { email, password: testPassword });

  it('is for this site only and no script reads it', async () => {
    const cookie = (await signIn(api, member.email)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^amur-session=[\w-]{43}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Expires=']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/Domain=/i);
    const signedOut = await api.call('POST', '/api/accounts/sign-out', {}, cookie.split(';')[0]);
    expect(signedOut.headers.get('set-cookie')).toMatch(/^amur-session=; Max-Age=0/);
    expect((await api.call('GET', '/api/me', undefined, cookie.split(';')[0])).status).toBe(401);
  });

  it('is bound to host and encryption where there is https, which browsers then insist on', async () => {
    const secure = await openTestApi({ publicUrl: 'https://amur.test' });
    try {
      const { email } = await secure.addMember();
      const answer = await signIn(secure, email);
      const cookie = answer.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(/^__Host-amur-session=/);
      expect(cookie).toContain('Secure');
      expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
      const unbound = cookie.split(';')[0]?.replace('__Host-', '');
      expect((await secure.call('GET', '/api/me', undefined, unbound)).status).toBe(401);
      expect((await secure.call('GET', '/api/me', undefined, cookie.split(';')[0])).status).toBe(200);
    } finally {
      await secure.close();
    }
  }, 60_000);

  it('never reaches the log', () => {
    const written = JSON.stringify(lines);
    expect(written).not.toContain(member.cookie.split('=')[1]);
    expect(written).not.toContain(testPassword);
  });
});

describe('on a real socket', () => {
  let server: ServerType;
  let port: number;

  beforeAll(async () => {
    server = serve({ fetch: (request, env) => api.handle(request, env), port: 0, hostname: '127.0.0.1' });
    if (!server.listening) await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Sends the text as it is; gives the first line of the answer. */
  async function sendRaw(text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => (answer += part));
    socket.on('error', () => undefined);
    socket.write(text);
    socket.end();
    await once(socket, 'close');
    return answer.split('\r\n')[0] ?? '';
  }

  it.each([
    ['TRACE /api/offers HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 4\d\d/],
    ['GET /api/offers HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 400/],
    ['GET /api/offers HTTP/1.1\r\nHost: a b/:99999999\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 400/],
    ['GET //evil.test/api/offers HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 404/],
    ['GET /api/offers/../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 404/],
    ['GET /api/%E0%A4%A HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 404/],
    [`GET /${'x'.repeat(60_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, /^HTTP\/1.1 431|^$/],
    [
      'POST /api/accounts/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n{',
      /^HTTP\/1.1 413|^$/,
    ],
    [
      'POST /api/accounts/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1.1 400/,
    ],
    ['nonsense\r\n\r\n', /^HTTP\/1.1 400/],
  ])('%#: a request no browser sends is refused, and the next one answered', async (request, wanted) => {
    expect(await sendRaw(request)).toMatch(wanted);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  });

  it('refuses ten megabytes as soon as they are announced', async () => {
    const body = 'x'.repeat(10 * 1024 * 1024);
    const headers = { 'content-type': 'application/json', origin };
    const response = await fetch(`http://127.0.0.1:${port}/api/accounts/sign-in`, {
      method: 'POST',
      headers,
      body,
    });
    expect(response.status).toBe(413);
    expect((await problemOf(response)).code).toBe('platform.bodyTooLarge');
  });
});
