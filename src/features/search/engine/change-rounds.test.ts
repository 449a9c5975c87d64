import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeRounds } from './change-rounds.ts';
import { packRecords, unpackRecords } from './packed-records.ts';
import type { SearchRecord } from './search-record.ts';
import { buildRecord } from './testing.ts';

type Building = { readonly keys: string[]; finish(): void; fail(): void };

/** Rounds whose builds end when the test says so. */
function openRounds(changesPerRound: number) {
  const builds: Building[] = [];
  const attached: string[][] = [];
  const rounds = new ChangeRounds<string[]>(changesPerRound, {
    build: (records) =>
      new Promise((resolve, reject) => {
        const keys = records.map(({ key }) => key);
        builds.push({ keys, finish: () => resolve(keys), fail: () => reject(new Error('broken')) });
      }),
    attach: (keys) => {
      attached.push([...keys]);
      return Promise.resolve();
    },
  });
  return { rounds, builds, attached };
}
const put = (key: string, stored = '') => ({ put: buildRecord({ key, stored }) });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('rounds of changes', () => {
  it('builds two at once, no more, and makes them visible in their order', async () => {
    const { rounds, builds, attached } = openRounds(2);
    const done: string[] = [];
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      void rounds.add([put(key)]).then(() => done.push(key));
    await turn();
    expect(builds.map(({ keys }) => keys)).toEqual([['a'], ['b', 'c']]);
    builds[1]?.finish();
    await turn();
    expect(attached).toEqual([]);
    builds[0]?.finish();
    await turn();
    expect(attached).toEqual([['a'], ['b', 'c']]);
    expect(done).toEqual(['a', 'b', 'c']);
    expect(builds[2]?.keys).toEqual(['d', 'e']);
  });

  it('takes each record once, as it is after all changes of the round', async () => {
    const { rounds, builds, attached } = openRounds(10);
    void rounds.add([put('a'), put('b'), { remove: 'a' }, put('b', 'later'), { remove: 'c' }, put('c')]);
    await turn();
    expect(builds[0]?.keys).toEqual(['b', 'c']);
    builds[0]?.finish();
    await turn();
    expect(attached).toEqual([['a', 'b', 'c']]);
  });

  it('reports a failure to those whose changes failed, and goes on', async () => {
    const { rounds, builds, attached } = openRounds(1);
    const first = expect(rounds.add([put('a')])).rejects.toThrow('broken');
    const second = rounds.add([put('b')]);
    await turn();
    builds[0]?.fail();
    await first;
    await turn();
    builds[1]?.finish();
    await second;
    expect(attached).toEqual([['b']]);
  });
});

describe('packed records', () => {
  it('are the same when they are unpacked in another thread, whatever their letters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (texts) => {
        const records: SearchRecord[] = texts.map((text) =>
          buildRecord({ key: text, stored: `${text}\ud800`, facets: { [text]: [text] }, names: [text] }),
        );
        expect(unpackRecords(structuredClone(await packRecords(records)))).toEqual(records);
      }),
    );
  });
});
