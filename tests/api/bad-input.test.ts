import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDemoOffer, readDemoRequest } from '../../src/features/catalogue/demo-drafts.ts';
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts';
import { newId } from '../../src/shared/ids.ts';
import { countAuditEntries, countRows } from './count-rows.ts';
import {
  addressOf,
  fieldNames,
  inEights,
  nastyValues,
  queryOf,
  scriptText,
  sqlText,
  withEachPartReplaced,
} from './nasty-values.ts';
import { openTestApi, origin, type Answer, type Member, type TestApi } from './open-test-api.ts';

let api: TestApi;
let owner: Member;

beforeAll(async () => {
  api = await openTestApi();
  owner = await api.addMember();
}, 120_000);
// What earlier writes set going (words for the translators, the search for duplicates) ends first: counts are to stand still.
beforeEach(() => api.house.settle(), 120_000);
afterAll(() => api.close());

/** A refusal is a problem with a sentence; nothing is a 500. */
function faultOf({ status, json }: Answer): string | undefined {
  if (status >= 500) return `${status}`;
  if (status < 400) return undefined;
  const isProblem =
    typeof json === 'object' &&
    json !== null &&
    'title' in json &&
    'code' in json &&
    json.title !== json.code;
  return isProblem ? undefined : `${status} without a problem`;
}

const writes = () => api.routes.filter(({ endpoint }) => !['GET', 'DELETE'].includes(endpoint.method));
const readDraft = async (kind: 'offer' | 'request'): Promise<Record<string, unknown>> => {
  const file = new URL(`../../data/demo/${kind}s-a.json`, import.meta.url);
  const rows = JSON.parse(await readFile(file, 'utf8')) as unknown[];
  const { draft } = kind === 'offer' ? readDemoOffer(rows[0]) : readDemoRequest(rows[0]);
  return { ...draft, stewardship: { ownerOrganisationId: owner.organisationId, visibility: 'public' } };
};

