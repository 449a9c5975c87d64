import type { Ctx } from '../../../platform/db/context.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import type { LiveTermbase } from '../../translation/public.ts';
import type { SearchEngine } from '../engine/engine.ts';
import { createSearchEngine } from '../engine/search-engine.ts';
import type { SearchChange } from '../engine/search-record.ts';
import { recordMaking, toSearchRecord } from './to-search-record.ts';
import { changesAfter, databaseIdentity, type DocumentChange } from './views.ts';

export type { ShownDocument } from './shown-document.ts';

const changesPerRead = 1000;
/** While far behind, this many changes are handed over together: large pieces are built faster. */
const changesPerHandover = 8000;
/** So many handovers may be under way at once: less and the engine's threads wait, more and memory fills. */
const handoversAhead = 8;
const millisecondsBetweenLooks = 400;
const millisecondsBeforeSnapshot = 20_000;
const millisecondsBetweenIdentityChecks = 10_000;
/** Searches an index was asked before another took its place are still answered. */
const millisecondsBeforeRetirement = 10_000;

/** The index of this process: a cache of the database, rebuilt at start, kept fresh by its change sequence. */
export type SearchIndex = {
  engine(): SearchEngine;
  /** Reads all changes there are now, after the snapshot where there is one; returns how many. */
  catchUp(): Promise<number>;
  /** Looks for changes now and every 400 ms from now on; `poke` shortens the wait. */
  follow(): void;
  poke(): void;
  stop(): Promise<void>;
  isReady(): boolean;
  /** Writes what is there now to the snapshot folder; nothing without one. */
  saveSnapshot(): Promise<void>;
};

export type SearchIndexOptions = {
  /** Search threads; 0 searches in the calling thread (tests). */
  readonly threads?: number;
  /** Absolute path; without it every start builds the index anew. */
  readonly snapshotFolder?: string;
};

/** Opens an empty index on the documents `ctx` can read; call `catchUp` before the first search. */
export function openSearchIndex(
  ctx: Ctx,
  termbase: LiveTermbase,
  { threads = 0, snapshotFolder }: SearchIndexOptions = {},
): SearchIndex {
  const openEngine = (): SearchEngine =>
    createSearchEngine({
      concepts: termbase.recogniser().concepts,
      recordMaking,
      threads,
      snapshotFolder,
      warn: (reason) => ctx.log.warn({ reason }, 'search index'),
    });
  let engine = openEngine();
  /** What is being filled: another than the one that answers only after the database was put back. */
  let filled = engine;
  const retired = new Set<SearchEngine>();
  let databaseId: string | undefined;
  let changeSequence = 0;
  let savedSequence = 0;
  let handedOver = 0;
  let lastIdentityCheckAt = Date.now();
  let lastSaveAt = Date.now();
  let isReady = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<number> | undefined;
  let saving: Promise<void> | undefined;
  let nextReading: Promise<number> | undefined;

  const takeUpSnapshot = async (): Promise<void> => {
    if (databaseId !== undefined) return;
    const database = await databaseIdentity(ctx);
    const stamp = await filled.readSnapshot(database.id, database.changeSequence);
    changeSequence = savedSequence = handedOver = stamp?.changeSequence ?? 0;
    databaseId = database.id;
  };

  /** A backup may be put in place under a running process: what was read since then was never so. */
  const checkIdentity = async (): Promise<void> => {
    if (databaseId === undefined || Date.now() - lastIdentityCheckAt < millisecondsBetweenIdentityChecks)
      return;
    const database = await databaseIdentity(ctx);
    lastIdentityCheckAt = Date.now();
    if (database.id === databaseId && database.changeSequence >= handedOver) return;
    ctx.log.warn({}, 'the database was put back to an earlier state: the search index is built anew');
    if (filled !== engine) await filled.close();
    filled = openEngine();
    databaseId = undefined;
  };

  const putInPlace = (): void => {
    if (filled === engine) return;
    const old = engine;
    engine = filled;
    retired.add(old);
    setTimeout(() => {
      retired.delete(old);
      void old.close();
    }, millisecondsBeforeRetirement).unref();
  };

  const readOnce = async (): Promise<number> => {
    await checkIdentity();
    await takeUpSnapshot();
    // Another database may take its place while handovers of a reading that failed are still under way.
    const into = filled;
    let read = 0;
    let next = changeSequence;
    let applied = Promise.resolve();
    const underWay: Promise<void>[] = [];
    for (let isMore = true; isMore && !isStopped;) {
      const changes: SearchChange[] = [];
      while (isMore && !isStopped && changes.length < changesPerHandover) {
        const rows = await changesAfter(ctx, next, changesPerRead);
        for (const row of rows) changes.push(toChange(row));
        next = rows.at(-1)?.changeSequence ?? next;
        isMore = rows.length === changesPerRead;
      }
      const last = (handedOver = next);
      // In order: after one that failed no later one may count, or its changes would be passed over.
      applied = Promise.all([into.apply(changes), applied]).then(() => {
        if (filled === into) changeSequence = last;
      });
      applied.catch(() => undefined);
      underWay.push(applied);
      // The engine works on these while the next pages are read.
      if (underWay.length >= handoversAhead) await underWay.shift();
      read += changes.length;
    }
    await applied;
    if (!isStopped) putInPlace();
    return read;
  };

  /** Who asks while changes are being read gets the next reading: this one may be past what he wants. */
  const catchUp = (): Promise<number> => {
    if (reading) {
      nextReading ??= reading
        .catch(() => 0)
        .then(() => {
          nextReading = undefined;
          return isStopped ? 0 : catchUp();
        });
      return nextReading;
    }
    reading = readOnce()
      .then((read) => {
        isReady = true;
        return read;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };

  const look = async (): Promise<void> => {
    if (isStopped) return;
    clearTimeout(timer);
    try {
      await catchUp();
      if (Date.now() - lastSaveAt > millisecondsBeforeSnapshot) await trySaveSnapshot();
    } catch (error) {
      ctx.log.warn({ err: error }, 'search index could not read changes; it will try again');
    }
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), millisecondsBetweenLooks).unref();
  };

  const saveSnapshot = async (): Promise<void> => {
    lastSaveAt = Date.now();
    const stamp = changeSequence;
    if (snapshotFolder === undefined || databaseId === undefined || stamp === savedSequence) return;
    saving = filled.writeSnapshot({ databaseId, changeSequence: stamp, newestChange: handedOver });
    await saving;
    savedSequence = stamp;
  };

  const trySaveSnapshot = (): Promise<void> =>
    saveSnapshot().catch((error: unknown) => {
      ctx.log.warn(
        { err: error },
        'the snapshot of the search index could not be written; it will try again',
      );
    });

  return {
    engine: () => engine,
    catchUp,
    follow: () => void look(),
    poke: () => void look(),
    saveSnapshot,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await reading?.catch(() => undefined);
      await saving?.catch(() => undefined);
      await trySaveSnapshot();
      await Promise.all([...new Set([engine, filled, ...retired])].map((each) => each.close()));
    },
    isReady: () => isReady,
  };
}

function toChange({ document, isRemoved }: DocumentChange): SearchChange {
  const key = formatRecordRef(document.ref);
  return isRemoved ? { remove: key } : { put: toSearchRecord(key, document) };
}
