import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { ExchangeError } from '../exchange/xml/exchange-error.ts';
import { utf8 } from '../exchange/testing.ts';
import { importKind, type AppliedItems } from './import-kind.ts';
import { createImportJob } from './run-import.ts';
import { cancelImport, listImports, resumeImport, showImport, startImport } from './service.ts';
import { createTestFiles, workOff } from './testing.ts';

let now = Date.parse('2026-11-21T08:00:00Z');
const clock = () => new Date(now);
const { ctx: system, database } = await useTestDatabase({ clock });

/** Writes each number of the file as a unit of its own, so that what is written twice is seen. */
let beforeApply: (items: readonly number[]) => Promise<void> = () => Promise.resolve();
const numbersKind = importKind({
  kind: 'tmx',
  optionsShape: z.object({ isSecret: z.boolean().default(false), note: z.string().default('') }),
  mayImport: (_ctx, { isSecret }) =>
    isSecret ? Promise.reject(new AppError('forbidden', 'platform.forbidden')) : Promise.resolve(),
  read: (_ctx, bytes) => {
    const text = new TextDecoder().decode(bytes);
    if (text === 'broken')
      throw new ExchangeError('malformed', { line: 7, column: 3 }, { reason: 'unclosed' });
    return Promise.resolve(Array.from({ length: Number(text) }, (_, at) => at));
  },
  apply: async (ctx, items): Promise<AppliedItems> => {
    const numbers = items as number[];
    await beforeApply(numbers);
    const odd = numbers.filter((number) => number % 100 === 1);
    const good = numbers.filter((number) => number % 100 !== 1);
    await sql`insert into translation_load (source, checksum, loaded_at)
      select 'item ' || number, '', now() from unnest(${good}::integer[]) as number`.execute(ctx.db);
    return {
      written: good.length,
      same: 0,
      refused: odd.map((line) => ({
        line,
        code: 'translation.import.textMissing',
        params: { word: 'zero \u0000 half \ud800' },
      })),
    };
  },
});
const kinds = [numbersKind];
const files = createTestFiles();
const job = createImportJob(files.files, kinds);

let owner: Ctx;
beforeEach(async () => {
  await clearTestDatabase(database);
  beforeApply = () => Promise.resolve();
  owner = (await buildPerson(system, { roles: ['translator'] })).ctx;
});

const start = async (content: string, options = {}) =>
  startImport(owner, job, kinds, {
    kind: 'tmx',
    fileId: await files.upload(owner, utf8(content)),
    options,
  });
