import { compileRecogniser, type Concept } from '../../translation/public-text.ts';
import { ChangeRounds } from './change-rounds.ts';
import { chooseMerge } from './choose-merge.ts';
import { collectGarbageSoon, muchMemory } from './collect-garbage.ts';
import type { SearchEngine, SnapshotStamp } from './engine.ts';
import { nextTurn } from '../../../shared/next-turn.ts';
import { packRecords } from './packed-records.ts';
import type { SearchChange, SearchRecord } from './search-record.ts';
import { openSegment, recordsPerSegment } from './segment.ts';
import { SegmentSet, type LiveSegment, type SegmentChange } from './segment-set.ts';
import { describeMaking, openSnapshotFolder, type SnapshotFolder } from './snapshot.ts';
import { ThreadPool } from './thread-pool.ts';

export type { SearchEngine, SnapshotStamp } from './engine.ts';

export type EngineOptions = {
  readonly concepts: readonly Concept[];
  /** Threads that search, and build between searches; 0 does everything in the calling thread (tests, evaluation). */
  readonly threads: number;
  /** How the records were made, so that a snapshot of records made otherwise is not used. */
  readonly recordMaking?: string;
  /** Absolute path; without it nothing is written and nothing read. */
  readonly snapshotFolder?: string | undefined;
  /** Told why a snapshot is not used, or a thread was replaced. */
  readonly warn?: (reason: string) => void;
};

export type SegmentedEngine = SearchEngine & {
  /** Resolves when nothing is being merged any more. */
  settle(): Promise<void>;
};

/** Records that are built into one segment at a time, and the letters of their texts. */
const recordsPerBuild = recordsPerSegment / 4;
const fewestRecordsPerBuild = 1024;
const charactersPerBuild = 12_000_000;

/** A search index in segments; the method: docs/decisions and `weights.ts`. */
export function createSearchEngine(options: EngineOptions): SegmentedEngine {
  return new Engine(options);
}

class Engine implements SegmentedEngine {
  readonly #pool: ThreadPool;
  readonly #set = new SegmentSet();
  readonly #snapshots: SnapshotFolder | undefined;
  readonly #warn: (reason: string) => void;
  readonly #rounds: ChangeRounds<SharedArrayBuffer[]>;
  #merging: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #nextId = 1;
  #isClosed = false;

