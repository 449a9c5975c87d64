import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileDesk } from '../../src/app/server/receive-file.ts';
import { attachmentDisposition } from '../../src/app/server/serve-files.ts';
import { createFileUpload } from '../../src/app/server/serve-pages.ts';
import { translateError } from '../../src/app/server/translate-error.ts';
import { actAs } from '../../src/features/accounts/testing.ts';
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts';
import { newId } from '../../src/shared/ids.ts';
import { countRows } from './count-rows.ts';
import { openTestApi, origin, type Member, type TestApi } from './open-test-api.ts';

let api: TestApi;
let owner: Member;
let stranger: Member;

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const program = new Uint8Array([
  0x4d,
  0x5a,
  0x90,
  0,
  3,
  0,
  0,
  0,
  4,
  0,
  0,
  0,
  0xff,
  0xff,
  ...new Array<number>(200).fill(0),
]);
const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');
const megabyte = 1024 * 1024;

beforeAll(async () => {
  api = await openTestApi();
  // The directory's words go to the translators meanwhile: what is counted here is to stand still.
  await api.house.settle();
  owner = await api.addMember();
  stranger = await api.addMember();
}, 120_000);
afterAll(() => api.close());

type Told = { id: string; name: string; size: number; contentType: string; code: string; title: string };
type Sent = { status: number; told: Told };

async function send(
  body: BodyInit,
  headers: Record<string, string> = {},
  cookie = owner.cookie,
): Promise<Sent> {
  const all = { origin, cookie, 'accept-language': 'ru', ...headers };
  const init = { method: 'POST', headers: all, body, duplex: 'half' } as RequestInit;
  const response = await api.fetch('/api/files', init);
  return { status: response.status, told: (await response.json()) as Told };
}
const raw = (bytes: BodyInit, name: string, cookie?: string) =>
  send(bytes, { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(name) }, cookie);
const form = (...files: File[]) => {
  const data = new FormData();
  data.set('note', 'a field besides');
  files.forEach((file, at) => data.set(`file${at}`, file));
  return data;
};

describe('uploading', () => {
  it('keeps a file sent as it is or with a form, under the name it was given', async () => {
    const wanted = { name: 'Протокол 试验.pdf', size: pdf.length, contentType: 'application/pdf' };
    const asBody = await raw(pdf, 'Протокол 试验.pdf');
    expect(asBody).toMatchObject({ status: 201, told: wanted });
    const asForm = await send(form(new File([pdf], 'Протокол 试验.pdf')));
    expect(asForm).toMatchObject({ status: 201, told: wanted });
    expect(asForm.told.id).not.toBe(asBody.told.id);
    expect(Object.keys(asBody.told).sort()).toEqual(['contentType', 'id', 'name', 'size']);
  });

  it('reads the type from the bytes, whatever name and header say', async () => {
    for (const bytes of [program, new Uint8Array([1, 2, 3, 0])]) {
      expect(await raw(bytes, 'report.pdf')).toMatchObject({
        status: 415,
        told: { code: 'platform.fileTypeRefused' },
      });
      const asForm = await send(form(new File([bytes], 'report.pdf', { type: 'application/pdf' })));
      expect(asForm).toMatchObject({ status: 415, told: { title: expect.stringMatching(/тип/) } });
    }
    expect((await raw(page, 'page.pdf')).told.contentType).not.toMatch(/html|pdf/);
  });

  it('refuses nothing, too much and what is no form', async () => {
    const before = await countRows(api.house);
    expect(await raw('', 'empty.pdf')).toMatchObject({ status: 422, told: { code: 'platform.fileEmpty' } });
    expect(await send(form(new File([], 'empty.pdf')))).toMatchObject({
      status: 422,
      told: { code: 'platform.fileEmpty' },
    });
    const large = new Uint8Array(megabyte + 1).fill(65);
    for (const sent of [await raw(large, 'a.txt'), await send(form(new File([large], 'a.txt')))]) {
      expect(sent).toMatchObject({
        status: 413,
        told: { code: 'platform.fileTooLarge', title: expect.stringContaining('1 МБ') },
      });
    }
    const boundary = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const body of ['', 'nonsense', '--x\r\n\r\n', '--x--\r\n']) {
      expect(await send(body, boundary)).toMatchObject({
        status: 400,
        told: { code: 'platform.malformedForm' },
      });
    }
    expect((await send('a', { 'content-type': 'multipart/form-data; boundary=' })).status).toBe(400);
    expect((await send(form())).status).toBe(400);
    expect((await send(form(new File(['a'], 'a.txt'), new File(['b'], 'b.txt')))).status).toBe(400);
    expect(await countRows(api.house)).toEqual(before);
    expect(await readdir(join(api.config.dataFolder, 'files', 'unfinished'))).toEqual([]);
  });

  it('stops reading an endless body at the limit', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x']) {
      let pulled = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(64 * 1024).fill(65));
        },
      });
      expect((await send(endless, { 'content-type': type })).status).toBe(413);
      expect(pulled).toBeLessThan(22);
    }
  });

  it('takes a name for a name, never for a path', async () => {
    const names: [string, string][] = [
      ['../../../etc/passwd', 'passwd'],
      ['..\\..\\boot.ini', 'boot.ini'],
      ['/etc/cron.d/job', 'job'],
      ['отчёт\u202Efdp.exe', 'отчётfdp.exe'],
      ['a\u0000b.txt', 'ab.txt'],
      ['', 'file'],
      ['..', '..'],
    ];
    for (const [name, shown] of names) {
      const { status, told } = await raw('text', name);
      expect([status, told.name], name).toEqual([201, shown]);
      expect(existsSync(join(api.config.dataFolder, 'files', told.id.slice(-2), told.id))).toBe(true);
    }
    expect((await send('text', { 'x-file-name': '%E0%A4%A' })).told.name).toBe('%E0%A4%A');
    expect((await send('text', {})).told.name).toBe('file');
    expect((await raw('text', 'x'.repeat(5000))).told.name).toHaveLength(200);
  });

  it('is for people who signed in, from our own pages, and not without end', async () => {
    expect((await raw(pdf, 'a.pdf', 'amur-session=forged')).status).toBe(401);
    expect((await send(pdf, { origin: 'http://evil.test' })).status).toBe(403);
    const get = await api.call('GET', '/api/files', undefined, owner.cookie);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    const eager = await api.addMember();
    const statuses: number[] = [];
    for (let at = 0; at < 101; at++) statuses.push((await raw('text', 'a.txt', eager.cookie)).status);
    expect([statuses.filter((status) => status === 201).length, statuses.at(-1)]).toEqual([100, 429]);
    expect(await verifyAudit(api.house.systemCtx)).toMatchObject({ ok: true });
  }, 30_000);
});

