import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../log/log.ts';
import { DataFolderInUseError, lockDataFolder } from './data-folder-lock.ts';
import { openDatabase } from './database.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amur-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeLock(lock: object): Promise<void> {
  const whole = { processStart: null, lockedAt: '2026-11-21T08:00:00.000Z', token: 'old', ...lock };
  await writeFile(join(folder, 'database.lock'), JSON.stringify(whole));
}

async function findDeadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? -1;
}

describe('lockDataFolder', () => {
  it('refuses a second holder, tells who the first is, and is free again afterwards', async () => {
    const unlock = await lockDataFolder(folder);
    const refused = await lockDataFolder(folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DataFolderInUseError);
    expect(String(refused)).toContain(`process ${process.pid}`);
    await unlock();
    expect(await readdir(folder)).toEqual([]);
    await (
      await lockDataFolder(folder)
    )();
  });

  it('takes over the lock of a dead process', async () => {
    await writeLock({ pid: await findDeadPid() });
    const unlock = await lockDataFolder(folder);
    const text = await readFile(join(folder, 'database.lock'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ pid: process.pid });
    await unlock();
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'takes over the lock of a pid that now belongs to another process',
    async () => {
      await writeLock({ pid: process.ppid, processStart: '1' });
      await (
        await lockDataFolder(folder)
      )();
    },
  );

  it('does not take over the lock of a live process', async () => {
    await writeLock({ pid: process.ppid });
    await expect(lockDataFolder(folder)).rejects.toThrow(
      `process ${process.ppid} since 2026-11-21T08:00:00.000Z`,
    );
  });

  it('takes over a file that is no lock at all', async () => {
    await writeFile(join(folder, 'database.lock'), '');
    await (
      await lockDataFolder(folder)
    )();
  });

  it('lets one of many win a stale lock', async () => {
    await writeLock({ pid: await findDeadPid() });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(folder)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['database.lock']);
  });
});

describe('openDatabase', () => {
  it(
    'creates the folder, keeps what is written, and is refused while it is open',
    { timeout: 30_000 },
    async () => {
      const dataFolder = join(folder, 'deep/var');
      const database = await openDatabase({ dataFolder, log: silentLog });
      await expect(openDatabase({ dataFolder, log: silentLog })).rejects.toBeInstanceOf(DataFolderInUseError);
      await database.exec('create table try_kept as select 7 as number');
      await database.close();
      const again = await openDatabase({ dataFolder, log: silentLog });
      const rows = await again.kysely
        .selectFrom('try_kept' as never)
        .selectAll()
        .execute();
      await again.close();
      expect(rows).toEqual([{ number: 7 }]);
      expect(await readdir(dataFolder)).toEqual(['database']);
    },
  );
});
