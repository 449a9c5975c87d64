import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { idShape } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFileRecords, type FileRecord } from '../../../platform/files/file-records.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { defineJob, type Job } from '../../../platform/jobs/jobs.ts';
import { findImport } from './import-store.ts';
import { applyImport, checkImport } from './import-work.ts';

const payload = z.object({ importId: idShape });
export type ListImportJob = Job<z.output<typeof payload>>;

export type UploadReader = {
  /** The record of a file the actor uploaded; others' are as if they were not there (`platform.fileNotFound`). */
  find(ctx: Ctx, fileId: string): Promise<FileRecord>;
  read(ctx: Ctx, fileId: string): Promise<Uint8Array>;
};

export function openUploads(files: Pick<FileStore, 'read'>): UploadReader {
  return {
    find: async (ctx, fileId) => {
      const [record] = await findFileRecords(ctx, [fileId]);
      const { actor } = ctx;
      if (!record || actor.kind !== 'person' || record.uploadedBy !== actor.personId)
        throw new AppError('notFound', 'platform.fileNotFound');
      return record;
    },
    read: async (ctx, fileId) => {
      const found = await files.read(fileId);
      if (!found) {
        ctx.log.error({ fileId }, 'the bytes of a file are missing');
        throw new AppError('notFound', 'platform.fileNotFound');
      }
      const chunks: Uint8Array[] = [];
      for await (const chunk of found.stream) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}

/** Does what is due of an import: reads and judges a waiting one, writes one that is to be applied. */
export function createListImportJob(uploads: UploadReader): ListImportJob {
  return defineJob({
    kind: 'evaluation.listImport',
    payload,
    maxAttempts: 5,
    handle: async (ctx, { importId }) => {
      const one = await findImport(ctx, importId);
      if (!one) return;
      if (one.state === 'applying') await applyImport(ctx, importId);
      else await checkImport(ctx, importId, () => uploads.read(ctx, one.fileId));
    },
  });
}
