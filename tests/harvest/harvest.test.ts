import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followDocuments } from '../../src/features/interop/public.ts';
import { harvestKinds } from '../../src/features/interop/harvest/kinds.ts';
import { removeSearchDocument } from '../../src/features/search/public.ts';
import { buildSearchDocument, putSearchDocument } from '../../src/features/search/testing.ts';
import type { SearchDocument } from '../../src/features/search/public.ts';
import { openTestApi, type TestApi } from '../api/open-test-api.ts';
import { readXml, type XmlElement } from '../api/read-xml.ts';
import { faultsOfXml } from './validate-xml.ts';

let api: TestApi;
let publicOffer: SearchDocument;
let removedOffer: SearchDocument;
let inner: SearchDocument;
let demo: SearchDocument;

beforeAll(async () => {
  api = await openTestApi();
  const { systemCtx } = api.house;
  const title = 'Сталь «20ГЛ» <б> & \u0001 焊接';
  const texts = [{ language: 'ru' as const, title, summary: 'Кратко', keywords: [], body: '' }];
  publicOffer = buildSearchDocument({
    number: 'TO-2026-000007',
    texts: [...texts, { language: 'zh', title: '低温钢焊接', summary: '简介', keywords: [], body: '' }],
    textStates: { zh: 'machine' },
  });
  removedOffer = buildSearchDocument({ texts });
  inner = buildSearchDocument({ texts, audience: ['registered'] });
  demo = buildSearchDocument({ texts, isDemo: true });
  for (const one of [publicOffer, removedOffer, inner, demo]) await putSearchDocument(systemCtx, one);
  await followDocuments(systemCtx);
  await removeSearchDocument(systemCtx, removedOffer.ref);
  await followDocuments(systemCtx);
}, 120_000);
afterAll(() => api.close());

const identifierOf = ({ kind, ref }: SearchDocument) => `oai:amur.test:${kind}/${ref.id}`;

async function ask(query: string): Promise<XmlElement> {
  const response = await api.fetch(`/oai?${query}`);
  const xml = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
  expect(faultsOfXml(xml, 'oai-pmh')).toBe('');
  return readXml(xml.replace('UTF-8', 'utf-8'));
}
const partsOf = (element: XmlElement | undefined, ...names: string[]): XmlElement[] =>
  names.reduce<XmlElement[]>(
    (elements, name) => elements.flatMap(({ children }) => children.filter((child) => child.name === name)),
    element ? [element] : [],
  );
const errorOf = async (query: string) => partsOf(await ask(query), 'error')[0]?.attributes['code'];

