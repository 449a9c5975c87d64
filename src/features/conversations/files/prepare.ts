import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { checkPdf } from '../../../platform/documents/clean-pdf.ts';
import { cleanFile, type CleanedFile } from '../../../platform/files/clean-file.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { defineJob, enqueueJob, type Job } from '../../../platform/jobs/jobs.ts';
import { idShape } from '../../../shared/ids.ts';
import { touchMessage } from '../threads/message-store.ts';
import { takeChange } from '../threads/store.ts';
import { endWaiting } from './store.ts';
import { findAttachment, type AttachmentRow } from './views.ts';
import type { FileFault } from './vocabulary.ts';

const kind = 'conversations.prepareFile';
const payload = z.object({ attachmentId: idShape });

export type Files = Pick<FileStore, 'read' | 'save' | 'remove'>;

/** Without the running process only kind and payload are known: enough to ask for it. */
const asked = defineJob({
  kind,
  payload,
  handle: () => Promise.reject(new Error(`The job runner was not given ${kind}`)),
});

/** Asks for a file to be made ready for others; joins the running transaction. */
export async function askForPreparing(ctx: Ctx, attachmentId: string): Promise<void> {
  await enqueueJob(ctx, asked, { attachmentId }, { uniqueKey: attachmentId });
}

/** Makes files ready: those of masked senders are cleaned, those for due diligence are opened once to see that marks fit. */
export function prepareWork(files: Files): Job[] {
  const handle = async (ctx: Ctx, { attachmentId }: { attachmentId: string }) => {
    const row = await findAttachment(ctx, attachmentId);
    if (row) await prepareFile(ctx, files, row);
  };
  return [defineJob({ kind, payload, handle }) as Job];
}

/** The file as it stands afterwards. May be called by several at once: the first one to end counts. */
export async function prepareFile(ctx: Ctx, files: Files, row: AttachmentRow): Promise<AttachmentRow> {
  if (row.state !== 'waiting') return row;
  const outcome = await makeCopy(files, row);
  await ctx.transaction(async (tx) => {
    // The talk is held before the file: whoever sends holds it too.
    const change = await takeChange(tx, row.thread_id);
    if (await endWaiting(tx, row.id, outcome)) await touchMessage(tx, row.message_id, change);
  });
  const now = (await findAttachment(ctx, row.id)) ?? row;
  if ('copyId' in outcome && outcome.copyId !== null && now.copy_id !== outcome.copyId) {
    await files.remove(outcome.copyId);
  }
  return now;
}

async function makeCopy(
  files: Files,
  row: AttachmentRow,
): Promise<{ copyId: string | null } | { fault: FileFault }> {
  const bytes = await readBytes(files, row.file_id);
  if (!bytes) return { fault: 'missing' };
  const cleaned: CleanedFile = row.is_masked ? await cleanFile(bytes, row.content_type) : { bytes };
  if ('fault' in cleaned) return cleaned;
  if (row.kind === 'dueDiligence') {
    const fault = await checkPdf(cleaned.bytes);
    if (fault) return { fault };
  }
  if (!row.is_masked) return { copyId: null };
  const limits = { maxBytes: 2 * cleaned.bytes.length + 1, allowedTypes: [row.content_type] };
  return { copyId: (await files.save(cleaned.bytes, limits)).id };
}

/** All bytes of a stored file; undefined when there is none. */
export async function readBytes(files: Pick<FileStore, 'read'>, id: string): Promise<Uint8Array | undefined> {
  const found = await files.read(id);
  if (!found) return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of found.stream) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}
