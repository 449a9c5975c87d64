import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ConversationsTables } from '../tables.gen.ts';
import type { Grant } from './rules.ts';
import type { FileFault, FileState, GrantState } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

export type AttachmentRow = {
  id: string;
  thread_id: string;
  message_id: string;
  file_id: string;
  copy_id: string | null;
  name: string;
  content_type: string;
  size_bytes: number;
  sha256: string;
  kind: 'ordinary' | 'dueDiligence';
  access_ends_on: string | null;
  given_by: string;
  given_side: string;
  is_masked: boolean;
  state: FileState;
  fault: FileFault | null;
  attached_at: Date;
};
export type ThreadFileRow = AttachmentRow & { sequence: number };

const columns = sql`attachment.id, attachment.thread_id, attachment.message_id, attachment.file_id, attachment.copy_id,
  attachment.name, attachment.content_type, attachment.size_bytes, attachment.sha256, attachment.kind,
  attachment.access_ends_on, attachment.given_by, attachment.given_side, attachment.is_masked, attachment.state,
  attachment.fault, attachment.attached_at`;

/** More than anybody looks through; older ones stand with their messages. */
const filesPerThreadMax = 500;

/** Files of messages, in the order they were attached. */
export async function attachmentsOf(ctx: Ctx, messageIds: readonly string[]): Promise<AttachmentRow[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await sql<AttachmentRow>`select ${columns} from conversations_attachment attachment
    where attachment.message_id = any (${[...messageIds]}::uuid[])
    order by attachment.message_id, attachment.position`.execute(ctx.db);
  return rows;
}

/** Files of a talk, the newest first. */
export async function attachmentsOfThread(ctx: Ctx, threadId: string): Promise<ThreadFileRow[]> {
  const { rows } =
    await sql<ThreadFileRow>`select ${columns}, message.sequence from conversations_attachment attachment
    join conversations_message message on message.id = attachment.message_id
    where attachment.thread_id = ${threadId}
    order by message.sequence desc, attachment.position limit ${filesPerThreadMax}`.execute(ctx.db);
  return rows;
}

export async function findAttachment(ctx: Ctx, id: string): Promise<AttachmentRow | undefined> {
  const { rows } = await sql<AttachmentRow>`
    select ${columns} from conversations_attachment attachment where attachment.id = ${id}`.execute(ctx.db);
  return rows[0];
}

export type GrantRow = Grant & {
  attachmentId: string;
  participantId: string;
  requestId: string;
  decidedAt: Date | null;
};

/** What was asked and answered about the files of a talk. */
export async function grantsOf(ctx: Ctx, threadId: string): Promise<GrantRow[]> {
  const rows = await tables(ctx)
    .selectFrom('conversations_file_grant as answer')
    .innerJoin('conversations_attachment as attachment', 'attachment.id', 'answer.attachment_id')
    .where('attachment.thread_id', '=', threadId)
    .select(['answer.attachment_id', 'answer.participant_id', 'answer.request_id', 'answer.state'])
    .select(['answer.access_ends_on', 'answer.reason', 'answer.decided_at'])
    .orderBy('attachment.attached_at')
    .orderBy('attachment.id')
    .execute();
  return rows.map((row) => ({
    attachmentId: row.attachment_id,
    participantId: row.participant_id,
    requestId: row.request_id,
    state: row.state as GrantState,
    accessEndsOn: row.access_ends_on,
    reason: row.reason,
    decidedAt: row.decided_at,
  }));
}

export type RequestRow = { id: string; asked_by: string; words: string; asked_at: Date };

/** Requests for files of a talk, the newest first. */
export async function requestsOf(ctx: Ctx, threadId: string): Promise<RequestRow[]> {
  return tables(ctx)
    .selectFrom('conversations_file_request')
    .select(['id', 'asked_by', 'words', 'asked_at'])
    .where('thread_id', '=', threadId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** How often each file of a talk was opened by others. */
export async function openingCounts(ctx: Ctx, threadId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ attachment_id: string; count: number }>`
    select opening.attachment_id, count(*)::int as count from conversations_file_opening opening
    join conversations_attachment attachment on attachment.id = opening.attachment_id
    where attachment.thread_id = ${threadId} group by opening.attachment_id`.execute(ctx.db);
  return new Map(rows.map((row) => [row.attachment_id, row.count]));
}

/** Who opened a file, the newest first. */
export async function openingsOf(ctx: Ctx, attachmentId: string) {
  return tables(ctx)
    .selectFrom('conversations_file_opening')
    .select(['participant_id', 'opened_at', 'mark'])
    .where('attachment_id', '=', attachmentId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}
