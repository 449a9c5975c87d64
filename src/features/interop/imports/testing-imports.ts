import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import type { TableImport } from '../../../platform/imports/table-import.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { requirePerson } from '../access.ts';
import { importEndpoints } from './contract.ts';
import { collectKinds, kindNamed } from './kinds.ts';
import { openTableImports } from './open-table-imports.ts';

/** What a test does before the organisations of a batch are written; throwing is a process that dies. */
export type Hook = (rows: readonly unknown[]) => Promise<void> | void;

/** Imports, of organisations unless said otherwise, with files in memory, for tests. */
export function openTestImports(database: Database, clock?: () => Date) {
  const kept = new Map<string, Uint8Array>();
  let beforeWrite: Hook = () => undefined;
  const real = kindNamed(collectKinds(), 'organisations');
  const kind: TableImport = {
    ...real,
    writeRows: async (ctx, rows, wish) => {
      await beforeWrite(rows);
      return await real.writeRows(ctx, rows, wish);
    },
  };
  const files = {
    read: (id: string) => {
      const bytes = kept.get(id);
      return Promise.resolve(bytes && { stream: Readable.from([Buffer.from(bytes)]), size: bytes.length });
    },
  };
  const sayRefusal = (code: string, params: Record<string, string | number>, language: string) =>
    `${language} ${code} ${Object.values(params).join(' ')}`;
  const others = collectKinds().filter((one) => one.kind !== kind.kind);
  const opened = openTableImports({ files, sayRefusal }, [kind, ...others]);
  const call = callerOf(opened.routes);
  /** Does what is due, as a process of its own would. */
  const workOff = async () => {
    const runner = createJobRunner({
      database,
      jobs: opened.jobs,
      schedules: [],
      log: silentLog,
      ...(clock ? { clock } : {}),
      lanes: 1,
    });
    await runner.drain();
    await runner.stop();
  };
  const upload = async (ctx: Ctx, content: string | Uint8Array, name = 'list.csv') => {
    const id = newId();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    kept.set(id, bytes);
    const file = { id, size: bytes.length, contentType: 'text/csv', sha256: id };
    await recordFile(ctx, file, name, requirePerson(ctx));
    return id;
  };
  const start = async (ctx: Ctx, content: string | Uint8Array, more: object = {}) =>
    await call(importEndpoints.start, ctx, {
      kind: 'organisations',
      language: 'ru',
      fileId: await upload(ctx, content),
      ...more,
    });
  const get = (ctx: Ctx, id: string) => call(importEndpoints.get, ctx, { id });
  /** Uploaded, its columns as they were recognised, every row looked at. */
  const check = async (ctx: Ctx, content: string | Uint8Array, more: object = {}) => {
    const { id, fileColumns } = await start(ctx, content, more);
    await call(importEndpoints.nameColumns, ctx, { id, columns: fileColumns.map(({ key }) => key ?? '') });
    await workOff();
    return await get(ctx, id);
  };
  const write = async (ctx: Ctx, id: string, mode: 'all' | 'good') => {
    await call(importEndpoints.write, ctx, { id, mode });
    await workOff();
    return await get(ctx, id);
  };
  const undo = async (ctx: Ctx, id: string) => {
    await call(importEndpoints.undo, ctx, { id });
    await workOff();
    return await get(ctx, id);
  };
  const rows = async (ctx: Ctx, id: string, more: object = {}) =>
    (await call(importEndpoints.rows, ctx, { id, pageSize: 100, ...more })).items;
  return {
    ...opened,
    call,
    upload,
    start,
    get,
    check,
    write,
    undo,
    rows,
    workOff,
    forget: (fileId: string) => kept.delete(fileId),
    before: (hook: Hook) => {
      beforeWrite = hook;
    },
  };
}

export async function countOrganisations({ db }: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from accounts_organisation`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
