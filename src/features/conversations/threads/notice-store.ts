import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ConversationsTables } from '../tables.gen.ts';
import type { NoticeRhythm } from './vocabulary.ts';

/** Notes that somebody was told by mail of everything up to here. */
export async function markNoticed(ctx: Ctx, participantId: string, sequence: number): Promise<void> {
  await tablesOf<ConversationsTables>(ctx)
    .updateTable('conversations_read')
    .set({ noticed_sequence: sequence, noticed_at: ctx.clock() })
    .where('participant_id', '=', participantId)
    .execute();
}

export async function writeRhythm(ctx: Ctx, personId: string, rhythm: NoticeRhythm): Promise<void> {
  const values = { rhythm, changed_at: ctx.clock() };
  await tablesOf<ConversationsTables>(ctx)
    .insertInto('conversations_notice_setting')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}
