import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

const lockShape = z.object({
  pid: z.number(),
  processStart: z.string().nullable(),
  lockedAt: z.string(),
  token: z.string(),
});
type Lock = z.infer<typeof lockShape>;

const takeoverPauseMs = 10;

/** Another live process has this data folder open. */
export class DataFolderInUseError extends Error {
  readonly pid: number;

  constructor(file: string, lock: Lock) {
    super(
      `The database folder is in use by process ${lock.pid} since ${lock.lockedAt} (${file}). ` +
        'Only one process may open it: stop the other one, or use PostgreSQL (DATABASE_URL) for several.',
    );
    this.name = 'DataFolderInUseError';
    this.pid = lock.pid;
  }
}

/**
 * Takes `<dataFolder>/database.lock` for this process; the function returned gives it back. A lock whose process
 * is dead (or whose pid now belongs to another process) is taken over. Processes that do not see each other's
 * pids (two containers, two machines on one volume) are not kept apart by it.
 */
export async function lockDataFolder(dataFolder: string): Promise<() => Promise<void>> {
  const file = join(dataFolder, 'database.lock');
  const mine: Lock = {
    pid: process.pid,
    processStart: await readProcessStart(process.pid),
    lockedAt: new Date().toISOString(),
    token: randomUUID(),
  };
  const draft = `${file}.${mine.token}`;
  await writeFile(draft, `${JSON.stringify(mine)}\n`);
  try {
    // A link appears at once and whole, and fails when the name is taken: no half-written lock is ever read.
    while (!(await linkIfFree(draft, file))) await removeStaleLock(file, draft);
  } finally {
    await removeIfThere(draft);
  }
  return async () => {
    if ((await readLock(file))?.token === mine.token) await removeIfThere(file);
  };
}

async function linkIfFree(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function removeStaleLock(file: string, draft: string): Promise<void> {
  const found = await readLock(file);
  if (!found) return;
  if (await isAlive(found)) throw new DataFolderInUseError(file, found);
  // Only one process at a time may judge and remove, or a second one would remove the lock of the first.
  const guard = `${file}.takeover`;
  if (!(await linkIfFree(draft, guard))) {
    const holder = await readLock(guard);
    if (holder && !(await isAlive(holder))) await removeIfThere(guard);
    else await setTimeout(takeoverPauseMs);
    return;
  }
  try {
    const stale = await readLock(file);
    if (stale && !(await isAlive(stale))) await removeIfThere(file);
  } finally {
    await removeIfThere(guard);
  }
}

async function removeIfThere(file: string): Promise<void> {
  await rm(file, { force: true });
}

async function readLock(file: string): Promise<Lock | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const parsed = lockShape.safeParse(text.startsWith('{') ? JSON.parse(text) : undefined);
    return parsed.success ? parsed.data : { pid: 0, processStart: null, lockedAt: 'unknown', token: text };
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function isAlive(lock: Lock): Promise<boolean> {
  if (lock.pid <= 0) return false;
  try {
    process.kill(lock.pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  const start = await readProcessStart(lock.pid);
  return start === null || lock.processStart === null || start === lock.processStart;
}

/** When the process began, in the kernel's own ticks (Linux); null where it cannot be known. */
async function readProcessStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; field 22 of the whole is the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