const show = async (id: string, page = 1) => showImport(owner, { id, page, pageSize: 50 });
const writtenItems = async (): Promise<number> => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::integer as count from translation_load`.execute(system.db);
  return rows[0]?.count ?? 0;
};

describe('a long import', { timeout: 60_000 }, () => {
  it('writes 10,000 items once each, with a stop in the middle', async () => {
    const { id, state, itemCount } = await start('10000');
    expect({ state, itemCount }).toEqual({ state: 'waiting', itemCount: null });
    let batches = 0;
    const isHalfWay = Promise.withResolvers<void>();
    beforeApply = (items) => {
      expect(items.length).toBeLessThanOrEqual(200);
      if (++batches === 20) isHalfWay.resolve();
      return Promise.resolve();
    };
    const working = workOff(database, job, clock);
    await isHalfWay.promise;
    // Asked for while a batch is being written: it waits for that batch to end.
    await cancelImport(owner, id);
    await working;
    const stopped = (await show(id)).import;
    expect(stopped).toMatchObject({
      state: 'cancelled',
      itemCount: 10_000,
      canResume: true,
      canCancel: false,
    });
    expect(stopped.doneCount).toBeGreaterThanOrEqual(19 * 200);
    expect(stopped.doneCount).toBeLessThan(10_000);
    expect(await writtenItems()).toBe(stopped.writtenCount);

    beforeApply = () => Promise.resolve();
    expect(await resumeImport(owner, job, id)).toMatchObject({ state: 'waiting' });
    now += 60_000;
    await workOff(database, job, clock);
    expect((await show(id)).import).toMatchObject({
      state: 'done',
      doneCount: 10_000,
      writtenCount: 9_900,
      refusedCount: 100,
      canResume: false,
    });
    expect(await writtenItems()).toBe(9_900);
  });

  it('goes on behind the last batch when the process was lost', async () => {
    const { id } = await start('1000');
    let batches = 0;
    beforeApply = () => {
      if (++batches === 4) throw new Error('killed');
      return Promise.resolve();
    };
    await workOff(database, job, clock);
    expect((await show(id)).import).toMatchObject({ state: 'running', doneCount: 600 });
    now += 11_000;
    await workOff(database, createImportJob(files.files, kinds), clock);
    expect((await show(id)).import).toMatchObject({ state: 'done', doneCount: 1_000, writtenCount: 990 });
    expect(await writtenItems()).toBe(990);
    expect(batches).toBe(6);
  });

  it('can be taken up again when nobody works on it any more', async () => {
    const { id } = await start('400');
    await sql`update translation_import set state = 'running'`.execute(system.db);
    await sql`update platform_job set state = 'dead'`.execute(system.db);
    await expect(resumeImport(owner, job, id)).rejects.toMatchObject({
      code: 'translation.import.notStopped',
    });
    now += 11 * 60_000;
    await resumeImport(owner, job, id);
    await workOff(database, job, clock);
    expect((await show(id)).import).toMatchObject({ state: 'done', doneCount: 400 });
  });

  it('refuses a file as a whole, with the line, before anything is written', async () => {
    const { id } = await start('broken');
    await workOff(database, job, clock);
    const { import: failed } = await show(id);
    expect(failed).toMatchObject({ state: 'failed', itemCount: null, writtenCount: 0, canResume: true });
    expect(failed.fault).toContain('7');
    expect(await writtenItems()).toBe(0);
  });

  it('shows what was refused by pages, with the sentence', async () => {
    const { id } = await start('6000');
    await workOff(database, job, clock);
    const { refusals } = await show(id, 2);
    expect(refusals).toMatchObject({ total: 60, page: 2 });
    expect(refusals.items).toHaveLength(10);
    expect(refusals.items[0]).toMatchObject({ line: 5001, code: 'translation.import.textMissing' });
    expect(refusals.items[0]?.message).toBe('Line 5001: one of the two texts is empty.');
  });

  it('is the business of who started it, with a file of his own', async () => {
    const { id } = await start('10');
    const other = (await buildPerson(system, { roles: ['translator', 'administrator'] })).ctx;
    await expect(showImport(other, { id, page: 1, pageSize: 20 })).rejects.toMatchObject({
      kind: 'notFound',
    });
    await expect(cancelImport(other, id)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await listImports(other, { page: 1, pageSize: 20 })).items).toEqual([]);
    expect((await listImports(owner, { page: 1, pageSize: 20 })).items).toMatchObject([{ id }]);
    const fileId = await files.upload(other, utf8('10'));
    const given = { kind: 'tmx', fileId, options: {} } as const;
    await expect(startImport(owner, job, kinds, given)).rejects.toMatchObject({
      code: 'platform.fileNotFound',
    });
    await expect(start('1', { isSecret: true })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(start('1', { note: '\u0000' })).rejects.toMatchObject({
      code: 'translation.import.optionsWrong',
    });
    await expect(start('1', { isSecret: 'x' })).rejects.toMatchObject({
      code: 'translation.import.optionsWrong',
    });
  });

  it('says so when its file is gone, and cannot be stopped twice', async () => {
    const { id, ...gone } = await start('10');
    expect(gone.fileName).toBe('memory.tmx');
    const { rows } = await sql<{ file_id: string }>`select file_id from translation_import`.execute(
      system.db,
    );
    files.forget(rows[0]?.file_id ?? '');
    await workOff(database, job, clock);
    expect((await show(id)).import).toMatchObject({ state: 'failed' });
    await expect(cancelImport(owner, id)).rejects.toMatchObject({ code: 'translation.import.over' });
  });
});
