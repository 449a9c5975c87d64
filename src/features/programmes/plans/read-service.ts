import { AppError } from '../../../shared/app-error.ts';
import { dayOf, daysBetween } from '../../../shared/day.ts';
import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { bankOfActor, isOfficer } from '../access.ts';
import type { Link } from '../agreements/contract.ts';
import type { Plan, PlanBrief, PlanItem, planEndpoints } from './contract.ts';
import { linksOf } from './fact-rows.ts';
import { itemSpeaker } from './item-texts.ts';
import { mayReadPlan, progressOf, shownStatus, standingOf } from './rules.ts';
import {
  countItems,
  findPlan,
  listConsents,
  listContinuing,
  listItems,
  listItemVersions,
  listPlans,
  listProposals,
  type Consent,
  type PlanFilter,
  type PlanReader,
  type StoredItem,
  type StoredPlan,
} from './views.ts';
import type { PlanStanding } from './vocabulary.ts';

export async function readerOf(ctx: Ctx): Promise<PlanReader> {
  return { isOfficer: isOfficer(ctx.actor), bank: await bankOfActor(ctx) };
}

export type OpenedPlan = {
  plan: StoredPlan;
  consents: readonly Consent[];
  standing: PlanStanding;
  reader: PlanReader;
};

/** A plan the reader may see; others are told there is none. */
export async function openPlan(ctx: Ctx, id: string): Promise<OpenedPlan> {
  const plan = await findPlan(ctx, id);
  if (!plan) throw new AppError('notFound', 'programmes.plan.unknown');
  const consents = (await listConsents(ctx, [id])).get(id) ?? [];
  const standing = standingOf({ ...plan, consents });
  const reader = await readerOf(ctx);
  if (!mayReadPlan(standing, plan.startedByBank, reader))
    throw new AppError('notFound', 'programmes.plan.unknown');
  return { plan, consents, standing, reader };
}

export async function listPlanBriefs(
  ctx: Ctx,
  { page, pageSize, ...filter }: PlanFilter & { page: number; pageSize: number },
): Promise<Page<PlanBrief>> {
  const { rows, total } = await listPlans(ctx, filter, await readerOf(ctx), { page, pageSize });
  const ids = rows.map(({ id }) => id);
  const [consents, counts, links] = await Promise.all([
    listConsents(ctx, ids),
    countItems(ctx, ids, dayOf(ctx.clock())),
    linksOf(
      ctx,
      rows.map(({ parties }) => parties),
    ),
  ]);
  const items = rows.map((row) => ({
    ...briefOf(row, standingOf({ ...row, consents: consents.get(row.id) ?? [] })),
    parties: links(row.parties),
    items: counts.get(row.id) ?? { total: 0, done: 0, late: 0 },
  }));
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString() };
}

function briefOf(row: StoredPlan, standing: PlanStanding) {
  return {
    id: row.id,
    factKey: row.factKey,
    names: row.names,
    nameConfidence: row.nameConfidence,
    note: row.note,
    source: row.source,
    alsoIn: row.alsoIn,
    kind: row.kind,
    status: row.status,
    sourceStatus: row.sourceStatus,
    standing,
    starts: row.starts,
    ends: row.ends,
    fields: row.fields,
    isUsableBilaterally: row.isUsableBilaterally,
    confirmedOn: row.confirmedOn,
  };
}

/** One plan as its reader sees it; refuses with 404 `programmes.plan.unknown`. */
export async function readPlan(ctx: Ctx, id: string): Promise<Plan> {
  const { plan, consents, standing, reader } = await openPlan(ctx, id);
  const basisKeys = plan.basisKey === null ? [] : [plan.basisKey];
  const [links, stored, proposals, chain] = await Promise.all([
    linksOf(ctx, [plan.parties, plan.related, basisKeys]),
    listItems(ctx, id),
    reader.isOfficer ? listProposals(ctx, id) : [],
    chainOf(ctx, plan, reader),
  ]);
  const items = await presentItems(ctx, id, stored);
  return {
    ...briefOf(plan, standing),
    basisKey: plan.basisKey,
    basis: links(basisKeys)[0] ?? null,
    parties: links(plan.parties),
    related: links(plan.related),
    continuesId: plan.continuesId,
    ...chain,
    figures: plan.figures,
    details: plan.details,
    revision: plan.revision,
    agreedBy: consents.filter(({ ofRevision }) => ofRevision === plan.revision).map(({ bank }) => bank),
    items,
    progress: progressOf(items),
    proposals: proposals.map(({ proposedBy: _, ...one }) => ({
      ...one,
      proposedAt: one.proposedAt.toISOString(),
      decidedAt: one.decidedAt?.toISOString() ?? null,
    })),
    actsFor: reader.isOfficer ? (reader.bank ?? null) : null,
    asOf: ctx.clock().toISOString(),
  };
}

async function chainOf(
  ctx: Ctx,
  plan: StoredPlan,
  reader: PlanReader,
): Promise<Pick<Plan, 'continues' | 'continuedBy'>> {
  const [earlier, later] = await Promise.all([
    plan.continuesId === null ? undefined : findPlan(ctx, plan.continuesId),
    listContinuing(ctx, plan.id),
  ]);
  const consents = await listConsents(
    ctx,
    later.map(({ id }) => id),
  );
  const readable = later.filter((one) =>
    mayReadPlan(standingOf({ ...one, consents: consents.get(one.id) ?? [] }), one.startedByBank, reader),
  );
  return { continues: earlier ? planLink(earlier) : null, continuedBy: readable.map(planLink) };
}

const planLink = ({ id, factKey, names }: StoredPlan): Link => ({
  key: factKey,
  names,
  path: `/programmes/plans/${id}`,
});

async function presentItems(ctx: Ctx, planId: string, stored: readonly StoredItem[]): Promise<PlanItem[]> {
  const say = await itemSpeaker(ctx, planId, stored);
  const today = dayOf(ctx.clock());
  return stored.map((item) => {
    const status = shownStatus(item.status, item.dueOn, today);
    return {
      id: item.id,
      ...say(item),
      responsibleCn: item.responsibleCn,
      responsibleRu: item.responsibleRu,
      dueOn: item.dueOn,
      firstDueOn: item.firstDueOn,
      status,
      daysLate: status === 'late' ? daysBetween(item.dueOn, today) : 0,
      doneOn: item.doneOn,
      plannedValue: item.plannedValue,
      actualValue: item.actualValue,
      unit: item.unit,
      evidence:
        item.evidence !== '' && item.evidenceLanguage
          ? { text: item.evidence, language: item.evidenceLanguage }
          : null,
      revision: item.revision,
      changedAt: item.changedAt.toISOString(),
    };
  });
}

export async function readItemVersions(
  ctx: Ctx,
  { id, itemId }: { id: string; itemId: string },
): Promise<OutputOf<typeof planEndpoints.itemVersions>> {
  const { plan } = await openPlan(ctx, id);
  const versions = await listItemVersions(ctx, id, itemId);
  if (versions.length === 0) throw new AppError('notFound', 'programmes.plan.itemUnknown');
  return { planNames: plan.names, versions };
}
