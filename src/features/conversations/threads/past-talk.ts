import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ConversationsTables } from '../tables.gen.ts';
import type { ThreadInput } from './door-shapes.ts';
import { countUnread, insertMessage, moveRead, putFound } from './message-store.ts';
import { insertThread, takeSequence } from './store.ts';
import { admit } from './subject-service.ts';
import { writeText } from './text-store.ts';
import { defaultKey, participantsOf, type ParticipantRow } from './views.ts';

/** A message of earlier: by whom, when, and what people translated it into. */
export type PastMessage = {
  personId: string;
  at: Date;
  text: string;
  language: Language;
  translations: readonly { text: string; language: Language }[];
};

/**
 * Writes a talk that was held before as history: nobody is mailed, no machine is asked, and everybody has read all but
 * the last message. For demonstration. Where there is a talk about the subject already, nothing happens. Who is not among
 * the participants cannot have written; his messages are left out.
 */
export async function recordPastTalk(
  ctx: Ctx,
  input: ThreadInput,
  { openedAt, messages }: { openedAt: Date; messages: readonly PastMessage[] },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const then = { ...tx, clock: () => openedAt };
    const threadId = await insertThread(then, input, input.key ?? defaultKey);
    if (threadId === undefined) return;
    for (const participant of input.participants) await admit(then, threadId, participant);
    const participants = await participantsOf(tx, [threadId]);
    for (const message of messages) {
      const author = participants.find(({ person_id: personId }) => personId === message.personId);
      if (author) await writeMessage(tx, threadId, author.id, message);
    }
    await markRead(tx, threadId, participants);
  });
}

async function writeMessage(ctx: Ctx, threadId: string, authorId: string, message: PastMessage) {
  const then = { ...ctx, clock: () => message.at };
  const { text, language } = message;
  const { sequence, change } = await takeSequence(then, threadId);
  const id = newId(message.at.getTime());
  await insertMessage(then, { id, threadId, sequence, change, kind: 'message', authorId, text, language });
  await putFound(then, { id, threadId, sentAt: message.at }, { text, language, isOriginal: true });
  for (const translation of message.translations) {
    const of = { messageId: id, threadId, sentAt: message.at, language: translation.language };
    await writeText(then, of, {
      text: translation.text,
      state: 'human',
      is_partial: false,
      engine: null,
      terms: [],
      by_id: authorId,
      revision: 1,
      fault: null,
      nextTryAt: null,
    });
  }
  await countUnread(then, { threadId, sequence }, authorId);
}

async function markRead(ctx: Ctx, threadId: string, participants: readonly ParticipantRow[]): Promise<void> {
  const tables = tablesOf<ConversationsTables>(ctx);
  const { last_sequence: last } = await tables
    .selectFrom('conversations_thread')
    .select('last_sequence')
    .where('id', '=', threadId)
    .executeTakeFirstOrThrow();
  for (const { id } of participants) {
    await moveRead(ctx, id, threadId, last - 1);
    await tables
      .updateTable('conversations_read')
      .set({ noticed_sequence: last })
      .where('participant_id', '=', id)
      .execute();
  }
}
