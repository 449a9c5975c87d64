import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facetNames, facetValuesMax, queryCharactersMax } from '../../src/features/search/contract.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';
import { scriptText, sqlText } from './nasty-values.ts';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
}, 120_000);
afterAll(() => api.close());

type Found = {
  items: { kind: string; ref: { id: string }; title: { text: string } }[];
  total: number;
  problems: { code: string }[];
  facets: Record<string, { value: string; count: number }[]>;
};
type Suggested = { items: { kind: string; text: string; conceptId?: string; ref?: object }[] };

const ask = (path: string, fields: Record<string, string | readonly string[]>, language = 'en') => {
  const params = new URLSearchParams({ lang: language });
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) params.append(name, each);
  return api.call('GET', `${path}?${params.toString()}`);
};

const mixed = '低温钢 сварка LNG-танков −196 °C ВТ6 H₂SO₄ ｆｕｌｌ ';
const hostile: Record<string, string> = {
  'ten thousand Chinese characters': '焊接低温钢结构'.repeat(2000).slice(0, queryCharactersMax),
  'ten thousand Russian letters in one word': 'ж'.repeat(queryCharactersMax),
  'ten thousand words': 'сварка '.repeat(2000).slice(0, queryCharactersMax),
  'more than is read': mixed.repeat(1000),
  'only punctuation': '!?…—“”«»()[]{}<>|&*^%$#@~`;:,./\\\'"+=-_'.repeat(20),
  'quotes without end': '"'.repeat(5000),
  'quotes of every kind': '"а" «б» “в” 「四」 \'д\' "'.repeat(200),
  'minus without end': '-'.repeat(5000),
  'only exclusions': '-сварка -"лазер" -焊接',
  'prefixes without value': 'org: field: level: kind: lang: region: bank:',
  'prefixes with nonsense': 'level:>=99999999999 field:абв kind:\u202e bank:🀄️ region:*',
  'colons without end': ':'.repeat(3000),
  emoji: '🀄️🇨🇳👩‍🔬'.repeat(300),
  'letters outside the plane': '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠀀𠀁',
  'mixed scripts': mixed,
  'right to left': '\u202Egnp.exe מים ماء',
  'combining marks': `й${'\u0301'.repeat(3000)}`,
  'a bomb for regular expressions': `(${'a+'.repeat(300)})+$ ${'a'.repeat(3000)}!`,
  'another such bomb': `${'level:'.repeat(800)}${' '.repeat(3000)}"`,
  sql: sqlText,
  script: scriptText,
  'digits without end': '1'.repeat(5000),
  'names of object properties': '__proto__ constructor toString hasOwnProperty',
  'a newline in between': 'сварка\r\n\t焊接',
};

describe('whatever is asked', () => {
  it.each(Object.entries(hostile))('%s: is answered, soon, and told how it was read', async (_, q) => {
    const startedAt = performance.now();
    const answer = await ask('/api/search', { q }, 'ru');
    expect([answer.status, performance.now() - startedAt < 5000], answer.text.slice(0, 200)).toEqual([
      200,
      true,
    ]);
    const { problems, total, items } = answer.json as Found;
    expect(total).toBeGreaterThanOrEqual(items.length);
    expect(problems.some(({ code }) => code === 'tooLong')).toBe(q.length > queryCharactersMax);
    const exact = await ask('/api/search', { q, exact: 'yes', sort: 'date', kind: 'concept' }, 'zh');
    expect(exact.status).toBe(200);
    const suggested = await ask('/api/search/suggest', { q }, 'zh');
    expect(suggested.status).toBe(200);
    expect((suggested.json as Suggested).items.length).toBeLessThanOrEqual(10);
  });

  it('a thousand values of every facet and a thousand senses switched off; more are refused', async () => {
    const many = Array.from({ length: facetValuesMax }, (_, at) => `нет-${at}`);
    for (const name of [...facetNames, 'off']) {
      const answer = await ask('/api/search', { q: 'сварка', [name]: many });
      expect(answer.status, name).toBe(200);
      if (name !== 'off') expect((answer.json as Found).total, name).toBe(0);
      const refused = await ask('/api/search', { q: 'сварка', [name]: [...many, 'x'] }, 'ru');
      expect([refused.status, refused.text], name).toEqual([422, expect.stringMatching(/[а-я]{3}/)]);
    }
    const all = Object.fromEntries(facetNames.map((name) => [name, many]));
    expect((await ask('/api/search', { q: 'сварка', ...all })).status).toBe(200);
  });

  it('pages to the ten thousandth, and says what is no page, order, level or wish', async () => {
    const last = await ask('/api/search', { q: 'институт', page: '10000', pageSize: '100' });
    expect([last.status, (last.json as Found).items]).toEqual([200, []]);
    expect((last.json as Found).total).toBeGreaterThan(0);
    const refusals: Record<string, string>[] = [
      { page: '10001' },
      { sort: 'price' },
      { levelMin: '0' },
      { levelMin: '10' },
      { exact: 'perhaps' },
      { field: 'x'.repeat(65) },
    ];
    for (const field of refusals) {
      const refused = await ask('/api/search', { q: 'a', ...field }, 'zh');
      expect([refused.status, refused.text], JSON.stringify(field)).toEqual([
        422,
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
    }
  });
});

describe('paging', () => {
  it.each(['relevance', 'date', 'level'])('by %s shows every record once', async (sort) => {
    const met: string[] = [];
    let total = 1;
    for (let page = 1; met.length < total && page < 100; page++) {
      const found = (
        await ask('/api/search', { q: '中俄 институт', sort, page: String(page), pageSize: '7' })
      ).json as Found;
      ({ total } = found);
      expect(found.items.length).toBe(Math.min(7, total - met.length));
      met.push(...found.items.map(({ ref }) => ref.id));
    }
    expect([met.length, new Set(met).size]).toEqual([total, total]);
    expect(total).toBeGreaterThan(20);
  });
});

describe('suggestions', () => {
  it('go on as the reader began: terms in his language first, then names he may see', async () => {
    const { items } = (await ask('/api/search/suggest', { q: 'свар' }, 'ru')).json as Suggested;
    expect(items[0]).toMatchObject({
      kind: 'concept',
      text: 'сварка',
      conceptId: expect.stringMatching(/^T\d/),
    });
    const found = (await ask('/api/search', { kind: 'organisation' }, 'ru')).json as Found;
    const { ref, title } = found.items[0] as Found['items'][number];
    const begun = (await ask('/api/search/suggest', { q: title.text.slice(0, 12) }, 'ru')).json as Suggested;
    expect(begun.items).toContainEqual(expect.objectContaining({ kind: 'organisation', ref }));
  });

  it('are none for nothing', async () => {
    for (const q of ['', '   ', '。']) {
      expect(((await ask('/api/search/suggest', { q })).json as Suggested).items).toEqual([]);
    }
  });
});
