import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { countAttempt } from '../../../platform/auth/limit-attempts.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isInterpreter, openTalk, type OpenTalk } from '../access.ts';
import { presentParticipants } from '../threads/present-participants.ts';
import { asError, refusalsOf } from '../threads/rules.ts';
import type { SayRefusal } from '../threads/service.ts';
import { takeChange } from '../threads/store.ts';
import { writeLine } from '../threads/subject-service.ts';
import { gateOf, participantsOf } from '../threads/views.ts';
import type { threadFiles } from './contract.ts';
import { fileLines } from './lines.ts';
import {
  fileGateOf,
  isOwnFile,
  openingOf,
  presentThreadFiles,
  todayOf,
  type FilesOfThread,
} from './present-files.ts';
import { grantAfter, isOver, mayAskFor, needsReason } from './rules.ts';
import {
  deleteEmptyRequest,
  insertRequest,
  putAnswer,
  putQuestions,
  setAccessEnd,
  withdrawQuestions,
} from './store.ts';
import { findAttachment, grantsOf, openingsOf, requestsOf, type AttachmentRow } from './views.ts';

type Input<Name extends keyof typeof threadFiles> = ParsedInputOf<(typeof threadFiles)[Name]>;

const refuse = (kind: 'invalid' | 'forbidden' | 'notFound' | 'conflict', word: string, path?: string) => {
  const code = `conversations.files.${word}`;
  return new AppError(kind, code, path === undefined ? {} : { fields: [{ path, code }] });
};

/** A file of a talk the reader is in. */
export async function fileOfTalk(
  ctx: Ctx,
  { thread }: OpenTalk,
  attachmentId: string,
): Promise<AttachmentRow> {
  const row = await findAttachment(ctx, attachmentId);
  if (row?.thread_id !== thread.id) throw refuse('notFound', 'notFound');
  return row;
}

async function ownFileOfTalk(ctx: Ctx, talk: OpenTalk, attachmentId: string): Promise<AttachmentRow> {
  const row = await fileOfTalk(ctx, talk, attachmentId);
  if (!isOwnFile(talk.self, row)) throw refuse('forbidden', 'notYourFile');
  return row;
}

export async function listFiles(ctx: Ctx, say: SayRefusal, threadId: string): Promise<FilesOfThread> {
  return presentThreadFiles(ctx, say, await openTalk(ctx, threadId));
}

/** Asks for files: errors `conversations.files.requestEmpty`, `.nothingToAsk`, the gate's code, `conversations.closed`. */
export async function requestFiles(
  ctx: Ctx,
  say: SayRefusal,
  input: Input<'request'>,
): Promise<FilesOfThread> {
  return ctx.transaction(async (tx) => {
    const talk = await openTalk(tx, input.threadId, { forChange: true });
    const { thread, self } = talk;
    const gate = await gateOf(tx, thread);
    const { files: refusal } = refusalsOf({ closedAt: thread.closed_at, gate });
    if (refusal) throw asError(refusal);
    const ids = [...new Set(input.attachmentIds)];
    if (input.words === '' && ids.length === 0) throw refuse('invalid', 'requestEmpty', 'words');
    await countAttempt(tx, [
      { kind: 'conversations.fileRequest', subject: self.person_id, max: 30, windowMinutes: 60 },
    ]);
    const grants = await grantsOf(tx, thread.id);
    for (const id of ids) {
      const row = await fileOfTalk(tx, talk, id);
      const grant = grants.find((one) => one.attachmentId === id && one.participantId === self.id);
      if (!mayAskFor(openingOf(self, row, grant, null, todayOf(tx)))) {
        throw refuse('invalid', 'nothingToAsk', 'attachmentIds');
      }
    }
    const requestId = await insertRequest(tx, { threadId: thread.id, askedBy: self.id, words: input.words });
    await putQuestions(tx, requestId, self.id, ids);
    await onRecord(tx, 'request', requestId, { threadId: thread.id, files: ids });
    await writeLine(tx, thread.id, fileLines.requested(ids.length));
    return presentThreadFiles(tx, say, talk);
  });
}

export async function withdrawRequest(
  ctx: Ctx,
  say: SayRefusal,
  input: Input<'withdraw'>,
): Promise<FilesOfThread> {
  return ctx.transaction(async (tx) => {
    const talk = await openTalk(tx, input.threadId, { forChange: true });
    const request = (await requestsOf(tx, talk.thread.id)).find(({ id }) => id === input.requestId);
    if (request?.asked_by !== talk.self.id) throw refuse('notFound', 'requestNotFound');
    const count = await withdrawQuestions(tx, request.id);
    await deleteEmptyRequest(tx, request.id);
    await onRecord(tx, 'withdraw', request.id, { threadId: talk.thread.id, files: count });
    await takeChange(tx, talk.thread.id);
    return presentThreadFiles(tx, say, talk);
  });
}