describe('downloading an attachment', () => {
  async function attach(
    name: string,
    purpose: string,
    bytes: BodyInit = pdf,
  ): Promise<{ path: string; id: string }> {
    const created = await api.call('POST', '/api/offers', { sourceLanguage: 'en' }, owner.cookie);
    const { id } = created.json as { id: string };
    const { told } = await raw(bytes, name);
    const attached = await api.call(
      'POST',
      `/api/offers/${id}/attachments`,
      { fileId: told.id, name, purpose },
      owner.cookie,
    );
    return { id, path: `/api/offers/${id}/attachments/${(attached.json as { id: string }).id}/file` };
  }

  it('gives back the bytes, as a file to keep and not to show', async () => {
    const { path } = await attach('Протокол "1"; 试验\'.pdf', 'evidence');
    const response = await api.fetch(path, { headers: { cookie: owner.cookie } });
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-length')).toBe(String(pdf.length));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('private, no-store');
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.%~!$&+^`|-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('Протокол "1"; 试验\'.pdf');
    const head = await api.fetch(path, { method: 'HEAD', headers: { cookie: owner.cookie } });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(pdf.length),
      '',
    ]);
  });

  it('is hidden from who may not see the record, and from wrong addresses', async () => {
    const { path, id } = await attach('a.pdf', 'public');
    for (const cookie of [stranger.cookie, undefined]) {
      const answer = await api.call('GET', path, undefined, cookie);
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain('a.pdf');
    }
    const wrong = [
      `/api/offers/${id}/attachments/${newId()}/file`,
      `/api/offers/${id}/attachments/x/file`,
      path.replace('offers', 'requests'),
    ];
    for (const address of [
      ...wrong,
      '/api/offers/%00/attachments/%FF/file',
      `/api/offers/${id}/attachments/..%2f..%2fx/file`,
    ]) {
      const answer = await api.call('GET', address, undefined, owner.cookie);
      expect(answer.status, address).toBe(404);
      expect(answer.json).toHaveProperty('title');
    }
    expect((await api.call('POST', path, {}, owner.cookie)).status).toBe(405);
  });

  it('says so when the bytes are gone', async () => {
    const { path, id } = await attach('a.pdf', 'public');
    const list = await api.call('GET', `/api/offers/${id}/attachments`, undefined, owner.cookie);
    const { fileId } = (list.json as { items: { fileId: string }[] }).items[0] ?? { fileId: '' };
    await createFileDesk(api.config).store.remove(fileId);
    expect(await api.call('GET', path, undefined, owner.cookie)).toMatchObject({
      status: 404,
      json: { code: 'platform.fileNotFound' },
    });
  });

  it('nobody attaches a file somebody else uploaded', async () => {
    const { id } = await attach('a.pdf', 'public');
    const { told } = await raw(pdf, 'b.pdf', stranger.cookie);
    const wish = { fileId: told.id, name: 'b.pdf', purpose: 'public' };
    expect((await api.call('POST', `/api/offers/${id}/attachments`, wish, owner.cookie)).status).toBe(404);
  });

  it('names no line end and no quote that would begin another header or parameter', () => {
    const disposition = attachmentDisposition('a"\r\nSet-Cookie: x=1;\ud800.pdf');
    expect(disposition).not.toMatch(/[\r\n]/);
    expect(disposition).toMatch(
      /^attachment; filename="a___Set-Cookie: x=1;_.pdf"; filename\*=UTF-8''a%22%0D%0ASet-Cookie/,
    );
  });
});

describe('a file that comes with the form of a page', () => {
  it('is kept for the person, or refused in the language of the page', async () => {
    const desk = createFileDesk(api.config);
    const ctx = await actAs(api.house.systemCtx, owner.personId);
    const upload = createFileUpload({ desk, translate: translateError }, ctx);
    expect(await upload(new File([pdf], 'a.pdf'))).toMatchObject({
      ok: true,
      output: { name: 'a.pdf', size: pdf.length },
    });
    expect(await upload(new File([program], 'a.pdf'))).toMatchObject({
      ok: false,
      problem: { status: 415, code: 'platform.fileTypeRefused' },
    });
    const visitor = createFileUpload({ desk, translate: translateError }, ctx.withActor({ kind: 'visitor' }));
    expect(await visitor(new File([pdf], 'a.pdf'))).toMatchObject({ ok: false, problem: { status: 401 } });
  });
});
