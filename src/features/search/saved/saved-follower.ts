import type { Ctx } from '../../../platform/db/context.ts';
import { nextTurn } from '../../../shared/next-turn.ts';
import { toSearchRecord } from '../documents/to-search-record.ts';
import { changesAfter } from '../documents/views.ts';
import type { Frequencies } from './choose-keys.ts';
import { ownerFacet } from './choose-keys.ts';
import { readRecord } from './read-record.ts';
import type { TextReader } from '../engine/document-terms.ts';
import type { Term } from './terms.ts';
import { sequenceBeforeNewest } from './percolation-views.ts';
import { savedChangesAfter } from './views.ts';
import { createWatchIndex, type WatchIndex } from './watch-index.ts';
import type { Watching } from './watching.ts';

/** The saved searches in memory, as they are in the table after `catchUp`, whichever process changed them. */
export type SavedFollower = {
  catchUp(ctx: Ctx): Promise<{ index: WatchIndex; sequence: number }>;
};

const changesPerRead = 1_000;
/** Reading a query takes a tenth of a millisecond. */
const changesPerTurn = 50;
const documentsSampled = 200;

export function createSavedFollower(watching: () => Watching): SavedFollower {
  let index: WatchIndex | undefined;
  let made: Watching | undefined;
  let sequence = 0;
  return {
    async catchUp(ctx) {
      const now = watching();
      if (index === undefined || made !== now || index.isWorn()) {
        index = createWatchIndex(await sampleFrequencies(ctx, now.reader));
        made = now;
        sequence = 0;
      }
      for (;;) {
        const changes = await savedChangesAfter(ctx, sequence, changesPerRead);
        for (const { id, changeSequence, watched } of changes) {
          if (watched === undefined) index.remove(id);
          else index.put(id, now.readWatch(watched.query), watched.from);
          sequence = changeSequence;
          if (changeSequence % changesPerTurn === 0) await nextTurn();
        }
        if (changes.length < changesPerRead) return { index, sequence };
      }
    },
  };
}

/** How common terms and values are, from the newest documents: wrong figures cost time, never an alert. */
async function sampleFrequencies(ctx: Ctx, reader: TextReader): Promise<Frequencies> {
  const terms = new Map<Term, number>();
  const values = new Map<string, number>();
  const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const from = await sequenceBeforeNewest(ctx, documentsSampled);
  for (const { document } of await changesAfter(ctx, from, documentsSampled)) {
    const read = readRecord(reader, toSearchRecord('', document));
    for (const term of new Set(read.texts.flatMap((text) => [...text.terms]))) count(terms, term);
    for (const [facet, own] of read.facets) for (const value of own) count(values, `${facet} ${value}`);
    for (const term of read.owner) count(values, `${ownerFacet} ${term}`);
    await nextTurn();
  }
  return {
    ofTerm: (term) => terms.get(term) ?? 0,
    ofValue: (facet, value) => values.get(`${facet} ${value}`) ?? 0,
  };
}
