import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/app/server/write-atom.ts';
import { buildSearchDocument, putSearchDocument } from '../../src/features/search/testing.ts';
import { issueOneTimeToken } from '../../src/platform/auth/one-time-tokens.ts';
import { roomWork } from '../../src/app/server/rooms.ts';
import { openTestApi, type Member, type TestApi } from './open-test-api.ts';
import { readXml, type XmlElement } from './read-xml.ts';

let api: TestApi;
let owner: Member;
let savedId: string;
let feedPath: string;
const title = 'Вибростенд <b>&"\'малый ]]> \u0001\u{1F600}';

beforeAll(async () => {
  api = await openTestApi();
  owner = await api.addMember();
  const saved = await api.call('POST', '/api/saved-searches', { query: { q: 'вибростенд' } }, owner.cookie);
  savedId = (saved.json as { id: string }).id;
  const feed = await api.call('POST', `/api/saved-searches/${savedId}/feed`, {}, owner.cookie);
  feedPath = (feed.json as { path: string }).path;
  const { systemCtx } = api.house;
  const text = (words: string) => [
    { language: 'ru' as const, title: words, summary: 'Кратко & ясно', keywords: [], body: '' },
  ];
  await putSearchDocument(
    systemCtx,
    buildSearchDocument({ texts: text(title), sortDate: new Date('2026-11-02') }),
  );
  await putSearchDocument(
    systemCtx,
    buildSearchDocument({ audience: ['registered'], texts: text('Вибростенд для своих') }),
  );
  await api.house.index.catchUp();
  await compare();
}, 120_000);
afterAll(() => api.close());

/** The work of the minute: new records are compared with saved searches. */
async function compare(): Promise<void> {
  const job = roomWork(api.config, api.house).jobs.find(({ kind }) => kind === 'search.percolate');
  await job?.run(api.house.systemCtx, {});
}

const children = (element: XmlElement | undefined, name: string) =>
  element?.children.filter((child) => child.name === name) ?? [];
const textOf = (element: XmlElement | undefined, name: string) => children(element, name)[0]?.text;

