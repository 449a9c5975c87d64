import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionFunctionArgs, ServerBuild } from 'react-router';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../../src/app/server/viewer-of.ts';
import { fileUploadContext, viewerContext } from '../../src/ui/api-context.ts';
import { openTestApi, origin, type Member, type TestApi } from './open-test-api.ts';

/** The smallest web: one address for everything, whose action keeps the file of its form. */
const route = {
  loader: ({ context }: ActionFunctionArgs) => Response.json(context.get(viewerContext)),
  action: async ({ request, context }: ActionFunctionArgs) => {
    const file = (await request.formData()).get('file');
    if (!(file instanceof File)) return Response.json({ ok: false });
    return Response.json(await context.get(fileUploadContext)(file));
  },
};
const build = {
  entry: { module: { default: () => new Response('page') } },
  routes: { root: { id: 'root', path: '*', module: route } },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  future: {},
  publicPath: '/',
  assetsBuildDirectory: '',
  basename: '/',
  isSpaMode: false,
  ssr: true,
  prerender: [],
  routeDiscovery: { mode: 'initial' },
} as unknown as ServerBuild;

let api: TestApi;
let member: Member;
let clientFolder: string;

beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), 'amur-client-'));
  await mkdir(join(clientFolder, 'assets'));
  await writeFile(join(clientFolder, 'assets', 'a-1.js'), 'let a');
  await writeFile(join(clientFolder, 'secret.js'), 'let secret');
  api = await openTestApi({ pages: { build, clientFolder, viewerOf } });
  member = await api.addMember();
}, 120_000);
afterAll(async () => {
  await api.close();
  await rm(clientFolder, { recursive: true });
});

function post(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return api.fetch('/ru/files', { method: 'POST', body, headers: { origin, ...headers } });
}
function formWith(bytes: number): FormData {
  const form = new FormData();
  form.set('file', new File(['a'.repeat(bytes)], 'заметка.txt'));
  return form;
}

describe('forms of pages', () => {
  it('bring their file, without a script', async () => {
    const response = await post(formWith(1000), { cookie: member.cookie });
    expect(await response.json()).toMatchObject({ ok: true, output: { name: 'заметка.txt', size: 1000 } });
    const refused = await post(formWith(1000));
    expect(await refused.json()).toMatchObject({
      ok: false,
      problem: { code: 'platform.signInFirst', title: expect.stringMatching(/[а-я]/) },
    });
  });

  it('are refused when they are larger than a file may be, from visitors earlier, before they are read', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const announce = (bytes: number, headers: Record<string, string>) =>
      post('--x--', { ...type, 'content-length': String(bytes), ...headers });
    const megabytes = (count: number) => count * 1024 * 1024;
    const answers = [
      await announce(megabytes(3) + 1, { cookie: member.cookie }),
      await announce(megabytes(2) + 1, {}),
      await announce(megabytes(2) + 1, {
        cookie: member.cookie,
        'content-type': 'application/x-www-form-urlencoded',
      }),
      await post('--x--', { ...type, 'transfer-encoding': 'chunked', cookie: member.cookie }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(413);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await response.text()).toMatch(/<html lang="ru">.*[а-я]/);
    }
  });

  it('are refused from other sites, with a page', async () => {
    const response = await api.fetch('/ru/files', {
      method: 'POST',
      body: 'a=1',
      headers: { origin: 'http://evil.test', 'accept-language': 'zh' },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toMatch(/\p{Script=Han}/u);
  });
});

describe('addresses of pages', () => {
  it.each([
    '/ru/%E0%A4%A',
    '/zh/%FF',
    '/en/%00',
    '/ru//x',
    '/%',
    `/ru/${'x'.repeat(20_000)}`,
    '/__proto__',
    '/ru/%2e%2e%2f',
  ])('%s is no fault of ours', async (path) => {
    const response = await api.fetch(path);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('chooses the language a visitor wishes, and a fixed theme goes nowhere else', async () => {
    const home = await api.fetch('/', { headers: { 'accept-language': 'zh-CN' } });
    expect([home.status, home.headers.get('location')]).toEqual([302, '/zh']);
    for (const back of [
      '//evil.test',
      'https://evil.test',
      '/ru//evil.test',
      '/ru\\evil',
      '/api/me',
      '/ru/\r\nX: y',
    ]) {
      const init = {
        method: 'POST',
        body: new URLSearchParams({ theme: 'dark', back }),
        headers: { origin },
      };
      const response = await api.fetch('/ru/appearance', init);
      expect([response.status, response.headers.get('location')], back).toEqual([303, '/']);
    }
    const body = new URLSearchParams({ theme: 'dark', back: '/ru/search?q=сварка' });
    const there = await api.fetch('/ru/appearance', { method: 'POST', body, headers: { origin } });
    expect(decodeURI(there.headers.get('location') ?? '')).toBe('/ru/search?q=сварка');
    const large = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '99999999',
      origin,
    };
    expect((await api.fetch('/ru/appearance', { method: 'POST', body: 'a=1', headers: large })).status).toBe(
      413,
    );
  });
});

describe('built files', () => {
  it('are kept by browsers; nothing else of the folder is given', async () => {
    const found = await api.fetch('/assets/a-1.js');
    expect([found.status, await found.text()]).toEqual([200, 'let a']);
    expect(found.headers.get('cache-control')).toContain('immutable');
    const head = await api.fetch('/assets/a-1.js', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
    for (const path of [
      '/assets/..%2fsecret.js',
      '/assets/%2e%2e/secret.js',
      '/assets/..%5csecret.js',
      '/assets/none.js',
      '/assets/',
    ]) {
      const text = await (await api.fetch(path)).text();
      expect(text, path).not.toContain('secret');
    }
  });
});