describe('OAI-PMH 2.0', () => {
  it('tells who it is, which formats it has and which sets; every answer is valid', async () => {
    const [identify] = partsOf(await ask('verb=Identify'), 'Identify');
    expect(partsOf(identify, 'baseURL')[0]?.text).toBe('http://amur.test/oai');
    expect(partsOf(identify, 'deletedRecord')[0]?.text).toBe('persistent');
    const formats = await ask('verb=ListMetadataFormats');
    const prefixes = partsOf(formats, 'ListMetadataFormats', 'metadataFormat', 'metadataPrefix');
    expect(prefixes.map(({ text }) => text)).toEqual(['oai_dc', 'oai_openaire']);
    const sets = partsOf(await ask('verb=ListSets'), 'ListSets', 'set', 'setSpec').map(({ text }) => text);
    expect(sets).toEqual([...harvestKinds]);
    expect(sets).not.toContain('person');
  });

  it('gives a record with its titles in all languages and says what is machine text', async () => {
    const query = `verb=GetRecord&identifier=${identifierOf(publicOffer)}&metadataPrefix=oai_dc`;
    const [dc] = partsOf(await ask(query), 'GetRecord', 'record', 'metadata', 'oai_dc:dc');
    expect(partsOf(dc, 'dc:title').map(({ text, attributes }) => [attributes['xml:lang'], text])).toEqual([
      ['ru', 'Сталь «20ГЛ» <б> & \ufffd 焊接'],
      ['zh', '低温钢焊接'],
    ]);
    expect(partsOf(dc, 'dc:description').at(-1)?.text).toBe(
      'Russian: original; Chinese: translated by machine, not checked',
    );
    const identifiers = partsOf(dc, 'dc:identifier').map(({ text }) => text);
    expect(identifiers).toEqual([
      'TO-2026-000007',
      ...['zh', 'ru', 'en'].map((language) => `http://amur.test/${language}/offers/${publicOffer.ref.id}`),
    ]);
  });

  it('gives offers in the format of OpenAIRE, and organisations only in Dublin Core', async () => {
    const query = `verb=GetRecord&identifier=${identifierOf(publicOffer)}&metadataPrefix=oai_openaire`;
    expect(partsOf(await ask(query), 'GetRecord', 'record', 'metadata', 'oaire:resource')).toHaveLength(1);
    expect(await errorOf('verb=ListRecords&metadataPrefix=oai_openaire&set=organisation')).toBe(
      'noRecordsMatch',
    );
  });

  it('knows nothing of what is not for everybody, nor of the demonstration', async () => {
    for (const hidden of [inner, demo]) {
      const query = `verb=GetRecord&identifier=${identifierOf(hidden)}&metadataPrefix=oai_dc`;
      expect(await errorOf(query)).toBe('idDoesNotExist');
    }
    const listed = await ask('verb=ListIdentifiers&metadataPrefix=oai_dc&set=offer');
    const ids = partsOf(listed, 'ListIdentifiers', 'header', 'identifier').map(({ text }) => text);
    expect(ids.sort()).toEqual([publicOffer, removedOffer].map(identifierOf).sort());
  });

  it('gives the records of the cooperation in Dublin Core, and no day that nobody knows', async () => {
    for (const set of ['agreement', 'body', 'event', 'fund', 'plan', 'case', 'policy']) {
      const [list] = partsOf(await ask(`verb=ListRecords&metadataPrefix=oai_dc&set=${set}`), 'ListRecords');
      const records = partsOf(list, 'record', 'metadata', 'oai_dc:dc');
      expect([set, records.length > 0]).toEqual([set, true]);
      for (const record of records) {
        expect(partsOf(record, 'dc:type')[0]?.text).toBe(set);
        for (const { text } of partsOf(record, 'dc:date')) expect(text > '1900').toBe(true);
      }
    }
    expect(await errorOf('verb=ListRecords&metadataPrefix=oai_dc&set=expert')).toBe('noRecordsMatch');
  });

  it('says of a record that is gone that it was deleted', async () => {
    const query = `verb=GetRecord&identifier=${identifierOf(removedOffer)}&metadataPrefix=oai_dc`;
    const [record] = partsOf(await ask(query), 'GetRecord', 'record');
    expect(partsOf(record, 'header')[0]?.attributes).toEqual({ status: 'deleted' });
    expect(partsOf(record, 'metadata')).toEqual([]);
  });

  it('gives long lists in pieces: every record once, with the size of the whole', async () => {
    const seen: string[] = [];
    let query = 'verb=ListRecords&metadataPrefix=oai_dc';
    for (let pieces = 0; query !== '' && pieces < 20; pieces++) {
      const [list] = partsOf(await ask(query), 'ListRecords');
      seen.push(...partsOf(list, 'record', 'header', 'identifier').map(({ text }) => text));
      const [token] = partsOf(list, 'resumptionToken');
      expect(Number(token?.attributes['completeListSize'])).toBeGreaterThan(200);
      query = token?.text ? `verb=ListRecords&resumptionToken=${token.text}` : '';
      if (query === '') expect(seen).toHaveLength(Number(token?.attributes['completeListSize']));
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('lists by the second of the change', async () => {
    const [header] = partsOf(
      await ask(`verb=GetRecord&identifier=${identifierOf(publicOffer)}&metadataPrefix=oai_dc`),
      'GetRecord',
      'record',
      'header',
    );
    const at = partsOf(header, 'datestamp')[0]?.text ?? '';
    const list = `verb=ListIdentifiers&metadataPrefix=oai_dc&set=offer`;
    expect(partsOf(await ask(`${list}&from=${at}`), 'ListIdentifiers', 'header')).toHaveLength(2);
    expect(await errorOf(`${list}&until=1999-12-31`)).toBe('noRecordsMatch');
    expect(await errorOf(`${list}&from=2099-01-01T00:00:00Z`)).toBe('noRecordsMatch');
  });

  it.each([
    ['', 'badVerb'],
    ['verb=Nothing', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&set=offer', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-03T00:00:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=people', 'noRecordsMatch'],
    ['verb=ListRecords&resumptionToken=e30', 'badResumptionToken'],
    ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=e30', 'badArgument'],
    ['verb=ListSets&resumptionToken=e30', 'badResumptionToken'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:offer/1', 'idDoesNotExist'],
  ])('refuses %s with %s', async (query, code) => {
    expect(await errorOf(query)).toBe(code);
  });
});

describe('other XML', () => {
  it('sitemaps name every public record in all languages', async () => {
    const index = await (await api.fetch('/sitemap.xml')).text();
    expect(faultsOfXml(index, 'sitemap')).toBe('');
    expect(index).toContain('http://amur.test/sitemaps/1.xml');
    const first = await (await api.fetch('/sitemaps/1.xml')).text();
    expect(faultsOfXml(first, 'sitemap')).toBe('');
    for (const language of ['zh', 'ru', 'en']) {
      expect(first).toContain(`<loc>http://amur.test/${language}/offers/${publicOffer.ref.id}</loc>`);
    }
    for (const place of ['events', 'programmes/agreements', 'funding']) {
      expect(first).toMatch(new RegExp(`<loc>http://amur.test/zh/${place}/[0-9a-f-]{36}</loc>`));
    }
    for (const hidden of [inner, demo, removedOffer]) expect(first).not.toContain(hidden.ref.id);
    expect(faultsOfXml(await (await api.fetch('/sitemaps/pages.xml')).text(), 'sitemap')).toBe('');
    for (const none of ['2.xml', '0.xml', 'x.xml', '1']) {
      expect((await api.fetch(`/sitemaps/${none}`)).status).toBe(404);
    }
    expect(await (await api.fetch('/robots.txt')).text()).toContain('Sitemap: http://amur.test/sitemap.xml');
  });

  it.each(['q=焊接', 'kind=body&kind=session', 'kind=case', 'kind=organisation', 'kind=product&country=CN'])(
    'feeds are valid: %s',
    async (query) => {
      const feed = await (await api.fetch(`/feeds/search.atom?${query}&lang=zh`)).text();
      expect(faultsOfXml(feed, 'atom')).toBe('');
      expect(feed).not.toContain('<updated>1800');
    },
  );

  it('feeds are named in the language of their reader', async () => {
    const feed = readXml(await (await api.fetch('/feeds/search.atom?kind=body&kind=session&lang=ru')).text());
    expect(partsOf(feed, 'title')[0]?.text).toBe('Комиссии и группы, Заседания');
    expect(partsOf(feed, 'entry').length).toBeGreaterThan(0);
  });
});

describe('a harvester of others', () => {
  it('takes everything, the deleted ones too', async () => {
    const server = createServer(
      getRequestListener((request) => api.handle(request, { incoming: { socket: {} } })),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const script = `
      use HTTP::OAI;
      my $harvester = HTTP::OAI::Harvester->new(baseURL => "http://127.0.0.1:${port}/oai");
      my ($all, $deleted) = (0, 0);
      my $answer = $harvester->ListRecords(metadataPrefix => "oai_dc", onRecord => sub {
        my $record = shift;
        $all++;
        $deleted++ if $record->is_deleted;
      });
      die $answer->message if $answer->is_error;
      print "$all $deleted";`;
    try {
      const told = await new Promise<string>((resolve) => {
        execFile('perl', ['-e', script], { encoding: 'utf8' }, (error, out, complaint) =>
          resolve(error ? `${error.message}${complaint}` : out),
        );
      });
      const [list] = partsOf(await ask('verb=ListRecords&metadataPrefix=oai_dc'), 'ListRecords');
      const size = partsOf(list, 'resumptionToken')[0]?.attributes['completeListSize'];
      expect(told).toBe(`${size} 1`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
