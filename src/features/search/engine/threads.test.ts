import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileRecogniser } from '../../translation/public-text.ts';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { packRecords } from './packed-records.ts';
import { createSearchEngine, type SegmentedEngine } from './search-engine.ts';
import type { SegmentChange } from './segment-set.ts';
import { ask, buildRecord, keysFound } from './testing.ts';
import { openWorkerThread } from './worker-thread.ts';

const concepts = loadConcepts().slice(0, 500);
const nothingKnown = compileRecogniser([]);
let engine: SegmentedEngine;
beforeAll(() => {
  engine = createSearchEngine({ concepts, threads: 2 });
});
afterAll(() => engine.close());

const noSegments = (): SegmentChange => ({ added: [], dropped: [], deaths: [] });
const query = { text: 'насос', readerAudience: ['public'], offset: 0, limit: 10 };

describe('search in several threads', () => {
  it('shows a change whole or not at all while searches go on', async () => {
    const here = (key: string) => ({ put: buildRecord({ key, text: 'насос' }) });
    await engine.apply([here('a')]);
    const answers: string[][] = [];
    let isDone = false;
    const searching = Promise.all(
      [1, 2, 3, 4].map(async () => {
        while (!isDone) answers.push(await keysFound(engine, { text: 'насос' }));
      }),
    );
    for (let round = 0; round < 40; round++) {
      const [old, fresh] = round % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const);
      await engine.apply([{ remove: old }, here(fresh)]);
      const seen = await Promise.all([1, 2, 3, 4].map(() => keysFound(engine, { text: 'насос' })));
      expect(new Set(seen.flat())).toEqual(new Set([fresh]));
    }
    isDone = true;
    await searching;
    expect(answers.length).toBeGreaterThan(40);
    expect(answers.every((keys) => keys.length === 1)).toBe(true);
  });

  it('builds much in all threads and answers as one thread does', async () => {
    const words = ['насос', 'катализатор', 'вакцина', 'лазер', 'зерно'];
    const changes = Array.from({ length: 3000 }, (_, number) => ({
      put: buildRecord({
        key: `offer/${number}`,
        text: `${words[number % 5] ?? ''} ${words[number % 3] ?? ''}`,
        sortDate: number,
        facets: { country: [number % 2 === 0 ? 'CN' : 'RU'] },
      }),
    }));
    const plain = createSearchEngine({ concepts, threads: 0 });
    await Promise.all([engine.apply([{ remove: 'a' }, { remove: 'b' }, ...changes]), plain.apply(changes)]);
    for (const text of ['', 'насос', 'зерно лазер']) {
      const asked = { text, facets: ['country', 'kind'], filters: { country: ['CN'] } };
      expect(await ask(engine, asked)).toEqual(await ask(plain, asked));
    }
  });

  it('refuses searches when it is closed', async () => {
    const closed = createSearchEngine({ concepts: [], threads: 1 });
    await closed.close();
    await expect(closed.search(query)).rejects.toThrow('closed');
  });
});

describe('a thread that dies', () => {
  it('is replaced, with all segments, and what it was asked is asked again', async () => {
    const plain = createSearchEngine({ concepts, threads: 0 });
    await plain.apply([{ put: buildRecord({ key: 'a', text: 'насос' }) }]);
    const reasons: string[] = [];
    const builder = openWorkerThread({
      recogniser: compileRecogniser(concepts),
      wholeState: noSegments,
      warn: () => undefined,
    });
    const memory = await builder.run('build', await packRecords([buildRecord({ key: 'a', text: 'насос' })]));
    await builder.close();
    const change = { added: [{ id: 1, memory, dead: new Uint16Array(0) }], dropped: [], deaths: [] };
    const thread = openWorkerThread({
      recogniser: compileRecogniser(concepts),
      wholeState: () => change,
      warn: (reason) => reasons.push(reason),
    });
    await thread.run('change', { change, learnsWords: true });
    const waiting = [1, 2, 3].map(() => thread.run('search', query));
    await thread.kill();
    for (const answer of await Promise.all(waiting)) expect(answer.hits.map(({ key }) => key)).toEqual(['a']);
    expect((await thread.run('search', query)).total).toBe(1);
    expect(reasons).toHaveLength(1);
    await thread.close();
  });

  it('too often is left alone until it is asked again, and then knows all there is', async () => {
    const builder = openWorkerThread({
      recogniser: nothingKnown,
      wholeState: noSegments,
      warn: () => undefined,
    });
    const memory = await builder.run('build', await packRecords([buildRecord({ key: 'a', text: 'насос' })]));
    await builder.close();
    let state: SegmentChange = noSegments();
    const thread = openWorkerThread({
      recogniser: nothingKnown,
      wholeState: () => state,
      warn: () => undefined,
    });
    const waiting = thread.run('search', query);
    const given = expect(waiting).rejects.toThrow('thread');
    for (let deaths = 0; thread.isUp && deaths < 10; deaths++) await thread.kill();
    await given;
    expect(thread.isUp).toBe(false);
    state = { added: [{ id: 1, memory, dead: new Uint16Array(0) }], dropped: [], deaths: [] };
    await thread.run('change', { change: state, learnsWords: true });
    expect(thread.isUp).toBe(false);
    expect((await thread.run('search', query)).hits.map(({ key }) => key)).toEqual(['a']);
    await thread.close();
  });

  it('reports a fault in a task without dying', async () => {
    await expect(
      engine.search({ ...query, limit: null as never, filters: null as never, text: 5 as never }),
    ).rejects.toThrow();
    expect((await ask(engine, {})).total).toBeGreaterThan(0);
  });
});
