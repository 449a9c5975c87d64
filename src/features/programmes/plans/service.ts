import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { requireOfficerOfBank, type Officer } from '../access.ts';
import { noteRecord } from '../note-record.ts';
import type { Plan, planEndpoints } from './contract.ts';
import { tellItemTexts } from './item-texts.ts';
import { openPlan, readPlan, type OpenedPlan } from './read-service.ts';
import { isPublic, mayDecide, progressFault, standingOf, type ItemContent } from './rules.ts';
import {
  decideProposal,
  insertItem,
  insertItemVersion,
  insertPlan,
  insertProposal,
  lockChains,
  lockPlan,
  putConsent,
  raiseRevision,
  updateItem,
  updatePlan,
  type PlanFacts,
} from './store.ts';
import {
  findPlan,
  listConsents,
  listItems,
  listProposals,
  wouldCloseCircle,
  type StoredItem,
  type StoredPlan,
} from './views.ts';
import { itemsPerPlanMax } from './vocabulary.ts';

const noted = (ctx: Ctx, action: string, id: string, details: Record<string, unknown> = {}) =>
  noteRecord(ctx, 'plan', id, action, details);

const changedMeanwhile = () => new AppError('conflict', 'programmes.plan.changedMeanwhile');

/** Opens a plan for an officer who acts for one bank, and holds it: the other waits his turn. */
async function openForWriting(ctx: Ctx, id: string): Promise<OpenedPlan & { officer: Officer }> {
  const officer = await requireOfficerOfBank(ctx);
  await lockPlan(ctx, id);
  return { ...(await openPlan(ctx, id)), officer };
}

function factsOf(wish: ParsedInputOf<typeof planEndpoints.begin>, kept: StoredPlan | undefined): PlanFacts {
  if (
    wish.starts &&
    wish.ends &&
    wish.ends.slice(0, wish.starts.length) < wish.starts.slice(0, wish.ends.length)
  )
    throw fieldFault('ends', 'programmes.plan.endsBeforeStart');
  const names = plainNames(wish.names);
  if (Object.keys(names).length === 0) throw fieldFault('names.zh', 'field.required');
  return {
    names,
    kind: wish.kind,
    status: wish.status,
    starts: wish.starts ?? null,
    ends: wish.ends ?? null,
    continuesId: wish.continuesId ?? null,
    details: {
      degree: wish.degree ?? null,
      teachingLanguages: wish.teachingLanguages,
      subjects: kept?.details.subjects ?? {},
      accreditationCn: wish.accreditationCn,
      accreditationRu: wish.accreditationRu,
      quotaCn: wish.quotaCn ?? null,
      quotaRu: wish.quotaRu ?? null,
      actualCn: wish.actualCn ?? null,
      actualRu: wish.actualRu ?? null,
      countedOn: wish.countedOn ?? null,
    },
  };
}

export async function beginPlan(
  ctx: Ctx,
  wish: ParsedInputOf<typeof planEndpoints.begin>,
  id = newId(ctx.clock().getTime()),
): Promise<Plan> {
  const officer = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    if (wish.continuesId) await refuseUncontinuable(tx, wish.continuesId);
    await insertPlan(tx, id, factsOf(wish, undefined), officer);
    await noted(tx, 'begun', id, { kind: wish.kind, bank: officer.bank });
  });
  return readPlan(ctx, id);
}

/** Errors: `programmes.plan.continuesUnknown`. */
async function refuseUncontinuable(ctx: Ctx, continuesId: string): Promise<void> {
  const earlier = await findPlan(ctx, continuesId);
  const consents = (await listConsents(ctx, [continuesId])).get(continuesId) ?? [];
  if (!earlier || !isPublic(standingOf({ ...earlier, consents })))
    throw fieldFault('continuesId', 'programmes.plan.continuesUnknown');
}

/** Of an agreed plan one bank alone may only say how it goes. */
export async function changePlan(
  ctx: Ctx,
  { id, revision, ...wish }: ParsedInputOf<typeof planEndpoints.change>,
): Promise<Plan> {
  await ctx.transaction(async (tx) => {
    const { plan, standing, officer } = await openForWriting(tx, id);
    const facts = factsOf(wish, plan);
    const { continuesId } = facts;
    if (continuesId !== null && continuesId !== plan.continuesId) {
      await lockChains(tx);
      await refuseUncontinuable(tx, continuesId);
      if (await wouldCloseCircle(tx, id, continuesId))
        throw fieldFault('continuesId', 'programmes.plan.continuesItself');
    }
    const isAgreed = standing === 'agreed';
    if (isAgreed && agreedPart(facts) !== agreedPart(plan))
      throw new AppError('conflict', 'programmes.plan.agreedFactsStand');
    const keepsRevision = isAgreed || agreedPart(facts) === agreedPart(plan);
    const written = await updatePlan(tx, id, facts, {
      seenRevision: revision,
      keepsRevision,
      personId: officer.personId,
    });
    if (!written) throw changedMeanwhile();
    await noted(tx, 'changed', id, { bank: officer.bank, status: facts.status, revision });
  });
  return readPlan(ctx, id);
}

