import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import { compileRecogniser, type Concept } from '../../translation/public.ts';
import { buildTermbase } from '../testing-termbase.ts';
import { glossTitle, type GlossedTitle } from './gloss-title.ts';

const concept = (id: string, domain: string, kind: string, zh: string[], ru: string[]): Concept => ({
  id,
  domain,
  kind,
  words: { zh, ru, en: [] },
});
const concepts = [
  concept('seam', '81', 'component', ['焊缝'], ['шов', 'сварной шов']),
  concept('suture', '76', 'component', ['缝合线'], ['шов', 'хирургический шов']),
  concept('steel', '53', 'component', ['钢'], ['сталь']),
  concept('cold-steel', '53', 'compound', ['低温钢'], ['хладостойкая сталь']),
  concept('wound', '76', 'component', ['伤口'], ['рана']),
  concept('method', '00', 'general', ['方法'], ['способ']),
  concept('way', '00', 'general', ['方法'], ['метод']),
  concept('no-chinese', '53', 'component', [], ['окалина', 'пенка']),
  concept('skin', '65', 'component', ['奶皮'], ['пенка']),
];
const recogniser = compileRecogniser(concepts);
const termbase = {
  recogniser: () => recogniser,
  firstWords: (id: string) => {
    const words = concepts.find((each) => each.id === id)?.words;
    return words && { zh: words.zh[0] ?? '', ru: words.ru[0] ?? '', en: '' };
  },
};

const gloss = (title: string, more: Partial<GlossedTitle> = {}) =>
  glossTitle({ title, about: '', fields: [], ...more }, 'zh', termbase).map(({ conceptId }) => conceptId);

describe('the gloss of a title', () => {
  it('takes the sense of the record’s field', () => {
    expect(gloss('Контроль шва', { fields: ['81'] })).toEqual(['seam']);
    expect(gloss('Контроль шва', { fields: ['76'] })).toEqual(['suture']);
  });

  it('takes the sense the rest of the text speaks of, by its field or by another word for it', () => {
    expect(gloss('Контроль шва', { about: 'Заживление раны' })).toEqual(['suture']);
    expect(gloss('Контроль шва', { about: 'Сварной шов держит мороз' })).toEqual(['seam']);
    expect(gloss('Контроль шва на ране')).toContain('suture');
  });

  it('gives the longest term, each place once, and no reader’s word twice', () => {
    expect(gloss('Хладостойкая сталь')).toEqual(['cold-steel']);
    const methods = gloss('Способ и метод сварки стали');
    expect(methods.filter((id) => id === 'method' || id === 'way')).toHaveLength(1);
  });

  it('begins with what tells most, words of every subject last', () => {
    expect(gloss('Способ контроля шва хладостойкой стали', { fields: ['53'] })).toEqual([
      'cold-steel',
      'seam',
      'method',
    ]);
  });

  it('leaves out what has no word in the reader’s language', () => {
    expect(gloss('Окалина на стали')).toEqual(['steel']);
    expect(gloss('Окалина')).toEqual([]);
    // Better nothing than a sense that is not meant.
    expect(gloss('Пенка на стали, окалина', { fields: ['53'] })).toEqual(['steel']);
    expect(gloss('')).toEqual([]);
  });
});

describe('with the termbase the product ships', () => {
  const shipped = buildTermbase();
  const words = (title: string, reader: Language, more: Partial<GlossedTitle> = {}) =>
    glossTitle({ title, about: '', fields: [], ...more }, reader, shipped).map(
      (found) => found.words[reader],
    );

  it.each([
    ['Сварка хладостойких сталей для арктических конструкций', 'zh', '81', ['焊接', '耐寒钢']],
    ['起重机臂架低温钢焊接接头冲击韧性不足', 'ru', '55', ['ударная вязкость']],
  ] as const)('%s names its subject', (title, reader, field, expected) => {
    const said = words(title, reader, { fields: [field] });
    expect(said).toEqual(expect.arrayContaining([...expected]));
    expect(said.length).toBeLessThanOrEqual(6);
    expect(new Set(said).size).toBe(said.length);
  });
});
