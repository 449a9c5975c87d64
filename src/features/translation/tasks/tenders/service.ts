import { AppError } from '../../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/endpoint.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { isCoordinator } from '../../access.ts';
import { requireCoordinator, requireTranslator } from '../access.ts';
import { putIntoTender, takeNumber, takeOutOfTender } from '../store.ts';
import type { tenderEndpoints } from './contract.ts';
import { presentTender, presentTenderPage } from './present.ts';
import { refuseWrongDates, takesBids } from './rules.ts';
import {
  deleteBid,
  insertTender,
  insertTenderStep,
  moveTender,
  updateTender,
  writeBid,
  type TenderStep,
} from './store.ts';
import { draftsPage, findTender, publishedPage, type TenderRow } from './views.ts';

type Input<Name extends keyof typeof tenderEndpoints> = ParsedInputOf<(typeof tenderEndpoints)[Name]>;
type Page = OutputOf<typeof tenderEndpoints.get>;

const notFound = () => new AppError('notFound', 'translation.tender.notFound');
export const stepNotPossible = (tender: TenderRow) =>
  new AppError('conflict', 'translation.tender.stepNotPossible', { params: { number: tender.number } });

/** A tender locked until the transaction ends. */
export async function lockedTender(ctx: Ctx, id: string): Promise<TenderRow> {
  const tender = await findTender(ctx, id, { forChange: true });
  if (!tender) throw notFound();
  return tender;
}

export function momentOf({ state, bids_until: bidsUntil }: TenderRow) {
  return { state, bidsUntil };
}

export async function noteStep(
  ctx: Ctx,
  tender: Pick<TenderRow, 'id' | 'number'>,
  step: TenderStep,
  personId: string,
  reason = '',
): Promise<void> {
  await insertTenderStep(ctx, tender.id, step, personId, reason);
  await recordAudit(ctx, {
    action: `translation.tender.${step}`,
    ref: { room: 'translation', kind: 'tender', id: tender.id },
    details: { number: tender.number },
  });
}

export async function listTenders(
  ctx: Ctx,
  input: Input<'list'>,
): Promise<OutputOf<typeof tenderEndpoints.list>> {
  return pageFrom(ctx, await publishedPage(ctx, input, input), input);
}

export async function listDrafts(
  ctx: Ctx,
  input: Input<'drafts'>,
): Promise<OutputOf<typeof tenderEndpoints.list>> {
  requireCoordinator(ctx.actor);
  return pageFrom(ctx, await draftsPage(ctx, input), input);
}

function pageFrom(
  ctx: Ctx,
  { rows, total }: { rows: TenderRow[]; total: number },
  { page, pageSize }: { page: number; pageSize: number },
) {
  const now = ctx.clock();
  const items = rows.map((row) => presentTender(row, now));
  return { items, total, page, pageSize, asOf: now.toISOString() };
}

/** A published tender for everybody; a draft for coordinators only. */
export async function readTender(ctx: Ctx, id: string): Promise<Page> {
  const tender = await findTender(ctx, id);
  if (!tender || (tender.state === 'draft' && !isCoordinator(ctx.actor))) throw notFound();
  return presentTenderPage(ctx, tender);
}

export async function createTender(ctx: Ctx, input: Input<'create'>): Promise<Page> {
  const personId = requireCoordinator(ctx.actor);
  refuseWrongDates(input, undefined);
  const id = await ctx.transaction(async (tx) => {
    const number = await takeNumber(tx, 'TE');
    const made = await insertTender(tx, input, { number, createdBy: personId });
    await chooseTasks(tx, made, input.taskIds);
    await noteStep(tx, { id: made, number }, 'make', personId);
    return made;
  });
  return readTender(ctx, id);
}

/** Errors: `translation.tender.stepNotPossible` once it is published, `.newer` where somebody saved meanwhile. */
export async function saveTender(ctx: Ctx, input: Input<'save'>): Promise<Page> {
  const personId = requireCoordinator(ctx.actor);
  refuseWrongDates(input, undefined);
  await ctx.transaction(async (tx) => {
    const tender = await lockedTender(tx, input.id);
    if (tender.state !== 'draft') throw stepNotPossible(tender);
    if (!(await updateTender(tx, tender.id, input.revision, input))) {
      throw new AppError('conflict', 'translation.tender.newer');
    }
    await chooseTasks(tx, tender.id, input.taskIds);
    await noteStep(tx, tender, 'change', personId);
  });
  return readTender(ctx, input.id);
}

/** Tasks of a tender are set aside: nobody takes them meanwhile. */
async function chooseTasks(ctx: Ctx, tenderId: string, taskIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(taskIds)];
  await takeOutOfTender(ctx, tenderId);
  if ((await putIntoTender(ctx, wanted, tenderId)) === wanted.length) return;
  const code = 'translation.tender.taskNotFree';
  throw new AppError('invalid', code, { fields: [{ path: 'taskIds', code }] });
}

export async function publishTender(ctx: Ctx, id: string): Promise<Page> {
  const personId = requireCoordinator(ctx.actor);
  await ctx.transaction(async (tx) => {
    const tender = await lockedTender(tx, id);
    if (tender.state !== 'draft') throw stepNotPossible(tender);
    const dates = { bidsUntil: tender.bids_until.toISOString(), deliverOn: tender.deliver_on };
    refuseWrongDates(dates, tx.clock());
    await moveTender(tx, id, { state: 'open' });
    await noteStep(tx, tender, 'publish', personId);
  });
  return readTender(ctx, id);
}

/** Makes or changes the own bid. Errors: `translation.tender.bidsClosed` from the deadline on. */
export async function bidOnTender(ctx: Ctx, { id, ...bid }: Input<'bid'>): Promise<Page> {
  const personId = requireTranslator(ctx.actor);
  await ctx.transaction(async (tx) => {
    const tender = await openTender(tx, id);
    await writeBid(tx, id, personId, bid);
    await auditBid(tx, tender, 'bid');
  });
  return readTender(ctx, id);
}

export async function withdrawBid(ctx: Ctx, id: string): Promise<Page> {
  const personId = requireTranslator(ctx.actor);
  await ctx.transaction(async (tx) => {
    const tender = await openTender(tx, id);
    if (!(await deleteBid(tx, id, personId))) throw new AppError('notFound', 'translation.tender.noBid');
    await auditBid(tx, tender, 'withdrawBid');
  });
  return readTender(ctx, id);
}

/** Locked, so that no bid comes while it is cancelled. */
async function openTender(ctx: Ctx, id: string): Promise<TenderRow> {
  const tender = await lockedTender(ctx, id);
  if (tender.state === 'draft') throw notFound();
  if (!takesBids(momentOf(tender), ctx.clock()))
    throw new AppError('conflict', 'translation.tender.bidsClosed');
  return tender;
}

/** The amount stays out of the trail: it is read by more people than may open bids. */
async function auditBid(ctx: Ctx, tender: TenderRow, action: string): Promise<void> {
  await recordAudit(ctx, {
    action: `translation.tender.${action}`,
    ref: { room: 'translation', kind: 'tender', id: tender.id },
    details: { number: tender.number },
  });
}