/** What both banks stand for: everything but the state and the counts of people. */
function agreedPart(
  facts: Pick<PlanFacts, 'names' | 'kind' | 'starts' | 'ends' | 'continuesId' | 'details'>,
) {
  const { names, kind, starts, ends, continuesId, details } = facts;
  const { actualCn: _cn, actualRu: _ru, countedOn: _on, subjects: _subjects, ...agreed } = details;
  return JSON.stringify([
    names.zh,
    names.ru,
    names.en,
    kind,
    starts,
    ends,
    continuesId,
    Object.entries(agreed).sort(),
  ]);
}

export async function agreeToPlan(ctx: Ctx, id: string, revision: number): Promise<Plan> {
  await ctx.transaction(async (tx) => {
    const { plan, officer } = await openForWriting(tx, id);
    if (plan.revision !== revision) throw changedMeanwhile();
    if (plan.status === 'ended') throw new AppError('conflict', 'programmes.plan.endedStands');
    await putConsent(tx, id, { ...officer, ofRevision: revision });
    await noted(tx, 'agreed', id, { bank: officer.bank, revision });
    await tellTexts(tx, id);
  });
  return readPlan(ctx, id);
}

/** The words of the items go to translation, restricted while only officers read them. */
async function tellTexts(ctx: Ctx, id: string): Promise<void> {
  const { plan, standing } = await openPlan(ctx, id);
  await tellItemTexts(ctx, plan, await listItems(ctx, id), isPublic(standing));
}

const contentOf = (
  wish: Omit<ItemContent, 'plannedValue'> & { plannedValue?: number | undefined },
): ItemContent => ({
  title: wish.title,
  indicator: wish.indicator,
  responsibleCn: wish.responsibleCn,
  responsibleRu: wish.responsibleRu,
  dueOn: wish.dueOn,
  plannedValue: wish.plannedValue ?? null,
  unit: wish.unit,
  isDropped: wish.isDropped,
});

export async function addItem(
  ctx: Ctx,
  { id, reason, ...wish }: ParsedInputOf<typeof planEndpoints.addItem>,
): Promise<Plan> {
  const content = { ...contentOf(wish), isDropped: false };
  await ctx.transaction(async (tx) => {
    const opened = await openForWriting(tx, id);
    const items = await listItems(tx, id);
    if (items.length >= itemsPerPlanMax) throw new AppError('conflict', 'programmes.plan.tooManyItems');
    if (opened.standing === 'agreed') return proposeChange(tx, opened, { item: null, content, reason });
    await applyContent(tx, opened, { item: undefined, content, language: ctx.language });
  });
  return readPlan(ctx, id);
}

export async function changeItem(
  ctx: Ctx,
  { id, itemId, revision, reason, ...wish }: ParsedInputOf<typeof planEndpoints.changeItem>,
): Promise<Plan> {
  const content = contentOf(wish);
  await ctx.transaction(async (tx) => {
    const opened = await openForWriting(tx, id);
    const item = await itemOf(tx, id, itemId);
    if (item.revision !== revision) throw changedMeanwhile();
    if (opened.standing === 'agreed') return proposeChange(tx, opened, { item, content, reason });
    await applyContent(tx, opened, { item, content, language: languageOf(ctx, item, content) });
  });
  return readPlan(ctx, id);
}

async function itemOf(ctx: Ctx, planId: string, itemId: string): Promise<StoredItem> {
  const item = (await listItems(ctx, planId)).find((one) => one.id === itemId);
  if (!item) throw new AppError('notFound', 'programmes.plan.itemUnknown');
  return item;
}

/** Who moves a day does not make the words of the other side his own language. */
function languageOf(ctx: Ctx, item: StoredItem, content: ItemContent): Language {
  return item.title === content.title && item.indicator === content.indicator ? item.language : ctx.language;
}

async function proposeChange(
  ctx: Ctx,
  { plan, officer }: OpenedPlan & { officer: Officer },
  wish: { item: StoredItem | null; content: ItemContent; reason: string },
): Promise<void> {
  if (wish.reason === '') throw fieldFault('reason', 'programmes.plan.reasonForOtherBank');
  const itemId = wish.item?.id ?? null;
  const open = (await listProposals(ctx, plan.id)).filter(({ decision }) => decision === null);
  if (itemId !== null && open.some((one) => one.itemId === itemId))
    throw new AppError('conflict', 'programmes.plan.alreadyProposed');
  const language = wish.item ? languageOf(ctx, wish.item, wish.content) : ctx.language;
  const proposalId = await insertProposal(ctx, plan.id, {
    ...officer,
    itemId,
    content: wish.content,
    language,
    reason: wish.reason,
  });
  await noted(ctx, 'changeProposed', plan.id, { proposalId, itemId, bank: officer.bank });
}

