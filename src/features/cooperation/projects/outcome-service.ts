import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { actingSides, openForEditor, openProject, refuseOldRevision } from './access.ts';
import { closedDay } from './conditions.ts';
import type { projectEndpoints } from './contract.ts';
import { dayOf } from '../../../shared/day.ts';
import { putImpact } from './entry-store.ts';
import type { ProjectState } from './vocabulary.ts';
import { auditProject } from './record-change.ts';
import { impactDays } from './rules.ts';
import { advanceProject } from './step-service.ts';
import { bumpProject } from './store.ts';

/** What came out is listed from the running of a project to its close. */
const outcomeStates: readonly ProjectState[] = ['running', 'suspended', 'final_report', 'accepted'];

/** Lists results and their rights; an accepted project closes with it. Errors: `cooperation.project.notRunning`. */
export async function saveOutcome(
  ctx: Ctx,
  input: ParsedInputOf<typeof projectEndpoints.saveOutcome>,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, input.id);
    if (!outcomeStates.includes(project.state))
      throw new AppError('conflict', 'cooperation.project.notRunning');
    refuseOldRevision(project, input.revision);
    await bumpProject(tx, project, { outcome: input.outcome });
    await auditProject(tx, project, 'saveOutcome', { results: input.outcome.results.length });
  });
  await advanceProject(ctx, input.id);
}

/** Effect after 12 and 36 months. Errors: `cooperation.project.brokersReport`, `.notClosed`, `.impactTooEarly`. */
export async function reportImpact(
  ctx: Ctx,
  { id, months, note }: ParsedInputOf<typeof projectEndpoints.reportImpact>,
): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const project = await openProject(tx, id, { forChange: true });
    if (!actingSides(project, tx.actor).includes('broker')) {
      throw new AppError('forbidden', 'cooperation.project.brokersReport');
    }
    if (project.state !== 'closed') throw new AppError('conflict', 'cooperation.project.notClosed');
    const due = impactDays(await closedDay(tx, project)).find((one) => one.months === months);
    if (!due || due.dueOn > dayOf(tx.clock())) {
      throw new AppError('conflict', 'cooperation.project.impactTooEarly', {
        params: { day: due?.dueOn ?? '' },
      });
    }
    await putImpact(tx, id, { months, note, personId });
    await bumpProject(tx, project, {});
    await auditProject(tx, project, 'reportImpact', { months });
  });
}
