import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { AppError } from '../../../shared/app-error.ts';
import { mayReadDocuments, personIdOf } from '../access.ts';
import { findVisible } from './service.ts';
import { listDocuments } from './views.ts';

/** A document that was sent for verification, for its download; reading it goes on record. */
export async function readDocumentFile(
  ctx: Ctx,
  organisationId: string,
  fileId: string,
): Promise<{ fileId: string; name: string; contentType: string }> {
  personIdOf(ctx.actor);
  await findVisible(ctx, organisationId);
  if (!mayReadDocuments(ctx.actor, organisationId)) throw new AppError('forbidden', 'platform.forbidden');
  const documents = await listDocuments(ctx, organisationId);
  const found = documents.find((document) => document.fileId === fileId);
  if (!found) throw new AppError('notFound', 'platform.fileNotFound');
  const ref = { room: 'accounts', kind: 'organisation', id: organisationId };
  await recordAudit(ctx, { action: 'accounts.organisation.readDocument', ref, details: { fileId } });
  const { name, contentType } = found;
  return { fileId, name, contentType };
}
