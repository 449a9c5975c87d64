import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { keepText, parseInt8, typeIds } from './column-parsers.ts';
import type { DatabaseErrorFields } from './database-errors.ts';
import type { PgliteReply, PgliteRequest, PgliteRows, PgliteStart } from './pglite-messages.ts';

// The thread that owns one PGlite: takes requests in the order they were sent and answers each.

const nothing: PgliteRows = { rows: [], affectedRows: 0 };
const stopListening = new Map<string, () => Promise<void>>();

async function open(start: PgliteStart): Promise<PGlite> {
  const parsers = { [typeIds.int8]: parseInt8, [typeIds.date]: keepText };
  const template = start.templateFile ? await openAsBlob(start.templateFile) : undefined;
  return await PGlite.create({
    ...(start.folder ? { dataDir: start.folder } : {}),
    ...(template ? { loadDataDir: template } : {}),
    parsers,
  });
}

async function answer(database: PGlite, request: PgliteRequest): Promise<PgliteRows> {
  switch (request.kind) {
    case 'query': {
      const result = await database.query(request.sql, [...request.parameters]);
      return { rows: result.rows, affectedRows: result.affectedRows ?? 0 };
    }
    case 'exec':
      await database.exec(request.sql);
      return nothing;
    case 'listen': {
      const { channel } = request;
      const stop = await database.listen(channel, (payload) => send({ id: undefined, channel, payload }));
      stopListening.set(channel, stop);
      return nothing;
    }
    case 'unlisten':
      await stopListening.get(request.channel)?.();
      stopListening.delete(request.channel);
      return nothing;
    case 'dump': {
      const dump = await database.dumpDataDir('none');
      await writeFile(request.file, new Uint8Array(await dump.arrayBuffer()));
      return nothing;
    }
    case 'close':
      await database.close();
      return nothing;
  }
}

function describe(error: unknown): DatabaseErrorFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const fields: Record<string, unknown> = { ...error };
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? fields[name] : undefined;
  return {
    message: error.message,
    code: text('code'),
    constraint: text('constraint'),
    detail: text('detail'),
    hint: text('hint'),
    schema: text('schema'),
    table: text('table'),
    column: text('column'),
    position: text('position'),
    severity: text('severity'),
  };
}

function send(reply: PgliteReply): void {
  parentPort?.postMessage(reply);
}

async function serve(start: PgliteStart): Promise<void> {
  const database = await open(start);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ id, request }: { id: number; request: PgliteRequest }) => {
    last = last.then(async () => {
      try {
        send({ id, ok: true, result: await answer(database, request) });
      } catch (error) {
        send({ id, ok: false, error: describe(error) });
      }
      if (request.kind === 'close') parentPort?.close();
    });
  });
  send({ id: 0, ok: true, result: nothing });
}

serve(workerData as PgliteStart).catch((error: unknown) => {
  send({ id: 0, ok: false, error: describe(error) });
  parentPort?.close();
});
