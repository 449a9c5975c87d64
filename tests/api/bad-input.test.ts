import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/shared/ids.ts';
import { openTestApi, origin, type TestApi } from './open-test-api.ts';

let api: TestApi;
let owner: string;

beforeAll(async () => {
  api = await openTestApi();
  owner = await api.signIn('owner.demo-cn-welding@demo.invalid');
}, 120_000);
afterAll(() => api.close());

const nasty: readonly unknown[] = [
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  "'; drop table accounts_person; --",
  '<script>alert(1)</script>',
  '%00',
  '../../etc/passwd',
  'x'.repeat(20_000),
  -1,
  0,
  1e308,
  1.5,
  9_007_199_254_740_993,
  true,
  null,
  [],
  [[[]]],
  {},
  { __proto__: null, constructor: 'x' },
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🀄️',
];

/** The fields an endpoint reads, by name; where it takes no object there is nothing to vary. */
function fieldNames(shape: z.ZodType): string[] {
  const json = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as { properties?: object };
  return Object.keys(json.properties ?? {});
}

function address(path: string, values: Record<string, unknown>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name] ?? newId()).slice(0, 500)));
}

function query(values: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    params.set(name, typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value));
  }
  return params.size > 0 ? `?${params.toString()}` : '';
}

describe('bad input is refused with a clear answer, never a 500', () => {
  it('in every field of every route, for a signed-in person', async () => {
    const failures: string[] = [];
    for (const { endpoint } of api.routes) {
      for (const name of fieldNames(endpoint.input)) {
        for (const value of nasty) {
          const values = { [name]: value };
          const path = address(endpoint.path, values);
          const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
          if (/sessions$|account$/.test(endpoint.path) && endpoint.method === 'DELETE') continue;
          const answered = await api.call(
            endpoint.method,
            hasBody ? path : path + query(values),
            hasBody ? values : undefined,
            owner,
          );
          const isProblem = answered.status < 400 || hasProblemShape(answered.json);
          if (answered.status >= 500 || !isProblem) {
            failures.push(`${endpoint.id} ${name}=${JSON.stringify(value)?.slice(0, 60)}: ${answered.status}`);
          }
        }
      }
    }
    expect(failures).toEqual([]);
  }, 240_000);

  it('whatever is sent as a body', async () => {
    const bodies: [string | Uint8Array<ArrayBuffer>, string, number[]][] = [
      ['{"email":', 'application/json', [400]],
      ['[]', 'application/json', [400]],
      ['"text"', 'application/json', [400]],
      ['email=a', 'application/x-www-form-urlencoded', [415]],
      ['<a/>', 'text/xml', [415]],
      [new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'application/json', [400]],
      [`{"email":"${'a'.repeat(10 * 1024 * 1024)}"}`, 'application/json', [413]],
      [`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'application/json', [400, 422]],
    ];
    for (const [body, type, statuses] of bodies) {
      const response = await api.fetch('/api/accounts/sign-in', {
        method: 'POST',
        headers: { 'content-type': type, origin, 'accept-language': 'zh' },
        body,
      });
      expect(statuses, `${type} ${String(body).slice(0, 30)}`).toContain(response.status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(((await response.json()) as { title: string }).title).toMatch(/\p{Script=Han}/u);
    }
  });

  it('for unknown ids, unknown addresses and pages that cannot be', async () => {
    expect((await api.call('GET', `/api/offers/${newId()}`)).status).toBe(404);
    expect((await api.call('GET', '/api/offers/nonsense')).status).toBe(404);
    expect((await api.call('GET', '/api/nothing-here')).status).toBe(404);
    for (const page of ['-1', '0', '1.5', 'x', '99999999999999999999']) {
      expect((await api.call('GET', `/api/offers?page=${page}`)).status, page).toBe(422);
    }
    expect((await api.call('GET', '/api/offers?page=10000')).status).toBe(200);
  });

  it('for a session that does not exist (any more): the reader is a visitor', async () => {
    const answered = await api.call('GET', '/api/offers/mine', undefined, 'amur-session=forged');
    expect(answered.status).toBe(401);
    expect((await api.call('GET', '/api/offers', undefined, 'amur-session=forged')).status).toBe(200);
  });

  it('for a write that another site sends', async () => {
    const response = await api.fetch('/api/accounts/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://evil.test', cookie: owner },
      body: '{}',
    });
    expect(response.status).toBe(403);
  });
});

function hasProblemShape(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'title' in json && 'code' in json && json.title !== json.code;
}
