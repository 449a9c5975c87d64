import { describe, expect, it } from 'vitest';
import { EmbeddingError, type Embedder } from './embedder.ts';
import { createNearestByModel } from './nearest-by-model.ts';

type Answer = () => Promise<Float32Array[]>;

function open(answers: Answer[], deadlineMs = 1_000) {
  let now = 0;
  let asked = 0;
  const embedder: Embedder = {
    recipe: { model: 'fake', dimensions: 1, queryTemplate: '{text}', passageTemplate: '{text}' },
    isOutside: true,
    embed: () => {
      asked++;
      return (answers.shift() ?? good)();
    },
    close: () => Promise.resolve(),
  };
  const index = { nearest: (vector: Float32Array) => Promise.resolve([`key${vector[0]}`]) };
  const nearest = createNearestByModel({ embedder, index, deadlineMs, now: () => now });
  return { nearest, asked: () => asked, pass: (ms: number) => (now += ms) };
}

const good: Answer = () => Promise.resolve([Float32Array.of(1)]);
const bad: Answer = () => Promise.reject(new EmbeddingError('unreachable', 'ECONNREFUSED'));
const never: Answer = () => new Promise(() => undefined);

describe('asking the model', () => {
  it('gives the nearest keys, and asks the same thing once', async () => {
    const { nearest, asked } = open([]);
    expect(await nearest.find('laser')).toEqual({ state: 'used', keys: ['key1'] });
    expect(await nearest.find(' laser ')).toEqual({ state: 'used', keys: ['key1'] });
    expect([asked(), nearest.isAway()]).toEqual([1, false]);
  });

  it('is late when the model is slow, and uses what comes later for the next time', async () => {
    let come: (vectors: Float32Array[]) => void = () => undefined;
    const { nearest, asked } = open([() => new Promise((resolve) => (come = resolve))], 5);
    expect(await nearest.find('laser')).toEqual({ state: 'late' });
    come([Float32Array.of(2)]);
    expect(await nearest.find('laser')).toEqual({ state: 'used', keys: ['key2'] });
    expect(asked()).toBe(1);
  });

  it('does not queue behind a model that hangs', async () => {
    const { nearest, asked } = open(Array<Answer>(20).fill(never), 5);
    const states = await Promise.all(Array.from({ length: 20 }, (_, at) => nearest.find(`q${at}`)));
    expect(states.every(({ state }) => state === 'late')).toBe(true);
    expect(asked()).toBe(8);
  });

  it('is away after failures and leaves the model alone for a while', async () => {
    const { nearest, asked, pass } = open([bad, bad, bad]);
    for (const text of ['a', 'b', 'c', 'd']) expect(await nearest.find(text)).toEqual({ state: 'away' });
    expect([asked(), nearest.isAway()]).toEqual([3, true]);
    pass(15_001);
    expect(await nearest.find('d')).toEqual({ state: 'used', keys: ['key1'] });
    expect(nearest.isAway()).toBe(false);
  });

  it('does not keep a failure as an answer', async () => {
    const { nearest } = open([bad]);
    expect((await nearest.find('a')).state).toBe('away');
    expect((await nearest.find('a')).state).toBe('used');
  });
});
