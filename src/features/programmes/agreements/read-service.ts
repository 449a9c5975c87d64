import { AppError } from '../../../shared/app-error.ts';
import { pickText } from '../../../shared/language.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks } from '../../../platform/facts/facts.ts';
import { projectsOnBasis } from '../../cooperation/public.ts';
import { bankOfActor, isOfficer, requireOfficer } from '../access.ts';
import { banksConfirming, banksConfirmingMany } from '../confirmation-store.ts';
import type { AgreementBrief, agreementRegister, AgreementView } from './contract.ts';
import { contradictionsOf, linkOf, presentBriefs, underOf } from './present.ts';
import type { StoredAgreement } from './stored.ts';
import { basesAbove, branchesOf, childrenPage, restingBelow, rootsPage, type Step } from './tree-views.ts';
import { findAgreement, findAgreements, listPage, listRestoring, waitingPage } from './views.ts';

type Input<Name extends keyof typeof agreementRegister> = ParsedInputOf<(typeof agreementRegister)[Name]>;

export const agreementNotFound = () => new AppError('notFound', 'programmes.agreement.notFound');

export async function listAgreements(
  ctx: Ctx,
  { page, pageSize, ...filter }: Input<'list'>,
): Promise<Page<AgreementBrief>> {
  const { items, total } = await listPage(ctx, filter, dayOf(ctx.clock()), { page, pageSize });
  return { items: await presentBriefs(ctx, items), total, page, pageSize, asOf: ctx.clock().toISOString() };
}

export async function readTree(
  ctx: Ctx,
  { show, under, page, pageSize }: Input<'tree'>,
): Promise<OutputOf<(typeof agreementRegister)['tree']>> {
  const top = under === undefined ? undefined : await findAgreement(ctx, under);
  if (under !== undefined && !top?.isPublic) throw agreementNotFound();
  const { ids, total, alone } = await (top
    ? childrenPage(ctx, top.id, { page, pageSize })
    : rootsPage(ctx, show === 'whole', { page, pageSize }));
  const { steps, cut } = await branchesOf(ctx, ids);
  const agreements = await findAgreements(ctx, [...new Set(steps.map(({ id }) => id))]);
  const kept = [...agreements.values()];
  const [briefs, links] = await Promise.all([
    presentBriefs(ctx, kept),
    factLinks(ctx, [...new Set(kept.flatMap(({ related }) => related))]),
  ]);
  const byId = new Map(briefs.map((brief) => [brief.id, brief]));
  const items = steps.flatMap(({ id, underId, at, underAt }) => {
    const [brief, agreement] = [byId.get(id), agreements.get(id)];
    return brief && agreement ? [{ underId, at, underAt, brief, under: underOf(agreement, links) }] : [];
  });
  const [topBrief = null] = top ? await presentBriefs(ctx, [top]) : [];
  return { items, total, alone, under: topBrief, cut, page, pageSize, asOf: ctx.clock().toISOString() };
}

/** For officers: what waits for a bank. */
export async function listWaiting(
  ctx: Ctx,
  { page, pageSize }: Input<'waiting'>,
): Promise<OutputOf<(typeof agreementRegister)['waiting']>> {
  requireOfficer(ctx.actor);
  const { items, total } = await waitingPage(ctx, { page, pageSize });
  const revisions = new Map(items.map(({ id, revision }) => [id, revision]));
  const confirmed = await banksConfirmingMany(ctx, 'agreement', revisions);
  return {
    items: items.map((agreement) => ({
      id: agreement.id,
      names: agreement.proposal?.names ?? agreement.names,
      waiting: agreement.isPublic ? ('change' as const) : ('draft' as const),
      revision: agreement.revision,
      confirmedBy: confirmed.get(agreement.id) ?? [],
      changedAt: agreement.changedAt.toISOString(),
    })),
    total,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

/** By id or key. A draft is there for programme officers only. */
export async function readAgreement(ctx: Ctx, ref: string): Promise<AgreementView> {
  const agreement = await findAgreement(ctx, ref);
  if (!agreement || (!agreement.isPublic && !isOfficer(ctx.actor))) throw agreementNotFound();
  const [briefs, above, below, links, restoring, projects] = await Promise.all([
    presentBriefs(ctx, [agreement]),
    basesAbove(ctx, agreement.id),
    restingBelow(ctx, agreement.id),
    factLinks(ctx, agreement.related),
    listRestoring(ctx, agreement.id),
    projectsOnBasis(ctx, [agreement.id, ...(agreement.externalKey ? [agreement.externalKey] : [])]),
  ]);
  const others = await findAgreements(
    ctx,
    [agreement.supersededBy, agreement.restoresId].flatMap((id) => id ?? []),
  );
  const [brief] = briefs;
  if (!brief) throw agreementNotFound();
  return {
    ...brief,
    subject: agreement.subject,
    dateNote: agreement.dateNote,
    languages: agreement.languages,
    figures: agreement.figures,
    saidStatus: agreement.saidStatus,
    note: agreement.note,
    source: agreement.source,
    alsoIn: agreement.alsoIn,
    validFrom: agreement.validFrom,
    isPublic: agreement.isPublic,
    revision: agreement.revision,
    confirmedOn: agreement.confirmedOn,
    changedAt: agreement.changedAt.toISOString(),
    supersededBy: linkOf(others.get(agreement.supersededBy ?? '')),
    restores: linkOf(others.get(agreement.restoresId ?? '')),
    restoredBy: restoring.flatMap((one) => linkOf(one) ?? []),
    restsOn: await presentSteps(ctx, above),
    resting: await presentSteps(ctx, below),
    under: underOf(agreement, links),
    contradictions: contradictionsOf(agreement, links),
    projects: projects.items.map(({ id, number, titles, sourceLanguage }) => {
      const title = pickText(titles, ctx.language, sourceLanguage) ?? {
        text: number,
        language: sourceLanguage,
      };
      return { id, number, title: title.text, language: title.language };
    }),
    projectCount: projects.total,
    ...(await presentProposal(ctx, agreement)),
    asOf: ctx.clock().toISOString(),
  };
}

async function presentSteps(ctx: Ctx, steps: readonly Step[]): Promise<AgreementView['restsOn']> {
  const found = await findAgreements(
    ctx,
    steps.map(({ id }) => id),
  );
  const kept = steps.flatMap((step) => {
    const agreement = found.get(step.id);
    return agreement ? [{ step, agreement }] : [];
  });
  const briefs = await presentBriefs(
    ctx,
    kept.map(({ agreement }) => agreement),
  );
  return kept.flatMap(({ step: { origin, distance } }, at) => {
    const brief = briefs[at];
    return brief ? [{ brief, origin, distance }] : [];
  });
}

/** What waits for officers, and what the reader may do about it. */
async function presentProposal(
  ctx: Ctx,
  agreement: StoredAgreement,
): Promise<Pick<AgreementView, 'proposal' | 'mayEdit' | 'mayConfirm'>> {
  if (!isOfficer(ctx.actor)) return { proposal: null, mayEdit: false, mayConfirm: false };
  const bank = await bankOfActor(ctx);
  const mayEdit = bank !== undefined;
  if (!agreement.proposal) return { proposal: null, mayEdit, mayConfirm: false };
  const confirmed = await banksConfirming(ctx, { kind: 'agreement', id: agreement.id }, agreement.revision);
  return {
    proposal: {
      revision: agreement.revision,
      fields: agreement.proposal,
      isNew: !agreement.isPublic,
      confirmedBy: confirmed.map((one) => one.bank),
    },
    mayEdit,
    mayConfirm: mayEdit && !confirmed.some((one) => one.bank === bank),
  };
}
