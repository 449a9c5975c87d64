import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearchEngine, type SegmentedEngine } from './search-engine.ts';
import type { SuggestQuery } from './search-record.ts';
import { buildRecord, putAll } from './testing.ts';

let engine: SegmentedEngine;
beforeAll(async () => {
  engine = createSearchEngine({ concepts: [], threads: 0 });
  const texts = [
    { language: 'ru' as const, title: 'Институт сварки', keywords: [], text: '' },
    { language: 'zh' as const, title: '焊接研究所', keywords: [], text: '' },
    { language: 'en' as const, title: 'Welding Institute', keywords: [], text: '' },
  ];
  await putAll(
    engine,
    buildRecord({ key: 'institute', kind: 'organisation', texts, names: ['Hanjie Yanjiusuo'] }),
    buildRecord({ key: 'offer', text: 'Сварка взрывом: Ёмкость' }),
    buildRecord({ key: 'hidden', text: 'Сварка под водой', audience: ['staff'] }),
    buildRecord({ key: 'gone', text: 'Сварка трением' }),
  );
  await engine.apply([{ remove: 'gone' }]);
});

async function suggest(text: string, overrides: Partial<SuggestQuery> = {}): Promise<string[]> {
  const query = { text, readerAudience: ['public'], languages: ['ru', 'zh', 'en'] as const, limit: 10 };
  return (await engine.suggest({ ...query, ...overrides })).map((each) => each.text);
}

describe('suggestions', () => {
  it('go on from any word, beginnings of titles first, each record once', async () => {
    expect(await suggest('свар')).toEqual(['Сварка взрывом: Ёмкость', 'Институт сварки']);
    expect(await suggest('ИНСТИТУТ СВ')).toEqual(['Институт сварки']);
    expect(await suggest('емк')).toEqual(['Сварка взрывом: Ёмкость']);
    expect(await suggest('варка')).toEqual([]);
    expect(await suggest(' ')).toEqual([]);
  });

  it('are not crowded out by titles the reader may not see', async () => {
    const crowded = createSearchEngine({ concepts: [], threads: 0 });
    const hidden = Array.from({ length: 2000 }, (_, number) => ({
      put: buildRecord({ key: `h${number}`, text: `Сварка ${number}`, audience: ['staff'] }),
    }));
    await crowded.apply([...hidden, { put: buildRecord({ key: 'seen', text: 'Сварка ядерная' }) }]);
    const asked = { text: 'сварка', readerAudience: ['public'], languages: ['ru'] as const, limit: 5 };
    expect((await crowded.suggest(asked)).map(({ key }) => key)).toEqual(['seen']);
  });

  it('begin at every Chinese character', async () => {
    expect(await suggest('研究')).toEqual(['焊接研究所']);
    expect(await suggest('焊')).toEqual(['焊接研究所']);
  });

  it('never show another spelling of a name, but the title it belongs to in the language of the reader', async () => {
    expect(await suggest('hanjie', { languages: ['en'] })).toEqual(['Welding Institute']);
    expect(await suggest('yanj', { languages: ['zh', 'ru'] })).toEqual(['焊接研究所']);
  });

  it('put the language of the reader first', async () => {
    await putAll(engine, buildRecord({ key: 'latin', language: 'en', text: 'Institut Pasteur' }));
    expect((await suggest('inst', { languages: ['en', 'ru'] }))[0]).toBe('Institut Pasteur');
    expect(await suggest('w', { languages: ['ru'] })).toEqual(['Welding Institute']);
  });

  it('show what the reader may see only', async () => {
    expect(await suggest('сварка под')).toEqual([]);
    expect(await suggest('сварка под', { readerAudience: ['staff'] })).toEqual(['Сварка под водой']);
    expect(await suggest('сварка тр')).toEqual([]);
  });

  it('are the titles that have a word with this beginning, whatever has come and gone', async () => {
    const word = fc.constantFrom('насос', 'насосная', 'напор', '泵', '泵站', 'pump', 'pumping');
    const title = fc.array(word, { minLength: 1, maxLength: 4 });
    const changes = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.option(title)), { minLength: 1, maxLength: 30 });
    const own = createSearchEngine({ concepts: [], threads: 0 });
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.constantFrom('н', 'насос', 'насосн', '泵', 'pum', 'pumpi'),
        async (steps, begun) => {
          await own.apply(Array.from({ length: 10 }, (_, at) => ({ remove: `offer/${at}` })));
          const held = new Map<number, string>();
          for (const [at, words] of steps) {
            const key = `offer/${at}`;
            if (words === null) held.delete(at);
            else held.set(at, words.join(' '));
            await own.apply([
              words === null ? { remove: key } : { put: buildRecord({ key, text: words.join(' ') }) },
            ]);
          }
          const query = { text: begun, readerAudience: ['public'], languages: ['ru' as const], limit: 20 };
          const found = (await own.suggest(query)).map(({ key, text }) => `${key} ${text}`);
          const expected = [...held]
            .filter(([, text]) =>
              text
                .split(' ')
                .some((each) => each.startsWith(begun) || (begun === '泵' && each.includes('泵'))),
            )
            .map(([at, text]) => `offer/${at} ${text}`);
          expect(found.toSorted()).toEqual(expected.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });
});
