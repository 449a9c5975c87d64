import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiParts } from '../../src/features/interop/tokens/contract.ts';
import { addDays, dayOf } from '../../src/shared/day.ts';
import { openTestApi, type Member, type TestApi } from './open-test-api.ts';

let api: TestApi;
let member: Member;
beforeAll(async () => {
  api = await openTestApi();
  member = await api.addMember(['broker']);
}, 120_000);
afterAll(() => api.close());

async function tokenFor(...scopes: string[]): Promise<string> {
  const wish = { name: 'Export', scopes, expiresOn: addDays(dayOf(new Date()), 7) };
  const made = await api.call('POST', '/api/tokens', wish, member.cookie);
  expect(made.status, made.text).toBe(200);
  return (made.json as { secret: string }).secret;
}
async function ask(token: string, method: string, path: string, body?: object) {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'accept-language': 'ru',
  };
  const response = await api.fetch(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe('a program with an access token', () => {
  it('reads what its person may read, without a cookie', async () => {
    const token = await tokenFor('read');
    expect((await ask(token, 'GET', '/api/saved-searches')).status).toBe(200);
    expect((await api.call('GET', '/api/saved-searches')).status).toBe(401);
  });

  it('changes nothing without the scope, and nothing of the account with it', async () => {
    const wish = { query: { q: 'сварка' }, byMail: false };
    const read = await ask(await tokenFor('read'), 'POST', '/api/saved-searches', wish);
    expect(read.status).toBe(403);
    expect(read.json['title']).toBe(
      'Этот токен доступа такого не разрешает. Нужна область действия search:write.',
    );
    const writing = await tokenFor('read', 'write');
    expect((await ask(writing, 'POST', '/api/saved-searches', wish)).status).toBe(200);
    const more = { name: 'More', scopes: ['read'], expiresOn: addDays(dayOf(new Date()), 7) };
    expect((await ask(writing, 'POST', '/api/tokens', more)).status).toBe(403);
    expect((await ask(writing, 'GET', '/api/accounts/me')).status).toBe(403);
  });

  it('reaches the parts of the API it was made for, their files included, and no others', async () => {
    const token = await tokenFor('search:read', 'programmes:write');
    expect((await ask(token, 'GET', '/api/saved-searches')).status).toBe(200);
    const table = await api.fetch('/api/exports/saved-searches?format=csv', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(table.status).toBe(200);
    const wish = { query: { q: 'сварка' }, byMail: false };
    const written = await ask(token, 'POST', '/api/saved-searches', wish);
    expect([written.status, written.json['code']]).toEqual([403, 'interop.token.scope']);
    for (const path of ['/api/offers', '/api/programmes/bodies', '/api/exports/offers?format=csv']) {
      expect((await ask(token, 'GET', path)).status, path).toBe(403);
    }
  });

  it('is given scopes for every part of the API', () => {
    const rooms = [...api.routes.map(({ endpoint }) => endpoint.id), ...api.downloads.map(({ id }) => id)];
    expect([...apiParts].toSorted()).toEqual([...new Set(rooms.map((id) => id.split('.')[0]))].toSorted());
  });

  it('is told that a token does not work, whoever is signed in beside it', async () => {
    const headers = { authorization: `Bearer amur_${'x'.repeat(43)}`, cookie: member.cookie };
    const response = await api.fetch('/api/saved-searches', { headers });
    expect(response.status).toBe(401);
    expect(((await response.json()) as { code: string }).code).toBe('interop.token.invalid');
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every route', async () => {
    const response = await api.fetch('/api/openapi.json');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const described = (await response.json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(described.openapi).toBe('3.1.0');
    for (const { endpoint } of api.routes) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
      expect(described.paths[path]?.[endpoint.method.toLowerCase()], endpoint.id).toBeDefined();
    }
  });

  it('is told operation by operation, with what each needs', async () => {
    const rooms = (await api.call('GET', '/api/operations')).json as {
      rooms: { room: string; operations: number }[];
    };
    const sum = rooms.rooms.reduce((all, { operations }) => all + operations, 0);
    expect(sum).toBe(api.routes.length);
    const { operations } = (await api.call('GET', '/api/operations/interop')).json as {
      operations: { id: string; fields: { name: string; place: string; isNeeded: boolean }[] }[];
    };
    const revoke = operations.find(({ id }) => id === 'interop.tokens.revoke');
    expect(revoke?.fields).toEqual([{ name: 'id', place: 'path', type: 'string (uuid)', isNeeded: true }]);
    expect((await api.call('GET', '/api/operations/nowhere')).status).toBe(404);
  });
});
