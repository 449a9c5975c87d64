import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import { checkTranslation } from './check-translation.ts';
import type { Finding } from './finding.ts';
import { factChecks, noTerms } from './testing/findings-of.ts';

/** A fact as each language writes it. */
type Fact = Readonly<Record<Language, string>>;

const number = fc.integer({ min: 11, max: 999 });
const units = [
  { zh: '兆帕', ru: ' МПа', en: ' MPa' },
  { zh: '毫米', ru: ' мм', en: ' mm' },
  { zh: ' kW', ru: ' кВт', en: ' kW' },
  { zh: '%', ru: ' %', en: '%' },
  { zh: ' ℃', ru: ' °C', en: ' °C' },
  { zh: ' kg/h', ru: ' кг/ч', en: ' kg/h' },
] as const;

const quantity = fc.tuple(number, fc.constantFrom(...units)).map(([value, unit]): Fact => ({
  zh: `${value}${unit.zh}`,
  ru: `${value}${unit.ru}`,
  en: `${value}${unit.en}`,
}));
const money = number.map((value): Fact => ({
  zh: `${value}万元`,
  ru: `${value * 10} тыс. юаней`,
  en: `${(value * 10_000).toLocaleString('en-US')} yuan`,
}));
const decimal = fc.tuple(number, fc.integer({ min: 11, max: 99 })).map(([whole, part]): Fact => ({
  zh: `${whole}.${part}兆帕`,
  ru: `${whole},${part} МПа`,
  en: `${whole}.${part} MPa`,
}));
const cold = number.map((value): Fact => ({
  zh: `零下${value} ℃`,
  ru: `минус ${value} °C`,
  en: `−${value} °C`,
}));
const code = number.map((value): Fact => ({ zh: `BT${value}`, ru: `ВТ${value}`, en: `BT${value}` }));
const standard = fc
  .tuple(fc.integer({ min: 1000, max: 60000 }), fc.integer({ min: 1990, max: 2025 }))
  .map(([value, year]): Fact => {
    const name = `GB/T ${value}-${year}`;
    return { zh: name, ru: name, en: name };
  });
const fact = fc.oneof(quantity, money, decimal, cold, code, standard);
const facts = fc.uniqueArray(fact, {
  minLength: 2,
  maxLength: 5,
  selector: (each) => each.en.replace(/\D/g, ''),
});
const direction = fc.constantFrom<readonly [Language, Language]>(
  ['zh', 'ru'],
  ['ru', 'zh'],
  ['zh', 'en'],
  ['en', 'zh'],
  ['ru', 'en'],
  ['en', 'ru'],
);

const leads: Fact = { zh: '参数', ru: 'параметр', en: 'parameter' };
const stops: Fact = { zh: '；', ru: '; ', en: '; ' };

function sentence(language: Language, list: readonly Fact[]): string {
  return list.map((each) => `${leads[language]} ${each[language]}`).join(stops[language]);
}

function factFindings(source: string, target: string, [from, to]: readonly [Language, Language]): Finding[] {
  const found = checkTranslation({ source, target, from, to, terms: noTerms });
  return found.filter(({ check }) => factChecks.includes(check));
}

describe('facts', () => {
  it('told the same are never complained of', () => {
    fc.assert(
      fc.property(facts, direction, (list, ways) => {
        const [from, to] = ways;
        expect(factFindings(sentence(from, list), sentence(to, list), ways)).toEqual([]);
      }),
    );
  });

  it('left out of the translation are found at their place in the source', () => {
    fc.assert(
      fc.property(facts, fc.nat(), direction, (list, pick, ways) => {
        const [from, to] = ways;
        const at = pick % list.length;
        const lost = (list[at] as Fact)[from];
        const source = sentence(from, list);
        const rest = list.map((each, other) =>
          other === at ? { zh: '其他', ru: 'иной', en: 'other' } : each,
        );
        const end = sentence(from, list.slice(0, at + 1)).length;
        const overlaps = factFindings(source, sentence(to, rest), ways).some(
          ({ where }) => where.side === 'source' && where.start < end && where.end > end - lost.length,
        );
        expect(overlaps, `${lost} of ${source}`).toBe(true);
      }),
    );
  });

  it('stripped of sign or unit, or changed by a digit, are found', () => {
    const change = fc.constantFrom<readonly [RegExp, string]>(
      [/минус |−|零下/, ''],
      [/兆帕|毫米| kW|%| ℃| МПа| мм| кВт| %| °C| MPa| mm/, ''],
      [/1(?=\d)/, '7'],
    );
    fc.assert(
      fc.property(facts, change, direction, (list, [pattern, replacement], ways) => {
        const [from, to] = ways;
        const target = sentence(to, list);
        const wrong = target.replace(pattern, replacement);
        fc.pre(wrong !== target);
        expect(factFindings(sentence(from, list), wrong, ways)).not.toEqual([]);
      }),
    );
  });
});

describe('any two strings', () => {
  const character = fc.constantFrom(
    ...'а1２5 .,-–—−~±°CсмМПа%不无未нетбез焊¹₂½万млн年月()（）«"ё\u0306\ud800/×',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: character, maxLength: 80 }),
  );

  it('are checked without error, all places inside their text', () => {
    fc.assert(
      fc.property(text, text, direction, (source, target, [from, to]) => {
        for (const { where } of checkTranslation({ source, target, from, to, terms: noTerms })) {
          const { length } = where.side === 'source' ? source : target;
          expect(where.start).toBeGreaterThanOrEqual(0);
          expect(where.end).toBeGreaterThan(where.start);
          expect(where.end).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['1 ', '5 мм, ', 'не ', '不', 'https://a', '10–', '(', 'ВТ6 ', '，'])(
    'long runs of %j take no more than seconds',
    (unit) => {
      const source = unit.repeat(Math.floor(6000 / unit.length));
      const before = process.cpuUsage().user;
      checkTranslation({ source, target: source, from: 'ru', to: 'zh', terms: noTerms });
      expect((process.cpuUsage().user - before) / 1000).toBeLessThan(4000);
    },
  );
});
