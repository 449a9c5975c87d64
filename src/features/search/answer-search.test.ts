import { beforeAll, describe, expect, it } from 'vitest';
import { checkInput } from '../../platform/http/check-input.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { fixedTermbase, type Concept, type LiveTermbase } from '../translation/public.ts';
import { documentKinds, queryCharactersMax, recordKinds, search, type SearchInput } from './contract.ts';
import { storeShown } from './documents/shown-document.ts';
import type { SearchEngine } from './engine/engine.ts';
import type { Passage, SearchAnswer, SearchQuery } from './engine/search-record.ts';
import { openOrganisationNames } from './organisation-names.ts';
import { answerSearch, type SearchParts } from './service.ts';
import { buildSearchDocument } from './testing.ts';

const concepts: Concept[] = [
  concept('T1', { zh: ['电池', '蓄电池'], ru: ['аккумулятор'], en: ['battery'] }),
  concept('T2', { zh: ['电解槽'], ru: ['ячейка'], en: ['cell'] }),
];
const empty: SearchAnswer = {
  total: 0,
  hits: [],
  facets: {},
  queryConceptIds: [],
  units: [],
  askedText: '',
  changes: [],
  problems: [],
};
let termbase: LiveTermbase;

beforeAll(() => {
  termbase = fixedTermbase(concepts);
});

function concept(id: string, words: Concept['words']): Concept {
  return { id, domain: '44', kind: 'term', words };
}

type Circumstances = Partial<Pick<Ctx, 'language' | 'actor'> & Pick<SearchParts, 'dense'>>;

/** Asks with an engine that gives this answer; tells what the engine was asked. */
async function ask(
  input: SearchInput,
  answer: Partial<SearchAnswer> = {},
  { language = 'zh', actor = { kind: 'visitor' }, dense }: Circumstances = {},
) {
  const asked: SearchQuery[] = [];
  const engine = {
    search: async (query: SearchQuery) => {
      asked.push(query);
      return { ...empty, ...answer };
    },
  } as unknown as SearchEngine;
  const ctx = { language, actor, clock: () => new Date('2026-11-21T00:00:00Z') } as Ctx;
  const organisationNames = openOrganisationNames(() => ({ search: async () => empty }));
  const parts = { index: { engine: () => engine }, termbase, organisationNames, dense };
  const found = await answerSearch(ctx, parts, checkInput(search.input, input));
  return { found, asked: asked[0] as SearchQuery };
}

function hitWith(passages: Passage[], language: Passage['language']) {
  const document = buildSearchDocument({
    texts: [
      { language: 'ru', title: 'Аккумулятор для мороза', summary: 'Сводка', keywords: [], body: '' },
      { language: 'zh', title: '耐寒电池', summary: '摘要', keywords: [], body: '' },
    ],
  });
  const { room, kind, id } = document.ref;
  const stored = storeShown(document);
  const conceptIds = ['T1', 'gone'];
  return {
    key: `${room}/${kind}/${id}`,
    score: 1,
    share: 1,
    language,
    conceptIds,
    words: [],
    stored,
    passages,
  };
}

const passage = (
  language: Passage['language'],
  field: Passage['field'],
  text: string,
  marks: Passage['marks'],
) => ({ language, field, text, marks, isCutBefore: false, isCutAfter: true }) satisfies Passage;

describe('what the engine is asked', () => {
  it('every filter, the senses switched off, and exactly what was typed where the reader wishes', async () => {
    const input = {
      q: '电池',
      kind: 'offer',
      country: ['RU', 'CN'],
      field: '44',
      ford: '2.7',
      gbt: '480',
      levelState: 'verified',
      market: '5',
      open: 'yes',
      organisation: 'x',
      freshness: 'd30',
      off: ['T2', 'T3'],
      exact: 'yes',
      sort: 'level',
      page: '3',
    };
    const { asked } = await ask(input as SearchInput);
    expect(asked.filters).toEqual({
      kind: ['offer'],
      country: ['RU', 'CN'],
      field: ['44'],
      ford: ['2.7'],
      gbt: ['480'],
      levelState: ['verified'],
      market: ['5'],
      open: ['yes'],
      organisation: ['x'],
      freshness: ['d30'],
    });
    expect(asked).toMatchObject({
      mutedConcepts: ['T2', 'T3'],
      isExact: true,
      sort: 'level',
      offset: 40,
      limit: 20,
      readerAudience: ['public'],
    });
  });

  it('records where no kind is named; terms stand on a tab of their own', async () => {
    expect((await ask({ q: '电池' })).asked.filters?.kind).toEqual(recordKinds);
    for (const q of ['电池 kind:concept', '类型：术语 电池', 'вид:термин', 'Type:term']) {
      expect((await ask({ q })).asked.filters?.kind, q).toBeUndefined();
    }
    expect((await ask({ kind: 'concept' })).asked.filters?.kind).toEqual(['concept']);
    expect(recordKinds).toHaveLength(documentKinds.length - 1);
  });

  it('of the chosen levels only those that reach the lowest one, and nothing when none does', async () => {
    expect((await ask({ levelMin: '7' })).asked.filters?.level).toEqual(['7', '8', '9']);
    expect((await ask({ levelMin: '7', level: ['6', '8'] })).asked.filters?.level).toEqual(['8']);
    expect((await ask({ levelMin: '7', level: ['6'] })).asked.filters?.level).toEqual(['none']);
    const both = await ask({ levelMin: '8', marketMin: '7', market: ['6', '9'] });
    expect(both.asked.filters).toMatchObject({ level: ['8', '9'], market: ['9'] });
  });

  it('the beginning of a query that is too long, which is said once, and no half character', async () => {
    const { asked, found } = await ask({ q: `${'я'.repeat(queryCharactersMax - 1)}𝔘𝔫` });
    expect(asked.text).toBe('я'.repeat(queryCharactersMax - 1));
    expect(found.problems).toEqual([{ code: 'tooLong', part: '' }]);
    const said = await ask(
      { q: 'я'.repeat(queryCharactersMax + 1) },
      { problems: [{ code: 'tooLong', part: 'я' }] },
    );
    expect(said.found.problems).toEqual([{ code: 'tooLong', part: 'я' }]);
    expect((await ask({ q: 'я'.repeat(queryCharactersMax) })).found.problems).toEqual([]);
  });
});

