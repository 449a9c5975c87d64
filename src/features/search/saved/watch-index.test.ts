import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Recogniser } from '../../translation/public.ts';
import { loadRecogniser } from '../evaluation/load-recogniser.ts';
import type { TextReader } from '../engine/document-terms.ts';
import { createSearchEngine } from '../engine/search-engine.ts';
import type { SearchRecord } from '../engine/search-record.ts';
import { answers } from './answer-rules.ts';
import type { Frequencies } from './choose-keys.ts';
import type { SavedQuery } from './contract.ts';
import { readRecord } from './read-record.ts';
import { createWatchReader, type WatchReader } from './read-watch.ts';
import { createTextReader } from './terms.ts';
import { createWatchIndex } from './watch-index.ts';

let recogniser: Recogniser;
let reader: TextReader;
let readWatch: WatchReader;
beforeAll(() => {
  recogniser = loadRecogniser();
  reader = createTextReader(recogniser);
  readWatch = createWatchReader(reader);
});

const noFrequencies: Frequencies = { ofTerm: () => 0, ofValue: () => 0 };

function query(q: string, more: Partial<SavedQuery> = {}): SavedQuery {
  return { q, filters: {}, levelMin: null, marketMin: null, off: [], exact: false, ...more };
}

function record(
  texts: { language: 'zh' | 'ru' | 'en'; title: string; text?: string; keywords?: string[] }[],
  more: Partial<SearchRecord> = {},
): SearchRecord {
  return {
    key: 'catalogue/offer/1',
    kind: 'offer',
    audience: ['public'],
    facets: { country: ['RU'], level: ['6'] },
    sortDate: 0,
    level: 6,
    texts: texts.map((text) => ({ keywords: [], text: '', ...text })),
    names: [],
    ownerNames: [],
    stored: '',
    ...more,
  };
}

const isAnswered = (asked: SavedQuery, by: SearchRecord): boolean => {
  const index = createWatchIndex(noFrequencies);
  const watch = readWatch(asked);
  index.put('one', watch, 0);
  const read = readRecord(reader, by);
  const found = index.match(read, 1).length === 1;
  expect(found, JSON.stringify(asked)).toBe(answers(watch, read));
  return found;
};

describe('a record answers a saved search', () => {
  it('across languages, by its concepts', () => {
    const russian = record([{ language: 'ru', title: 'Лазерная сварка титановых сплавов' }]);
    expect(isAnswered(query('激光焊接'), russian)).toBe(true);
    expect(isAnswered(query('laser welding'), russian)).toBe(true);
    expect(isAnswered(query('лазерная наплавка'), russian)).toBe(false);
  });

  it('never, where words are asked for that no text can have', () => {
    const russian = record([{ language: 'ru', title: '−60 °C' }], { ownerNames: ['Гидромаш'] });
    expect(isAnswered(query('org:Гидромаш'), russian)).toBe(true);
    expect(isAnswered(query('org:Гидромаш °C'), russian)).toBe(false);
  });

  it('when it covers more than half of the words: of two both, of three two', () => {
    const text = record([{ language: 'en', title: 'Vibration damping of pumps' }]);
    expect(isAnswered(query('vibration pumps'), text)).toBe(true);
    expect(isAnswered(query('vibration turbines'), text)).toBe(false);
    expect(isAnswered(query('vibration damping turbines'), text)).toBe(true);
    expect(isAnswered(query('turbines'), text)).toBe(false);
  });

  it('by one of its texts, not by pieces of several', () => {
    const two = record([
      { language: 'en', title: 'Sapphire growth' },
      { language: 'ru', title: 'Насос для пульпы' },
    ]);
    expect(isAnswered(query('sapphire насос'), two)).toBe(false);
    expect(isAnswered(query('насос пульпа'), two)).toBe(true);
  });

  it('by the facets chosen, every one of them, and by facets alone', () => {
    const offer = record([{ language: 'ru', title: 'Вибростенд' }]);
    expect(isAnswered(query('', { filters: { country: ['RU', 'CN'] } }), offer)).toBe(true);
    expect(isAnswered(query('', { filters: { country: ['RU'], kind: ['request'] } }), offer)).toBe(false);
    expect(isAnswered(query('вибростенд', { levelMin: 7 }), offer)).toBe(false);
    expect(isAnswered(query('вибростенд', { levelMin: 6 }), offer)).toBe(true);
  });

  it('without a sense that was switched off', () => {
    const concepts = recogniser.concepts.filter(({ words }) => words.zh.includes('焊接'));
    const russian = record([{ language: 'ru', title: 'Сварка' }]);
    expect(isAnswered(query('焊接'), russian)).toBe(true);
    expect(isAnswered(query('焊接', { off: concepts.map(({ id }) => id) }), russian)).toBe(false);
  });

  it('only from the change on at which the search was saved', () => {
    const index = createWatchIndex(noFrequencies);
    index.put('one', readWatch(query('вибростенд')), 5);
    const read = readRecord(reader, record([{ language: 'ru', title: 'Вибростенд' }]));
    expect(index.match(read, 5)).toEqual([]);
    expect(index.match(read, 6).map(({ id }) => id)).toEqual(['one']);
  });

  it('and says why: the concept and the words as typed', () => {
    const index = createWatchIndex(noFrequencies);
    index.put('one', readWatch(query('Вибростендов')), 0);
    const read = readRecord(reader, record([{ language: 'ru', title: 'Вибростенды' }]));
    expect(index.match(read, 1)[0]?.words).toEqual(['Вибростендов']);
  });
});

