import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Version } from '../texts/version.ts';
import { segmentsOf } from '../texts/views.ts';
import { countOpen } from './rules.ts';
import { insertStep, insertTask, lockVersion } from './store.ts';
import { waitingMatchesOf } from './version-views.ts';
import type { TaskCause } from './vocabulary.ts';

export type TaskWish = {
  cause: TaskCause;
  state?: 'reported' | 'offered';
  dueOn: string | null;
  basePriority: number;
  note?: string;
  /** How much is to be translated, where it was counted already. */
  open?: OpenWork;
};

export type OpenWork = { segments: number; characters: number };

/**
 * Opens a task for a version; undefined where there is one already. Locks the version first, within the caller's
 * transaction: who holds the version and who writes its task would otherwise wait for each other for ever. Errors:
 * `translation.task.nothingOpen` (unless it answers a report), `.closed` when the record is no longer shown.
 */
export async function makeTask(
  ctx: Ctx,
  version: Version,
  wish: TaskWish,
): Promise<{ id: string; number: string } | undefined> {
  if (version.text.stage === 'closed') throw new AppError('conflict', 'translation.task.closed');
  const open = wish.open ?? countOpen(await segmentsOf(ctx, version.id), []);
  if (open.segments === 0 && wish.cause !== 'errorReport') {
    throw new AppError('conflict', 'translation.task.nothingOpen');
  }
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const state = wish.state ?? 'offered';
  await lockVersion(ctx, version.id);
  const made = await insertTask(ctx, {
    versionId: version.id,
    textId: version.textId,
    from: version.from,
    to: version.to,
    domain: version.text.domain,
    isRestricted: version.text.isRestricted,
    cause: wish.cause,
    state,
    dueOn: wish.dueOn,
    basePriority: wish.basePriority,
    waitingMatches: await waitingMatchesOf(ctx, version.text.ref),
    open,
    note: wish.note ?? '',
    madeBy: wish.cause === 'errorReport' ? null : personId,
  });
  if (!made) return undefined;
  const side = wish.cause === 'coordinator' ? 'coordinator' : 'system';
  const madeBy = side === 'coordinator' ? personId : null;
  await insertStep(ctx, made.id, { step: 'make', from: null, to: state, side, personId: madeBy });
  await recordAudit(ctx, {
    action: 'translation.task.make',
    ref: { room: 'translation', kind: 'task', id: made.id },
    details: { number: made.number, versionId: version.id, cause: wish.cause, to: state },
  });
  return made;
}
