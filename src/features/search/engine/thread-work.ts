import type { Recogniser } from '../../translation/public-text.ts';
import { buildSegment } from './build-segment.ts';
import { collectGarbageSoon, muchMemory } from './collect-garbage.ts';
import { mergeSegments, renumber } from './merge-segments.ts';
import { unpackRecords, type PackedRecords } from './packed-records.ts';
import type { SearchAnswer, SearchQuery, SuggestQuery, Suggestion } from './search-record.ts';
import { Searcher } from './searcher.ts';
import type { SegmentChange } from './segment-set.ts';
import { openSegment } from './segment.ts';
import { readSegmentFile, writeSegmentFile, type FileStamp } from './snapshot-files.ts';

/** What a thread can be asked, with what it answers. */
export type ThreadTasks = {
  change: { ask: { change: SegmentChange; learnsWords: boolean }; answer: null };
  search: { ask: SearchQuery; answer: SearchAnswer };
  suggest: { ask: SuggestQuery; answer: Suggestion[] };
  build: { ask: PackedRecords; answer: SharedArrayBuffer };
  merge: { ask: readonly { memory: SharedArrayBuffer; dead: Uint8Array }[]; answer: SharedArrayBuffer };
  writeFile: { ask: { path: string; memory: SharedArrayBuffer }; answer: FileStamp };
  readFile: { ask: { path: string; stamp: FileStamp }; answer: SharedArrayBuffer };
};
export type TaskName = keyof ThreadTasks;
export type Task<Name extends TaskName = TaskName> = {
  [Each in Name]: { readonly name: Each; readonly ask: ThreadTasks[Each]['ask'] };
}[Name];

/** Work of so many slices leaves much behind. */
const slicesOfMuch = 50;

/** Does a thread's work, in a thread of its own or in the caller's. */
export class ThreadWork {
  readonly searcher: Searcher;
  /** Lets other tasks of the thread go between the slices of a long one. */
  readonly #pause: (() => Promise<void>) | undefined;

  constructor(recogniser: Recogniser, pause?: () => Promise<void>) {
    this.searcher = new Searcher(recogniser);
    this.#pause = pause;
  }

  async run(task: Task): Promise<ThreadTasks[TaskName]['answer']> {
    switch (task.name) {
      case 'change':
        this.#change(task.ask);
        return null;
      case 'search':
        return this.searcher.search(task.ask);
      case 'suggest':
        return this.searcher.suggest(task.ask);
      case 'build':
        return this.#inSlices(buildSegment(this.searcher.reader, unpackRecords(task.ask)));
      case 'merge':
        return this.#merge(task.ask);
      case 'writeFile':
        return writeSegmentFile(task.ask.path, task.ask.memory);
      case 'readFile':
        return readSegmentFile(task.ask.path, task.ask.stamp);
    }
  }

  #change({ change, learnsWords }: ThreadTasks['change']['ask']): void {
    const dropped = change.dropped.map((id) => this.searcher.set.find(id)?.segment.memory.byteLength ?? 0);
    this.searcher.change(change, learnsWords);
    if (dropped.reduce((sum, bytes) => sum + bytes, 0) > muchMemory) this.#collectGarbage();
  }

  /** In the caller's thread that is the caller's business. */
  #collectGarbage(): void {
    if (this.#pause !== undefined) collectGarbageSoon();
  }

  #merge(sources: ThreadTasks['merge']['ask']): Promise<SharedArrayBuffer> {
    const opened = sources.map(({ memory, dead }) => ({ segment: openSegment(0, memory), dead }));
    return this.#inSlices(mergeSegments(renumber(opened)));
  }

  async #inSlices<Result>(slices: Generator<void, Result>): Promise<Result> {
    for (let count = 0; ; count++) {
      const slice = slices.next();
      if (slice.done === true) {
        if (count > slicesOfMuch) this.#collectGarbage();
        return slice.value;
      }
      await this.#pause?.();
    }
  }
}
