import type { Ctx } from '../../../platform/db/context.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import { parseRecordRef, type RecordRef } from '../../../shared/record-ref.ts';
import { shortenText } from '../../../shared/shorten-text.ts';
import { personIdOf } from '../access.ts';
import type { conversations } from './contract.ts';
import type { SubjectThread } from './door-shapes.ts';
import type { ThreadBrief } from './message-contract.ts';
import { lastMessagesOf, textsOf, type MessageRow, type TextRow } from './message-views.ts';
import { shownText, type Participants } from './present-messages.ts';
import { presentParticipants } from './present-participants.ts';
import {
  ownThreadsPage,
  participantsOf,
  threadsOfSubjects,
  unreadOf,
  type OwnThreadRow,
  type ThreadRow,
} from './views.ts';

const excerptCharacters = 140;

/**
 * The talks about these subjects by `formatRecordRef`, oldest first: those the person who acts is in; for the system
 * all, with nothing unread.
 */
export function threadBriefs(
  ctx: Ctx,
  subjects: readonly RecordRef[],
): Promise<Map<string, SubjectThread[]>> {
  if (ctx.actor.kind === 'visitor') return Promise.resolve(new Map());
  return threadsOfSubjects(ctx, subjects, ctx.actor.kind === 'person' ? ctx.actor.personId : undefined);
}

export async function listThreads(
  ctx: Ctx,
  input: ParsedInputOf<typeof conversations.list>,
): Promise<OutputOf<typeof conversations.list>> {
  const { page, pageSize } = input;
  const subject = input.subject === undefined ? undefined : parseRecordRef(input.subject);
  const { rows, total } = await ownThreadsPage(ctx, personIdOf(ctx.actor), { ...input, subject });
  return { items: await presentBriefs(ctx, rows), total, page, pageSize, asOf: ctx.clock().toISOString() };
}

export function readUnread(ctx: Ctx): Promise<OutputOf<typeof conversations.unread>> {
  return unreadOf(ctx, personIdOf(ctx.actor));
}

async function presentBriefs(ctx: Ctx, rows: readonly OwnThreadRow[]): Promise<ThreadBrief[]> {
  const ids = rows.map(({ id }) => id);
  const readers = new Map(rows.map((row) => [row.id, { id: row.self_id, side: row.self_side }]));
  const people = await participantsOf(ctx, ids);
  const views = await presentParticipants(ctx, people, readers);
  const lasts = await lastMessagesOf(ctx, ids);
  const lastIds = lasts.map(({ id }) => id);
  const texts = new Map((await textsOf(ctx, lastIds, ctx.language)).map((text) => [text.message_id, text]));
  const lastOf = new Map(lasts.map((last) => [last.thread_id, last]));
  return rows.map((row) => {
    const last = lastOf.get(row.id);
    const present = people.filter((one) => one.thread_id === row.id && one.left_at === null);
    return {
      ...presentHead(row),
      participants: present.flatMap(({ id }) => views.get(id) ?? []),
      unread: row.unread,
      unreadMentions: row.unread_mentions,
      last: last ? presentLast(last, texts.get(last.id), ctx.language, views) : null,
    };
  });
}

/** What every view of a talk begins with. Whose key it has is nobody's business. */
export function presentHead(row: ThreadRow) {
  return {
    id: row.id,
    subject: { room: row.subject_room, kind: row.subject_kind, id: row.subject_id },
    title: { text: row.title, language: row.title_language as Language },
    isClosed: row.closed_at !== null,
    lastSequence: row.last_sequence,
    lastAt: row.last_at?.toISOString() ?? null,
  };
}

function presentLast(
  row: MessageRow,
  text: TextRow | undefined,
  language: Language,
  participants: Participants,
): NonNullable<ThreadBrief['last']> {
  const shown = shownText(row, text, language);
  return {
    ...shown,
    text: shortenText(shown.text, excerptCharacters),
    kind: row.kind,
    author: row.author_id === null ? null : (participants.get(row.author_id) ?? null),
  };
}
