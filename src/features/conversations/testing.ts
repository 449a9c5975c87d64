import type { Ctx } from '../../platform/db/context.ts';
import { callerOf } from '../../platform/testing/call-route.ts';
import { newId } from '../../shared/ids.ts';
import type { RecordRef } from '../../shared/record-ref.ts';
import { conversations } from './threads/contract.ts';
import type { ThreadInput } from './threads/door-shapes.ts';
import { conversationRoutes } from './threads/routes.ts';
import { openThread } from './threads/subject-service.ts';

/** Calls the endpoints of talks as a request would; sentences of refusals are their codes. */
export const callConversations = callerOf(conversationRoutes({ sayRefusal: (code) => code }));

export function subjectOfTest(): RecordRef {
  return { room: 'cooperation', kind: 'interest', id: newId() };
}

/** A talk about something new unless said otherwise; gives its id and subject. */
export async function openTestThread(
  ctx: Ctx,
  overrides: Partial<ThreadInput> = {},
): Promise<{ threadId: string; subject: RecordRef }> {
  const input: ThreadInput = {
    subject: subjectOfTest(),
    title: 'Лазерная сварка сталей',
    titleLanguage: 'ru',
    participants: [],
    ...overrides,
  };
  return { threadId: await openThread(ctx, input), subject: input.subject };
}

/** Writes a message as the actor of `ctx`, in his language; gives it as he sees it. */
export async function sendTestMessage(ctx: Ctx, threadId: string, text: string, messageId = newId()) {
  const { message } = await callConversations(conversations.send, ctx, {
    threadId,
    messageId,
    text,
    mentions: [],
  });
  return message;
}
