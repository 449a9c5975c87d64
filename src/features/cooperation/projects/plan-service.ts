import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { openForEditor, refuseOldRevision } from './access.ts';
import type { projectEndpoints } from './contract.ts';
import { dayOf } from '../../../shared/day.ts';
import {
  finishMilestone as writeDone,
  replaceMilestones,
  replaceRisks,
  type MilestonePlan,
} from './entry-store.ts';
import { documentsOf, milestonesOf, risksOf } from './entry-views.ts';
import { livingStates } from './life-cycle.ts';
import { auditProject, saveCardChange } from './record-change.ts';
import { changesBetween } from './rules.ts';
import { stepLines } from './step-lines.ts';
import { bumpProject, replaceRoyalties } from './store.ts';
import type { StoredMilestone, StoredProject } from './stored.ts';
import { tellTalk } from './talk.ts';
import { refuseFixedCard } from './text-service.ts';

type Input<Name extends keyof typeof projectEndpoints> = ParsedInputOf<(typeof projectEndpoints)[Name]>;

export const fieldRefusal = (path: string, code: string) =>
  new AppError('invalid', code, { fields: [{ path, code }] });

function refuseStranger(project: StoredProject, organisationId: string | undefined, path: string): void {
  if (organisationId === undefined) return;
  if (!project.parties.some((party) => party.organisationId === organisationId)) {
    throw fieldRefusal(path, 'cooperation.project.notAParty');
  }
}

/** Changes the plan. What was reached stays as it was: errors `cooperation.project.milestoneDone`, `.notAParty`. */
export async function saveMilestones(ctx: Ctx, input: Input<'saveMilestones'>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, input.id);
    refuseFixedCard(project);
    refuseOldRevision(project, input.revision);
    const before = await milestonesOf(tx, project.id);
    const plan = input.milestones.map((one, at): MilestonePlan => {
      refuseStranger(project, one.payerOrganisationId, `milestones.${at}.payerOrganisationId`);
      const known = before.find(({ id }) => id === one.id);
      if (one.id !== undefined && !known) throw new AppError('conflict', 'cooperation.project.newer');
      const isSameText = known?.deliverable === one.deliverable;
      return {
        id: known?.id ?? null,
        dueOn: one.dueOn,
        deliverable: one.deliverable,
        deliverableLanguage: isSameText ? known.deliverableLanguage : input.language,
        level: one.level ?? null,
        scheme: one.level === undefined ? null : (one.scheme ?? null),
        payment:
          one.amountMinor === undefined || one.currency === undefined
            ? null
            : { amountMinor: one.amountMinor, currency: one.currency },
        payerOrganisationId: one.payerOrganisationId ?? null,
      };
    });
    for (const done of before.filter(({ doneOn }) => doneOn !== null)) {
      const kept = plan.find(({ id }) => id === done.id);
      if (!kept || lineOf(kept) !== lineOf(done)) {
        throw new AppError('conflict', 'cooperation.project.milestoneDone', {
          params: { deliverable: done.deliverable.slice(0, 80) },
        });
      }
    }
    const changes = changesBetween({ milestones: before.map(lineOf) }, { milestones: plan.map(lineOf) });
    if (changes.length === 0) return;
    await replaceMilestones(tx, project.id, plan);
    await saveCardChange(tx, project, 'saveMilestones', changes);
  });
}

type Planned = Pick<
  StoredMilestone,
  'dueOn' | 'deliverable' | 'level' | 'scheme' | 'payment' | 'payerOrganisationId'
>;

function lineOf({ dueOn, deliverable, level, scheme, payment }: Planned): string {
  const reached = level === null ? '' : `, ${scheme ?? ''} ${level}`;
  const money = payment ? `, ${payment.amountMinor / 100} ${payment.currency}` : '';
  return `${dueOn} ${deliverable}${reached}${money}`;
}

