import type { Ctx } from '../../platform/db/context.ts';
import { tablesOf } from '../../platform/db/context.ts';
import type { MatchingTables } from './tables.gen.ts';
import type { DismissReason, MatchState } from './vocabulary.ts';

/** Whose answer it is: the side of `ownId`, about the other record. */
export type AnswerAddress = { ownId: string; otherId: string };
export type AnswerRoots = { ownLanguage: string; otherLanguage: string; otherFields: readonly string[] };

function newRow(ctx: Ctx, { ownId, otherId }: AnswerAddress, roots: AnswerRoots) {
  return {
    own_id: ownId,
    other_id: otherId,
    own_language: roots.ownLanguage,
    other_language: roots.otherLanguage,
    other_fields: [...roots.otherFields],
    state: 'suggested',
    changed_at: ctx.clock(),
  };
}

/** Notes the first time somebody of the side was shown each; returns how many were new. */
export async function writeShown(ctx: Ctx, shown: readonly (AnswerAddress & AnswerRoots)[]): Promise<number> {
  if (shown.length === 0) return 0;
  const at = ctx.clock();
  const rows = await tablesOf<MatchingTables>(ctx)
    .insertInto('matching_answer')
    .values(shown.map((one) => ({ ...newRow(ctx, one, one), shown_at: at })))
    .onConflict((conflict) => conflict.columns(['own_id', 'other_id']).doNothing())
    .returning('other_id')
    .execute();
  return rows.length;
}

/** The answer as it stands, locked until the transaction ends; made when there is none. */
export async function lockAnswer(
  ctx: Ctx,
  address: AnswerAddress,
  roots: AnswerRoots,
): Promise<{ state: MatchState }> {
  await writeShown(ctx, [{ ...address, ...roots }]);
  const row = await tablesOf<MatchingTables>(ctx)
    .selectFrom('matching_answer')
    .select('state')
    .where('own_id', '=', address.ownId)
    .where('other_id', '=', address.otherId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { state: row.state as MatchState };
}

const momentOf = {
  suggested: 'shown_at',
  opened: 'opened_at',
  kept: 'kept_at',
  accepted: 'accepted_at',
  dismissed: 'dismissed_at',
} as const;

export type AnswerWrite = {
  state: MatchState;
  reason: DismissReason | null;
  note: string;
  personId: string | null;
};

/** Writes a new state; a decision that was taken back leaves no reason, note or moment behind. */
export async function writeAnswer(
  ctx: Ctx,
  { ownId, otherId }: AnswerAddress,
  write: AnswerWrite,
): Promise<void> {
  const { state, reason, note, personId } = write;
  await tablesOf<MatchingTables>(ctx)
    .updateTable('matching_answer')
    .set({
      state,
      reason,
      note,
      person_id: personId,
      changed_at: ctx.clock(),
      ...(state === 'opened' ? { kept_at: null, dismissed_at: null } : {}),
      [momentOf[state]]: ctx.clock(),
    })
    .where('own_id', '=', ownId)
    .where('other_id', '=', otherId)
    .execute();
}