/** Writes what an item says, keeps its version, and counts a new revision of the plan. */
async function applyContent(
  ctx: Ctx,
  { plan, officer }: { plan: StoredPlan; officer: Officer },
  wish: { item: StoredItem | undefined; content: ItemContent; language: Language },
): Promise<number> {
  const { item, content, language } = wish;
  const status = content.isDropped
    ? 'dropped'
    : item?.status === 'dropped' || !item
      ? 'planned'
      : item.status;
  const itemId = item?.id ?? (await insertItem(ctx, plan.id, content, language));
  if (item && !(await updateItem(ctx, item, { content, language, status }))) throw changedMeanwhile();
  await keepVersion(ctx, plan.id, itemId, officer);
  const revision = await raiseRevision(ctx, plan.id);
  await noted(ctx, item ? 'itemChanged' : 'itemAdded', plan.id, {
    itemId,
    bank: officer.bank,
    status,
    revision,
  });
  await tellTexts(ctx, plan.id);
  return revision;
}

async function keepVersion(ctx: Ctx, planId: string, itemId: string, officer: Officer): Promise<void> {
  const item = await itemOf(ctx, planId, itemId);
  await insertItemVersion(ctx, itemId, {
    ...officer,
    revision: item.revision,
    content: {
      title: item.title,
      language: item.language,
      indicator: item.indicator,
      responsibleCn: item.responsibleCn,
      responsibleRu: item.responsibleRu,
      dueOn: item.dueOn,
      status: item.status,
      doneOn: item.doneOn,
      plannedValue: item.plannedValue,
      actualValue: item.actualValue,
      unit: item.unit,
      evidence: item.evidence,
    },
  });
}

export async function reportProgress(
  ctx: Ctx,
  { id, itemId, revision, ...report }: ParsedInputOf<typeof planEndpoints.reportProgress>,
): Promise<Plan> {
  await ctx.transaction(async (tx) => {
    const { officer } = await openForWriting(tx, id);
    const item = await itemOf(tx, id, itemId);
    if (item.status === 'dropped') throw new AppError('conflict', 'programmes.plan.itemDropped');
    const doneOn = report.status === 'done' ? (report.doneOn ?? null) : null;
    const fault = progressFault({ status: report.status, doneOn }, dayOf(ctx.clock()));
    if (fault) throw fieldFault('doneOn', fault);
    const written = await updateItem(
      tx,
      { id: itemId, revision },
      {
        status: report.status,
        doneOn,
        actualValue: report.actualValue ?? null,
        evidence: report.evidence,
        evidenceLanguage: report.evidence === '' ? null : ctx.language,
      },
    );
    if (!written) throw changedMeanwhile();
    await keepVersion(tx, id, itemId, officer);
    await noted(tx, 'progressReported', id, { itemId, bank: officer.bank, status: report.status });
  });
  return readPlan(ctx, id);
}

export async function decideOnProposal(
  ctx: Ctx,
  { id, proposalId, decision, reason }: ParsedInputOf<typeof planEndpoints.decide>,
): Promise<Plan> {
  await ctx.transaction(async (tx) => {
    const opened = await openForWriting(tx, id);
    const { officer } = opened;
    const proposal = (await listProposals(tx, id)).find((one) => one.id === proposalId);
    if (!proposal) throw new AppError('notFound', 'programmes.plan.proposalUnknown');
    if (proposal.decision !== null) throw new AppError('conflict', 'programmes.plan.alreadyDecided');
    if (!mayDecide({ bank: proposal.bank, isDecided: false }, decision, officer.bank))
      throw new AppError('forbidden', 'programmes.plan.otherBankDecides');
    if (decision === 'refused' && reason === '') throw fieldFault('reason', 'field.required');
    await decideProposal(tx, proposalId, { decision, reason, personId: officer.personId });
    await noted(tx, 'proposalDecided', id, { proposalId, decision, bank: officer.bank });
    if (decision !== 'accepted') return;
    const item = proposal.itemId === null ? undefined : await itemOf(tx, id, proposal.itemId);
    const revision = await applyContent(tx, opened, {
      item,
      content: proposal.content,
      language: proposal.language,
    });
    // Both have agreed to exactly this change of what they had agreed on.
    if (opened.standing !== 'agreed') return;
    await putConsent(tx, id, { personId: proposal.proposedBy, bank: proposal.bank, ofRevision: revision });
    await putConsent(tx, id, { ...officer, ofRevision: revision });
  });
  return readPlan(ctx, id);
}
