import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { isPartyOf, personIdOf } from '../access.ts';
import { projectForParty, type ProjectForParty } from '../projects/project-for-party.ts';
import { isShownToVisitors } from '../projects/list-views.ts';
import { putConfirmation } from '../steps/store.ts';
import { sidesAgreed } from '../steps/views.ts';
import type { LandingView, landings } from './contract.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { ageLevelOf, followUpState, stageFault } from './rules.ts';
import { asWritten, spokenTexts, tellTexts } from './spoken-texts.ts';
import { answerFollowUp, putLanding, putStage } from './store.ts';
import { findLanding, lastStepOn, listFollowUps, listStages } from './views.ts';

/** States of a project in which something can stand on the ground. */
const landableStates: readonly string[] = [
  'running',
  'suspended',
  'final_report',
  'accepted',
  'closed',
  'impact_followed',
];
/** States in which nothing moves any more, so that nothing ages. */
const restingStates: readonly string[] = ['closed', 'impact_followed', 'terminated'];
/** Where a question may be answered, or set right. */
const openStates: readonly string[] = ['due', 'overdue', 'answered'];

const landedTexts = ['place', 'built', 'product', 'evidence'] as const;

/** What came of a project, for everybody who may read it. */
export async function readLanding(ctx: Ctx, projectId: string): Promise<LandingView> {
  const project = await projectForParty(ctx, projectId);
  const today = dayOf(ctx.clock());
  const [landing, followUps, stages, lastOn] = await Promise.all([
    findLanding(ctx, projectId),
    listFollowUps(ctx, [projectId]),
    listStages(ctx, projectId),
    lastStepOn(ctx, { kind: 'project', id: projectId }),
  ]);
  const confirmed = landing ? await banksConfirming(ctx, projectId, landing.revision) : [];
  const isParty = isPartyOf(project, ctx.actor);
  const ownBank = bankOf(project);
  return {
    projectId,
    landing: landing
      ? {
          revision: landing.revision,
          kind: landing.kind,
          landedOn: landing.landedOn,
          country: landing.country,
          region: landing.region,
          ...(await spokenTexts(ctx, projectId, landing)),
          jobs: landing.jobs,
          investment: landing.investment,
          firstPayment: landing.firstPayment,
          firstPaymentOn: landing.firstPaymentOn,
          writtenAt: landing.writtenAt.toISOString(),
          confirmedBy: confirmed,
        }
      : null,
    followUps: followUps.map((asked) => ({
      months: asked.months,
      dueOn: asked.dueOn,
      state: followUpState(asked.dueOn, asked.answeredAt, today),
      answeredAt: asked.answeredAt?.toISOString() ?? null,
      standing: asked.standing,
      jobs: asked.jobs,
      salesBand: asked.salesBand,
      remarks: asked.remarks && asked.language ? asWritten(asked.remarks, asked.language) : null,
    })),
    absorption: stages.map(({ stage, reachedOn, evidence, language, cost }) => ({
      stage,
      reachedOn,
      evidence: asWritten(evidence, language),
      cost,
    })),
    ageing:
      lastOn === undefined || restingStates.includes(project.state)
        ? null
        : (ageLevelOf(lastOn, today) ?? null),
    mayWrite: isParty && landableStates.includes(project.state),
    mayConfirm: landing !== undefined && ownBank !== undefined && !confirmed.includes(ownBank),
  };
}

export async function writeLanding(
  ctx: Ctx,
  { projectId, revision, ...wish }: ParsedInputOf<typeof landings.put>,
): Promise<LandingView> {
  const project = await openForWriting(ctx, projectId);
  const today = dayOf(ctx.clock());
  if (!(wish.region in regionNames)) throw fieldFault('region', 'cooperation.landing.regionUnknown');
  if (wish.landedOn > today) throw fieldFault('landedOn', 'cooperation.landing.dayToCome');
  const paidOn = wish.firstPaymentOn ?? null;
  if (paidOn !== null && !wish.firstPayment) throw fieldFault('firstPayment', 'field.required');
  if (paidOn !== null && paidOn > today) throw fieldFault('firstPaymentOn', 'cooperation.landing.dayToCome');
  if (new Set(wish.investment.map(({ currency }) => currency)).size < wish.investment.length) {
    throw fieldFault('investment', 'cooperation.landing.currencyTwice');
  }
  const facts = { ...wish, jobs: wish.jobs ?? null, firstPaymentOn: paidOn };
  await ctx.transaction(async (tx) => {
    const kept = await findLanding(tx, projectId);
    const isRewritten = landedTexts.some((name) => kept?.[name] !== facts[name]);
    // Who sets a figure right does not make the words of the other side his own language.
    const language = kept && !isRewritten ? kept.language : ctx.language;
    const written = { language, personId: personIdOf(ctx.actor) };
    if (!(await putLanding(tx, projectId, revision, facts, written))) {
      throw new AppError('conflict', 'cooperation.landing.changedMeanwhile');
    }
    const isPublic = await isShownToVisitors(tx, projectId);
    await tellTexts(tx, project, { ...facts, revision: revision + 1, language }, isPublic);
    await note(tx, projectId, 'landingWritten', { revision: revision + 1, landedOn: facts.landedOn });
  });
  return readLanding(ctx, projectId);
}

