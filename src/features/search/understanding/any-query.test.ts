import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { documentKinds, queryCharactersMax } from '../contract.ts';
import { kindSpellings } from './read-value.ts';
import { createQueryReader, longestQuery, type ReadOptions } from './understand-query.ts';

const concepts = loadConcepts();
const reader = createQueryReader(concepts);
const corrected: ReadOptions = { isExact: false, knowsTerm: () => false };
const exact: ReadOptions = { isExact: true, knowsTerm: () => false };

const pieces = [
  ...[
    '"',
    '«',
    '»',
    '“',
    '”',
    '「',
    '」',
    '《',
    '-',
    '−',
    '－',
    ':',
    '：',
    ' ',
    '  ',
    '\n',
    ',',
    '.',
    "'",
    '(',
    ')',
  ],
  ...[
    'org:',
    'level:',
    'field:',
    '机构：',
    'регион:',
    'kind:',
    '>=',
    '6',
    '12',
    '81',
    '2.5',
    '-60',
    '°C',
    'МПа',
  ],
  ...[
    'сварка',
    'свраку',
    'cdfhrf',
    'b',
    'дфыук',
    'laser',
    'alser',
    'hanjie',
    'jiguang',
    'ВТ6',
    'H₂SO₄',
    'GB/T 37264',
  ],
  ...[
    '鐳射焊接',
    '激光汗接',
    '焊',
    '於',
    '🔥',
    '\ud800',
    '\udfff',
    '\0',
    'ё',
    '\u0306',
    'ﬁ',
    '½',
    'İ',
    'Москва',
    'ogr:',
  ],
];
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(' ')),
);

it('knows the limits and kinds of the contract', () => {
  expect(longestQuery).toBe(queryCharactersMax);
  expect(Object.keys(kindSpellings)).toEqual([...documentKinds]);
});

describe('any query', () => {
  it('is read, and its asked text is read as the same without a change', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const read = reader.read(query, corrected);
        expect(reader.read(read.askedText, corrected)).toEqual({ ...read, changes: [] });
        if (read.changes.length === 0) expect(read.askedText).toBe(query);
      }),
      { numRuns: 3000 },
    );
  });

  it('searched exactly gives only words, phrases and exclusions that were typed', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const read = reader.read(query, exact);
        expect(read.askedText).toBe(query);
        for (const text of [...read.phrases, ...read.excluded, ...read.ownerWords, ...read.ownerPhrases])
          expect(query).toContain(text);
        for (const word of read.words.split(/\s+/)) expect(query).toContain(word);
      }),
      { numRuns: 3000 },
    );
  });

  it('has in its asked text every letter that was not replaced', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { askedText, changes } = reader.read(query, corrected);
        let length = query.length;
        for (const { from, to } of changes) length += to.length - from.length;
        expect(askedText).toHaveLength(length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('long and hostile queries', () => {
  const hostile = [
    '"',
    '«',
    '「',
    '-',
    '-a',
    'a-',
    '"a',
    '« "',
    'org:',
    'org:"',
    'level:>=',
    'field:x,',
    '-1 ',
    '-60 ',
    'gb 1 ',
    'kind:kind:',
    '(a+)+$',
    'aoe',
    'xian ',
    '焊',
    '汗接',
    '鐳',
    '🔥',
    '\ud800',
    '\0',
    ': ',
    '， ',
    'region:а б ',
    'абвгд ',
    `-a${'!'.repeat(50)}`,
  ];
  it.each(hostile)('10,000 characters of %j are read without correction', (unit) => {
    const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
    const before = { ...reader.work };
    const read = reader.read(text, corrected);
    expect(read.askedText.length).toBe(text.length);
    expect(reader.work).toEqual(before);
    for (const list of [read.phrases, read.excluded, read.ownerWords, read.ownerPhrases, read.problems])
      expect(list.length).toBeLessThanOrEqual(32);
  });
});

describe('spelling among 100,000 words', () => {
  const syllables = 'ка ло ми ста ре пни во гра ту ли ше не бо дра зи кси по ля'.split(' ');
  const words = Array.from({ length: 100_000 }, (_, number) => {
    let word = '';
    for (let rest = number + 400; rest > 0; rest = Math.floor(rest / 18)) word += syllables[rest % 18];
    return number % 7 === 0 ? `${word}ский` : `${word}т`;
  });
  const large = createQueryReader(concepts);
  large.learnWords(words);

  it.each(['калосмип', 'сваркку', 'хладостойийк', 'микроскпоия', 'weldign', 'теплообменик'])(
    '%s is measured against few of them',
    (typed) => {
      const before = { ...large.work };
      large.read(typed, corrected);
      expect(large.work.compared - before.compared).toBeLessThan(500_000);
      expect(large.work.measured - before.measured).toBeLessThan(10_000);
    },
  );

  it('corrects to the much more frequent of two words equally near, and to none of two alike', () => {
    const [rare, frequent] = ['коламосита', 'каломосита'];
    const counted = createQueryReader([]);
    const options: ReadOptions = {
      isExact: false,
      knowsTerm: (key) => key === 'коламосит' || key === 'каломосит',
    };
    counted.learnWords([rare, frequent]);
    expect(counted.read('каламосита', options).askedText).toBe('каламосита');
    counted.learnWords([frequent, frequent]);
    expect(counted.read('каламосита', options).askedText).toBe(frequent);
  });
});
