import { Worker } from 'node:worker_threads';
import { languages, type Language } from '../../../shared/language.ts';
import type { NearestRow } from './find-nearest.ts';
import type { NearestReply, NearestRequest } from './nearest-messages.ts';
import { quantise, type QuantisedVector } from './quantise.ts';
import { createSegment, rowsPerSegment, type VectorSegment } from './vector-segments.ts';

/** All vectors of one recipe in memory, compared in a thread of their own. */
export type VectorMemory = {
  put(key: string, language: Language, vector: QuantisedVector): void;
  remove(key: string, language: Language): void;
  /** Keys of the records whose texts lie nearest, best first, each once. */
  nearest(query: Float32Array, limit: number): Promise<string[]>;
  /** Number of vectors. */
  size(): number;
  close(): Promise<void>;
};

export function createVectorMemory(dimensions: number): VectorMemory {
  const segments: VectorSegment[] = [];
  const rows = new Map<string, number>();
  /** Key of the record in each row; a freed row is given to the next text. */
  const keys: string[] = [];
  const free: number[] = [];
  const waiting = new Map<
    number,
    { resolve(rows: readonly NearestRow[]): void; reject(error: Error): void }
  >();
  let worker: Worker | undefined;
  let isClosed = false;
  let nextId = 1;

  function send(request: NearestRequest): void {
    worker ??= openWorker();
    // It holds the process as long as somebody waits for it, no longer.
    worker.ref();
    worker.postMessage(request);
  }

  /** Opened with the first vector; one that broke is opened again by the next question. */
  function openWorker(): Worker {
    const opened = new Worker(new URL('./nearest-worker.ts', import.meta.url), { execArgv: [] });
    opened.unref();
    opened.on('message', ({ id, rows: found }: NearestReply) => {
      waiting.get(id)?.resolve(found);
      waiting.delete(id);
      if (waiting.size === 0) opened.unref();
    });
    for (const segment of segments) opened.postMessage({ segment } satisfies NearestRequest);
    opened.on('error', () => undefined);
    opened.on('exit', () => {
      if (worker === opened) worker = undefined;
      for (const { reject } of waiting.values())
        reject(new Error('The thread that compares vectors has ended'));
      waiting.clear();
    });
    return opened;
  }

  function addSegment(): void {
    const segment = createSegment(dimensions);
    segments.push(segment);
    if (worker) worker.postMessage({ segment } satisfies NearestRequest);
    else worker = openWorker();
  }

  function placeOf(row: number): [VectorSegment, number] {
    return [segments[Math.floor(row / rowsPerSegment)]!, row % rowsPerSegment];
  }

  return {
    put(key, language, { bytes, scale }) {
      if (bytes.length !== dimensions)
        throw new RangeError(`A vector of ${bytes.length} among ${dimensions}`);
      const name = `${language} ${key}`;
      const row = rows.get(name) ?? free.pop() ?? keys.length;
      if (row === segments.length * rowsPerSegment) addSegment();
      const [segment, at] = placeOf(row);
      // Hidden while it is written: the other thread never compares half a vector of each.
      segment.scales[at] = 0;
      segment.vectors.set(bytes, at * dimensions);
      segment.languages[at] = languages.indexOf(language);
      segment.scales[at] = scale;
      rows.set(name, row);
      keys[row] = key;
    },
    remove(key, language) {
      const name = `${language} ${key}`;
      const row = rows.get(name);
      if (row === undefined) return;
      const [segment, at] = placeOf(row);
      segment.scales[at] = 0;
      segment.vectors.fill(0, at * dimensions, (at + 1) * dimensions);
      rows.delete(name);
      free.push(row);
    },
    async nearest(query, limit) {
      if (isClosed || rows.size === 0) return [];
      const id = nextId++;
      const found = await new Promise<readonly NearestRow[]>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        // A record may have a text in each language.
        send({
          id,
          query: quantise(query),
          limit: limit * languages.length,
          languageCount: languages.length,
        });
      });
      return [...new Set(found.map(({ row }) => keys[row] ?? ''))].slice(0, limit);
    },
    size: () => rows.size,
    close: async () => {
      isClosed = true;
      await worker?.terminate();
    },
  };
}
