import type { Ctx } from '../../../../platform/db/context.ts';
import { tablesOf } from '../../../../platform/db/context.ts';
import { newId } from '../../../../shared/ids.ts';
import type { Currency } from '../../../../shared/money.ts';
import type { TrilingualText } from '../../../../shared/language.ts';
import type { TranslationTables } from '../../tables.gen.ts';

export type TenderDraft = {
  title: TrilingualText;
  description: TrilingualText;
  requirements: TrilingualText;
  pairs: readonly string[];
  domains: readonly string[];
  characters?: number | undefined;
  bidsUntil: string;
  deliverOn: string;
};

function columnsOf(draft: TenderDraft) {
  return {
    title: JSON.stringify(draft.title),
    description: JSON.stringify(draft.description),
    requirements: JSON.stringify(draft.requirements),
    pairs: [...new Set(draft.pairs)],
    domains: [...new Set(draft.domains)],
    characters: draft.characters ?? null,
    bids_until: new Date(draft.bidsUntil),
    deliver_on: draft.deliverOn,
  };
}

export async function insertTender(
  ctx: Ctx,
  draft: TenderDraft,
  { number, createdBy }: { number: string; createdBy: string },
): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_tender')
    .values({ id, number, state: 'draft', created_by: createdBy, created_at: now, ...columnsOf(draft) })
    .execute();
  return id;
}

/** Changes a draft of the revision its writer saw; false where somebody changed it meanwhile. */
export async function updateTender(
  ctx: Ctx,
  id: string,
  revision: number,
  draft: TenderDraft,
): Promise<boolean> {
  const row = await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_tender')
    .set({ ...columnsOf(draft), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type TenderMove =
  | { state: 'open' }
  | { state: 'awarded'; winnerId: string; reason: string }
  | { state: 'cancelled'; reason: string };

export async function moveTender(ctx: Ctx, id: string, move: TenderMove): Promise<void> {
  const now = ctx.clock();
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_tender')
    .set({
      state: move.state,
      ...(move.state === 'open' ? { published_at: now } : { decided_at: now, decision_reason: move.reason }),
      ...(move.state === 'awarded' ? { winner_id: move.winnerId } : {}),
    })
    .where('id', '=', id)
    .execute();
}

export type TenderStep = 'make' | 'change' | 'publish' | 'award' | 'cancel';

export async function insertTenderStep(
  ctx: Ctx,
  tenderId: string,
  step: TenderStep,
  personId: string,
  reason = '',
): Promise<void> {
  const now = ctx.clock();
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_tender_step')
    .values({ id: newId(now.getTime()), tender_id: tenderId, step, person_id: personId, reason, at: now })
    .execute();
}

export type BidWrite = { priceMinor: number; currency: Currency; days: number; note: string; sample: string };

export async function writeBid(ctx: Ctx, tenderId: string, bidderId: string, bid: BidWrite): Promise<void> {
  const now = ctx.clock();
  const values = {
    price_minor: bid.priceMinor,
    currency: bid.currency,
    days: bid.days,
    note: bid.note,
    sample: bid.sample,
    changed_at: now,
  };
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_bid')
    .values({ id: newId(now.getTime()), tender_id: tenderId, bidder_id: bidderId, made_at: now, ...values })
    .onConflict((conflict) => conflict.columns(['tender_id', 'bidder_id']).doUpdateSet(values))
    .execute();
}

/** Takes a bid back; false where there was none. */
export async function deleteBid(ctx: Ctx, tenderId: string, bidderId: string): Promise<boolean> {
  const row = await tablesOf<TranslationTables>(ctx)
    .deleteFrom('translation_bid')
    .where('tender_id', '=', tenderId)
    .where('bidder_id', '=', bidderId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