export async function confirmLanding(ctx: Ctx, projectId: string, revision: number): Promise<LandingView> {
  const project = await projectForParty(ctx, projectId);
  const bank = bankOf(project);
  if (bank === undefined) throw new AppError('forbidden', 'cooperation.landing.leadsConfirm');
  await ctx.transaction(async (tx) => {
    const landing = await findLanding(tx, projectId);
    if (!landing) throw new AppError('conflict', 'cooperation.landing.nothingToConfirm');
    if (landing.revision !== revision) throw new AppError('conflict', 'cooperation.landing.changedMeanwhile');
    await putConfirmation(
      tx,
      { kind: 'project', id: projectId },
      { what: 'landing', side: bank, ofRevision: revision, personId: personIdOf(ctx.actor) },
    );
    await tellTexts(tx, project, landing, await isShownToVisitors(tx, projectId));
    await note(tx, projectId, 'landingConfirmed', { revision, bank });
  });
  return readLanding(ctx, projectId);
}

export async function tellFollowUp(
  ctx: Ctx,
  { projectId, months, standing, jobs, salesBand, remarks }: ParsedInputOf<typeof landings.followUp>,
): Promise<LandingView> {
  await openForWriting(ctx, projectId);
  await ctx.transaction(async (tx) => {
    const asked = (await listFollowUps(tx, [projectId])).find((one) => one.months === months);
    if (!asked) throw new AppError('conflict', 'cooperation.landing.notLandedYet');
    if (!openStates.includes(followUpState(asked.dueOn, asked.answeredAt, dayOf(ctx.clock())))) {
      throw new AppError('conflict', 'cooperation.landing.tooEarly', { params: { dueOn: asked.dueOn } });
    }
    await answerFollowUp(tx, projectId, {
      ...{ months, standing, salesBand, remarks, jobs: jobs ?? null },
      ...{ language: ctx.language, personId: personIdOf(ctx.actor) },
    });
    await note(tx, projectId, 'followUpTold', { months, standing });
  });
  return readLanding(ctx, projectId);
}

export async function reachStage(
  ctx: Ctx,
  { projectId, ...wish }: ParsedInputOf<typeof landings.reachStage>,
): Promise<LandingView> {
  await openForWriting(ctx, projectId);
  if (wish.reachedOn > dayOf(ctx.clock())) throw fieldFault('reachedOn', 'cooperation.landing.dayToCome');
  await ctx.transaction(async (tx) => {
    const reached = (await listStages(tx, projectId)).filter(({ stage }) => stage !== wish.stage);
    const fault = stageFault(reached, wish);
    if (fault) throw new AppError('conflict', fault);
    await putStage(tx, projectId, { ...wish, language: ctx.language, personId: personIdOf(ctx.actor) });
    await note(tx, projectId, 'stageReached', { stage: wish.stage, reachedOn: wish.reachedOn });
  });
  return readLanding(ctx, projectId);
}

/** The bank whose lead the actor belongs to. */
function bankOf({ sides }: ProjectForParty): 'cn' | 'ru' | undefined {
  return sides.find((side) => side === 'cn' || side === 'ru');
}

async function banksConfirming(ctx: Ctx, projectId: string, revision: number): Promise<('cn' | 'ru')[]> {
  const agreed = await sidesAgreed(ctx, { kind: 'project', id: projectId }, 'landing', revision);
  return agreed.map(({ side }) => side).filter((side) => side === 'cn' || side === 'ru');
}

async function openForWriting(ctx: Ctx, projectId: string): Promise<ProjectForParty> {
  const project = await projectForParty(ctx, projectId);
  if (!isPartyOf(project, ctx.actor)) throw new AppError('forbidden', 'cooperation.landing.partiesOnly');
  if (!landableStates.includes(project.state)) {
    throw new AppError('conflict', 'cooperation.landing.notRunningYet');
  }
  return project;
}

async function note(
  ctx: Ctx,
  projectId: string,
  what: string,
  details: Record<string, unknown>,
): Promise<void> {
  await recordAudit(ctx, {
    action: `cooperation.project.${what}`,
    ref: { room: 'cooperation', kind: 'project', id: projectId },
    details,
  });
}
