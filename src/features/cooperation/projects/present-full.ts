import type { Ctx } from '../../../platform/db/context.ts';
import type { ErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { openListingContent } from '../../catalogue/public.ts';
import { threadBriefs } from '../../conversations/public.ts';
import { gateState } from '../../evaluation/public.ts';
import { agreementStanding } from '../agreements/standing-views.ts';
import { rightsStanding } from '../rights/standing.ts';
import { stepsFrom } from '../steps/rules.ts';
import { stepsOf } from '../steps/views.ts';
import { actingSides, askedOrganisationIds, leadSideOf, mayBring, mayEdit } from './access.ts';
import { closedDay, obstaclesOf } from './conditions.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import {
  changesSince,
  confirmationsOf,
  documentsOf,
  impactsOf,
  milestonesOf,
  peopleOf,
  risksOf,
  type CardConfirmation,
} from './entry-views.ts';
import { projectCycle } from './life-cycle.ts';
import { briefsOf, presentMilestone, presentParty, presentTexts } from './present.ts';
import { projectRef } from './project-ref.ts';
import { hasBothTexts, impactDays, totalsByCurrency } from './rules.ts';
import { agreementTo } from './step-service.ts';
import type { StoredProject } from './stored.ts';
import type { FullProject } from './view-shapes.ts';

const namedSides = ['cn', 'ru'] as const;

/** All of a project for a party; for a programme officer the card without money, papers, risks and people. */
export async function presentFull(
  ctx: Ctx,
  sayRefusal: ErrorTranslator,
  project: StoredProject,
  reader: 'party' | 'officer',
  since?: number,
): Promise<FullProject> {
  const { id } = project;
  const { actor } = ctx;
  const isParty = reader === 'party';
  const today = dayOf(ctx.clock());
  const briefs = await briefsOf(ctx, [project]);
  const confirmations = await confirmationsOf(ctx, id);
  const gate = await gateState(ctx, projectRef(id));
  const milestones = await milestonesOf(ctx, id);
  const people = await peopleOf(ctx, id);
  const names = await namesOf(ctx, project, confirmations);
  const isCardConfirmed = areBothCurrent(confirmations, 'card', project.cardRevision);
  const money = (amountMinor: number | null) =>
    !isParty || amountMinor === null || project.amountCurrency === null
      ? null
      : { amountMinor, currency: project.amountCurrency };
  const startsOn = project.startsOn;
  const mySides = actingSides(project, actor);
  const mayWrite = mayEdit(project, actor);
  return {
    id,
    number: project.number,
    reader,
    state: project.state,
    stateSince: project.stateSince.toISOString(),
    revision: project.revision,
    cardRevision: project.cardRevision,
    publicRevision: project.publicRevision,
    acronym: project.acronym,
    sourceLanguage: project.sourceLanguage,
    texts: presentTexts(project, isCardConfirmed),
    hasBothTexts: hasBothTexts(project),
    fields: project.fields,
    regions: project.regions,
    parties: project.parties.map((party) => presentParty(party, briefs, isParty)),
    declined: isParty ? project.declined.map((party) => presentParty(party, briefs, false)) : [],
    brokers: project.brokerIds.map((brokerId) => ({ id: brokerId, name: names.get(brokerId) ?? '' })),
    basisKind: project.basisKind,
    basisText: project.basisText,
    basisRef: project.basisRef,
    contractKind: project.contractKind,
    developmentKind: project.developmentKind,
    contractLanguages: project.contractLanguages,
    total: money(project.totalMinor),
    technology: money(project.technologyMinor),
    budgetTotals: isParty ? totalsByCurrency(project.parties.map(({ budget }) => budget)) : [],
    startsOn,
    endsOn: project.endsOn,
    effectiveOn: project.effectiveOn,
    royalties: isParty ? project.royalties : [],
    traits: project.traits,
    dataPlan: project.dataPlan,
    outcome: project.outcome,
    interestId: isParty ? project.interestId : null,
    listing: await presentListing(ctx, project),
    plan: {
      startsOn,
      earliestStartsOn: startsOn === null ? null : addDays(startsOn, gate.planDays),
      planDays: gate.planDays,
    },
    gate: {
      state: gate.state,
      caseId: isParty ? gate.caseId : null,
      number: isParty ? gate.number : null,
      validUntil: gate.validUntil,
      openConditions: isParty
        ? gate.conditions
            .filter(({ isMet }) => !isMet)
            .map(({ id: conditionId, kind, rule, dueOn }) => ({ id: conditionId, kind, rule, dueOn }))
        : [],
    },
    ...(await standings(ctx, project, isParty)),
    confirmations: await presentConfirmations(ctx, project, confirmations, names, isParty),
    changedSince: isParty && since !== undefined ? await presentChanges(ctx, id, since) : [],
    isCardConfirmed,
    publicBy: namedSides.filter((side) =>
      confirmations.some(
        (one) => one.what === 'publication' && one.side === side && one.ofRevision === project.publicRevision,
      ),
    ),
    isPublic:
      project.state !== 'proposed' && areBothCurrent(confirmations, 'publication', project.publicRevision),
    milestones: milestones.map((milestone) => presentMilestone(milestone, today, isParty)),
    risks: isParty ? await risksOf(ctx, id) : [],
    documents: isParty ? await presentDocuments(ctx, id) : [],
    possible: await presentSteps(ctx, sayRefusal, project, confirmations),
    taken: await presentTaken(ctx, id, isParty),
    impacts: (await impactsOf(ctx, id)).map(({ months, note, language, at }) => ({
      months,
      note,
      language: language as FullProject['sourceLanguage'],
      at: at.toISOString(),
    })),
    impactDue: await presentImpactDue(ctx, project),
    thread: isParty ? await presentThread(ctx, id) : null,
    mySides,
    askedOrganisationIds: askedOrganisationIds(project, actor),
    may: {
      edit: mayWrite,
      confirm: leadSideOf(project, actor) !== undefined,
      enter: mayWrite,
      addDocument: mayBring(project, actor),
      join:
        actor.kind === 'person' &&
        mayBring(project, actor) &&
        !people.some(({ personId }) => personId === actor.personId),
      reportImpact: mySides.includes('broker') && project.state === 'closed',
    },
  };
}

