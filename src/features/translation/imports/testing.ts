import { z } from 'zod';
import { newId } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { Readable } from 'node:stream';
import type { ImportJob } from './run-import.ts';

/** Files in memory, as a store keeps them; `upload` notes whose they are. */
export function createTestFiles() {
  const kept = new Map<string, Uint8Array>();
  const files: Pick<FileStore, 'read'> = {
    read: (id) => {
      const bytes = kept.get(id);
      return Promise.resolve(bytes && { stream: Readable.from([Buffer.from(bytes)]), size: bytes.length });
    },
  };
  const upload = async (ctx: Ctx, bytes: Uint8Array, name = 'memory.tmx'): Promise<string> => {
    const { actor } = ctx;
    const personId = z.uuid().parse(actor.kind === 'person' ? actor.personId : '');
    const id = newId();
    kept.set(id, bytes);
    await recordFile(
      ctx,
      { id, size: bytes.length, contentType: 'application/xml', sha256: id },
      name,
      personId,
    );
    return id;
  };
  return { files, upload, forget: (id: string) => kept.delete(id) };
}

/** Does what is due of a job, as a process of its own would. */
export async function workOff(database: Database, job: ImportJob, clock?: () => Date): Promise<void> {
  const runner = createJobRunner({
    database,
    jobs: [job],
    schedules: [],
    log: silentLog,
    ...(clock ? { clock } : {}),
    lanes: 1,
  });
  await runner.drain();
  await runner.stop();
}