/** Notes a milestone as reached. Errors: `cooperation.project.notRunning`, `.milestoneDone`, `.dayInFuture`. */
export async function finishMilestone(ctx: Ctx, input: Input<'finishMilestone'>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, input.id);
    if (project.state !== 'running' && project.state !== 'final_report') {
      throw new AppError('conflict', 'cooperation.project.notRunning');
    }
    const milestone = (await milestonesOf(tx, project.id)).find(({ id }) => id === input.milestoneId);
    if (!milestone) throw new AppError('notFound', 'cooperation.project.milestoneNotFound');
    if (milestone.doneOn !== null) {
      const deliverable = milestone.deliverable.slice(0, 80);
      throw new AppError('conflict', 'cooperation.project.milestoneDone', { params: { deliverable } });
    }
    if (input.doneOn > dayOf(tx.clock())) throw fieldRefusal('doneOn', 'cooperation.project.dayInFuture');
    await refuseUnknownDocument(tx, project.id, input.documentId);
    await writeDone(tx, milestone.id, {
      doneOn: input.doneOn,
      evidence: input.evidence,
      documentId: input.documentId ?? null,
    });
    await bumpProject(tx, project, {});
    await auditProject(tx, project, 'finishMilestone', { milestoneId: milestone.id, doneOn: input.doneOn });
    await tellTalk(tx, project.id, stepLines.milestone(milestone.dueOn));
  });
}

export async function refuseUnknownDocument(
  ctx: Ctx,
  projectId: string,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) return;
  if (!(await documentsOf(ctx, projectId)).some((document) => document.id === id)) {
    throw fieldRefusal('documentId', 'cooperation.project.documentNotFound');
  }
}

export async function saveRisks(ctx: Ctx, input: Input<'saveRisks'>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, input.id);
    refuseFinished(project);
    refuseOldRevision(project, input.revision);
    const before = await risksOf(tx, project.id);
    const risks = input.risks.map((one, at) => {
      refuseStranger(project, one.ownerOrganisationId, `risks.${at}.ownerOrganisationId`);
      const isSameText = before.find(({ risk, action }) => risk === one.risk && action === one.action);
      return {
        risk: one.risk,
        action: one.action,
        level: one.level,
        language: isSameText?.language ?? input.language,
        ownerOrganisationId: one.ownerOrganisationId ?? null,
      };
    });
    await replaceRisks(tx, project.id, risks);
    await bumpProject(tx, project, {});
    await auditProject(tx, project, 'saveRisks', { risks: risks.length });
  });
}

function refuseFinished({ state }: StoredProject): void {
  if (livingStates.includes(state)) return;
  throw new AppError('conflict', 'cooperation.project.notEditable', { params: { state } });
}

/**
 * The day of effect and the days on which royalty base amounts arose: what the checklist counts from. Errors:
 * `cooperation.project.notSigned` before the project is approved, `.dayInFuture`, `.royaltyBeforeEffect`.
 */
export async function saveDates(ctx: Ctx, input: Input<'saveDates'>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, input.id);
    if (project.state === 'proposed' || project.state === 'checked') {
      throw new AppError('conflict', 'cooperation.project.notSigned');
    }
    refuseOldRevision(project, input.revision);
    const royalties = [...new Set(input.royalties)].sort();
    const today = dayOf(tx.clock());
    const [first] = royalties;
    if (royalties.some((day) => day > today))
      throw fieldRefusal('royalties', 'cooperation.project.dayInFuture');
    if (first !== undefined && (input.effectiveOn === undefined || first < input.effectiveOn)) {
      throw fieldRefusal('royalties', 'cooperation.project.royaltyBeforeEffect');
    }
    await replaceRoyalties(tx, project.id, royalties);
    await bumpProject(tx, project, { effectiveOn: input.effectiveOn ?? null });
    await auditProject(tx, project, 'saveDates', { effectiveOn: input.effectiveOn ?? null, royalties });
  });
}
