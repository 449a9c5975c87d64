import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFileRecords, type FileRecord } from '../../../platform/files/file-records.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';

/** The record of a file the actor uploaded; others' files are as if they were not there (`platform.fileNotFound`). */
export async function findOwnUpload(ctx: Ctx, fileId: string): Promise<FileRecord> {
  const [record] = await findFileRecords(ctx, [fileId]);
  const { actor } = ctx;
  if (!record || actor.kind !== 'person' || record.uploadedBy !== actor.personId) {
    throw new AppError('notFound', 'platform.fileNotFound');
  }
  return record;
}

/** The bytes of a file the actor uploaded. Refuses with `platform.fileNotFound`. */
export async function readOwnUpload(
  ctx: Ctx,
  files: Pick<FileStore, 'read'>,
  fileId: string,
): Promise<Uint8Array> {
  await findOwnUpload(ctx, fileId);
  const found = await files.read(fileId);
  if (!found) {
    ctx.log.error({ fileId }, 'the bytes of a file are missing');
    throw new AppError('notFound', 'platform.fileNotFound');
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of found.stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
