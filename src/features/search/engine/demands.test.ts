import { beforeAll, describe, expect, it } from 'vitest';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { createSearchEngine, type SegmentedEngine } from './search-engine.ts';
import { ask, buildRecord, keysFound } from './testing.ts';

let engine: SegmentedEngine;
beforeAll(async () => {
  engine = createSearchEngine({ concepts: loadConcepts(), threads: 0 });
  const put = (overrides: Parameters<typeof buildRecord>[0]) => ({ put: buildRecord(overrides) });
  await engine.apply([
    put({ key: 'near', text: 'Лазерная наплавка валов', sortDate: 3, facets: { country: ['RU'] } }),
    put({ key: 'far', text: 'Наплавка валов. Лазерная резка', sortDate: 2, facets: { country: ['CN'] } }),
    put({ key: 'zh', language: 'zh', text: '激光熔覆修复轴', sortDate: 1 }),
    put({
      key: 'owned',
      text: 'Дуговая сварка труб',
      ownerNames: ['Институт электросварки', '焊接研究所'],
      level: 7,
      sortDate: 0,
    }),
    put({ key: 'named', text: 'Партнёр', names: ['Yamin Paton', 'Ямин Патон'], level: 3, sortDate: -1 }),
    put({ key: 'bare', texts: [], names: ['Zhongguancun'], sortDate: -2 }),
  ]);
});

describe('phrases', () => {
  it('stand word for word, in any form of writing, not across a sentence', async () => {
    expect(await keysFound(engine, { text: '"лазерная наплавка"' })).toEqual(['near']);
    expect(await keysFound(engine, { text: '"ЛАЗЕРНАЯ наплавка"' })).toEqual(['near']);
    expect(await keysFound(engine, { text: '"валов лазерная"' })).toEqual([]);
    expect(await keysFound(engine, { text: '"наплавка вал"' })).toEqual([]);
    expect(await keysFound(engine, { text: '"激光熔覆"' })).toEqual(['zh']);
    expect(await keysFound(engine, { text: '"熔覆激光"' })).toEqual([]);
  });

  it('alone list by date, and narrow words', async () => {
    expect(await keysFound(engine, { text: '"наплавка валов"' })).toEqual(['near', 'far']);
    expect(await keysFound(engine, { text: '"наплавка валов" резка' })).toEqual(['far']);
  });
});

describe('excluded words', () => {
  it('rule out their other forms and the other languages', async () => {
    const all = await keysFound(engine, { text: 'наплавка' });
    expect(all).toEqual(expect.arrayContaining(['near', 'far']));
    expect(await keysFound(engine, { text: 'наплавка -резка' })).not.toContain('far');
    expect(await keysFound(engine, { text: 'наплавка -резки' })).not.toContain('far');
    expect(await keysFound(engine, { text: 'наплавка -лазер' })).not.toContain('zh');
    expect(await keysFound(engine, { text: 'наплавка -"лазерная резка"' })).toEqual(
      expect.not.arrayContaining(['far']),
    );
    expect(await keysFound(engine, { text: 'наплавка -"лазерная резка"' })).toContain('near');
  });
});

describe('owners and names', () => {
  it('an owner is found by org: only', async () => {
    expect(await keysFound(engine, { text: 'org:электросварки' })).toEqual(['owned']);
    expect(await keysFound(engine, { text: 'org:焊接研究所' })).toEqual(['owned']);
    expect(await keysFound(engine, { text: 'электросварки', isPlain: true, languages: ['zh'] })).toEqual([]);
    expect(await keysFound(engine, { text: 'org:наплавка' })).toEqual([]);
  });

  it('other spellings of a name find the record, even one without texts', async () => {
    expect(await keysFound(engine, { text: 'yamin paton' })).toEqual(['named']);
    expect(await keysFound(engine, { text: 'zhongguancun', isPlain: true })).toEqual(['bare']);
  });
});

