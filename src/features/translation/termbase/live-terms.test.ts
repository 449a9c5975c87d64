import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import { checkTranslation } from '../checks/check-translation.ts';
import { bindingTerms } from './binding-terms.ts';
import { byStatus, inLanguages, toConcept, type ConceptContent } from './concept-content.ts';
import { fixedTermbase, type DecidedEntry } from './live-termbase.ts';
import { suggestTerms } from './suggest-terms.ts';
import { buildContent, fileConcepts } from './testing.ts';

type Standing = Pick<DecidedEntry, 'state' | 'reliability'>;

function open(decided: Record<string, ConceptContent & { standing?: Standing }>) {
  const entries = Object.entries(decided);
  const others = fileConcepts.filter(({ id }) => decided[id] === undefined);
  return fixedTermbase(
    [...others, ...entries.map(([id, content]) => toConcept(id, content))],
    new Map(
      entries.map(([id, { standing, words }]) => [
        id,
        {
          ...(standing ?? { state: 'decided', reliability: null }),
          words: inLanguages((language) => byStatus(words[language])),
        },
      ]),
    ),
  );
}

const cladding = buildContent({
  zh: '激光熔覆',
  ru: 'лазерная наплавка|~лазерное плакирование|!лазерное напыление',
  en: 'laser cladding',
});

function blocking(
  live: ReturnType<typeof open>,
  source: string,
  target: string,
  languages: [Language, Language] = ['zh', 'ru'],
) {
  const [from, to] = languages;
  const found = checkTranslation({ source, target, from, to, terms: bindingTerms(live, from, to) });
  return found
    .filter(({ check }) => /term/i.test(check))
    .map(({ check, expected }) => `${check}:${expected ?? ''}`);
}

describe('the words of a concept', () => {
  const live = open({ T00002: cladding });

  it('are told by how they stand; the forbidden ones are none to be found by', () => {
    expect(live.wordsOf('T00002', 'ru')).toEqual({
      preferred: ['лазерная наплавка'],
      admitted: ['лазерное плакирование'],
      forbidden: ['лазерное напыление'],
      doNotTranslate: [],
    });
    expect(live.concept('T00002')?.words.ru).toEqual(['лазерная наплавка', 'лазерное плакирование']);
    const ids = live
      .recogniser()
      .mentions('Лазерное напыление')
      .map(({ conceptId }) => conceptId);
    expect(ids).not.toContain('T00002');
    expect(live.standingOf('T00002')).toEqual({ state: 'decided', reliability: null });
  });

  it('of the data file are the first preferred, the others admitted', () => {
    expect(live.wordsOf('T00001', 'zh')).toMatchObject({ preferred: ['焊接'], admitted: ['熔接'] });
    expect(live.standingOf('T00001')).toEqual({ state: 'file', reliability: null });
    expect(live.wordsOf('T99999', 'zh')).toBeUndefined();
  });
});

describe('terms that bind', () => {
  it('are those people decided, not those of the data file', () => {
    const target = 'Валы восстанавливают светом.';
    expect(blocking(open({ T00002: cladding }), '采用激光熔覆修复轴。', target)).toEqual([
      'termNotUsed:лазерная наплавка',
    ]);
    expect(blocking(open({}), '采用激光熔覆修复轴。', target)).toEqual([]);
  });

  it('are those of a file taken over only from a reliability on', () => {
    const target = 'Валы восстанавливают светом.';
    const taken = (reliability: number | null) =>
      open({ T00002: { ...cladding, standing: { state: 'imported', reliability } } });
    expect(blocking(taken(9), '采用激光熔覆修复轴。', target)).toEqual(['termNotUsed:лазерная наплавка']);
    expect(blocking(taken(4), '采用激光熔覆修复轴。', target)).toEqual([]);
    expect(blocking(taken(null), '采用激光熔覆修复轴。', target)).toEqual([]);
  });

  it('forbid words whatever their standing', () => {
    const target = 'Валы восстанавливают лазерным напылением.';
    const weak = open({ T00002: { ...cladding, standing: { state: 'imported', reliability: 1 } } });
    expect(blocking(weak, '采用激光熔覆修复轴。', target)).toEqual(['forbiddenTerm:']);
    expect(blocking(open({ T00002: cladding }), '采用激光熔覆修复轴。', target)).toContain(
      'forbiddenTerm:лазерная наплавка',
    );
  });

  it('do not bind inside a longer term, nor where only a root was guessed', () => {
    const laser = buildContent({ zh: '激光', ru: 'лазер', en: 'laser' });
    const live = open({ T00003: laser });
    expect(blocking(live, '采用激光熔覆修复轴。', 'Валы восстанавливают наплавкой.')).toEqual([]);
    expect(blocking(live, '激光功率很高。', 'Мощность луча велика.')).toEqual(['termNotUsed:лазер']);
    expect(blocking(live, 'Лазерщик пришёл.', '工人来了。', ['ru', 'zh'])).toEqual([]);
  });
});

