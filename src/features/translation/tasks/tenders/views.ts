import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Ctx } from '../../../../platform/db/context.ts';
import { tablesOf } from '../../../../platform/db/context.ts';
import type { TranslationBidTable, TranslationTables, TranslationTenderTable } from '../../tables.gen.ts';
import type { LanguagePair } from '../profiles/contract.ts';
import type { TenderState } from '../vocabulary.ts';

const textShape = z.object({ zh: z.string(), ru: z.string(), en: z.string() });

export type TenderRow = Omit<
  Selectable<TranslationTenderTable>,
  'title' | 'description' | 'requirements' | 'pairs' | 'state'
> & {
  title: z.output<typeof textShape>;
  description: z.output<typeof textShape>;
  requirements: z.output<typeof textShape>;
  pairs: LanguagePair[];
  state: Exclude<TenderState, 'closed'>;
  tasks: number;
};

type Raw = Selectable<TranslationTenderTable> & { tasks: number | string };

function toTender(row: Raw): TenderRow {
  return {
    ...row,
    title: textShape.parse(row.title),
    description: textShape.parse(row.description),
    requirements: textShape.parse(row.requirements),
    pairs: row.pairs as LanguagePair[],
    state: row.state as TenderRow['state'],
    tasks: Number(row.tasks),
  };
}

function tenders(ctx: Ctx) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_tender as tender')
    .selectAll('tender')
    .select((select) =>
      select
        .selectFrom('translation_task as task')
        .whereRef('task.tender_id', '=', 'tender.id')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('tasks'),
    );
}

/** A tender; `forChange` locks it until the transaction ends. */
export async function findTender(
  ctx: Ctx,
  id: string,
  { forChange = false }: { forChange?: boolean } = {},
): Promise<TenderRow | undefined> {
  if (forChange) {
    await tablesOf<TranslationTables>(ctx)
      .selectFrom('translation_tender')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
  }
  const row = await tenders(ctx).where('tender.id', '=', id).executeTakeFirst();
  return row && toTender(row as Raw);
}

export type TenderFilters = {
  pair?: LanguagePair | undefined;
  state?: 'open' | 'closed' | 'awarded' | 'cancelled' | undefined;
};

type Paging = { page: number; pageSize: number };

/** Published tenders: those open for bids by their deadline, then the others, the newest first. */
export async function publishedPage(ctx: Ctx, { pair, state }: TenderFilters, paging: Paging) {
  const now = ctx.clock();
  const chosen = tenders(ctx)
    .where('tender.state', '<>', 'draft')
    .$if(state === 'open', (q) => q.where('tender.state', '=', 'open').where('tender.bids_until', '>', now))
    .$if(state === 'closed', (q) =>
      q.where('tender.state', '=', 'open').where('tender.bids_until', '<=', now),
    )
    .$if(state === 'awarded' || state === 'cancelled', (q) => q.where('tender.state', '=', state ?? ''))
    .$if(pair !== undefined, (q) => q.where(sql<boolean>`${pair ?? ''} = any(tender.pairs)`))
    .orderBy(sql`case when tender.state = 'open' and tender.bids_until > ${now} then 0 else 1 end`)
    .orderBy(sql`case when tender.state = 'open' and tender.bids_until > ${now} then tender.bids_until end`)
    .orderBy('tender.published_at', 'desc')
    .orderBy('tender.id');
  return paged(ctx, chosen, paging);
}

/** Tenders nobody but coordinators knows of yet, the newest first. */
export async function draftsPage(ctx: Ctx, paging: Paging) {
  const chosen = tenders(ctx)
    .where('tender.state', '=', 'draft')
    .orderBy('tender.created_at', 'desc')
    .orderBy('tender.id');
  return paged(ctx, chosen, paging);
}

async function paged(
  ctx: Ctx,
  chosen: ReturnType<typeof tenders>,
  { page, pageSize }: Paging,
): Promise<{ rows: TenderRow[]; total: number }> {
  const { count } = await tablesOf<TranslationTables>(ctx)
    .selectFrom(chosen.as('chosen'))
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await chosen
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: rows.map((row) => toTender(row as Raw)), total: Number(count) };
}

export type BidRow = Selectable<TranslationBidTable>;

export async function ownBid(ctx: Ctx, tenderId: string, bidderId: string): Promise<BidRow | undefined> {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_bid')
    .selectAll()
    .where('tender_id', '=', tenderId)
    .where('bidder_id', '=', bidderId)
    .executeTakeFirst();
}

/** All bids of a tender whose deadline is over; before it the database itself gives none. */
export async function openedBids(ctx: Ctx, tenderId: string): Promise<BidRow[]> {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_bid as bid')
    .innerJoin('translation_tender as tender', 'tender.id', 'bid.tender_id')
    .selectAll('bid')
    .where('bid.tender_id', '=', tenderId)
    .where('tender.bids_until', '<=', ctx.clock())
    .orderBy('bid.currency')
    .orderBy('bid.price_minor')
    .orderBy('bid.made_at')
    .execute();
}

/** Who bid, to be told of a cancellation; not what. */
export async function bidderIds(ctx: Ctx, tenderId: string): Promise<string[]> {
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_bid')
    .select('bidder_id')
    .where('tender_id', '=', tenderId)
    .orderBy('made_at')
    .execute();
  return rows.map((row) => row.bidder_id);
}

export async function stepsOfTender(ctx: Ctx, tenderId: string) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_tender_step')
    .select(['step', 'person_id', 'reason', 'at'])
    .where('tender_id', '=', tenderId)
    .orderBy('position')
    .execute();
}
