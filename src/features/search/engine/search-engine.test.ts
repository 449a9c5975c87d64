import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';
import { ask, buildRecord, keysFound } from './testing.ts';

const concepts = loadConcepts();
const openEngine = (): SearchEngine => createSearchEngine({ concepts, threads: 0 });

describe('search across languages', () => {
  it.each([
    ['低温钢焊接', 'ru', 'Сварка хладостойких сталей'],
    ['сорбент для цезия', 'zh', '除铯吸附材料'],
    ['лазерная наплавка', 'zh', '激光熔覆'],
    ['激光熔覆', 'en', 'Laser cladding of worn shafts'],
    ['ВТ6', 'zh', 'BT6钛合金板材'],
    ['GB/T 37264', 'ru', 'Оценка по GB/T 37264—2018'],
    ['H₂SO₄', 'zh', 'H2SO4溶液'],
    ['−60 °C', 'zh', '工作温度-60℃'],
    ['10 МПа', 'en', 'rated at 10 MPa'],
  ] as const)('%s finds the %s text %s before others', async (query, language, text) => {
    const engine = openEngine();
    await engine.apply([{ put: buildRecord({ key: 'wanted', language, text }) }]);
    await engine.apply([{ put: buildRecord({ key: 'ru', text: 'Вакцина против гриппа' }) }]);
    await engine.apply([{ put: buildRecord({ key: 'zh', language: 'zh', text: '大豆种植机械' }) }]);
    await engine.apply([{ put: buildRecord({ key: 'en', language: 'en', text: 'Fish feed additives' }) }]);
    expect((await keysFound(engine, { text: query }))[0]).toBe('wanted');
  });

  it('says which concepts matched and in which language', async () => {
    const engine = openEngine();
    await engine.apply([{ put: buildRecord() }]);
    const { hits, queryConceptIds } = await ask(engine, { text: '激光熔覆' });
    expect(hits[0]?.language).toBe('ru');
    expect(hits[0]?.conceptIds.length).toBeGreaterThan(0);
    for (const id of hits[0]?.conceptIds ?? []) expect(queryConceptIds).toContain(id);
  });

  it('counts a record once, however many of its texts match', async () => {
    const engine = openEngine();
    const texts = (['ru', 'en'] as const).map((language) => ({
      language,
      title: 'BT6',
      keywords: [],
      text: '',
    }));
    await engine.apply([{ put: buildRecord({ texts }) }]);
    expect(await ask(engine, { text: 'BT6', facets: ['kind'] })).toMatchObject({
      total: 1,
      facets: { kind: [{ value: 'offer', count: 1 }] },
    });
  });

  it('lists everything by date when nothing is asked, and nothing when only signs are', async () => {
    const engine = openEngine();
    await engine.apply([{ put: buildRecord({ key: 'old', sortDate: 1 }) }]);
    await engine.apply([{ put: buildRecord({ key: 'new', sortDate: 2 }) }]);
    expect(await keysFound(engine, { text: '  ' })).toEqual(['new', 'old']);
    expect((await ask(engine, { text: '?!' })).total).toBe(0);
    expect(await keysFound(engine, { text: 'наплавка', sort: 'date' })).toEqual(['new', 'old']);
    expect(await keysFound(engine, { limit: 1, offset: 1 })).toEqual(['old']);
  });
});

describe('facets', () => {
  it('tell of a value that is filtered by however rare it is', async () => {
    const engine = openEngine();
    const records = Array.from({ length: 2400 }, (_, number) =>
      buildRecord({
        key: `offer/${number}`,
        facets: { organisation: [`o${String(number >> 1).padStart(4, '0')}`] },
      }),
    );
    records.push(buildRecord({ key: 'offer/rare', facets: { organisation: ['zzz'] } }));
    await engine.apply(records.map((put) => ({ put })));
    const filters = { organisation: ['zzz', 'o1199'] };
    const { facets, total } = await ask(engine, { filters, facets: ['organisation'] });
    expect(total).toBe(3);
    expect(facets['organisation']).toHaveLength(1002);
    expect(facets['organisation']?.slice(-2)).toEqual([
      { value: 'o1199', count: 2 },
      { value: 'zzz', count: 1 },
    ]);
  });
});

describe('a query', () => {
  it('far beyond the last hit, or of 10,000 characters, is answered', async () => {
    const engine = openEngine();
    await engine.apply([{ put: buildRecord({}) }]);
    for (const sort of ['relevance', 'date', 'level'] as const) {
      const answer = await ask(engine, { text: 'наплавка', sort, offset: 1e9, limit: 20 });
      expect(answer).toMatchObject({ total: 1, hits: [] });
    }
    const letters = 'наплавка 激光熔覆 "валов" -x org:y 10 МПа '.repeat(300).slice(0, 10_000);
    expect((await ask(engine, { text: letters, isPlain: true })).total).toBe(1);
    expect((await ask(engine, { text: letters })).total).toBeLessThan(2);
  });

  it('shows words as they were written', async () => {
    const engine = openEngine();
    await engine.apply([{ put: buildRecord({ text: 'Насос АВС-7, 60 °C' }) }]);
    const [hit] = (await ask(engine, { text: 'Насос АВС-7 60 °C' })).hits;
    expect(hit?.words).toContain('Насос');
    expect(hit?.words).toContain('60 °C');
  });
});

