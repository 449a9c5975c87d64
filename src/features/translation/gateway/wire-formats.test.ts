import { afterEach, describe, expect, it } from 'vitest';
import { createDeepLEngine } from './deepl-engine.ts';
import { replyJson, startFakeEngineServer, type FakeEngineServer } from './fake-engine-server.ts';
import { fakeKey, libreLanguages, wireFormats, type WireFormat } from './fake-wire-formats.ts';
import { createLibreTranslateEngine } from './libretranslate-engine.ts';
import { noEngine } from './no-engine.ts';
import { faultOf } from './testing.ts';
import { createYandexEngine } from './yandex-engine.ts';

let server: FakeEngineServer | undefined;
afterEach(() => server?.close());

async function start({ speak }: WireFormat): Promise<FakeEngineServer> {
  server = await startFakeEngineServer(speak);
  return server;
}

const laser = { zh: '激光器', ru: 'лазер' };

describe('DeepL', () => {
  it('is told the domain as context and the glossary, and its own count of characters is believed', async () => {
    const { url, asked, faults } = await start(wireFormats.deepl);
    const engine = createDeepLEngine({ url, key: fakeKey, glossaryId: 'def3a26b' });
    const translations = [{ text: 'лазер', billed_characters: 12 }, { text: 'насос' }];
    faults.push(replyJson({ translations }));
    const done = await engine.translate(['激光器', '泵'], { from: 'zh', to: 'ru', domain: '激光物理' });
    expect(done.charactersBilled).toBe(13);
    expect(asked[0]).toMatchObject({
      path: '/v2/translate',
      headers: { authorization: `DeepL-Auth-Key ${fakeKey}`, 'content-type': 'application/json' },
      body: {
        text: ['激光器', '泵'],
        source_lang: 'ZH',
        target_lang: 'RU',
        context: '激光物理',
        glossary_id: 'def3a26b',
      },
    });
    expect(engine.model).toBe('def3a26b');
  });

  it('is asked for simplified Chinese and for one English', async () => {
    const { url, asked } = await start(wireFormats.deepl);
    const engine = createDeepLEngine({ url, key: fakeKey });
    await engine.translate(['лазер'], { from: 'ru', to: 'zh' });
    await engine.translate(['лазер'], { from: 'ru', to: 'en' });
    expect(asked.map(({ body }) => (body as { target_lang: string }).target_lang)).toEqual([
      'ZH-HANS',
      'EN-GB',
    ]);
    expect(asked[0]?.body).not.toHaveProperty('context');
  });
});

describe('Yandex Translate', () => {
  it('is told the folder and the terms', async () => {
    const { url, asked } = await start(wireFormats.yandex);
    const engine = createYandexEngine({ url, key: fakeKey, folderId: 'b1gfolder' });
    await engine.translate(['激光器'], { from: 'zh', to: 'ru', terms: [laser, { en: 'pump' }] });
    expect(asked[0]).toMatchObject({
      path: '/translate/v2/translate',
      headers: { authorization: `Api-Key ${fakeKey}` },
      body: {
        folderId: 'b1gfolder',
        texts: ['激光器'],
        sourceLanguageCode: 'zh',
        targetLanguageCode: 'ru',
        format: 'PLAIN_TEXT',
        glossaryConfig: {
          glossaryData: { glossaryPairs: [{ sourceText: '激光器', translatedText: 'лазер' }] },
        },
      },
    });
  });

  it.each([
    ['50 pairs', 60, 3, 50],
    ['10,000 characters', 10, 3_000, 3],
  ])('gets no more terms than %s', async (_limit, count, length, expected) => {
    const { url, asked } = await start(wireFormats.yandex);
    const terms = Array.from({ length: count }, (_, at) => ({
      ru: `слово${at}`,
      en: String(at).padEnd(length, 'x'),
    }));
    await createYandexEngine({ url, key: fakeKey }).translate(['слово'], { from: 'ru', to: 'en', terms });
    const body = asked[0]?.body as { glossaryConfig: { glossaryData: { glossaryPairs: unknown[] } } };
    expect(body.glossaryConfig.glossaryData.glossaryPairs).toHaveLength(expected);
    expect(body).not.toHaveProperty('folderId');
  });
});

describe('LibreTranslate', () => {
  it('is asked once for its languages, by its own codes, and says where it goes by way of English', async () => {
    const { url, asked } = await start(wireFormats.libreTranslate);
    const engine = createLibreTranslateEngine({ url, key: fakeKey });
    const far = await engine.translate(['激光器'], { from: 'zh', to: 'ru' });
    const near = await engine.translate(['激光器'], { from: 'zh', to: 'en' });
    expect([far.pivot, near.pivot]).toEqual(['en', undefined]);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /languages',
      'POST /translate',
      'POST /translate',
    ]);
    expect(asked[1]?.body).toEqual({
      q: ['激光器'],
      source: 'zh-Hans',
      target: 'ru',
      format: 'text',
      api_key: fakeKey,
    });
  });

  it('does not offer what its server lacks, and is asked again later', async () => {
    let list: unknown = libreLanguages.map((language) => ({ ...language, targets: ['en'] }));
    server = await startFakeEngineServer((asked, response) => replyJson(list)(asked, response));
    const engine = createLibreTranslateEngine({ url: server.url });
    expect(await engine.offers('zh', 'ru')).toBe(false);
    expect((await faultOf(engine.translate(['激光器'], { from: 'zh', to: 'ru' }))).fault).toBe(
      'pairNotOffered',
    );
    list = [{ code: 'ru' }, { code: 'zh' }];
    expect(await engine.offers('zh', 'ru')).toBe(true);
    expect(await engine.offers('ru', 'ru')).toBe(false);
    list = { error: 'Slow down' };
    expect((await faultOf(engine.offers('zh', 'en'))).fault).toBe('badAnswer');
  });
});

describe('no engine', () => {
  it('offers nothing and says that none is set', async () => {
    expect(await noEngine.offers('zh', 'ru')).toBe(false);
    expect((await faultOf(noEngine.translate(['泵'], { from: 'zh', to: 'ru' }))).fault).toBe('notConfigured');
  });
});