describe('an embedding model', () => {
  const extraList = { keys: ['catalogue/offer/a'], weight: 0.3 };
  const dense = { find: async () => ({ state: 'used' as const, extraList }) };

  it('adds its list to a ranked answer, and has no say where order or words are fixed', async () => {
    const ranked = await ask({ q: '电池' }, {}, { dense });
    expect([ranked.asked.extraList, ranked.found.denseState]).toEqual([extraList, 'used']);
    for (const input of [
      { q: '电池', sort: 'date' },
      { q: '电池', exact: 'yes' },
      { q: ' ' },
    ] as SearchInput[]) {
      const { asked, found } = await ask(input, {}, { dense });
      expect([asked.extraList, found.denseState]).toEqual([undefined, 'off']);
    }
  });

  it('that is late leaves the answer to the words, and that is told', async () => {
    const late = { find: async () => ({ state: 'late' as const }) };
    const { asked, found } = await ask({ q: '电池' }, {}, { dense: late });
    expect([asked.extraList, found.denseState]).toEqual([undefined, 'late']);
    expect((await ask({ q: '电池' })).found.denseState).toBe('off');
  });
});

describe('what a reader is told', () => {
  it('all words of each sense, and which senses are off; concepts that are gone are left out', async () => {
    const senses = [
      { conceptId: 'T1', isOn: true },
      { conceptId: 'T2', isOn: false },
      { conceptId: 'gone', isOn: true },
    ];
    const { found } = await ask({ q: 'battery' }, { units: [{ written: 'battery', senses }] });
    expect(found.expansion).toEqual([
      {
        written: 'battery',
        senses: [
          { conceptId: 'T1', domain: '44', isOn: true, words: concepts[0]?.words },
          { conceptId: 'T2', domain: '44', isOn: false, words: concepts[1]?.words },
        ],
      },
    ]);
  });

  it('the corrections and problems as the engine tells them', async () => {
    const changes = [{ kind: 'layout' as const, from: 'ghbdtn', to: 'привет' }];
    const problems = [{ code: 'badLevel' as const, part: 'level:x' }];
    const { found } = await ask({ q: 'ghbdtn' }, { askedText: 'привет', changes, problems });
    expect(found).toMatchObject({ askedText: 'привет', changes, problems });
  });

  it('the title in his language with its marks, and the passage in his language where that answers', async () => {
    const passages = [
      passage('ru', 'title', 'Аккумулятор для мороза', [[0, 11]]),
      passage('zh', 'title', '耐寒电池', [[2, 4]]),
      passage('ru', 'text', 'аккумулятор держит заряд', [[0, 11]]),
      passage('zh', 'text', '电池保持电量', [[0, 2]]),
    ];
    const { found } = await ask({ q: '电池' }, { total: 1, hits: [hitWith(passages, 'ru')] });
    expect(found.items[0]).toMatchObject({
      title: { text: '耐寒电池', language: 'zh', marks: [[2, 4]] },
      passage: { text: '电池保持电量', language: 'zh', marks: [[0, 2]], isCutAfter: true },
      matchedConcepts: [{ conceptId: 'T1', words: { zh: '电池' } }],
      titleGloss: [],
      otherNames: [],
    });
  });

  it('otherwise the passage in the language that answers best, and none without a mark', async () => {
    const russian = passage('ru', 'text', 'аккумулятор держит заряд', [[0, 11]]);
    const silent = passage('zh', 'text', '摘要', []);
    const { found } = await ask({ q: '电池' }, { total: 1, hits: [hitWith([silent, russian], 'ru')] });
    expect(found.items[0]?.passage).toMatchObject({ language: 'ru', marks: [[0, 11]] });
    expect(found.items[0]?.title.marks).toEqual([]);
    const none = await ask({ q: '电池' }, { total: 1, hits: [hitWith([silent], 'ru')] });
    expect(none.found.items[0]?.passage).toBeNull();
  });

  it('a title in another language with the concepts it names in his', async () => {
    const document = buildSearchDocument({
      texts: [{ language: 'ru', title: 'Аккумулятор для мороза', summary: '', keywords: [], body: '' }],
    });
    const hit = { ...hitWith([], 'ru'), stored: storeShown(document) };
    const { found } = await ask({ q: '电池' }, { total: 1, hits: [hit] });
    expect(found.items[0]?.titleGloss.map(({ words }) => words.zh)).toEqual(['电池']);
    const russian = await ask({ q: '电池' }, { total: 1, hits: [hit] }, { language: 'ru' });
    expect(russian.found.items[0]?.titleGloss).toEqual([]);
  });
});
