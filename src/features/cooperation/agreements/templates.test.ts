import { describe, expect, it } from 'vitest';
import { blanksOf, fillBlanks } from './fill-text.ts';
import { agreementTemplates } from './read-templates.ts';
import { columnsOf } from './text-rules.ts';
import { agreementKinds, authenticChoices } from './vocabulary.ts';

const templates = agreementTemplates();
const wordings = Object.entries(templates.clauses).flatMap(([key, { alternatives }]) =>
  alternatives.map((wording) => [`${key} ${wording.id}`, wording] as const),
);

describe('the clauses agreements are built from', () => {
  it.each(wordings)(
    '%s has the same blanks in both columns, each in its own script, and says what it is for',
    (_, { zh, ru, en }) => {
      expect(blanksOf(zh).toSorted()).toEqual(blanksOf(ru).toSorted());
      for (const blank of blanksOf(zh)) expect(Object.keys(templates.variables)).toContain(blank);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(ru).toMatch(/\p{Script=Cyrillic}/u);
      expect(en).not.toBe('');
    },
  );

  it.each(agreementKinds)('of %s are there, with parties, disputes and languages', (kind) => {
    const { clauses } = templates.kinds[kind];
    for (const key of clauses) expect(Object.keys(templates.clauses)).toContain(key);
    expect(clauses).toEqual(expect.arrayContaining(['parties', 'disputes', 'languages', 'final']));
  });

  it('word every choice of the authentic language', () => {
    const { alternatives = [] } = templates.clauses['languages'] ?? {};
    expect(alternatives.map(({ id }) => id)).toEqual([...authenticChoices]);
  });

  it('tell the letter of intent of the parties from the one an authority issues', () => {
    const [wording] = templates.clauses['loiBinding']?.alternatives ?? [];
    expect(wording?.zh).toContain('技术出口许可意向书');
    expect(wording?.ru).toContain('технологии');
  });
});

describe('a blank', () => {
  const fill = (text: string, language: 'zh' | 'ru', values: Parameters<typeof fillBlanks>[2]) =>
    fillBlanks(text, language, values, templates);

  it('shows its label until it is filled, in each language', () => {
    expect(fill('{{termYears}}', 'zh', {})).toBe('【有效期（年）】');
    expect(fill('{{termYears}}', 'ru', {})).toBe('[Срок действия, лет]');
  });

  it('is written as each language writes days, money, parties and choices', () => {
    const values = {
      validUntil: '2027-06-30',
      lumpSum: { amountMinor: 123_456_700, currency: 'RUB' as const },
      licensor: 'ru',
      arbitration: 'hkiac',
    };
    expect(fill('{{validUntil}}', 'zh', values)).toBe('2027年6月30日');
    expect(fill('{{validUntil}}', 'ru', values)).toBe('30 июня 2027 г.');
    expect(fill('{{lumpSum}}', 'zh', values)).toBe('1,234,567卢布');
    expect(fill('{{lumpSum}}', 'ru', values)).toMatch(/^1\s234\s567 рублей$/u);
    expect(fill('{{licensor}}', 'zh', values)).toBe('乙方');
    expect(fill('{{arbitration}}', 'ru', values)).toContain('Гонконгский');
  });

  it.each([
    [1, '1年', '1 года'],
    [3, '3年', '3 лет'],
    [21, '21年', '21 года'],
  ])('of %i years is said with its unit, as the clauses need it', (termYears, zh, ru) => {
    expect(fill('{{termYears}}', 'zh', { termYears })).toBe(zh);
    expect(fill('{{termYears}}', 'ru', { termYears })).toBe(ru);
  });

  it('is never what every object has', () => {
    expect(fill('{{constructor}} {{__proto__}}', 'zh', {})).toBe('{{constructor}} {{__proto__}}');
  });
});

describe('the columns', () => {
  it.each([
    ['CN', 'RU', 'zh'],
    ['RU', 'CN', 'ru'],
    ['CN', 'CN', 'zh'],
    ['RU', 'RU', 'zh'],
    [null, 'CN', 'ru'],
    ['RU', null, 'ru'],
    [null, null, 'zh'],
  ] as const)('of %s and %s: the first keeps %s', (first, second, side) => {
    const columns = columnsOf(first, second);
    expect(columns.first).toBe(side);
    expect(columns.second).not.toBe(side);
  });
});
