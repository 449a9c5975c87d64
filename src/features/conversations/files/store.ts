import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { newId } from '../../../shared/ids.ts';
import type { ConversationsTables } from '../tables.gen.ts';
import type { FileFault, GrantState } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

export type NewAttachment = {
  threadId: string;
  messageId: string;
  position: number;
  fileId: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  kind: 'ordinary' | 'dueDiligence';
  accessEndsOn: string | null;
  givenBy: string;
  givenSide: string;
  isMasked: boolean;
  state: 'ready' | 'waiting';
};

export async function insertAttachment(ctx: Ctx, file: NewAttachment): Promise<string> {
  const id = newId();
  await tables(ctx)
    .insertInto('conversations_attachment')
    .values({
      id,
      thread_id: file.threadId,
      message_id: file.messageId,
      position: file.position,
      file_id: file.fileId,
      name: file.name,
      content_type: file.contentType,
      size_bytes: file.size,
      sha256: file.sha256,
      kind: file.kind,
      access_ends_on: file.accessEndsOn,
      given_by: file.givenBy,
      given_side: file.givenSide,
      is_masked: file.isMasked,
      state: file.state,
      attached_at: ctx.clock(),
    })
    .execute();
  return id;
}

/** Ends the waiting of a file; false where somebody else has done so meanwhile. */
export async function endWaiting(
  ctx: Ctx,
  id: string,
  outcome: { copyId: string | null } | { fault: FileFault },
): Promise<boolean> {
  const values =
    'fault' in outcome
      ? { state: 'refused', fault: outcome.fault }
      : { state: 'ready', copy_id: outcome.copyId, fault: null };
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('conversations_attachment')
    .set(values)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function setAccessEnd(ctx: Ctx, id: string, accessEndsOn: string | null): Promise<void> {
  await tables(ctx)
    .updateTable('conversations_attachment')
    .set({ access_ends_on: accessEndsOn })
    .where('id', '=', id)
    .execute();
}

export async function insertRequest(
  ctx: Ctx,
  request: { threadId: string; askedBy: string; words: string },
): Promise<string> {
  const id = newId();
  await tables(ctx)
    .insertInto('conversations_file_request')
    .values({
      id,
      thread_id: request.threadId,
      asked_by: request.askedBy,
      words: request.words,
      asked_at: ctx.clock(),
    })
    .execute();
  return id;
}

/** A question about files; one that was answered with no before is asked anew. */
export async function putQuestions(
  ctx: Ctx,
  requestId: string,
  participantId: string,
  attachmentIds: readonly string[],
): Promise<void> {
  if (attachmentIds.length === 0) return;
  await sql`
    insert into conversations_file_grant (attachment_id, participant_id, request_id, state)
    select id, ${participantId}::uuid, ${requestId}::uuid, 'asked' from unnest(${[...attachmentIds]}::uuid[]) as asked (id)
    on conflict (attachment_id, participant_id) do update set request_id = excluded.request_id, state = 'asked',
      access_ends_on = null, reason = '', decided_by = null, decided_at = null`.execute(ctx.db);
}

export async function putAnswer(
  ctx: Ctx,
  answer: {
    attachmentId: string;
    participantId: string;
    requestId: string;
    state: GrantState;
    accessEndsOn: string | null;
    reason: string;
    decidedBy: string;
  },
): Promise<void> {
  const values = {
    state: answer.state,
    access_ends_on: answer.accessEndsOn,
    reason: answer.reason,
    decided_by: answer.decidedBy,
    decided_at: ctx.clock(),
  };
  await tables(ctx)
    .insertInto('conversations_file_grant')
    .values({
      attachment_id: answer.attachmentId,
      participant_id: answer.participantId,
      request_id: answer.requestId,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['attachment_id', 'participant_id']).doUpdateSet(values))
    .execute();
}

/** Takes back what waits in a request; gives how many questions that were. */
export async function withdrawQuestions(ctx: Ctx, requestId: string): Promise<number> {
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('conversations_file_grant')
    .set({ state: 'withdrawn' })
    .where('request_id', '=', requestId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Forgets a request that nothing hangs on any more. */
export async function deleteEmptyRequest(ctx: Ctx, requestId: string): Promise<void> {
  await sql`delete from conversations_file_request request where request.id = ${requestId}
    and not exists (select 1 from conversations_file_grant answer where answer.request_id = request.id)`.execute(
    ctx.db,
  );
}

export async function insertOpening(
  ctx: Ctx,
  opening: { attachmentId: string; participantId: string; mark: string | null },
): Promise<void> {
  await tables(ctx)
    .insertInto('conversations_file_opening')
    .values({
      id: newId(),
      attachment_id: opening.attachmentId,
      participant_id: opening.participantId,
      mark: opening.mark,
      opened_at: ctx.clock(),
    })
    .execute();
}
