import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { idShape } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { TableImport } from '../../../platform/imports/table-import.ts';
import { defineJob, type Job } from '../../../platform/jobs/jobs.ts';
import { checkImport } from './check-import.ts';
import type { Files } from './open-file.ts';
import { openWork } from './open-work.ts';
import { findImport, noteImport, type StoredImport } from './store.ts';
import { undoImport } from './undo-import.ts';
import { workingStates } from './vocabulary.ts';
import { writeImport } from './write-import.ts';

const payload = z.object({ importId: idShape });
export type TableImportJob = Job<z.output<typeof payload>>;

/**
 * Does what is due of an import: looks at its rows, writes them or takes them back. Whoever works holds the lock of its
 * row batch by batch: after a crash it goes on behind the last batch, and of two workers at one import one stops.
 */
export function createTableImportJob(files: Files, kinds: readonly TableImport[]): TableImportJob {
  return defineJob({
    kind: 'interop.tableImport',
    payload,
    maxAttempts: 5,
    handle: async (ctx, { importId }) => {
      const one = await findImport(ctx, importId);
      if (!one || !workingStates.includes(one.state)) return;
      try {
        const work = await openWork(ctx, one, kinds);
        if (one.state === 'checking') await checkImport(work, files);
        else if (one.state === 'writing') await writeImport(work, files);
        else await undoImport(work);
      } catch (error) {
        await fail(ctx, one, error);
      }
    },
  });
}

/** What is told to the reader fails the import; anything else (the database away) is tried again. */
async function fail(ctx: Ctx, { id, state }: StoredImport, error: unknown): Promise<void> {
  const told = error instanceof AppError ? error : refusedByDatabase(error);
  if (!told) throw error;
  if (told !== error) ctx.log.error({ err: error, importId: id }, 'an import was refused by the database');
  await ctx.transaction(async (tx) => {
    const now = await findImport(tx, id, { forChange: true });
    if (now?.state !== state) return;
    await noteImport(tx, id, { state: 'failed' }, { code: told.code, params: told.params });
  });
}

/** Classes 22 and 23 of SQLSTATE: what a file says does not fit, now or another time. */
function refusedByDatabase(error: unknown): AppError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^2[23]...$/.test(code) ? new AppError('invalid', 'interop.import.refusedByDatabase') : undefined;
}
