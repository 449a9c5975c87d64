import { keepQueue, keptQueueKey, readKeptQueue } from './kept-queue.ts';
import type { Queue } from './save-queue.ts';

const tabKey = 'amur.workbench.tab';
/** The page before a reload gives its lock back about when the next one asks. */
const reloadMs = 1_500;

/** What this tab writes down; other open tabs of the same person write down their own. */
export type OwnTab = { restored: Queue; keep(queue: Queue): boolean };

/**
 * Opens the place of this tab and takes over what tabs left there that are no longer open (a crash, a closed window).
 * Which are open is told by locks; a browser without them gives all of it, and revisions sort out what was saved.
 */
export async function openOwnTab(versionId: string, personId: string): Promise<OwnTab> {
  const prefix = `${keptQueueKey(versionId, personId)}.`;
  const kept = keptKeys(prefix);
  const before = readTabName();
  const own = before !== undefined && (await takeLock(prefix + before, reloadMs)) ? before : newTabName();
  if (own !== before) await takeLock(prefix + own);
  let restored: Queue = readKeptQueue(prefix + own);
  for (const key of kept.filter((one) => one !== prefix + own)) {
    if (!(await takeLock(key))) continue;
    const orphan = readKeptQueue(key);
    const isDoubled = Object.keys(orphan).some((id) => restored[id]);
    if (isDoubled) continue;
    restored = { ...orphan, ...restored };
    if (keepQueue(prefix + own, restored)) keepQueue(key, {});
  }
  return { restored, keep: (queue) => keepQueue(prefix + own, queue) };
}

function keptKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** The name outlives a reload; a copied tab has the same one and finds it locked. */
function readTabName(): string | undefined {
  try {
    return sessionStorage.getItem(tabKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function newTabName(): string {
  const name = crypto.getRandomValues(new Uint32Array(2)).join('-');
  try {
    sessionStorage.setItem(tabKey, name);
  } catch {
    // Without a name a reload finds it as left by another tab.
  }
  return name;
}

/** Holds the lock until the page ends; false where another tab still holds it after some time. */
function takeLock(name: string, waitMs = 0): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return Promise.resolve(true);
  const options: LockOptions = waitMs === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(waitMs) };
  return new Promise((resolve) => {
    locks
      .request(name, options, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>(() => {});
      })
      .catch(() => resolve(false));
  });
}