/**
 * Approves, declines or ends the access of who asked, for one file of the own side. Errors: `.requestNotFound`,
 * `.notYourFile`, `.reasonNeeded`, `.nothingToDecide`, `.accessEndsInPast`; to approve also what stops files.
 */
export async function decideRequest(
  ctx: Ctx,
  say: SayRefusal,
  input: Input<'decide'>,
): Promise<FilesOfThread> {
  return ctx.transaction(async (tx) => {
    const talk = await openTalk(tx, input.threadId, { forChange: true });
    const { thread, self } = talk;
    const { decision, reason } = input;
    const request = (await requestsOf(tx, thread.id)).find(({ id }) => id === input.requestId);
    if (!request) throw refuse('notFound', 'requestNotFound');
    const row = await ownFileOfTalk(tx, talk, input.attachmentId);
    const asker = (await participantsOf(tx, [thread.id])).find(({ id }) => id === request.asked_by);
    const isOnOwnSide = asker?.side === self.side || isInterpreter(self);
    if (row.kind !== 'dueDiligence' || isOnOwnSide) throw refuse('conflict', 'nothingToDecide');
    if (needsReason(decision) && reason === '') throw refuse('invalid', 'reasonNeeded', 'reason');
    const before = (await grantsOf(tx, thread.id)).find(
      (one) => one.attachmentId === row.id && one.participantId === request.asked_by,
    );
    const state = grantAfter(decision, before?.state);
    if (!state) throw refuse('conflict', 'nothingToDecide');
    if (decision === 'approve') {
      const refusal = await fileGateOf(tx, talk);
      if (refusal) throw asError(refusal);
      if (isOver(input.accessEndsOn, todayOf(tx)))
        throw refuse('invalid', 'accessEndsInPast', 'accessEndsOn');
    }
    const accessEndsOn = decision === 'approve' ? input.accessEndsOn : (before?.accessEndsOn ?? null);
    await putAnswer(tx, {
      attachmentId: row.id,
      participantId: request.asked_by,
      requestId: before?.requestId ?? request.id,
      state,
      accessEndsOn,
      reason,
      decidedBy: self.id,
    });
    const details = {
      threadId: thread.id,
      attachmentId: row.id,
      reader: request.asked_by,
      state,
      accessEndsOn,
    };
    await onRecord(tx, decision, request.id, details);
    await writeLine(
      tx,
      thread.id,
      fileLines[state === 'approved' ? 'approved' : 'refused'](row.name, accessEndsOn),
    );
    return presentThreadFiles(tx, say, talk);
  });
}

/** The last day others may open a file. A day that is over ends access at once. */
export async function setAccess(
  ctx: Ctx,
  say: SayRefusal,
  input: Input<'setAccess'>,
): Promise<FilesOfThread> {
  return ctx.transaction(async (tx) => {
    const talk = await openTalk(tx, input.threadId, { forChange: true });
    const row = await ownFileOfTalk(tx, talk, input.attachmentId);
    await setAccessEnd(tx, row.id, input.accessEndsOn);
    await recordAudit(tx, {
      action: 'conversations.file.setAccess',
      ref: { room: 'conversations', kind: 'file', id: row.id },
      details: { threadId: talk.thread.id, before: row.access_ends_on, accessEndsOn: input.accessEndsOn },
    });
    await takeChange(tx, talk.thread.id);
    return presentThreadFiles(tx, say, talk);
  });
}

export async function readOpenings(
  ctx: Ctx,
  { threadId, attachmentId }: Input<'openings'>,
): Promise<OutputOf<typeof threadFiles.openings>> {
  const talk = await openTalk(ctx, threadId);
  const row = await ownFileOfTalk(ctx, talk, attachmentId);
  const readers = new Map([[threadId, talk.self]]);
  const people = await presentParticipants(ctx, await participantsOf(ctx, [threadId]), readers);
  const items = (await openingsOf(ctx, row.id)).flatMap(
    ({ participant_id: id, opened_at: openedAt, mark }) => {
      const reader = people.get(id);
      return reader ? [{ reader, openedAt: openedAt.toISOString(), mark }] : [];
    },
  );
  return { items };
}

async function onRecord(ctx: Ctx, word: string, requestId: string, details: Record<string, unknown>) {
  const ref = { room: 'conversations', kind: 'fileRequest', id: requestId };
  await recordAudit(ctx, { action: `conversations.fileRequest.${word}`, ref, details });
}