describe('bad input is refused with a clear answer, never a 500', () => {
  it('in every field of every route, and refused writes leave no trace', async () => {
    const before = await countRows(api.house);
    const auditBefore = await countAuditEntries(api.house);
    const failures: string[] = [];
    const written: string[] = [];
    const attempts = api.routes.flatMap(({ endpoint }) =>
      fieldNames(endpoint.input).flatMap((name) => nastyValues.map((value) => ({ endpoint, name, value }))),
    );
    await inEights(attempts, async ({ endpoint: { id, method, path }, name, value }) => {
      const values = { [name]: value };
      const hasBody = method !== 'GET' && method !== 'DELETE';
      const address = addressOf(path, values) + (hasBody ? '' : queryOf(values));
      const answer = await api.call(method, address, hasBody ? values : undefined, owner.cookie);
      const fault = faultOf(answer);
      if (fault) failures.push(`${id} ${name}=${JSON.stringify(value)?.slice(0, 60)}: ${fault}`);
      if (method !== 'GET' && answer.status < 300) written.push(id);
    });
    expect(failures).toEqual([]);
    expect(attempts.length).toBeGreaterThan(1000);
    const countOf = (wished: string) => written.filter((id) => id === wished).length;
    const saved = countOf('insights.query.save');
    expect(await countRows(api.house)).toEqual({ ...before, insights_saved_query: saved });
    // Single fields that are enough: texts to look terms up in, names of saved questions, settings of one's account.
    const harmless = /\.(find|glossTitles|proposeNames)$|^insights\.query\.save$/;
    expect([...new Set(written.filter((id) => !harmless.test(id)))]).toEqual(['accounts.people.updateMe']);
    const updates = countOf('accounts.people.updateMe');
    expect((await countAuditEntries(api.house)) - auditBefore).toBe(updates + saved);
  }, 480_000);

  it('in every part of a whole draft', async () => {
    const before = await countRows(api.house);
    const failures: string[] = [];
    let created = 0;
    const values = ['\u0000', '\ud800', 'x'.repeat(20_000), -1, 1e308, null, [], {}, sqlText];
    for (const kind of ['offer', 'request'] as const) {
      const draft = await readDraft(kind);
      const attempts = values.flatMap((nasty) => withEachPartReplaced(draft, nasty));
      await inEights(attempts, async ({ path, value }) => {
        const answer = await api.call('POST', `/api/${kind}s`, value, owner.cookie);
        const fault = faultOf(answer);
        if (fault) failures.push(`${kind} ${path}: ${fault} ${answer.text.slice(0, 100)}`);
        if (answer.status < 300) created += 1;
      });
    }
    expect(failures).toEqual([]);
    const after = await countRows(api.house);
    const { catalogue_listing: listings = 0, catalogue_listing_text: texts = 0 } = before;
    expect(created).toBeGreaterThan(0);
    expect(after).toEqual({
      ...before,
      catalogue_listing: listings + created,
      catalogue_listing_text: texts + created,
    });
  }, 180_000);

  it('in every part of a registration', async () => {
    const failures: string[] = [];
    const person = {
      email: 'x@example.org',
      password: 'a long enough pass phrase',
      name: { latin: { family: 'Doe', given: 'Kim' } },
      language: 'en',
      timeZone: 'UTC',
      consent: true,
      organisation: {
        kind: 'company',
        country: 'KZ',
        names: { en: 'Welding Works' },
        contacts: [{ type: 'phone', value: '+7 000' }],
      },
    };
    const attempts = ['\u0000', '\ud800', -1, null, [], {}, 'x'.repeat(20_000)].flatMap((nasty) =>
      withEachPartReplaced(person, nasty),
    );
    await inEights(attempts, async ({ path, value }) => {
      const at = attempts.findIndex((attempt) => attempt.value === value);
      const answer = await api.call(
        'POST',
        '/api/accounts/sign-up',
        value,
        undefined,
        `203.0.113.${at % 250}`,
      );
      const fault = faultOf(answer);
      if (fault) failures.push(`${path}: ${fault}`);
    });
    expect(failures).toEqual([]);
  }, 180_000);

  it('whatever is sent as a body, to every route that writes', async () => {
    const before = await countRows(api.house);
    const broken = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const bodies: [string | Uint8Array<ArrayBuffer>, string, number[]][] = [
      ['{"email":', 'application/json', [400]],
      ['[]', 'application/json', [400]],
      ['"text"', 'application/json', [400]],
      ['null', 'application/json', [400]],
      ['email=a', 'application/x-www-form-urlencoded', [415]],
      ['<a/>', 'text/xml', [415]],
      ['{}', 'application/jsonp', [415]],
      ['{}', '', [415]],
      [broken, 'application/json', [400]],
      [deep, 'application/json', [400, 413]],
      [`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'application/json', [400]],
      [
        '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}',
        'application/json',
        [200, 403, 404, 422],
      ],
      ['{"a":1,"a":2,"toString":1,"hasOwnProperty":null}', 'application/json', [200, 403, 404, 422]],
    ];
    const failures: string[] = [];
    const attempts = writes()
      .filter(({ endpoint }) => !/sign-out/.test(endpoint.path))
      .flatMap(({ endpoint }) => bodies.map((body) => ({ endpoint, body })));
    await inEights(attempts, async ({ endpoint, body: [body, type, statuses] }) => {
      const headers = { 'content-type': type, origin, 'accept-language': 'zh', cookie: owner.cookie };
      const response = await api.fetch(addressOf(endpoint.path), { method: endpoint.method, headers, body });
      const { title = '' } = (await response.json()) as { title?: string };
      const isRight = response.status < 300 || /\p{Script=Han}/u.test(title);
      if (!statuses.includes(response.status) || !isRight) {
        failures.push(`${endpoint.id} ${type} ${String(body).slice(0, 30)}: ${response.status} ${title}`);
      }
    });
    expect(failures).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(await countRows(api.house)).toEqual(before);
  }, 180_000);

  it('a body of ten megabytes, without reading it', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(97);
    for (const { endpoint } of writes()) {
      let pulled = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1;
          if (pulled > 160) controller.close();
          else controller.enqueue(chunk);
        },
      });
      const init = {
        method: endpoint.method,
        body,
        duplex: 'half',
        headers: { 'content-type': 'application/json' },
      };
      const response = await api.fetch(addressOf(endpoint.path), init as RequestInit);
      expect(response.status, endpoint.id).toBe(413);
      expect(pulled, endpoint.id).toBeLessThan((endpoint.maxBodyBytes ?? 256 * 1024) / chunk.length + 4);
    }
  }, 30_000);

  it('addresses that cannot be', async () => {
    const member = owner.cookie;
    const wanted: [string, number][] = [
      [`/api/offers/${newId()}`, 404],
      ['/api/offers/nonsense', 404],
      ['/api/offers/%FF', 404],
      ['/api/offers/%E0%A4%A', 404],
      ['/api/offers/%00', 404],
      ['/api/offers/%2e%2e%2fetc%2fpasswd', 404],
      ['/api/organisations/nonsense', 404],
      ['/api/organisations/%00', 404],
      [`/api/offers/${'x'.repeat(50_000)}`, 404],
      [`/api${'/x'.repeat(20_000)}`, 404],
      ['/api/nothing-here', 404],
      ['/api/__proto__', 404],
      ['/api/offers/__proto__', 404],
      ['/api/offers/constructor/history', 404],
      ['/api//offers', 404],
    ];
    for (const [path, status] of wanted) {
      const answer = await api.call('GET', path, undefined, member);
      expect([answer.status, faultOf(answer)], path.slice(0, 60)).toEqual([status, undefined]);
    }
  });

  it('pages that cannot be, fields given twice; unknown fields are left alone', async () => {
    for (const path of [
      '/api/offers',
      '/api/requests',
      '/api/search',
      '/api/organisations',
      '/api/facilities',
      '/api/concepts',
    ]) {
      for (const page of ['-1', '0', '1.5', 'x', '1e9', '99999999999999999999', '1&page=2']) {
        expect((await api.call('GET', `${path}?page=${page}`)).status, `${path}?page=${page}`).toBe(422);
      }
      for (const pageSize of ['0', '-5', '101', '1e6']) {
        expect((await api.call('GET', `${path}?pageSize=${pageSize}`)).status, path).toBe(422);
      }
      for (const query of [
        'page=10000',
        'unknown=1&unknown=2',
        '__proto__=1&constructor=2&toString=3',
        'lang=xx',
        '&&=&=a',
      ]) {
        expect((await api.call('GET', `${path}?${query}`)).status, `${path}?${query}`).toBe(200);
      }
    }
    expect((await api.call('GET', '/api/search?q=a&q=b')).status).toBe(422);
    const many = Array.from({ length: 2000 }, (_, at) => `field=${at}`).join('&');
    expect((await api.call('GET', `/api/search?${many}`)).status).toBe(422);
  });

  it('sessions that are forged, over, or not a session at all: the reader is a visitor', async () => {
    const { systemCtx } = api.house;
    const old = await api.addMember();
    await sql`update platform_session set last_seen_at = now() - interval '100 days'
      where person_id = ${old.personId}`.execute(systemCtx.db);
    const forged = `amur-session=${'A'.repeat(43)}`;
    const cookies = [
      forged,
      old.cookie,
      'amur-session=',
      'amur-session=%E0%A4%A',
      `amur-session=${"' or 1=1 --"}`,
      `amur-session=${'x'.repeat(9000)}`,
      '=;;=;',
    ];
    for (const cookie of cookies) {
      expect((await api.call('GET', '/api/me', undefined, cookie)).status, cookie).toBe(401);
      expect((await api.call('GET', '/api/offers', undefined, cookie)).status, cookie).toBe(200);
    }
  });

  it('writes that another site sends', async () => {
    const before = await countRows(api.house);
    const foreign: Record<string, string>[] = [
      { origin: 'http://evil.test' },
      { origin: 'null' },
      { origin: `${origin}.evil.test` },
      { origin, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      {},
    ];
    for (const { endpoint } of api.routes.filter(({ endpoint: { method } }) => method !== 'GET')) {
      for (const headers of foreign) {
        const all = {
          'content-type': 'application/json',
          cookie: owner.cookie,
          'accept-language': 'ru',
          ...headers,
        };
        const body = endpoint.method === 'DELETE' ? {} : { body: '{}' };
        const response = await api.fetch(addressOf(endpoint.path), {
          method: endpoint.method,
          headers: all,
          ...body,
        });
        expect(response.status, `${endpoint.id} ${JSON.stringify(headers)}`).toBe(403);
        expect(await response.json()).toMatchObject({
          code: 'platform.crossSite',
          title: expect.stringMatching(/[а-я]/),
        });
      }
    }
    expect(await countRows(api.house)).toEqual(before);
  }, 30_000);

  it('methods an address does not know', async () => {
    const byPath = new Map<string, string[]>();
    for (const { endpoint } of api.routes)
      byPath.set(endpoint.path, [...(byPath.get(endpoint.path) ?? []), endpoint.method]);
    for (const [path, known] of byPath) {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'BREW']) {
        if (known.includes(method) || (method === 'HEAD' && known.includes('GET'))) continue;
        // An address with a name in it may also be read as one with an id: /api/offers/mine.
        if (
          [...byPath].some(
            ([other, methods]) =>
              other !== path && fits(path, other) && methods.includes(method === 'HEAD' ? 'GET' : method),
          )
        )
          continue;
        const response = await api.fetch(addressOf(path), {
          method,
          headers: { origin, 'accept-language': 'ru' },
        });
        expect(response.status, `${method} ${path}`).toBe(405);
        expect(response.headers.get('allow')?.split(', '), path).toEqual(expect.arrayContaining(known));
        if (method === 'HEAD') continue;
        const problem = (await response.json()) as { title: string; code: string };
        expect(problem).toMatchObject({
          code: 'platform.methodNotAllowed',
          title: expect.stringMatching(/[а-я]/),
        });
      }
    }
  }, 30_000);

  it('answers HEAD where it answers GET, without a body', async () => {
    const response = await api.fetch('/api/offers', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('what looks like an attack but is a text', () => {
  it('is stored and given back as it was written', async () => {
    const draft = await readDraft('offer');
    const text = {
      ...(draft.text as object),
      title: sqlText,
      summary: scriptText,
      description: `${sqlText}\n${scriptText}`,
    };
    const created = await api.call('POST', '/api/offers', { ...draft, text }, owner.cookie);
    const { id } = created.json as { id: string };
    const read = await api.call('GET', `/api/offers/${id}`, undefined, owner.cookie);
    const { texts, sourceLanguage } = read.json as { texts: Record<string, object>; sourceLanguage: string };
    expect(texts[sourceLanguage]).toMatchObject(text);
    const found = await api.call('GET', `/api/organisations?q=${encodeURIComponent(sqlText)}`);
    expect(found.json).toMatchObject({ items: [], total: 0 });
    for (const q of ["'", '%', '_', '\\', '" OR 1=1', ':*', '((', 'a & | !', scriptText]) {
      for (const path of ['search', 'organisations', 'facilities', 'concepts']) {
        expect(
          (await api.call('GET', `/api/${path}?q=${encodeURIComponent(q)}`)).status,
          `${path} ${q}`,
        ).toBe(200);
      }
    }
  });
});

describe('after all that', () => {
  it('the house is alive and its audit trail whole', async () => {
    expect((await api.call('GET', '/healthz')).json).toEqual({
      status: 'alive',
      embeddingModel: 'off',
      translationEngine: 'off',
      liveStreams: 0,
    });
    expect((await api.call('GET', '/readyz')).json).toEqual({ status: 'ready' });
    expect(await verifyAudit(api.house.systemCtx)).toMatchObject({ ok: true });
  });
});

/** Whether an address of one route is also one of the other: /api/offers/mine of /api/offers/:id. */
function fits(path: string, other: string): boolean {
  const parts = path.split('/');
  const others = other.split('/');
  return (
    parts.length === others.length && others.every((part, at) => part.startsWith(':') || part === parts[at])
  );
}
