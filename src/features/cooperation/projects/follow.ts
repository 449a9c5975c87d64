import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { caseChanged } from '../../evaluation/public.ts';
import { idsInState } from './list-views.ts';
import { advanceProject } from './step-service.ts';

/** The gate's decision checks a project; a case opened again takes it back until it is decided anew. */
export const projectListeners: Listener[] = [
  listenTo(caseChanged, 'cooperation.followGate', async (ctx, { subject }) => {
    if (subject.room !== 'cooperation' || subject.kind !== 'project') return;
    await followGate(ctx, subject.id);
  }),
];

/** Looks at what the gate says now, not at what it said when the news was told. */
async function followGate(ctx: Ctx, id: string): Promise<void> {
  if (await advanceProject(ctx, id, ['check'])) return;
  await advanceProject(ctx, id, ['recheck']);
}

const careJob = defineJob({
  kind: 'cooperation.projects.dailyCare',
  payload: z.object({}),
  handle: startDueProjects,
});

/** Registered projects begin on their day. */
export async function startDueProjects(ctx: Ctx): Promise<void> {
  for (const id of await idsInState(ctx, 'registered')) await advanceProject(ctx, id, ['start']);
}

export const projectWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [careJob as Job],
  // Shortly after midnight of Harbin.
  schedules: [
    { id: 'cooperation.projects.dailyCare', cron: '10 16 * * *', job: careJob as Job, payload: {} },
  ],
};
