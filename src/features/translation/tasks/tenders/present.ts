import type { OutputOf } from '../../../../shared/endpoint.ts';
import type { Currency } from '../../../../shared/money.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { personNamesOf } from '../../../accounts/public.ts';
import { isCoordinator, isTranslator } from '../../access.ts';
import { tasksOfTender } from '../views.ts';
import type { BidView, tenderEndpoints, TenderView } from './contract.ts';
import { shownState, takesBids } from './rules.ts';
import type { TenderStep } from './store.ts';
import { ownBid, stepsOfTender, type BidRow, type TenderRow } from './views.ts';

type Page = OutputOf<typeof tenderEndpoints.get>;

export function presentTender(row: TenderRow, now: Date): TenderView {
  return {
    id: row.id,
    number: row.number,
    state: shownState({ state: row.state, bidsUntil: row.bids_until }, now),
    title: row.title,
    description: row.description,
    requirements: row.requirements,
    pairs: row.pairs,
    domains: row.domains,
    characters: row.characters,
    bidsUntil: row.bids_until.toISOString(),
    deliverOn: row.deliver_on,
    publishedAt: row.published_at?.toISOString() ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
    revision: row.revision,
    tasks: row.tasks,
  };
}

export function presentBid(row: BidRow): BidView {
  return {
    id: row.id,
    priceMinor: Number(row.price_minor),
    currency: row.currency as Currency,
    days: row.days,
    note: row.note,
    sample: row.sample,
    changedAt: row.changed_at.toISOString(),
  };
}

export async function presentTenderPage(ctx: Ctx, row: TenderRow): Promise<Page> {
  const { actor } = ctx;
  const now = ctx.clock();
  const personId = actor.kind === 'person' ? actor.personId : undefined;
  const bid = personId === undefined ? undefined : await ownBid(ctx, row.id, personId);
  const mayManage = isCoordinator(actor);
  return {
    tender: presentTender(row, now),
    ownBid: bid ? presentBid(bid) : null,
    hasWon: personId !== undefined && row.winner_id === personId,
    mayBid: isTranslator(actor) && takesBids({ state: row.state, bidsUntil: row.bids_until }, now),
    mayManage,
    history: mayManage ? await historyOf(ctx, row.id) : [],
    tasks: mayManage || isTranslator(actor) ? await tasksFor(ctx, row.id, mayManage) : [],
  };
}

async function historyOf(ctx: Ctx, tenderId: string): Promise<Page['history']> {
  const steps = await stepsOfTender(ctx, tenderId);
  const names = await personNamesOf(ctx, [...new Set(steps.flatMap(({ person_id: id }) => id ?? []))]);
  return steps.map(({ step, reason, at, person_id: id }) => ({
    step: step as TenderStep,
    reason,
    at: at.toISOString(),
    name: id === null ? null : (names.get(id) ?? null),
  }));
}

/** Titles of texts not for every translator's eyes are shown to coordinators only. */
async function tasksFor(ctx: Ctx, tenderId: string, mayManage: boolean): Promise<Page['tasks']> {
  return (await tasksOfTender(ctx, tenderId))
    .filter((task) => mayManage || !task.is_restricted)
    .map((task) => ({
      id: task.id,
      number: task.number,
      title: task.title,
      pair: `${task.source_language}-${task.target_language}`,
      characters: task.open_characters,
      cause: task.cause,
    }));
}
