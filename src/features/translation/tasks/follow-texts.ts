import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { personChanged } from '../../accounts/public.ts';
import { sourcePut, versionChanged } from '../events.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import type { Version, VersionSegment } from '../texts/version.ts';
import { findVersions, segmentsOf } from '../texts/views.ts';
import type { VersionState } from '../vocabulary.ts';
import { findTransition } from './life-cycle.ts';
import { makeTask } from './make-task.ts';
import { moveTask, settleTask } from './move-task.ts';
import { deleteProfile } from './profiles/store.ts';
import { forgetReporter } from './reports/store.ts';
import { ruleFor, type StoredRule } from './rule-table/views.ts';
import { countOpen, dayAfter, wantsPeople } from './rules.ts';
import { lockedTask } from './steps.ts';
import { changeTask, insertStep } from './store.ts';
import { versionsOfConcern } from './version-views.ts';
import { tasksInHandOf, unfinishedTaskOf, type TaskRow } from './views.ts';
import type { TaskState } from './vocabulary.ts';

/** What the room hears for its tasks: originals, versions that moved by themselves, people who left. */
export function taskListeners(termbase: LiveTermbase): Listener[] {
  return [
    listenTo(sourcePut, 'translation.tasksOfSource', async (ctx, { textId }) => {
      await followSource(ctx, termbase, textId);
    }),
    listenTo(versionChanged, 'translation.tasksOfVersion', async (ctx, { versionId }) => {
      await followVersion(ctx, versionId);
    }),
    listenTo(personChanged, 'translation.tasksOfPerson', async (ctx, { personId, change }) => {
      if (change === 'closed') await forgetPerson(ctx, termbase, personId);
    }),
  ];
}

/** Makes, refreshes or closes the tasks of a text as its original is now; may be told twice. */
export async function followSource(ctx: Ctx, termbase: LiveTermbase, textId: string): Promise<void> {
  const ids = await versionsOfConcern(ctx, textId);
  for (const version of await findVersions(ctx, ids, { forChange: true })) {
    const { stage, ref } = version.text;
    const rule = await ruleFor(ctx, ref, version.from, version.to);
    const running = await unfinishedTaskOf(ctx, version.id);
    if (running && stage === 'closed') await closeTask(ctx, termbase, running.id);
    else if (running) await refreshTask(ctx, termbase, version, running, rule);
    else if (stage === 'open' && rule && wantsPeople(rule)) await makeByRule(ctx, version, rule);
  }
}

async function makeByRule(ctx: Ctx, version: Version, rule: StoredRule): Promise<void> {
  const segments = await segmentsOf(ctx, version.id);
  const open = countOpen(segments, rule.fields);
  if (open.segments === 0) return;
  await makeTask(ctx, version, {
    cause: version.state === 'stale' && isPeoples(segments) ? 'sourceChanged' : 'rule',
    dueOn: dayAfter(ctx.clock(), rule.daysUntilDue),
    basePriority: rule.basePriority,
    open,
  });
}

/** Whether people wrote any of a version. */
function isPeoples(segments: readonly VersionSegment[]): boolean {
  return segments.some(({ origin }) => origin !== null && origin !== 'machine');
}

/** The original changed while somebody was asked to translate it. */
async function refreshTask(
  ctx: Ctx,
  termbase: LiveTermbase,
  version: Version,
  found: TaskRow,
  rule: StoredRule | undefined,
): Promise<void> {
  const task = await lockedTask(ctx, found.id);
  if (!task) return;
  const open = countOpen(
    await segmentsOf(ctx, version.id),
    task.cause === 'coordinator' ? [] : (rule?.fields ?? []),
  );
  const { domain, isRestricted } = version.text;
  const isSame =
    open.segments === task.open_segments &&
    open.characters === task.open_characters &&
    domain === task.domain &&
    isRestricted === task.is_restricted;
  if (!isSame) {
    await changeTask(ctx, task.id, {
      domain,
      is_restricted: isRestricted,
      ...(open.segments > 0 && { open_segments: open.segments, open_characters: open.characters }),
    });
    await insertStep(ctx, task.id, {
      step: 'refresh',
      from: task.state,
      to: task.state,
      side: 'system',
      personId: null,
    });
  }
  const transition = findTransition(task.state, 'reopen');
  if (transition && version.state === 'stale' && task.translator_id !== null) {
    await moveTask(ctx, termbase, { task, transition, step: 'reopen', side: 'system', reason: '' });
  }
}

async function closeTask(ctx: Ctx, termbase: LiveTermbase, id: string): Promise<void> {
  const task = await lockedTask(ctx, id);
  const transition = task && findTransition(task.state, 'close');
  if (!task || !transition) return;
  await moveTask(ctx, termbase, { task, transition, step: 'close', side: 'system', reason: '' });
}

/** Where a version went by itself (an import, the workbench), and which task states follow it where. */
const following: Partial<Record<VersionState, { from: readonly TaskState[]; to: TaskState }>> = {
  human: { from: ['taken', 'returned'], to: 'delivered' },
  in_progress: { from: ['delivered'], to: 'returned' },
  verified: { from: ['delivered', 'taken', 'returned'], to: 'verified' },
};

async function followVersion(ctx: Ctx, versionId: string): Promise<void> {
  const found = await unfinishedTaskOf(ctx, versionId);
  if (!found || !following[found.version_state]) return;
  const task = await lockedTask(ctx, found.id);
  const [version] = await findVersions(ctx, [versionId]);
  const wanted = version && following[version.state];
  if (!task || !version || !wanted?.from.includes(task.state)) return;
  await settleTask(ctx, {
    task,
    step: 'follow',
    side: 'system',
    reason: '',
    to: wanted.to,
    reviserId: version.verifiedBy,
  });
}

/** Whose account is closed works on nothing any more; what he had in hand is offered anew. */
async function forgetPerson(ctx: Ctx, termbase: LiveTermbase, personId: string): Promise<void> {
  await deleteProfile(ctx, personId);
  await forgetReporter(ctx, personId);
  for (const { id } of await tasksInHandOf(ctx, personId)) {
    const task = await lockedTask(ctx, id);
    const transition = task && findTransition(task.state, 'giveBack');
    if (task && transition) {
      await moveTask(ctx, termbase, { task, transition, step: 'giveBack', side: 'system', reason: '' });
    }
  }
}
