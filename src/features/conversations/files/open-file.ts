import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { stampPdf } from '../../../platform/documents/stamp-pdf.ts';
import type { Download } from '../../../platform/http/download-route.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { openTalk, type OpenTalk } from '../access.ts';
import { threadNumber } from '../thread-number.ts';
import { asError } from '../threads/rules.ts';
import { prepareFile, readBytes, type Files } from './prepare.ts';
import { fileGateOf, isOwnFile, openingOf, todayOf } from './present-files.ts';
import { openingRefusal } from './rules.ts';
import { fileOfTalk } from './service.ts';
import { insertOpening } from './store.ts';
import { grantsOf, type AttachmentRow } from './views.ts';

/**
 * The bytes of a file for one reader: its own side gets what it sent; others get it without what tells a masked sender,
 * for due diligence with a mark of this opening on every page, and the opening is logged. Refuses with the code of the
 * gate, `conversations.files.accessOver`, `.needsApproval` and so on.
 */
export async function openFile(
  ctx: Ctx,
  files: Files,
  { threadId, attachmentId }: { threadId: string; attachmentId: string },
): Promise<Download> {
  const talk = await openTalk(ctx, threadId);
  const found = await fileOfTalk(ctx, talk, attachmentId);
  if (isOwnFile(talk.self, found)) return send(ctx, files, found, found.file_id);
  await requireOpening(ctx, talk, found);
  const row = await prepareFile(ctx, files, found);
  await requireOpening(ctx, talk, row);
  const storedId = row.copy_id ?? row.file_id;
  if (row.kind === 'ordinary') {
    const download = await send(ctx, files, row, storedId);
    await logOpening(ctx, talk, row, null);
    return download;
  }
  const mark = newMark();
  const bytes = await readBytes(files, storedId);
  if (!bytes) throw missing(ctx, storedId);
  const stamped = await stampPdf(bytes, await lineOf(ctx, talk, mark));
  if ('fault' in stamped) throw new AppError('conflict', `conversations.files.${stamped.fault}`);
  await logOpening(ctx, talk, row, mark);
  return { name: row.name, contentType: row.content_type, body: stamped.bytes };
}

async function requireOpening(ctx: Ctx, talk: OpenTalk, row: AttachmentRow): Promise<void> {
  const grant = (await grantsOf(ctx, row.thread_id)).find(
    (one) => one.attachmentId === row.id && one.participantId === talk.self.id,
  );
  const gate = await fileGateOf(ctx, talk);
  const refusal = openingRefusal(openingOf(talk.self, row, grant, gate, todayOf(ctx)));
  if (refusal) throw asError(refusal);
}

async function send(ctx: Ctx, files: Files, row: AttachmentRow, storedId: string): Promise<Download> {
  const stored = await files.read(storedId);
  if (!stored) throw missing(ctx, storedId);
  return { name: row.name, contentType: row.content_type, body: stored.stream };
}

function missing(ctx: Ctx, fileId: string): AppError {
  ctx.log.error({ fileId }, 'the bytes of a file are missing');
  return new AppError('notFound', 'platform.fileNotFound');
}

async function logOpening(ctx: Ctx, talk: OpenTalk, row: AttachmentRow, mark: string | null): Promise<void> {
  await ctx.transaction(async (tx) => {
    await insertOpening(tx, { attachmentId: row.id, participantId: talk.self.id, mark });
    await recordAudit(tx, {
      action: 'conversations.file.open',
      ref: { room: 'conversations', kind: 'file', id: row.id },
      details: { threadId: row.thread_id, kind: row.kind, mark },
    });
  });
}

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Says nothing by itself; the log of openings knows whose it is. Without signs that are mistaken for others. */
function newMark(): string {
  const letters = Array.from(randomBytes(10), (byte) => signs[byte % signs.length]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** What stands on every page: the mark, when, in which talk, and by whom unless he is masked. */
async function lineOf(ctx: Ctx, { thread, self }: OpenTalk, mark: string): Promise<string> {
  const at = `${ctx.clock().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const names = self.is_masked
    ? undefined
    : await personNamesOf({ ...ctx, language: 'en' }, [self.person_id]);
  const name = names?.get(self.person_id);
  const isLatin = name !== undefined && /^[\x20-\x7e]+$/.test(name);
  return ['AMUR', mark, at, threadNumber(thread.id), ...(isLatin ? [name] : [])].join('  |  ');
}