function areBothCurrent(all: readonly CardConfirmation[], what: string, revision: number): boolean {
  return namedSides.every((side) =>
    all.some((one) => one.what === what && one.side === side && one.ofRevision === revision),
  );
}

function namesOf(ctx: Ctx, project: StoredProject, confirmations: readonly CardConfirmation[]) {
  const ids = [...project.brokerIds, ...confirmations.map(({ personId }) => personId)];
  return personNamesOf(ctx, [...new Set(ids)]);
}

async function standings(ctx: Ctx, { id }: StoredProject, isParty: boolean) {
  if (!isParty) {
    return {
      rights: { isAgreedByBoth: false, gaps: 0, conflicts: 0 },
      agreements: { signed: 0, drafts: 0, staleClauses: 0 },
    };
  }
  const rights = await rightsStanding(ctx, id);
  const agreements = await agreementStanding(ctx, { kind: 'project', id });
  return {
    rights: {
      isAgreedByBoth: rights.isAgreedByBoth,
      gaps: rights.gaps.length,
      conflicts: rights.conflicts.length,
    },
    agreements: { ...agreements, signed: agreements.signed.length },
  };
}

async function presentListing(ctx: Ctx, { listing }: StoredProject): Promise<FullProject['listing']> {
  if (!listing) return null;
  const open = await openListingContent(ctx, listing.kind, listing.id);
  return { ...listing, title: open?.title ?? null };
}

async function presentConfirmations(
  ctx: Ctx,
  project: StoredProject,
  all: readonly CardConfirmation[],
  names: ReadonlyMap<string, string>,
  isParty: boolean,
): Promise<FullProject['confirmations']> {
  const shown: FullProject['confirmations'] = [];
  for (const one of all.filter(({ what }) => what === 'card')) {
    const isCurrent = one.ofRevision === project.cardRevision;
    const changes = isCurrent || !isParty ? [] : await presentChanges(ctx, project.id, one.ofRevision);
    shown.push({
      side: one.side,
      isCurrent,
      at: one.at.toISOString(),
      name: isParty ? (names.get(one.personId) ?? null) : null,
      changes,
    });
  }
  return shown;
}