describe('Atom feeds', () => {
  it('are whole Atom documents: ids, moments, author, links to themselves and to pages', async () => {
    for (const [path, count] of [
      [feedPath, 2],
      [
        '/feeds/search.atom?q=%D0%B2%D0%B8%D0%B1%D1%80%D0%BE%D1%81%D1%82%D0%B5%D0%BD%D0%B4&kind=offer&lang=ru',
        1,
      ],
    ] as const) {
      const response = await api.fetch(path);
      expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const feed = readXml(await response.text());
      expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
      expect(textOf(feed, 'title')).toContain('вибростенд');
      expect(children(feed, 'author').map((author) => textOf(author, 'name'))).toEqual(['Amur']);
      const self = children(feed, 'link').find(({ attributes }) => attributes.rel === 'self');
      expect(self?.attributes.href).toBe(`${api.config.publicUrl}${path}`);
      const entries = children(feed, 'entry');
      expect(entries).toHaveLength(count);
      const ids = [feed, ...entries].map((element) => textOf(element, 'id') ?? '');
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^tag:amur\.test,2026:[\w\-/]+$/);
      for (const element of [feed, ...entries]) {
        expect(new Date(textOf(element, 'updated') ?? '').toISOString()).toBe(textOf(element, 'updated'));
      }
      const shown = entries.map((entry) => textOf(entry, 'title'));
      expect(shown).toContain(title.replace('\u0001', ''));
      const [link] = children(entries[0], 'link');
      expect((await api.fetch(`${new URL(link?.attributes.href ?? '').pathname}`)).status).not.toBe(500);
    }
  });

  it('of a search hold public records only, also for a reader who is signed in', async () => {
    const path = '/feeds/search.atom?q=вибростенд';
    const response = await api.fetch(encodeURI(path), { headers: { cookie: owner.cookie } });
    const text = await response.text();
    expect(text).toContain('малый');
    expect(text).not.toContain('для своих');
  });

  it('of events are whole too, and nothing is written to them', async () => {
    const feed = readXml(await (await api.fetch('/feeds/events.atom?lang=zh')).text());
    expect(feed).toMatchObject({ name: 'feed', attributes: { 'xml:lang': 'zh' } });
    expect(textOf(feed, 'id')).toBe('tag:amur.test,2026:events');
    expect((await api.fetch('/feeds/events.atom', { method: 'POST' })).status).not.toBe(200);
  });

  it('come in the language asked for, with the language of each title', async () => {
    const feed = readXml(await (await api.fetch(`${feedPath}&lang=zh`)).text());
    expect(feed.attributes['xml:lang']).toBe('zh');
    const [entry] = children(feed, 'entry');
    expect(children(entry, 'title')[0]?.attributes['xml:lang']).toBe('ru');
    expect(children(entry, 'link')[0]?.attributes.href).toMatch(/^http:\/\/amur\.test\/zh\/offers\//);
  });

  it('are sent again only when they have changed', async () => {
    const first = await api.fetch(feedPath);
    const etag = first.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await api.fetch(feedPath, { headers: { 'if-none-match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
    }
    await putSearchDocument(
      api.house.systemCtx,
      buildSearchDocument({
        texts: [{ language: 'ru', title: 'Вибростенд новый', summary: '', keywords: [], body: '' }],
      }),
    );
    await compare();
    const changed = await api.fetch(feedPath, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('Вибростенд новый');
  });

  it('are refused with a problem where there is none, and for other methods', async () => {
    for (const path of [
      '/feeds/saved.atom',
      '/feeds/saved.atom?token=x',
      `/feeds/saved.atom?token=${'x'.repeat(43)}`,
    ]) {
      const { status, json } = await api.call('GET', path);
      expect([404, 422]).toContain(status);
      expect(json).toMatchObject({ title: expect.any(String), code: expect.any(String) });
    }
    expect((await api.call('POST', feedPath, {}, owner.cookie)).status).toBe(405);
    expect((await api.fetch(feedPath, { method: 'HEAD' })).status).toBe(200);
    expect((await api.call('GET', '/feeds/search.atom?q=a&q=b')).status).toBe(422);
  });

  it('end when they are closed', async () => {
    const other = await api.call('POST', '/api/saved-searches', { query: { q: 'криостат' } }, owner.cookie);
    const { id } = other.json as { id: string };
    const opened = await api.call('POST', `/api/saved-searches/${id}/feed`, {}, owner.cookie);
    const { path } = opened.json as { path: string };
    expect((await api.fetch(path)).status).toBe(200);
    await api.call('DELETE', `/api/saved-searches/${id}/feed`, undefined, owner.cookie);
    expect((await api.fetch(path)).status).toBe(404);
  });

  it('hold any text: what XML cannot hold is left out', () => {
    expect(readXml(`<a>${escapeXml('\u0000\u000b\ufffe<&>"\'\ud800]]>𝔘')}</a>`).text).toBe(
      '<&>"\'\ufffd]]>𝔘',
    );
  });
});

describe('ending mails with one click (RFC 8058)', () => {
  const newToken = () =>
    issueOneTimeToken(api.house.systemCtx, {
      purpose: 'search.unsubscribe',
      subjectId: owner.personId,
      validMinutes: 5,
      keepsEarlier: true,
    });
  const byMail = async () => {
    const { json } = await api.call('GET', `/api/saved-searches/${savedId}`, undefined, owner.cookie);
    return (json as { saved: { byMail: boolean } }).saved.byMail;
  };

  it('takes the post of a mail program as it comes: a form, no cookie, no origin', async () => {
    const path = `/unsubscribe?token=${await newToken()}`;
    const opened = await api.fetch(path, { headers: { 'accept-language': 'zh' }, redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, path.replace('/', '/zh/')]);
    expect(await byMail()).toBe(true);
    const posted = await api.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(posted.status).toBe(200);
    expect(await byMail()).toBe(false);
  });

  it('is refused with a made-up secret', async () => {
    for (const path of ['/unsubscribe', '/unsubscribe?token=', `/unsubscribe?token=${'a'.repeat(43)}`]) {
      const { status } = await api.fetch(path, { method: 'POST' });
      expect([404, 422]).toContain(status);
    }
  });
});
