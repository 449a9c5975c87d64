import { AppError } from '../../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/endpoint.ts';
import { fillSentence } from '../../../../shared/messages.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { queueMail } from '../../../../platform/mail/send-mail-job.ts';
import { mailAddressOf, personNamesOf } from '../../../accounts/public.ts';
import { taskMails } from '../../messages/task-mails.ts';
import type { LiveTermbase } from '../../termbase/live-termbase.ts';
import { requireCoordinator } from '../access.ts';
import { assignTask } from '../manage-service.ts';
import { lockedTask } from '../steps.ts';
import { changeTask, takeOutOfTender } from '../store.ts';
import { tasksOfTender } from '../views.ts';
import type { tenderEndpoints } from './contract.ts';
import { presentBid } from './present.ts';
import { areBidsOpened } from './rules.ts';
import { lockedTender, momentOf, noteStep, readTender, stepNotPossible } from './service.ts';
import { moveTender } from './store.ts';
import { bidderIds, findTender, openedBids, type TenderRow } from './views.ts';

type Input<Name extends keyof typeof tenderEndpoints> = ParsedInputOf<(typeof tenderEndpoints)[Name]>;
type Page = OutputOf<typeof tenderEndpoints.get>;

/** All bids, for those who decide, once nobody can bid any more. Errors: `translation.tender.sealed` before. */
export async function readBids(ctx: Ctx, id: string): Promise<OutputOf<typeof tenderEndpoints.bids>> {
  requireCoordinator(ctx.actor);
  const tender = await findTender(ctx, id);
  if (!tender) throw new AppError('notFound', 'translation.tender.notFound');
  refuseSealed(ctx, tender);
  const bids = await openedBids(ctx, id);
  const names = await personNamesOf(
    ctx,
    bids.map(({ bidder_id: bidder }) => bidder),
  );
  return {
    bids: bids.map((bid) => ({
      ...presentBid(bid),
      bidderId: bid.bidder_id,
      name: names.get(bid.bidder_id) ?? '',
      isWinner: tender.state === 'awarded' && bid.bidder_id === tender.winner_id,
    })),
  };
}

function refuseSealed(ctx: Ctx, tender: TenderRow): void {
  if (!areBidsOpened(momentOf(tender), ctx.clock())) {
    throw new AppError('conflict', 'translation.tender.sealed');
  }
}

/** Awards to one bid: its tasks are given to the bidder, everybody who bid is told. Nobody awards to himself. */
export async function awardTender(
  ctx: Ctx,
  termbase: LiveTermbase,
  { id, bidId, reason }: Input<'award'>,
): Promise<Page> {
  const personId = requireCoordinator(ctx.actor);
  await ctx.transaction(async (tx) => {
    const tender = await lockedTender(tx, id);
    if (tender.state !== 'open') throw stepNotPossible(tender);
    refuseSealed(tx, tender);
    const bids = await openedBids(tx, id);
    const winner = bids.find((bid) => bid.id === bidId)?.bidder_id;
    if (winner === undefined) throw new AppError('notFound', 'translation.tender.noBid');
    if (winner === personId) throw new AppError('forbidden', 'translation.tender.ownBid');
    await moveTender(tx, id, { state: 'awarded', winnerId: winner, reason });
    await giveTasks(tx, termbase, tender, winner);
    await noteStep(tx, tender, 'award', personId, reason);
    for (const { bidder_id: bidder } of bids) {
      await tell(tx, tender, bidder, bidder === winner ? 'won' : 'lost');
    }
  });
  return readTender(ctx, id);
}

/** What the winner may not translate (his own side's record) is offered to all again. */
async function giveTasks(ctx: Ctx, termbase: LiveTermbase, tender: TenderRow, winner: string): Promise<void> {
  for (const { id } of await tasksOfTender(ctx, tender.id)) {
    const task = await lockedTask(ctx, id);
    if (task?.state !== 'offered') continue;
    try {
      await assignTask(ctx, termbase, task, winner);
      await changeTask(ctx, id, { due_on: tender.deliver_on });
    } catch (error) {
      // Told before anything was written.
      if (!(error instanceof AppError) || error.kind !== 'invalid') throw error;
      await changeTask(ctx, id, { tender_id: null });
    }
  }
}

/** Ends a tender that is not decided; its tasks are offered to all again. */
export async function cancelTender(ctx: Ctx, { id, reason }: Input<'cancel'>): Promise<Page> {
  const personId = requireCoordinator(ctx.actor);
  await ctx.transaction(async (tx) => {
    const tender = await lockedTender(tx, id);
    if (tender.state !== 'open' && tender.state !== 'draft') throw stepNotPossible(tender);
    await moveTender(tx, id, { state: 'cancelled', reason });
    await takeOutOfTender(tx, id);
    await noteStep(tx, tender, 'cancel', personId, reason);
    for (const bidder of await bidderIds(tx, id)) await tell(tx, tender, bidder, 'cancelled');
  });
  return readTender(ctx, id);
}

async function tell(
  ctx: Ctx,
  { id, number }: TenderRow,
  personId: string,
  what: 'won' | 'lost' | 'cancelled',
): Promise<void> {
  const address = await mailAddressOf(ctx, personId);
  if (!address) return;
  const { language, email } = address;
  const { subject, text } = taskMails[language].tender[what];
  await queueMail(ctx, {
    to: email,
    language,
    subject: fillSentence(subject, { number }),
    text: `${fillSentence(text, { number })}\n{link}`,
    link: { path: `/${language}/tenders/${id}` },
  });
}
