import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { idShape } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { defineJob, type Job } from '../../../platform/jobs/jobs.ts';
import { actorOf } from '../../accounts/public.ts';
import { refusingFiles } from '../exchange/refuse-file.ts';
import type { AnyImportKind, OpenedImport } from './import-kind.ts';
import { readOwnUpload } from './read-own-upload.ts';
import { findImport, noteBatch, noteItems, setState, type StoredImport } from './store.ts';

/** Items written in one transaction: so many are lost at most by a crash, and so long a cancel waits. */
export const batchSize = 200;

const payload = z.object({ importId: idShape });

export type ImportJob = Job<z.output<typeof payload>>;

/**
 * Reads the file of an import and writes its items batch by batch. Each batch stands in one transaction with the note
 * how far the import is, under the lock of its row: after a crash it goes on behind the last batch, and of two workers
 * that hold the same import one stops.
 */
export function createImportJob(files: Pick<FileStore, 'read'>, kinds: readonly AnyImportKind[]): ImportJob {
  return defineJob({
    kind: 'translation.import',
    payload,
    maxAttempts: 5,
    handle: async (ctx, { importId }) => {
      const begun = await begin(ctx, importId);
      if (!begun) return;
      try {
        const { own, work, items } = await openWork(ctx, begun, files, kinds);
        while (await writeBatch(own, importId, work, items));
      } catch (error) {
        // What is told to the reader fails the import; anything else (the database away) is tried again.
        if (!(error instanceof AppError)) throw error;
        const { line, ...params } = error.params;
        const fault = { code: error.code, line: typeof line === 'number' ? line : null, params };
        await setState(ctx, importId, 'failed', fault);
      }
    },
  });
}

async function begin(ctx: Ctx, importId: string): Promise<StoredImport | undefined> {
  return await ctx.transaction(async (tx) => {
    const found = await findImport(tx, importId, { forChange: true });
    if (found?.state === 'waiting') await setState(tx, importId, 'running');
    return found?.state === 'waiting' || found?.state === 'running' ? found : undefined;
  });
}

/** Everything that can refuse the file as a whole, before anything is written. */
async function openWork(
  ctx: Ctx,
  begun: StoredImport,
  files: Pick<FileStore, 'read'>,
  kinds: readonly AnyImportKind[],
): Promise<{ own: Ctx; work: OpenedImport; items: readonly unknown[] }> {
  const actor = await actorOf(ctx, begun.startedBy);
  if (!actor) throw new AppError('forbidden', 'platform.forbidden');
  const own = ctx.withActor(actor);
  const work = openImport(kinds, begun);
  await work.mayImport(own);
  const bytes = await readOwnUpload(own, files, begun.fileId);
  const items = await refusingFiles(() => work.read(own, bytes));
  await noteItems(ctx, begun.id, items.length);
  return { own, work, items };
}

/** A zero character or half of a pair, as JSON writes them: the database takes neither. */
const unstorable = /\\u(?:0000|d[89a-f])/i;

/** The kind of an import with its options read. Refuses with `translation.import.optionsWrong`. */
export function openImport(
  kinds: readonly AnyImportKind[],
  { id, kind, options }: Pick<StoredImport, 'id' | 'kind' | 'options'>,
): OpenedImport {
  const opened = kinds.find((one) => one.kind === kind)?.open(options, id);
  if (!opened || unstorable.test(JSON.stringify(opened.options))) {
    throw new AppError('invalid', 'translation.import.optionsWrong');
  }
  return opened;
}

/** Whether there is more to do. */
async function writeBatch(
  ctx: Ctx,
  importId: string,
  work: OpenedImport,
  items: readonly unknown[],
): Promise<boolean> {
  return await ctx.transaction(async (tx) => {
    const now = await findImport(tx, importId, { forChange: true });
    if (now?.state !== 'running') return false;
    const batch = items.slice(now.doneCount, now.doneCount + batchSize);
    if (batch.length > 0) await noteBatch(tx, now, batch.length, await work.apply(tx, batch));
    const isMore = now.doneCount + batch.length < items.length;
    if (!isMore) await setState(tx, importId, 'done');
    return isMore;
  });
}
