import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { newId } from '../../../shared/ids.ts';
import type { ConversationsTables } from '../tables.gen.ts';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

/** False where this side has asked already. */
export async function insertRequest(
  ctx: Ctx,
  request: { threadId: string; side: string; askedBy: string; note: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(ctx)
    .insertInto('conversations_interpreter_request')
    .values({
      id: newId(),
      thread_id: request.threadId,
      side: request.side,
      asked_by: request.askedBy,
      note: request.note,
      asked_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a side's request; false where there is none. */
export async function closeRequest(ctx: Ctx, threadId: string, side: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('conversations_interpreter_request')
    .set({ closed_at: ctx.clock() })
    .where('thread_id', '=', threadId)
    .where('side', '=', side)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function putOffer(ctx: Ctx, requestId: string, personId: string): Promise<void> {
  await tables(ctx)
    .insertInto('conversations_interpreter_offer')
    .values({ id: newId(), request_id: requestId, person_id: personId, offered_at: ctx.clock() })
    .onConflict((conflict) => conflict.columns(['request_id', 'person_id']).doNothing())
    .execute();
}

export async function deleteOffer(ctx: Ctx, requestId: string, personId: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('conversations_interpreter_offer')
    .where('request_id', '=', requestId)
    .where('person_id', '=', personId)
    .execute();
}
