import { Worker } from 'node:worker_threads';
import { DatabaseError } from './database-errors.ts';
import type { PgliteReply, PgliteRequest, PgliteRows, PgliteStart } from './pglite-messages.ts';

export type PgliteThread = {
  /** Sends a request; the worker takes them in the order of the calls. */
  ask(request: PgliteRequest): Promise<PgliteRows>;
  hear(listener: (channel: string, payload: string) => void): void;
  /** Closes the database and ends the thread. */
  close(): Promise<void>;
};

type Waiting = { resolve: (rows: PgliteRows) => void; reject: (error: Error) => void };

/** Starts the thread that owns one PGlite and waits until the database is open. */
export async function startPgliteThread(start: PgliteStart): Promise<PgliteThread> {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
    workerData: start,
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let ended: Error | undefined;
  let tell: (channel: string, payload: string) => void = () => undefined;
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  function end(error: Error): void {
    ended ??= error;
    for (const one of waiting.values()) one.reject(ended);
    waiting.clear();
  }

  worker.on('message', (reply: PgliteReply) => {
    if (reply.id === undefined) return tell(reply.channel, reply.payload);
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) one?.resolve(reply.result);
    else one?.reject(new DatabaseError(reply.error));
  });
  worker.on('error', (error) => end(new Error('The database thread failed', { cause: error })));
  worker.on('exit', () => end(new Error('The database is closed')));

  await new Promise<PgliteRows>((resolve, reject) => waiting.set(0, { resolve, reject }));

  function ask(request: PgliteRequest): Promise<PgliteRows> {
    if (ended) return Promise.reject(ended);
    const id = nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      try {
        worker.postMessage({ id, request });
      } catch (error) {
        waiting.delete(id);
        reject(new TypeError('A query parameter cannot be sent to the database thread', { cause: error }));
      }
    });
  }

  return {
    ask,
    hear: (listener) => {
      tell = listener;
    },
    close: async () => {
      if (!ended) await ask({ kind: 'close' });
      await exited;
    },
  };
}
