import { describe, expect, it } from 'vitest';
import { compileRecogniser, type Concept } from '../translation/public.ts';
import { findBegunTerms } from './begun-terms.ts';

const concept = (id: string, zh: string[], ru: string[], en: string[]): Concept => ({
  id,
  domain: '81',
  kind: 'term',
  words: { zh, ru, en },
});
const recogniser = compileRecogniser([
  concept('T1', ['焊接'], ['сварка', 'сварочный процесс'], ['welding', 'weld']),
  concept('T2', ['焊缝'], ['сварной шов'], ['weld seam']),
  concept('T3', ['测井'], ['каротаж скважин'], ['well logging']),
  concept('T4', ['铁氧体'], ['феррит', 'ферритовый'], ['ferrite']),
  concept('T5', ['碳钢'], ['углеродистая сталь'], ['carbon steel']),
]);
const texts = async (text: string, reader: 'zh' | 'ru' | 'en' = 'ru', limit = 10) =>
  (await findBegunTerms(recogniser, text, reader, limit)).map((term) => `${term.conceptId} ${term.text}`);

describe('words that go on as the reader began', () => {
  it('preferred and short words first, one word for a concept', async () => {
    expect(await texts('свар')).toEqual(['T1 сварка', 'T2 сварной шов']);
    expect(await texts('сварочн')).toEqual(['T1 сварочный процесс']);
    expect(await texts('weld', 'en')).toEqual(['T1 welding', 'T2 weld seam']);
  });

  it('in any case, script form and width, in all languages, the reader’s own first', async () => {
    expect(await texts('  СВАРН')).toEqual(['T2 сварной шов']);
    expect(await texts('碳鋼', 'zh')).toEqual(['T5 碳钢']);
    expect(await texts('ｗｅｌｌ', 'zh')).toEqual(['T3 well logging']);
    expect(await texts('焊', 'ru', 1)).toHaveLength(1);
    expect((await findBegunTerms(recogniser, '焊', 'ru', 9))[0]?.language).toBe('zh');
  });

  it('nothing for nothing, or for what no word begins with', async () => {
    for (const text of ['', '   ', 'ъ', '^.*(a+)+$', '🀄️', '\ud800']) expect(await texts(text)).toEqual([]);
  });
});
