import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mayTranslate, openTalk } from '../access.ts';
import type { conversations } from './contract.ts';
import { textsOf } from './message-views.ts';
import { presentText } from './present-messages.ts';
import { asError } from './rules.ts';
import { openMessage, refusalsNow } from './service.ts';
import { keepText, writeText } from './text-store.ts';
import { participantsOf } from './views.ts';

/**
 * Writes or replaces a translation; what stood there is kept. Where writing is refused this is too: it would be another
 * way to write. Errors: `conversations.notYourSide`, `.sameLanguage`, `.nothingToTranslate`, `.translationNewer` where
 * somebody wrote meanwhile.
 */
export async function supplyTranslation(
  ctx: Ctx,
  input: ParsedInputOf<typeof conversations.supplyTranslation>,
): Promise<OutputOf<typeof conversations.supplyTranslation>> {
  return ctx.transaction(async (tx) => {
    const talk = await openTalk(tx, input.threadId, { forChange: true });
    const { thread, self } = talk;
    const row = await openMessage(tx, talk, input.messageId);
    const author = (await participantsOf(tx, [thread.id])).find(({ id }) => id === row.author_id);
    if (!mayTranslate(self, author)) throw new AppError('forbidden', 'conversations.notYourSide');
    const refusals = await refusalsNow(tx, talk);
    if (refusals.writing) throw asError(refusals.writing);
    if (row.language === input.language) throw new AppError('conflict', 'conversations.sameLanguage');
    if (row.text === '') throw new AppError('conflict', 'conversations.nothingToTranslate');
    const [before] = await textsOf(tx, [row.id], input.language);
    if ((before?.revision ?? 0) !== input.revision) {
      throw new AppError('conflict', 'conversations.translationNewer');
    }
    if (before) await keepText(tx, row.id, before);
    const of = { messageId: row.id, threadId: thread.id, sentAt: row.sent_at, language: input.language };
    await writeText(tx, of, {
      text: input.text,
      state: 'human',
      is_partial: false,
      engine: null,
      terms: [],
      by_id: self.id,
      revision: input.revision + 1,
      fault: null,
      nextTryAt: null,
    });
    await recordAudit(tx, {
      action: 'conversations.message.translate',
      ref: { room: 'conversations', kind: 'message', id: row.id },
      details: { language: input.language, revision: input.revision + 1 },
    });
    const [after] = await textsOf(tx, [row.id], input.language);
    if (!after) throw new Error(`the translation of ${row.id} was not written`);
    return presentText(after);
  });
}
