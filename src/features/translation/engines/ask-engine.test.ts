import { describe, expect, it } from 'vitest';
import { TranslationEngineError, type EngineFault } from '../gateway/engine-error.ts';
import { countingEngine } from '../gateway/testing.ts';
import { askEngine } from './ask-engine.ts';

const toRussian = { from: 'en', to: 'ru' } as const;
const engineThat = (faultOf: (text: string) => EngineFault | undefined) =>
  countingEngine({
    translate: (segments) => {
      const fault = segments.map(faultOf).find(Boolean);
      if (fault) return Promise.reject(new TranslationEngineError(fault, 'said so'));
      return Promise.resolve({
        texts: segments.map((text) => ` ru\n ${text}\n`),
        engineId: 'counting',
        pivot: undefined,
        charactersBilled: 1,
      });
    },
  });

describe('an engine asked for segments', () => {
  it('is asked for each once, and its blanks and line breaks are no part of the text', async () => {
    const engine = engineThat(() => undefined);
    const { texts } = await askEngine(engine, ['a', 'b', 'a'], toRussian);
    expect([...texts]).toEqual([
      ['a', { text: 'ru a', pivot: undefined }],
      ['b', { text: 'ru b', pivot: undefined }],
    ]);
    expect(engine.calls.map(({ segments }) => segments)).toEqual([['a', 'b']]);
  });

  it('is asked for nothing when there is nothing', async () => {
    const engine = engineThat(() => 'slow');
    expect((await askEngine(engine, [], toRussian)).stopped).toBeUndefined();
    expect(engine.calls).toEqual([]);
  });

  it.each(['textTooLong', 'textRefused', 'badAnswer'] as const)(
    'gives the others where one is at fault (%s)',
    async (fault) => {
      const engine = engineThat((text) => (text === 'c' ? fault : undefined));
      const { texts, faults, stopped } = await askEngine(engine, ['a', 'b', 'c', 'd', 'e'], toRussian);
      expect([[...texts.keys()], [...faults], stopped]).toEqual([
        ['a', 'b', 'd', 'e'],
        [['c', fault]],
        undefined,
      ]);
    },
  );

  it('is not asked on when it is down, and what it gave before is there', async () => {
    const engine = engineThat((text) =>
      text === 'a' ? 'textRefused' : text === 'c' ? 'unreachable' : undefined,
    );
    const { texts, faults, stopped } = await askEngine(engine, ['a', 'b', 'c', 'd'], toRussian);
    expect([[...texts.keys()], [...faults.keys()], stopped?.fault]).toEqual([['b'], ['a'], 'unreachable']);
    expect(engine.calls.map(({ segments }) => segments.join(''))).toEqual(['abcd', 'ab', 'a', 'b', 'cd']);
  });

  it('that answers badly to everything is not asked for each of a hundred segments', async () => {
    const engine = engineThat(() => 'badAnswer');
    const segments = Array.from({ length: 100 }, (_, at) => String(at));
    expect((await askEngine(engine, segments, toRussian)).stopped?.fault).toBe('badAnswer');
    expect(engine.calls.length).toBeLessThan(12);
  });

  it('lets an error of ours through', async () => {
    const engine = countingEngine({ translate: () => Promise.reject(new TypeError('ours')) });
    await expect(askEngine(engine, ['a'], toRussian)).rejects.toThrow('ours');
  });
});