  constructor({
    concepts,
    threads,
    recordMaking = '',
    snapshotFolder,
    warn = () => undefined,
  }: EngineOptions) {
    this.#warn = warn;
    this.#pool = new ThreadPool({
      recogniser: compileRecogniser(concepts),
      threads,
      wholeState: () => this.#wholeState(),
      warn,
    });
    this.#rounds = new ChangeRounds(this.#pool.builders * recordsPerBuild, {
      build: (records) => this.#build(records),
      attach: (keys, memories) => this.#attach(keys, memories),
    });
    if (snapshotFolder !== undefined)
      this.#snapshots = openSnapshotFolder(snapshotFolder, describeMaking(concepts, recordMaking));
  }

  apply(changes: readonly SearchChange[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve();
    return this.#rounds.add(changes);
  }

  search(...[query]: Parameters<SearchEngine['search']>): ReturnType<SearchEngine['search']> {
    return this.#pool.search('search', query);
  }

  suggest(...[query]: Parameters<SearchEngine['suggest']>): ReturnType<SearchEngine['suggest']> {
    return this.#pool.search('suggest', query);
  }

  size(): number {
    return this.#set.size;
  }

  memoryBytes(): number {
    return this.#set.segments.reduce((sum, { segment }) => sum + segment.memory.byteLength + segment.size, 0);
  }

  async settle(): Promise<void> {
    while (this.#merging !== undefined) await this.#merging;
  }

  async writeSnapshot(stamp: SnapshotStamp): Promise<void> {
    const folder = this.#snapshots;
    if (folder === undefined) return;
    const { added } = this.#wholeState();
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(() =>
        folder.write(stamp, added, (path, memory) => this.#pool.work('writeFile', { path, memory })),
      );
    await this.#writing;
  }

  async readSnapshot(databaseId: string, lastChangeSequence: number): Promise<SnapshotStamp | undefined> {
    const found = await this.#snapshots?.read(databaseId, lastChangeSequence, (files) =>
      Promise.all(files.map((file) => this.#pool.share('readFile', file))),
    );
    if (found === undefined) return undefined;
    if (typeof found === 'string') {
      this.#warn(`the snapshot is not used: ${found}`);
      return undefined;
    }
    try {
      // Bytes that are as they were written may still be of a layout whose number nobody raised.
      for (const { memory } of found.segments) openSegment(0, memory);
    } catch (cause) {
      this.#warn(`the snapshot is not used: ${String(cause)}`);
      return undefined;
    }
    const added = found.segments.map((segment) => {
      const id = this.#nextId++;
      this.#snapshots?.adopt(id, segment);
      return { id, memory: segment.memory, dead: segment.dead };
    });
    await this.#change({ added, dropped: [], deaths: [] }, true);
    return found.stamp;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#writing.catch(() => undefined);
    await this.#pool.close();
    await this.#merging?.catch(() => undefined);
  }

  async #build(records: readonly SearchRecord[]): Promise<SharedArrayBuffer[]> {
    const pause = this.#pool.isLocal ? undefined : nextTurn;
    const building: Promise<SharedArrayBuffer>[] = [];
    for (const part of this.#splitForBuild(records)) {
      const built = this.#pool.share('build', await packRecords(part, pause));
      built.catch(() => undefined);
      building.push(built);
    }
    return Promise.all(building);
  }

  async #attach(keys: readonly string[], memories: readonly SharedArrayBuffer[]): Promise<void> {
    if (keys.length > fewestRecordsPerBuild * 4 && !this.#pool.isLocal) collectGarbageSoon();
    const added = memories.map((memory) => ({ id: this.#nextId++, memory, dead: new Uint16Array(0) }));
    // From here to the messages nothing may be awaited: merging must not move records in between.
    await this.#change({ added, dropped: [], deaths: this.#findDeaths(keys) }, true);
    this.#startMerging();
    if (this.#pool.isLocal) await this.settle();
  }

  #splitForBuild(records: readonly SearchRecord[]): SearchRecord[][] {
    const even = Math.ceil(records.length / this.#pool.builders);
    const size = Math.min(recordsPerBuild, Math.max(fewestRecordsPerBuild, even));
    const parts: SearchRecord[][] = [];
    let letters = Infinity;
    for (const record of records) {
      if (letters > charactersPerBuild || (parts.at(-1)?.length ?? 0) >= size) {
        parts.push([]);
        letters = 0;
      }
      parts.at(-1)?.push(record);
      for (const text of record.texts) letters += text.text.length;
    }
    return parts;
  }

  #findDeaths(keys: Iterable<string>): SegmentChange['deaths'] {
    const bySegment = new Map<number, number[]>();
    for (const key of keys) {
      const place = this.#set.findKey(key);
      if (place === undefined) continue;
      const { id } = (this.#set.segments[place.at] as LiveSegment).segment;
      const records = bySegment.get(id);
      if (records === undefined) bySegment.set(id, [place.record]);
      else records.push(place.record);
    }
    return [...bySegment].map(([segment, records]) => ({ segment, records: Uint16Array.from(records) }));
  }

  /** All threads get the change in one message each, so that a search sees all of it or nothing. */
  async #change(change: SegmentChange, learnsWords: boolean): Promise<void> {
    const dropped = change.dropped.map((id) => this.#set.find(id)?.segment.memory.byteLength ?? 0);
    if (!this.#pool.isLocal && dropped.reduce((sum, bytes) => sum + bytes, 0) > muchMemory)
      collectGarbageSoon();
    this.#set.change(change);
    const emptied = this.#set.segments.filter(({ live }) => live === 0).map(({ segment }) => segment.id);
    if (emptied.length > 0) this.#set.change({ added: [], dropped: emptied, deaths: [] });
    const added = change.added.filter(({ id }) => !emptied.includes(id));
    await this.#pool.change({ ...change, added, dropped: [...change.dropped, ...emptied] }, learnsWords);
  }

  #wholeState(): SegmentChange {
    const added = this.#set.segments.map(({ segment, dead }) => ({
      id: segment.id,
      memory: segment.memory,
      dead: listMarked(dead),
    }));
    return { added, dropped: [], deaths: [] };
  }

  #startMerging(): void {
    if (this.#merging !== undefined) return;
    const ids = chooseMerge(
      this.#set.segments.map(({ segment, live }) => ({
        id: segment.id,
        live,
        dead: segment.size - live,
        bytes: segment.memory.byteLength,
      })),
    );
    if (ids.length === 0) return;
    this.#merging = this.#merge(ids)
      .then(
        () => true,
        (cause: unknown) => {
          if (!this.#isClosed) this.#warn(`segments could not be merged: ${String(cause)}`);
          return false;
        },
      )
      .then((isDone) => {
        this.#merging = undefined;
        if (isDone && !this.#isClosed) this.#startMerging();
      });
  }

  async #merge(ids: readonly number[]): Promise<void> {
    const sources = ids.flatMap((id) => this.#set.find(id) ?? []);
    const before = sources.map(({ dead }) => dead.slice());
    const memory = await this.#pool.work(
      'merge',
      sources.map(({ segment }, at) => ({ memory: segment.memory, dead: before[at] as Uint8Array })),
    );
    const dead: number[] = [];
    let number = 0;
    sources.forEach((source, at) => {
      before[at]?.forEach((wasDead, record) => {
        if (wasDead !== 0) return;
        if (source.dead[record] !== 0) dead.push(number);
        number++;
      });
    });
    const merged = { id: this.#nextId++, memory, dead: Uint16Array.from(dead) };
    await this.#change({ added: [merged], dropped: ids, deaths: [] }, false);
  }
}

function listMarked(marks: Uint8Array): Uint16Array {
  const numbers: number[] = [];
  marks.forEach((mark, number) => {
    if (mark !== 0) numbers.push(number);
  });
  return Uint16Array.from(numbers);
}
