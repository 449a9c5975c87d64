import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { createSearchEngine, type SegmentedEngine } from './search-engine.ts';
import type { SearchQuery } from './search-record.ts';
import { ask, buildRecord, putAll } from './testing.ts';

const concepts = loadConcepts();
const newEngine = (): SegmentedEngine => createSearchEngine({ concepts, threads: 0 });

async function askedText(engine: SegmentedEngine, text: string, query: Partial<SearchQuery> = {}) {
  return (await ask(engine, { text, ...query })).askedText;
}

describe('corrections and what the reader may see', () => {
  it('a misspelt word that only a hidden record has is corrected as if the record were not there', async () => {
    const engine = newEngine();
    await putAll(
      engine,
      buildRecord({ key: 'open', text: 'Вода' }),
      buildRecord({ key: 'hidden', text: 'Лазрная сврака', audience: ['member:1'] }),
    );
    expect(await askedText(engine, 'лазрная сврака')).toBe('лазерная сварка');
    expect(await askedText(engine, 'лазрная сврака', { readerAudience: ['public', 'member:1'] })).toBe(
      'лазрная сврака',
    );
  });

  it('a word that only a removed record had is corrected again', async () => {
    const engine = newEngine();
    const others = Array.from({ length: 30 }, (_, number) =>
      buildRecord({ key: `k${number}`, text: 'Вода' }),
    );
    const last = buildRecord({ key: 'last', text: 'Сврака' });
    await engine.apply([...others, last].map((record) => ({ put: record })));
    expect(await askedText(engine, 'сврака')).toBe('сврака');
    await engine.apply([{ remove: 'last' }]);
    expect(await askedText(engine, 'сврака')).toBe('сварка');
  });

  it('nothing is corrected to a word of hidden titles', async () => {
    const engine = newEngine();
    await putAll(engine, buildRecord({ text: 'Кобальторитовец', audience: ['staff'] }));
    expect(await askedText(engine, 'кобальтортовец')).toBe('кобальтортовец');
    expect(await askedText(engine, 'кобальтортовец', { readerAudience: ['staff'] })).toBe('кобальтортовец');
  });

  it('a word of public titles is offered while a title has it that the reader sees, and no longer', async () => {
    const engine = newEngine();
    const others = Array.from({ length: 30 }, (_, number) =>
      buildRecord({ key: `k${number}`, text: 'Вода' }),
    );
    const title = buildRecord({ key: 'title', text: 'Кобальторитовец' });
    await engine.apply([...others, title].map((record) => ({ put: record })));
    expect(await askedText(engine, 'кобальтортовец')).toBe('кобальторитовец');
    await engine.apply([{ put: { ...title, audience: ['staff'] } }]);
    expect(await askedText(engine, 'кобальтортовец')).toBe('кобальтортовец');
    await engine.apply([{ put: title }]);
    expect(await askedText(engine, 'кобальтортовец')).toBe('кобальторитовец');
    await engine.apply([{ remove: 'title' }]);
    expect(await askedText(engine, 'кобальтортовец')).toBe('кобальтортовец');
  });

  it('pinyin that stands in names only is read as Chinese, in a title it stays', async () => {
    const engine = newEngine();
    await putAll(
      engine,
      buildRecord({ key: 'named', text: '焊接研究所', language: 'zh', names: ['Hanjie Yanjiusuo'] }),
    );
    expect(await askedText(engine, 'hanjie')).toBe('焊接');
    await putAll(engine, buildRecord({ key: 'brand', text: 'Hanjie pumps', language: 'en' }));
    expect(await askedText(engine, 'hanjie')).toBe('hanjie');
  });
});