async function presentChanges(ctx: Ctx, id: string, revision: number): Promise<FullProject['changedSince']> {
  return (await changesSince(ctx, id, revision)).map((change) => ({
    ...change,
    at: change.at.toISOString(),
  }));
}

async function presentDocuments(ctx: Ctx, id: string): Promise<FullProject['documents']> {
  const documents = await documentsOf(ctx, id);
  const names = await personNamesOf(ctx, [...new Set(documents.map(({ addedBy }) => addedBy))]);
  return documents.map((document) => ({
    id: document.id,
    name: document.name,
    kind: document.kind,
    language: document.language,
    isAuthentic: document.isAuthentic,
    isSigned: document.isSigned,
    sha256: document.sha256,
    contentType: document.contentType,
    sizeBytes: document.sizeBytes,
    addedAt: document.addedAt.toISOString(),
    addedBy: names.get(document.addedBy) ?? '',
  }));
}

/** Every step that leads on from here, who takes it, and what stands in its way for this reader. */
async function presentSteps(
  ctx: Ctx,
  sayRefusal: ErrorTranslator,
  project: StoredProject,
  confirmations: readonly CardConfirmation[],
): Promise<FullProject['possible']> {
  const mine = actingSides(project, ctx.actor);
  const transitions = stepsFrom(projectCycle, project.state, [
    'cn',
    'ru',
    'broker',
    'compliance',
    'programme',
    'system',
  ]).filter(({ step }) => step !== 'recheck');
  const shown: FullProject['possible'] = [];
  for (const { step, to, by, needsAll, conditions } of transitions) {
    const agreed = confirmations
      .filter((one) => one.what === agreementTo(step) && one.ofRevision === project.cardRevision)
      .map(({ side }) => side);
    const own = mine.filter((side) => by.includes(side) && !(needsAll && agreed.includes(side as 'cn')));
    const sides = own.filter((side) => side === 'cn' || side === 'ru');
    // A reason is given with the step itself.
    const asked = conditions.filter((condition) => condition !== 'reasonGiven');
    const isOfficer = !mine.some((side) => side !== 'programme');
    const found = isOfficer
      ? []
      : await obstaclesOf(ctx, project, asked, {
          reason: '',
          sides: sides.length > 0 ? sides : ['cn', 'ru'],
        });
    shown.push({
      step,
      to,
      needsBoth: needsAll === true,
      agreed,
      isMine: own.length > 0,
      byPlatform: by.every((side) => side === 'system'),
      obstacles: found.map(({ code, params, rulePath }) => ({
        code,
        params,
        rulePath,
        sentence: sayRefusal(code, params, ctx.language),
      })),
    });
  }
  return shown;
}

async function presentTaken(ctx: Ctx, id: string, isParty: boolean): Promise<FullProject['taken']> {
  const steps = await stepsOf(ctx, { kind: 'project', id });
  const names = await personNamesOf(ctx, [...new Set(steps.flatMap(({ personId }) => personId ?? []))]);
  return steps.map((step) => ({
    step: step.step,
    from: step.from,
    to: step.to,
    side: step.side,
    name: isParty && step.personId !== null ? (names.get(step.personId) ?? null) : null,
    reason: step.reasonText,
    reasonLanguage: step.reasonLanguage as FullProject['sourceLanguage'] | null,
    at: step.at.toISOString(),
  }));
}

async function presentImpactDue(ctx: Ctx, project: StoredProject): Promise<FullProject['impactDue']> {
  if (project.state !== 'closed' && project.state !== 'impact_followed') return [];
  const done = (await impactsOf(ctx, project.id)).map(({ months }) => months);
  return impactDays(await closedDay(ctx, project)).map((due) => ({
    ...due,
    isDone: done.includes(due.months),
  }));
}

async function presentThread(ctx: Ctx, id: string): Promise<FullProject['thread']> {
  const subject = projectRef(id);
  const [thread] = (await threadBriefs(ctx, [subject])).get(formatRecordRef(subject)) ?? [];
  return thread ? { id: thread.threadId, unread: thread.unread, isMine: true } : null;
}