describe('the syntax of a saved search', () => {
  const text = record(
    [{ language: 'ru', title: 'Лазерная сварка труб', text: 'Шов без трещин. Титан ВТ6 толщиной 3 мм.' }],
    { ownerNames: ['Политехнический институт', '理工学院'] },
  );

  it.each([
    ['"сварка труб"', true],
    ['"труб сварка"', false],
    ['"трещин титан"', false],
    ['сварка "шов без трещин"', true],
    ['резка "шов без трещин"', false],
    ['сварка -титан', false],
    ['сварка -钛', false],
    ['сварка -алюминий', true],
    ['сварка -"сварка труб"', false],
    ['сварка -"труб сварка"', true],
    ['org:политехнический', true],
    ['org:理工学院 сварка', true],
    ['org:ботанический сварка', false],
    ['ВТ6 level:>=6', true],
    ['ВТ6 level:>=7', false],
    ['kind:offer', true],
    ['kind:request', false],
  ])('%s: %s', (q, isFound) => {
    expect(isAnswered(query(q), text)).toBe(isFound);
  });
});

describe('the index of saved searches', () => {
  it('does not keep a query that asks for nothing', () => {
    const index = createWatchIndex(noFrequencies);
    for (const q of ['', '   ', '?!… — ', '😀']) expect(index.put(q, readWatch(query(q)), 0)).toBe(false);
    expect(index.size()).toBe(0);
  });

  it('replaces and removes', () => {
    const index = createWatchIndex(noFrequencies);
    const read = readRecord(reader, record([{ language: 'ru', title: 'Вибростенд' }]));
    index.put('one', readWatch(query('вибростенд')), 0);
    index.put('one', readWatch(query('криостат')), 0);
    expect(index.match(read, 1)).toEqual([]);
    index.put('one', readWatch(query('вибростенд')), 0);
    expect(index.match(read, 1)).toHaveLength(1);
    index.remove('one');
    expect(index.match(read, 1)).toEqual([]);
  });

  it('compares none of the searches that share no word with the record, however many there are', () => {
    const index = createWatchIndex(noFrequencies);
    for (let at = 0; at < 2_000; at++) index.put(`s${at}`, readWatch(query(`mark${at}x stone${at}y`)), 0);
    index.put('one', readWatch(query('вибростенд')), 0);
    const read = readRecord(reader, record([{ language: 'ru', title: 'Вибростенд для испытаний' }]));
    expect(index.match(read, 1)).toHaveLength(1);
    expect(index.comparisons()).toBe(1);
  });

  it('finds exactly what comparing every search finds, and nothing the search itself would not find', async () => {
    const pieces = [
      'сварка',
      'лазерная',
      'титан',
      '激光焊接',
      '低温钢',
      '电池',
      'battery',
      'laser',
      'steel',
      '钢',
      'ВТ6',
      '-60 °C',
      '的',
    ];
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 0, maxLength: 6 })
      .map((some) => some.join(' '));
    const country = fc.constantFrom('RU', 'CN', 'KZ');
    const asked = fc.record({
      q: fc.oneof(
        text,
        fc.tuple(text, fc.constantFrom(...pieces)).map(([words, out]) => `${words} -${out}`),
        fc.tuple(text, text).map(([words, phrase]) => `${words} "${phrase}"`),
        fc.tuple(text, fc.constantFrom(...pieces)).map(([words, owner]) => `${words} org:${owner}`),
      ),
      countries: fc.array(country, { maxLength: 2 }),
    });
    const read = fc.record({
      texts: fc.uniqueArray(
        fc.record({
          language: fc.constantFrom('zh' as const, 'ru' as const, 'en' as const),
          title: text,
          text,
        }),
        { minLength: 1, maxLength: 3, selector: ({ language }) => language },
      ),
      country,
      owner: fc.constantFrom(...pieces),
    });
    const engine = createSearchEngine({ concepts: recogniser.concepts, threads: 0 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(asked, { minLength: 1, maxLength: 8 }),
        fc.array(read, { minLength: 1, maxLength: 3 }),
        fc.func(fc.nat(100)),
        async (queries, records, frequencyOf) => {
          const index = createWatchIndex({
            ofTerm: (term) => frequencyOf(String(term)),
            ofValue: (facet, value) => frequencyOf(`${facet} ${value}`),
          });
          const watches = queries.map(({ q, countries }) =>
            readWatch(query(q, { filters: countries.length > 0 ? { country: countries } : {} })),
          );
          const kept = watches.flatMap((watch, at) =>
            index.put(String(at), watch, 0) ? [{ watch, at }] : [],
          );
          for (const { texts, country: own, owner } of records) {
            const written = record(texts, { facets: { country: [own] }, ownerNames: [owner] });
            const one = readRecord(reader, written);
            const wanted = kept.filter(({ watch }) => answers(watch, one)).map(({ at }) => String(at));
            expect(
              index
                .match(one, 1)
                .map(({ id }) => id)
                .sort(),
            ).toEqual(wanted.sort());
            await engine.apply([{ put: written }]);
            for (const at of wanted) {
              const { q = '', countries = [] } = queries[Number(at)] ?? {};
              const filters: Record<string, string[]> = countries.length > 0 ? { country: countries } : {};
              const asked = {
                text: q,
                isExact: true,
                readerAudience: ['public'],
                filters,
                offset: 0,
                limit: 1,
              };
              expect((await engine.search(asked)).total, q).toBe(1);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
