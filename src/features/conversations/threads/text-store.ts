import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ConversationsTables } from '../tables.gen.ts';
import { putFound, touchMessage } from './message-store.ts';
import type { TextRow } from './message-views.ts';
import { takeChange } from './store.ts';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

export type TextOfMessage = { messageId: string; threadId: string; sentAt: Date; language: string };

export type NewText = Pick<
  TextRow,
  'text' | 'state' | 'is_partial' | 'engine' | 'by_id' | 'revision' | 'fault'
> & {
  terms: readonly { source: string; target: string }[];
  nextTryAt: Date | null;
};

/**
 * Writes a translation in place of the one before, makes it findable and tells the readers. The caller holds the talk;
 * whether a person's text is replaced is his to ask.
 */
export async function writeText(ctx: Ctx, of: TextOfMessage, text: NewText): Promise<void> {
  const { nextTryAt, terms, ...plain } = text;
  const values = {
    ...plain,
    terms: JSON.stringify(terms),
    next_try_at: nextTryAt,
    changed_at: ctx.clock(),
  };
  await tables(ctx)
    .insertInto('conversations_message_text')
    .values({ message_id: of.messageId, language: of.language, thread_id: of.threadId, ...values })
    .onConflict((conflict) => conflict.columns(['message_id', 'language']).doUpdateSet(values))
    .execute();
  if (text.text === null) return;
  const message = { id: of.messageId, threadId: of.threadId, sentAt: of.sentAt };
  await putFound(ctx, message, { text: text.text, language: of.language, isOriginal: false });
  await touchMessage(ctx, of.messageId, await takeChange(ctx, of.threadId));
}

/** When a machine may try a text (again), and why it could not; the text itself stays. */
export async function noteTry(
  ctx: Ctx,
  of: TextOfMessage,
  { fault, nextTryAt }: { fault: string | null; nextTryAt: Date | null },
): Promise<void> {
  await tables(ctx)
    .updateTable('conversations_message_text')
    .set({ fault, next_try_at: nextTryAt })
    .where('message_id', '=', of.messageId)
    .where('language', '=', of.language)
    .execute();
}

/** Keeps what stands there before somebody replaces it. */
export async function keepText(ctx: Ctx, messageId: string, row: TextRow): Promise<void> {
  if (row.text === null) return;
  await tables(ctx)
    .insertInto('conversations_text_history')
    .values({
      message_id: messageId,
      language: row.language,
      revision: row.revision,
      state: row.state,
      text: row.text,
      engine: row.engine,
      by_id: row.by_id,
      at: row.changed_at,
    })
    .execute();
}
