import { newId } from '../../../../shared/ids.ts';
import type { LocalizedText } from '../../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import type { DirectorySource } from './contract.ts';
import type { Bank, ProcessStep } from './vocabulary.ts';

export type NewResponsibility = {
  id?: string;
  externalKey: string | null;
  organisationId: string;
  step: ProcessStep;
  bank: Bank;
  field: string | null;
  region: string | null;
  what: LocalizedText;
  confidence: 'H' | 'M' | 'L';
  asOf: string | null;
  source: DirectorySource;
  checkedOn: string;
  writtenBy: string | null;
};

/** False where the organisation answers for exactly this already. */
export async function insertResponsibility(ctx: Ctx, wish: NewResponsibility): Promise<boolean> {
  const now = ctx.clock();
  const result = await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_responsibility')
    .values({
      id: wish.id ?? newId(now.getTime()),
      external_key: wish.externalKey,
      organisation_id: wish.organisationId,
      step: wish.step,
      bank: wish.bank,
      field: wish.field,
      region: wish.region,
      what: JSON.stringify(wish.what),
      confidence: wish.confidence,
      as_of: wish.asOf,
      source: JSON.stringify(wish.source),
      checked_on: wish.checkedOn,
      written_by: wish.writtenBy,
      written_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function markChecked(ctx: Ctx, id: string, day: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_responsibility')
    .set({ checked_on: day })
    .where('id', '=', id)
    .execute();
}

export async function deleteResponsibility(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx).deleteFrom('accounts_responsibility').where('id', '=', id).execute();
}

/** The pair as it is kept: the same from both banks. */
export function pairOf(a: string, b: string): { one_id: string; other_id: string } {
  return a < b ? { one_id: a, other_id: b } : { one_id: b, other_id: a };
}

/** Writes a pair of counterparts, or anew what is known of it; false where `keepsEarlier` found it there. */
export async function putCounterpart(
  ctx: Ctx,
  [a, b]: readonly [string, string],
  known: {
    confidence: 'H' | 'M' | 'L';
    source: DirectorySource;
    checkedOn: string;
    writtenBy: string | null;
  },
  wish: { keepsEarlier: boolean } = { keepsEarlier: false },
): Promise<boolean> {
  const kept = {
    confidence: known.confidence,
    source: JSON.stringify(known.source),
    checked_on: known.checkedOn,
    written_by: known.writtenBy,
    written_at: ctx.clock(),
  };
  const result = await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_counterpart')
    .values({ ...pairOf(a, b), ...kept })
    .onConflict((conflict) => {
      const same = conflict.columns(['one_id', 'other_id']);
      return wish.keepsEarlier ? same.doNothing() : same.doUpdateSet(kept);
    })
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Says whether there was such a pair. */
export async function deleteCounterpart(ctx: Ctx, a: string, b: string): Promise<boolean> {
  const pair = pairOf(a, b);
  const result = await tablesOf<AccountsTables>(ctx)
    .deleteFrom('accounts_counterpart')
    .where('one_id', '=', pair.one_id)
    .where('other_id', '=', pair.other_id)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
