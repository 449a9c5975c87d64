import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConcepts } from './concepts.ts';
import { compileRecogniser } from './recognise.ts';

const concepts = parseConcepts(
  readFileSync(new URL('../../../../data/termbase.tsv', import.meta.url), 'utf8'),
);
const recogniser = compileRecogniser(concepts);

function wordsIn(text: string): string[] {
  return recogniser.mentions(text).map(({ start, end }) => text.slice(start, end));
}

function idsIn(text: string): string[] {
  return [...new Set(recogniser.mentions(text).map((mention) => mention.conceptId))].sort();
}

describe('the termbase file', () => {
  it('is read whole, with words in every language', () => {
    expect(concepts.length).toBeGreaterThan(7000);
    expect(new Set(concepts.map((concept) => concept.id)).size).toBe(concepts.length);
    expect(
      concepts.every(({ words }) => words.zh.length > 0 && words.ru.length > 0 && words.en.length > 0),
    ).toBe(true);
  });

  it('names the line that cannot be read', () => {
    const header = 'concept_id\tdomain\tkind\tzh\tru\ten\tzh_synonyms\tru_synonyms\ten_synonyms';
    expect(() => parseConcepts(`${header}\n\t81\tcomponent`)).toThrow('line 2');
    expect(() => parseConcepts('id\tname')).toThrow('line 1');
  });
});

describe('recognition', () => {
  it('finds the same concept in three languages, inflected and inside a sentence', () => {
    const cladding = idsIn('laser cladding').filter((id) => idsIn('激光熔覆').includes(id));
    expect(cladding.length).toBeGreaterThan(0);
    for (const id of cladding) expect(idsIn('участок лазерной наплавки валов')).toContain(id);
  });

  it('joins 低温钢焊接 and сварка хладостойких сталей by their parts', () => {
    const common = idsIn('低温钢焊接').filter((id) => idsIn('сварка хладостойких сталей').includes(id));
    expect(common.length).toBeGreaterThanOrEqual(3);
  });

  it('gives the parts of a compound beside it', () => {
    expect(wordsIn('激光焊接')).toEqual(expect.arrayContaining(['激光焊接', '激光', '焊接']));
  });

  it('gives offsets of the original text, whatever was folded on the way', () => {
    const text = '½ ﬁне и\u0306 ЛАЗЕРНАЯ НАПЛАВКА';
    expect(wordsIn(text)).toContain('ЛАЗЕРНАЯ НАПЛАВКА');
  });

  it('does not read a term across a full stop', () => {
    expect(wordsIn('Работает лазерная. Наплавка стара')).not.toContain('лазерная. Наплавка');
  });

  it('takes acronyms as written, not by their stems', () => {
    const academy = concepts.find((concept) => concept.words.ru.includes('РАН'));
    expect(academy).toBeDefined();
    expect(idsIn('институт РАН')).toContain(academy?.id);
    expect(idsIn('раннее обнаружение')).not.toContain(academy?.id);
  });

  it('takes an unknown compound by its halves', () => {
    expect(idsIn('паротурбинный').length).toBeGreaterThan(0);
  });

  it('gives a single character only where it stands for itself', () => {
    expect(wordsIn('除铯吸附材料')).toContain('铯');
    expect(wordsIn('水泥')).toEqual(wordsIn('水泥').filter((word) => word === '水泥'));
  });

  it('stays inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { start, end } of recogniser.mentions(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
