import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { canClean } from '../../../platform/files/clean-file.ts';
import { findFileRecords, type FileRecord } from '../../../platform/files/file-records.ts';
import { openTalk } from '../access.ts';
import type { AttachInput, Attachment } from '../threads/attachment-contract.ts';
import { asError, refusalsOf } from '../threads/rules.ts';
import { gateOf, type ParticipantRow } from '../threads/views.ts';
import { askForPreparing } from './prepare.ts';
import { isOver } from './rules.ts';
import { insertAttachment } from './store.ts';
import { toldName } from './telling-name.ts';
import { attachmentsOf } from './views.ts';
import { dueDiligenceTypes } from './vocabulary.ts';

/**
 * Files of a message, inside the transaction that writes it, by who writes it: he uploaded them (POST /api/files), the
 * files gate of the thread allows it, due diligence takes PDF only, a masked sender's file can be cleaned and its name
 * does not tell who he is. Refuses with `conversations.files.…` or the code of the gate.
 */
export async function attachFiles(
  ctx: Ctx,
  threadId: string,
  messageId: string,
  files: readonly AttachInput[],
): Promise<void> {
  if (files.length === 0) return;
  const { thread, self } = await openTalk(ctx, threadId);
  const { files: refusal } = refusalsOf({ closedAt: thread.closed_at, gate: await gateOf(ctx, thread) });
  if (refusal) throw asError(refusal);
  const fileIds = files.map(({ fileId }) => fileId);
  const records = new Map((await findFileRecords(ctx, fileIds)).map((one) => [one.id, one]));
  for (const [at, input] of files.entries()) {
    const file = records.get(input.fileId);
    if (file?.uploadedBy !== self.person_id) throw refuse(at, 'unknownUpload');
    await checkFile(ctx, self, file, input, at);
    const needsPreparing =
      input.kind === 'dueDiligence' || (self.is_masked && file.contentType !== 'text/plain');
    const id = await insertAttachment(ctx, {
      threadId,
      messageId,
      position: at,
      fileId: file.id,
      name: file.name,
      contentType: file.contentType,
      size: file.size,
      sha256: file.sha256,
      kind: input.kind,
      accessEndsOn: input.accessEndsOn,
      givenBy: self.id,
      givenSide: self.side,
      isMasked: self.is_masked,
      state: needsPreparing ? 'waiting' : 'ready',
    });
    if (needsPreparing) await askForPreparing(ctx, id);
    await recordAudit(ctx, {
      action: 'conversations.file.attach',
      ref: { room: 'conversations', kind: 'file', id },
      details: { threadId, fileId: file.id, kind: input.kind, accessEndsOn: input.accessEndsOn },
    });
  }
}

async function checkFile(
  ctx: Ctx,
  self: ParticipantRow,
  file: FileRecord,
  { kind, accessEndsOn }: AttachInput,
  at: number,
): Promise<void> {
  if (kind === 'dueDiligence' && !dueDiligenceTypes.some((type) => type === file.contentType)) {
    throw refuse(at, 'dueDiligencePdfOnly');
  }
  if (isOver(accessEndsOn, ctx.clock().toISOString().slice(0, 10))) throw refuse(at, 'accessEndsInPast');
  if (!self.is_masked) return;
  if (!canClean(file.contentType)) throw refuse(at, 'cannotClean');
  const organisationIds = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
  const name = await toldName(ctx, file.name, { personId: self.person_id, organisationIds });
  if (name !== undefined) throw refuse(at, 'nameTellsWho', { file: file.name, name });
}

function refuse(at: number, word: string, params: Record<string, string> = {}): AppError {
  const code = `conversations.files.${word}`;
  return new AppError('invalid', code, { params, fields: [{ path: `files.${at}.fileId`, code, params }] });
}

/** The files of these messages, in the order they were attached; messages without files are left out. No access check. */
export async function filesOf(ctx: Ctx, messageIds: readonly string[]): Promise<Map<string, Attachment[]>> {
  const today = ctx.clock().toISOString().slice(0, 10);
  const found = new Map<string, Attachment[]>();
  for (const row of await attachmentsOf(ctx, messageIds)) {
    const file: Attachment = {
      id: row.id,
      name: row.name,
      contentType: row.content_type,
      sizeBytes: Number(row.size_bytes),
      kind: row.kind,
      accessEndsOn: row.access_ends_on,
      isOver: isOver(row.access_ends_on, today),
    };
    found.set(row.message_id, [...(found.get(row.message_id) ?? []), file]);
  }
  return found;
}
