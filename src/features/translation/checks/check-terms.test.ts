import { describe, expect, it } from 'vitest';
import { compileRecogniser } from '../termbase/recognise.ts';
import { checkTranslation } from './check-translation.ts';
import type { ConceptWords, Terms } from './terms.ts';

const recogniser = compileRecogniser([
  {
    id: 'cladding',
    domain: '55',
    kind: 'technology',
    words: { zh: ['激光熔覆'], ru: ['лазерная наплавка'], en: ['laser cladding'] },
  },
  { id: 'laser', domain: '55', kind: 'device', words: { zh: ['激光'], ru: ['лазер'], en: ['laser'] } },
  {
    id: 'amur',
    domain: '00',
    kind: 'name',
    words: { zh: ['Amur平台'], ru: ['платформа Amur'], en: ['Amur'] },
  },
]);
const russian: Readonly<Record<string, ConceptWords>> = {
  cladding: {
    preferred: ['лазерная наплавка'],
    admitted: ['лазерное плакирование'],
    forbidden: ['лазерная сварка'],
    doNotTranslate: [],
  },
  amur: { preferred: ['платформа Amur'], admitted: [], forbidden: [], doNotTranslate: ['Amur'] },
};
const terms: Terms = { mentions: recogniser.mentions, wordsOf: (id) => russian[id] };

function check(source: string, target: string): string[] {
  const found = checkTranslation({ source, target, from: 'zh', to: 'ru', terms });
  return found
    .filter(({ severity }) => severity === 'blocks')
    .map(({ check: code, where, expected }) => {
      const text = where.side === 'source' ? source : target;
      return `${code}:${text.slice(where.start, where.end)}:${expected ?? ''}`;
    });
}

describe('terms', () => {
  it.each([
    ['采用激光熔覆修复轴。', 'Валы восстанавливают лазерной наплавкой.'],
    ['采用激光熔覆修复轴。', 'Восстановление валов лазерным плакированием.'],
    ['Amur平台已开放。', 'Платформа Amur открыта.'],
    ['激光功率很高。', 'Мощность излучения велика.'],
  ])('%s → %s', (zh, ru) => {
    expect(check(zh, ru)).toEqual([]);
  });

  it('asks for a word of the concept, not for its parts', () => {
    expect(check('采用激光熔覆修复轴。', 'Валы восстанавливают лазером.')).toEqual([
      'termNotUsed:激光熔覆:лазерная наплавка',
    ]);
  });

  it('refuses a forbidden word in any inflection, but only for its concept', () => {
    expect(check('采用激光熔覆修复轴。', 'Лазерную наплавку не путать с лазерной сваркой.')).toContain(
      'forbiddenTerm:лазерной сваркой:лазерная наплавка',
    );
    expect(check('采用焊接修复轴。', 'Валы восстанавливают лазерной сваркой.')).toEqual([]);
  });

  it('keeps what is not to be translated, letter by letter', () => {
    expect(check('Amur平台已开放。', 'Платформа «Амур» открыта.')).toEqual(['termNotUsed:Amur平台:Amur']);
  });
});