describe('terms to suggest', () => {
  it('stand in text order, with words of the other language by their status', () => {
    const { terms } = suggestTerms(open({ T00002: cladding }), {
      text: '焊接与激光熔覆',
      from: 'zh',
      to: 'ru',
      domain: null,
    });
    expect(terms.map(({ text, senses }) => [text, senses[0]?.words.preferred[0]])).toEqual([
      ['焊接', 'сварка'],
      ['激光熔覆', 'лазерная наплавка'],
    ]);
    expect(terms[1]?.senses[0]).toMatchObject({
      conceptId: 'T00002',
      isBinding: true,
      words: { forbidden: ['лазерное напыление'] },
    });
  });

  it('begin with the sense of the field of the text', () => {
    const ask = (domain: string | null) =>
      suggestTerms(open({}), { text: '光纤熔接', from: 'zh', to: 'ru', domain })
        .terms.at(-1)
        ?.senses.map(({ conceptId }) => conceptId);
    expect(ask('49')).toEqual(['T00005', 'T00001']);
    expect(ask('81')).toEqual(['T00001', 'T00005']);
  });

  it('tell a guess from a term, and leave out what stands in no word of the other language', () => {
    const guessed = suggestTerms(open({}), { text: 'лазерщик', from: 'ru', to: 'zh', domain: null }).terms;
    expect(guessed.map(({ isGuess }) => isGuess)).toEqual([true]);
    const oneSided = open({ T00002: buildContent({ zh: '激光熔覆', en: 'laser cladding' }) });
    const { terms } = suggestTerms(oneSided, { text: '激光熔覆', from: 'zh', to: 'ru', domain: null });
    expect(terms.map(({ text }) => text)).toEqual(['激光']);
  });

  it('stand where they are written, in any text', () => {
    const live = open({ T00002: cladding });
    const piece = fc.oneof(
      fc.constantFrom(
        '激光熔覆',
        '焊接',
        'лазерная наплавка',
        'сталь',
        'steel',
        '特种',
        '。',
        ' ',
        '\n',
        '½',
        'ﬁ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const language = fc.constantFrom('zh', 'ru', 'en');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), language, language, (pieces, from, to) => {
        const text = pieces.join('');
        const { terms, unknown } = suggestTerms(live, { text, from, to, domain: '55' });
        for (const places of [terms, unknown]) {
          const wrong = places.filter(
            (one, at) =>
              one.start >= one.end ||
              one.text !== text.slice(one.start, one.end) ||
              one.start < (places[at - 1]?.start ?? 0),
          );
          expect(wrong).toEqual([]);
        }
        const ownFirst = terms.filter(({ senses }) => {
          const firstOther = senses.findIndex(({ isOwnDomain }) => !isOwnDomain);
          return (
            senses.length === 0 ||
            senses.some(({ isOwnDomain }, at) => isOwnDomain && firstOther >= 0 && at > firstOther)
          );
        });
        expect(ownFirst).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['zh', 'ru', '本厂生产特种钢和焊接件。', ['特种钢']],
    ['zh', 'ru', '钢的焊接。', []],
    ['zh', 'ru', '激光熔覆钢与钢', ['激光熔覆钢']],
    ['ru', 'zh', 'Эвтектоидная сталь и сварка.', ['Эвтектоидная сталь']],
    ['en', 'ru', 'Eutectoid steel for welding', ['Eutectoid steel']],
  ] as const)('list words of no concept: %s → %s %s', (from, to, text, expected) => {
    const steel = {
      ...buildContent({ zh: '钢', ru: 'сталь', en: 'steel' }),
      domain: '53',
      kind: 'component',
    };
    const { unknown } = suggestTerms(open({ T00004: steel }), { text, from, to, domain: null });
    expect(unknown.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
