import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import { countingEngine, faultOf } from './testing.ts';
import { withPivot } from './with-pivot.ts';

const only = (...pairs: string[]) =>
  countingEngine({
    offers: (from: Language, to: Language) => Promise.resolve(pairs.includes(`${from}-${to}`)),
  });
const chineseToRussian = { from: 'zh', to: 'ru', domain: '激光物理' } as const;

describe('a pair of languages', () => {
  it('that the engine offers is translated directly', async () => {
    const engine = only('zh-ru', 'zh-en', 'en-ru');
    const done = await withPivot(engine).translate(['泵'], chineseToRussian);
    expect(done).toEqual({ texts: ['ru:泵'], engineId: 'counting', pivot: undefined, charactersBilled: 1 });
    expect(engine.calls).toHaveLength(1);
  });

  it('that it does not offer goes by way of English, and that is said and counted', async () => {
    const engine = only('zh-en', 'en-ru');
    expect(await withPivot(engine).offers('zh', 'ru')).toBe(true);
    const done = await withPivot(engine).translate(['泵'], chineseToRussian);
    expect(done).toEqual({ texts: ['ru:en:泵'], engineId: 'counting', pivot: 'en', charactersBilled: 5 });
    expect(engine.calls.map(({ request }) => request)).toMatchObject([
      { from: 'zh', to: 'en', domain: '激光物理' },
      { from: 'en', to: 'ru', domain: '激光物理' },
    ]);
  });

  it('keeps the terms of each segment on the way by English', async () => {
    const laser = { zh: '激光器', ru: 'лазер', en: 'laser' };
    const engine = countingEngine();
    const seen: unknown[] = [];
    const gateway = withPivot({
      ...engine,
      offers: only('zh-en', 'en-ru').offers,
      translate: (segments, { from, to, termsOf }) => {
        seen.push(segments.map((text) => termsOf?.(text)));
        return engine.translate(segments, { from, to });
      },
    });
    const termsOf = (text: string) => (text === '激光器' ? [laser] : []);
    await gateway.translate(['激光器', '泵'], { ...chineseToRussian, termsOf });
    expect(seen).toEqual([
      [[laser], []],
      [[laser], []],
    ]);
  });

  it.each([
    ['zh', 'ru', ['zh-en']],
    ['zh', 'en', ['zh-ru', 'ru-en']],
    ['zh', 'zh', ['zh-en', 'en-zh']],
  ] as const)('%s to %s is refused where only %s are offered', async (from, to, pairs) => {
    const engine = only(...pairs);
    expect(await withPivot(engine).offers(from, to)).toBe(false);
    const error = await faultOf(withPivot(engine).translate(['泵'], { from, to }));
    expect([error.fault, engine.calls]).toEqual(['pairNotOffered', []]);
  });
});
