import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { decideStep } from '../steps/rules.ts';
import { appendStep, putConfirmation } from '../steps/store.ts';
import { sidesAgreed } from '../steps/views.ts';
import { actingSides, readerOf } from './access.ts';
import { obstaclesOf } from './conditions.ts';
import type { projectEndpoints } from './contract.ts';
import { dropStepAgreements } from './entry-store.ts';
import { projectCycle, type ProjectTransition } from './life-cycle.ts';
import { projectNotFound } from './project-for-party.ts';
import { auditProject } from './record-change.ts';
import { stepLines } from './step-lines.ts';
import { moveProject } from './store.ts';
import type { StoredProject } from './stored.ts';
import { tellTalk } from './talk.ts';
import type { ProjectStep } from './vocabulary.ts';
import { findProject } from './views.ts';

export const agreementTo = (step: ProjectStep) => `step:${step}`;

/**
 * Takes a step, or agrees to it for the own bank where both must. Refuses with `cooperation.step.notFromHere`,
 * `.notYourSide`, `.alreadyAgreed`, or the first condition that does not hold (its own code).
 */
export async function takeStep(ctx: Ctx, input: ParsedInputOf<typeof projectEndpoints.step>): Promise<void> {
  personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const project = await findProject(tx, input.id, { forChange: true });
    if (!project || readerOf(project, tx.actor) === undefined) throw projectNotFound();
    await tryStep(tx, project, input.step, input.reason);
  });
  await advanceProject(ctx, input.id);
}

/** One step of one who may act, in a transaction that holds the project. */
async function tryStep(ctx: Ctx, project: StoredProject, step: ProjectStep, reason: string): Promise<void> {
  const subject = { kind: 'project', id: project.id } as const;
  const what = agreementTo(step);
  const agreed = await sidesAgreed(ctx, subject, what, project.cardRevision);
  const verdict = decideStep(projectCycle, {
    state: project.state,
    step,
    sides: actingSides(project, ctx.actor),
    agreed: agreed.map(({ side }) => side as 'cn'),
  });
  if (verdict.kind === 'refused') {
    const kind = verdict.code === 'cooperation.step.notYourSide' ? 'forbidden' : 'conflict';
    throw new AppError(kind, verdict.code, { params: { step, state: project.state } });
  }
  const { transition } = verdict;
  await refuseObstacles(ctx, project, transition, {
    reason,
    sides: verdict.kind === 'agreed' ? [verdict.side as 'cn' | 'ru'] : ['cn', 'ru'],
  });
  if (transition.needsAll) {
    const side = verdict.side as 'cn' | 'ru';
    const personId = personIdOf(ctx.actor);
    await putConfirmation(ctx, subject, { what, side, ofRevision: project.cardRevision, personId });
    await auditProject(ctx, project, 'agree', { step, side, ofRevision: project.cardRevision });
    const named = step as 'approve' | 'register' | 'accept' | 'terminate';
    await tellTalk(ctx, project.id, stepLines.agreed(side, named));
  }
  if (verdict.kind === 'moved') await move(ctx, project, transition, verdict.side, reason);
}

async function refuseObstacles(
  ctx: Ctx,
  project: StoredProject,
  { conditions }: ProjectTransition,
  wish: Parameters<typeof obstaclesOf>[3],
): Promise<void> {
  const [first] = await obstaclesOf(ctx, project, conditions, wish);
  if (!first) return;
  const kind = first.code.startsWith('evaluation.') ? 'forbidden' : 'conflict';
  const params = first.rulePath === null ? first.params : { ...first.params, rulePath: first.rulePath };
  throw new AppError(kind, first.code, { params });
}

async function move(
  ctx: Ctx,
  project: StoredProject,
  { step, from, to }: ProjectTransition,
  side: string,
  reason: string,
): Promise<void> {
  const at = await appendStep(
    ctx,
    { kind: 'project', id: project.id },
    {
      step,
      from,
      to,
      side,
      ...(reason !== '' && { reason: { code: null, text: reason, language: ctx.language } }),
    },
  );
  await moveProject(ctx, project.id, to, at);
  await dropStepAgreements(ctx, project.id);
  await tellTalk(ctx, project.id, stepLines.moved(to));
}

/** The platform's own steps, as far as their conditions hold now; gives whether the project moved. */
export async function advanceProject(
  ctx: Ctx,
  id: string,
  steps: readonly ProjectStep[] = ['start', 'close'],
): Promise<boolean> {
  const system = ctx.withActor({ kind: 'system', name: 'projects' });
  return system.transaction(async (tx) => {
    const project = await findProject(tx, id, { forChange: true });
    const transition = projectCycle.find(
      ({ from, step, by }) => from === project?.state && steps.includes(step) && by.includes('system'),
    );
    if (!project || !transition) return false;
    const wish = { reason: '', sides: [] };
    if ((await obstaclesOf(tx, project, transition.conditions, wish)).length > 0) return false;
    await move(tx, project, transition, 'system', '');
    return true;
  });
}
