import { AppError } from '../../../../shared/app-error.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import type { FileStore } from '../../../../platform/files/file-store.ts';
import type { Download } from '../../../../platform/http/download-route.ts';
import { personIdOf } from '../../access.ts';
import { mayReadProof } from './service.ts';
import { findClaim } from './views.ts';

/** A document that shows who makes a claim, for him and for moderators; every opening goes on record. */
export async function openProof(
  ctx: Ctx,
  files: Pick<FileStore, 'read'>,
  { id, fileId }: { id: string; fileId: string },
): Promise<Download> {
  personIdOf(ctx.actor);
  const claim = await findClaim(ctx, id);
  const file = claim?.files.find((one) => one.fileId === fileId);
  if (!claim || !file || !mayReadProof(ctx, claim)) throw new AppError('notFound', 'platform.fileNotFound');
  const stored = await files.read(fileId);
  if (!stored) {
    ctx.log.error({ fileId }, 'the bytes of a file are missing');
    throw new AppError('notFound', 'platform.fileNotFound');
  }
  const ref = { room: 'accounts', kind: 'claim', id };
  await recordAudit(ctx, { action: 'accounts.claimProofRead', ref, details: { fileId } });
  return { name: file.name, contentType: file.contentType, body: stored.stream };
}