describe('senses, filters and other lists', () => {
  it('a sense that is switched off finds nothing, and is still shown', async () => {
    const open = await ask(engine, { text: '激光', languages: ['ru'] });
    expect(open.total).toBeGreaterThan(0);
    const muted = open.queryConceptIds;
    const closed = await ask(engine, { text: '激光', languages: ['ru'], mutedConcepts: muted });
    expect(closed.total).toBe(0);
    expect(closed.queryConceptIds).toEqual([]);
    expect(
      closed.units.flatMap(({ senses }) => senses).map(({ conceptId, isOn }) => [conceptId, isOn]),
    ).toEqual(muted.map((conceptId) => [conceptId, false]));
    expect(open.units[0]?.written).toBe('激光');
  });

  it('filters of the text and of the query hold both', async () => {
    expect(await keysFound(engine, { text: 'level:>=6' })).toEqual([]);
    const filters = { country: ['RU', 'CN'] };
    expect(await keysFound(engine, { text: 'наплавка', filters })).toEqual(['near', 'far']);
    expect(await keysFound(engine, { text: 'наплавка country:CN', filters })).toEqual(['far']);
    expect(await keysFound(engine, { text: 'наплавка country:CN', filters: { country: ['RU'] } })).toEqual(
      [],
    );
  });

  it('sorts by level, and counts the freshness of dates', async () => {
    const { hits } = await ask(engine, { sort: 'level' });
    expect(hits.slice(0, 2).map(({ key }) => key)).toEqual(['owned', 'named']);
    const now = 20 * 86_400_000;
    const { facets } = await ask(engine, { facets: ['freshness'], now });
    expect(facets['freshness']).toEqual([{ value: 'd30', count: 6 }]);
    const later = { facets: ['freshness'], now: 400 * 86_400_000 };
    expect((await ask(engine, later)).facets['freshness']).toEqual([{ value: 'older', count: 6 }]);
    expect((await ask(engine, { ...later, filters: { freshness: ['d30'] } })).total).toBe(0);
  });

  it('leaves out excluded records, whatever they cover', async () => {
    expect(
      await keysFound(engine, { text: 'лазерная наплавка валов', excludedKeys: ['near', 'none'] }),
    ).not.toContain('near');
  });

  it('fuses another list by rank; the gate holds for it', async () => {
    const keys = ['owned', 'far', 'none'];
    const fused = await ask(engine, { text: '"наплавка"', extraList: { keys, weight: 0.5 } });
    expect(fused.hits.map(({ key }) => key)).toEqual(['far']);
    const half = await ask(engine, { text: 'наплавка', extraList: { keys, weight: 0.9 }, facets: ['kind'] });
    expect(half.hits.slice(0, 2).map(({ key }) => key)).toEqual(['far', 'owned']);
    expect(half.facets['kind']).toEqual([{ value: 'offer', count: half.total }]);
    const other = { text: 'наплавка', extraList: { keys, weight: 0.9 }, filters: { country: ['RU'] } };
    expect(await keysFound(engine, other)).toEqual(['near']);
    const stranger = { text: '', extraList: { keys, weight: 1 }, readerAudience: ['other'] };
    expect((await ask(engine, stranger)).total).toBe(0);
  });
});

describe('queries of any kind', () => {
  it.each([
    ['x'.repeat(10_000)],
    ['насос '.repeat(1600)],
    ['激光'.repeat(5000)],
    ['"'.repeat(300)],
    ['-'.repeat(300)],
    ['((((('.repeat(100)],
    ['\u{1f600}'.repeat(500)],
    ['org: field: level: -"" "" :::'],
  ])('number %# is answered', async (text) => {
    const answer = await ask(engine, { text, passages: true, offset: 200_000 });
    expect(answer.hits).toEqual([]);
  });

  it('filters with a thousand values and unknown facets are answered', async () => {
    const values = Array.from({ length: 1000 }, (_, at) => `value-${at}`);
    expect((await ask(engine, { filters: { country: [...values, 'RU'] } })).total).toBe(1);
    expect((await ask(engine, { filters: { constructor: values, none: ['x'] } })).total).toBe(0);
  });
});

describe('codes, owners by beginnings, and signs', () => {
  let codes: SegmentedEngine;
  beforeAll(async () => {
    codes = createSearchEngine({ concepts: loadConcepts(), threads: 0 });
    const put = (overrides: Parameters<typeof buildRecord>[0]) => ({ put: buildRecord(overrides) });
    await codes.apply([
      put({ key: 'memory', language: 'en', text: 'Memory of 6 GB for the board' }),
      put({ key: 'warm', text: 'Испытание при 60 °C', names: ['TR-2026-000015', 'TR2026000015'] }),
      put({ key: 'cold', text: 'Испытание при −60 °C', names: ['TR-2026-000014', 'TR2026000014'] }),
      put({ key: 'alloy', text: 'Прутки ВТ6', ownerNames: ['Харбинский политехнический университет'] }),
    ]);
  });

  it('a code that is nowhere finds nothing by its parts', async () => {
    for (const text of ['GB/T 37264', 'GB/T 37264-2018', 'Ti-6Al-4V', 'ВТ-16'])
      expect(await keysFound(codes, { text, isExact: true }), text).not.toContain('memory');
    expect(await keysFound(codes, { text: 'ВТ-6' })).toEqual(['alloy']);
  });

  it('a number finds its record only, in any writing', async () => {
    for (const text of ['TR-2026-000014', 'tr-2026-000014', 'TR2026000014'])
      expect(await keysFound(codes, { text }), text).toEqual(['cold']);
    expect(await keysFound(codes, { text: '2026' })).toEqual([]);
    const suggestions = await codes.suggest({
      text: 'TR-2026-0000',
      readerAudience: ['public'],
      languages: ['ru'],
      limit: 5,
    });
    expect(suggestions.map(({ key }) => key).sort()).toEqual(['cold', 'warm']);
  });

  it.each(['−60 °C', 'минус 60 °C', '零下60℃', '-60℃'])('%s ranks the signed text first', async (text) => {
    expect(await keysFound(codes, { text })).toEqual(['cold', 'warm']);
  });

  it('org: takes the beginning of a word, in quotation marks the word itself', async () => {
    expect(await keysFound(codes, { text: 'org:харбин' })).toEqual(['alloy']);
    expect(await keysFound(codes, { text: 'org:политехнического' })).toEqual(['alloy']);
    expect(await keysFound(codes, { text: 'org:"харбин"' })).toEqual([]);
    expect(await keysFound(codes, { text: 'org:пекин' })).toEqual([]);
  });
});
