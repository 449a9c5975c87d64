import { fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { requireOfficerOfBank } from '../access.ts';
import { noteRecord } from '../note-record.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { openBody } from './open-body.ts';
import type { bodies } from './contract.ts';

/**
 * Says which body across the border answers this one, or that none does. Both name each other; whom they named before
 * they no longer do. Errors: `programmes.body.counterpartItself`, `.counterpartUnknown`.
 */
export async function setCounterpart(
  ctx: Ctx,
  { id, counterpartId }: ParsedInputOf<typeof bodies.setCounterpart>,
): Promise<void> {
  await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await openBody(tx, id);
    await putCounterpart(tx, id, counterpartId ?? null);
    await noteRecord(tx, 'body', id, 'counterpartSet', { counterpartId: counterpartId ?? null });
  });
}

/** The same inside a transaction, for a body that is there. */
export async function putCounterpart(tx: Ctx, id: string, counterpartId: string | null): Promise<void> {
  if (counterpartId === id) throw fieldFault('counterpartId', 'programmes.body.counterpartItself');
  const pair = counterpartId === null ? [id] : [id, counterpartId];
  // Held first: of two who name the same body at the same moment the later one sees what the first has written.
  const held = await tablesOf<ProgrammesTables>(tx)
    .selectFrom('programmes_body')
    .select('id')
    .where('id', 'in', pair)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (held.length < pair.length) throw fieldFault('counterpartId', 'programmes.body.counterpartUnknown');
  const table = () => tablesOf<ProgrammesTables>(tx).updateTable('programmes_body');
  await table()
    .set({ counterpart_id: null })
    .where((or) => or.or([or('id', 'in', pair), or('counterpart_id', 'in', pair)]))
    .execute();
  if (counterpartId === null) return;
  for (const [one, other] of [
    [id, counterpartId],
    [counterpartId, id],
  ] as const) {
    await table().set({ counterpart_id: other, changed_at: tx.clock() }).where('id', '=', one).execute();
  }
}
