import type { Ctx } from '../../../platform/db/context.ts';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { defineJob, type Job } from '../../../platform/jobs/jobs.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import type { QueuedMail } from '../../../platform/mail/send-mail-job.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { z } from 'zod';
import { buildPerson } from '../../accounts/testing.ts';
import { fixedTermbase } from '../termbase/live-termbase.ts';
import { putBuiltSource } from '../testing.ts';
import { saveTarget } from '../texts/save-target.ts';
import type { SourceText } from '../texts/source-text.ts';
import { openTargetStates } from '../texts/version.ts';
import { segmentsOf } from '../texts/views.ts';
import { taskEndpoints, type TaskView } from './contract.ts';
import { taskListeners } from './follow-texts.ts';
import { taskRoutes } from './routes.ts';
import { unfinishedTaskOf } from './views.ts';
import type { PersonStep } from './vocabulary.ts';

/** A database, two translators, a coordinator and a reader, a clock to move, for the test file that awaits this. */
export async function useTaskWorld() {
  let now = new Date('2026-11-21T08:00:00Z');
  const clock = () => now;
  const { database, ctx: system } = await useTestDatabase({ clock });
  const termbase = fixedTermbase([]);
  const call = callerOf(taskRoutes(termbase));
  const mails: QueuedMail[] = [];
  const keepMail = defineJob({
    kind: 'platform.sendMail',
    payload: z.unknown(),
    handle: (_ctx: Ctx, mail: unknown) => {
      mails.push(mail as QueuedMail);
      return Promise.resolve();
    },
  }) as Job;
  const delivery = createEventDelivery({
    database,
    listeners: taskListeners(termbase),
    log: silentLog,
    clock,
  });
  const runner = createJobRunner({ database, jobs: [keepMail], schedules: [], log: silentLog, clock });
  const [translator, other, coordinator, reader] = await Promise.all([
    buildPerson(system, { roles: ['translator'] }),
    buildPerson(system, { roles: ['translator'] }),
    buildPerson(system, { roles: ['moderator'] }),
    buildPerson(system),
  ]);

  const settle = async () => {
    await delivery.drain();
    await runner.drain();
  };

  /** Tells a source, lets the rules work, gives the task of its version. */
  async function offer(overrides: Partial<SourceText> = {}, language: 'zh' | 'ru' | 'en' = 'zh') {
    const { source, versionId } = await putBuiltSource(system, overrides, language);
    await settle();
    const task = await unfinishedTaskOf(system, versionId);
    return { source, versionId, taskId: task?.id ?? '', task };
  }

  const take = (ctx: Ctx, id: string, step: PersonStep, reason = '') =>
    call(taskEndpoints.step, ctx, { id, step, reason });

  /** Writes all open segments of a version as this person, confirmed. */
  async function write(ctx: Ctx, versionId: string, text: (source: string, at: number) => string) {
    for (const [at, segment] of (await segmentsOf(system, versionId)).entries()) {
      if (!openTargetStates.includes(segment.state)) continue;
      await saveTarget(ctx, termbase, {
        versionId,
        segmentId: segment.id,
        target: text(segment.source, at),
        ofRevision: segment.revision,
        isConfirmed: true,
      });
    }
  }

  /** Takes a task, translates it, delivers it. */
  async function translate(ctx: Ctx, { taskId, versionId }: { taskId: string; versionId: string }) {
    await take(ctx, taskId, 'take');
    await write(ctx, versionId, (_source, at) => chinese[at] ?? '');
    await take(ctx, taskId, 'deliver');
  }

  return {
    system,
    termbase,
    call,
    mails,
    settle,
    offer,
    take,
    write,
    translate,
    people: { translator, other, coordinator, reader },
    read: (ctx: Ctx, id: string) => call(taskEndpoints.get, ctx, { id }),
    pass: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000);
    },
    clock,
  };
}

/** A right translation of the source the builder gives. */
export const chinese = ['钢的激光焊接', '焊接无需填充材料。', '焊缝可承受40 MPa。', '没有损失。'];

/** The code a refusal carries. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

export const idsOf = (tasks: readonly TaskView[]) => tasks.map(({ id }) => id);