describe('keeping up with changes', () => {
  it('keeps saturated counts apart: a word repeated 70,000 times is a word', async () => {
    const engine = openEngine();
    const often = 'насос '.repeat(70_000);
    const keywords = Array.from({ length: 50 }, () => 'лазер');
    await engine.apply([
      { put: buildRecord({ key: 'a', texts: [{ language: 'ru', title: often, keywords, text: often }] }) },
      { put: buildRecord({ key: 'b', text: 'насос' }) },
    ]);
    expect((await keysFound(engine, { text: 'насос' })).toSorted()).toEqual(['a', 'b']);
    expect(await keysFound(engine, { text: 'лазер' })).toEqual(['a']);
    expect((await ask(engine, { text: 'лазер насос' })).hits[0]?.key).toBe('a');
  });

  it('forgets what was removed or replaced, also after many changes', async () => {
    const engine = openEngine();
    for (let round = 0; round < 3000; round++) {
      await engine.apply([
        {
          put: buildRecord({
            key: `offer/${round % 7}`,
            text: round < 2990 ? 'катализатор' : `насос ${round}`,
          }),
        },
      ]);
    }
    expect(engine.size()).toBe(7);
    expect((await ask(engine, { text: 'катализатор' })).total).toBe(0);
    expect((await ask(engine, { text: 'насос' })).total).toBe(7);
    await engine.apply([{ remove: 'offer/3' }]);
    await engine.apply([{ remove: 'offer/3' }]);
    expect(engine.size()).toBe(6);
    expect(await keysFound(engine, { text: 'насос' })).not.toContain('offer/3');
    expect((await ask(engine, { facets: ['kind'] })).facets['kind']).toEqual([{ value: 'offer', count: 6 }]);
  });

  it('drops a language that the replaced record no longer has', async () => {
    const engine = openEngine();
    await engine.apply([{ put: buildRecord({ language: 'zh', text: '催化剂' }) }]);
    await engine.apply([{ put: buildRecord({ text: 'насос' }) }]);
    expect((await ask(engine, { text: '催化剂' })).total).toBe(0);
    expect((await ask(engine, { languages: ['zh'] })).total).toBe(0);
  });
});

const words = ['насос', 'катализатор', 'вакцина', 'лазер', 'зерно'];
const someRecord = fc.record({
  text: fc.subarray(words, { minLength: 1 }).map((list) => list.join(' ')),
  audience: fc.subarray(['public', 'org:1', 'user:1'], { minLength: 1 }),
  country: fc.subarray(['CN', 'RU', 'BY']),
  level: fc.integer({ min: 1, max: 3 }).map(String),
});
const someSearch = fc.record({
  text: fc.constantFrom('', ...words),
  readerAudience: fc.subarray(['public', 'org:1', 'user:1']),
  filters: fc.record({ country: fc.subarray(['CN', 'RU', 'BY']), level: fc.subarray(['1', '2', '3']) }),
});

describe('visibility, filters and facets', () => {
  it('answers like a plain count over all records, after any changes', async () => {
    const changes = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 9 }), record: fc.option(someRecord) }),
      { maxLength: 40 },
    );
    const engine = openEngine();
    await fc.assert(
      fc.asyncProperty(changes, someSearch, async (steps, search) => {
        await engine.apply(Array.from({ length: 10 }, (_, at) => ({ remove: `offer/${at}` })));
        const held = new Map<string, typeof someRecord extends fc.Arbitrary<infer Kind> ? Kind : never>();
        for (const { at, record } of steps) {
          const key = `offer/${at}`;
          if (record === null) {
            await engine.apply([{ remove: key }]);
            held.delete(key);
            continue;
          }
          const { text, audience, country, level } = record;
          await engine.apply([
            { put: buildRecord({ key, text, audience, facets: { country, level: [level] } }) },
          ]);
          held.set(key, record);
        }
        const answer = await ask(engine, { ...search, facets: ['country', 'level'] });
        const seen = [...held].filter(
          ([, record]) =>
            record.audience.some((token) => search.readerAudience.includes(token)) &&
            record.text.includes(search.text),
        );
        const passes = (record: { country: string[]; level: string }, but?: string): boolean => {
          const { country, level } = search.filters;
          const isCountry =
            but === 'country' ||
            country.length === 0 ||
            record.country.some((value) => country.includes(value));
          return isCountry && (but === 'level' || level.length === 0 || level.includes(record.level));
        };
        const expected = seen.filter(([, record]) => passes(record)).map(([key]) => key);
        expect(answer.hits.map((hit) => hit.key).sort()).toEqual(expected.sort());
        expect(answer.total).toBe(expected.length);
        for (const facet of ['country', 'level'] as const) {
          const counts: Record<string, number> = {};
          for (const [, record] of seen.filter(([, each]) => passes(each, facet))) {
            for (const value of [record[facet]].flat()) counts[value] = (counts[value] ?? 0) + 1;
          }
          expect(
            Object.fromEntries((answer.facets[facet] ?? []).map(({ value, count }) => [value, count])),
          ).toEqual(counts);
        }
      }),
      { numRuns: 200 },
    );
  });
});
