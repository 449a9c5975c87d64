import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { actorOf } from '../../accounts/public.ts';
import { canTranslate, isCoordinator } from '../access.ts';
import { versionChanged } from '../events.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import type { VersionState } from '../vocabulary.ts';
import { segmentsWithOpenFindings } from './check-segments.ts';
import { findVersionTransition, type VersionStep, type VersionTransition } from './life-cycle.ts';
import { mayRevise } from './open-version.ts';
import { addWorker, moveVersion, removeWorkers, type VersionEffects } from './store.ts';
import { verifyTargets } from './target-store.ts';
import { openTargetStates, type Version, type VersionSegment } from './version.ts';
import { findVersion, findVersions, restingState, segmentsOf } from './views.ts';

export type VersionStepWish = {
  step: Exclude<VersionStep, 'goStale'>;
  reason?: string | null;
  /** For `assign` and `reopen`: who is to translate. */
  translatorId?: string;
  /** For `draft`: what made the text. */
  engine?: string;
};

/**
 * Takes one step of a version for the actor, with all that must hold before it; gives the version after it. Who may be
 * offered or given a task is for tasks/ to decide; here stand four eyes, checks and the table of steps. A verifier
 * verifies what others wrote: the version is verified when nothing is left that waits for another's eyes.
 */
export async function takeVersionStep(
  ctx: Ctx,
  termbase: LiveTermbase,
  versionId: string,
  wish: VersionStepWish,
): Promise<Version> {
  return ctx.transaction(async (tx) => {
    const version = await findVersion(tx, versionId, { forChange: true });
    if (!version) throw new AppError('notFound', 'translation.version.notFound');
    const transition = findVersionTransition(version.state, wish.step);
    if (!transition) {
      throw new AppError('conflict', 'translation.version.stepNotAllowed', {
        params: { state: version.state },
      });
    }
    const work = stepWork[wish.step];
    const outcome = await work({ ctx: tx, termbase, version, wish });
    await finish(tx, version, transition, wish, outcome);
    return (await findVersion(tx, versionId)) ?? version;
  });
}

type Work = { ctx: Ctx; termbase: LiveTermbase; version: Version; wish: VersionStepWish };
/** `isHeld`: something was done but the version stays where it is. */
type Outcome = VersionEffects & { hasNewText?: boolean; isHeld?: boolean };

const stepWork: Record<VersionStepWish['step'], (work: Work) => Promise<Outcome>> = {
  draft: async ({ ctx, version, wish }) => {
    const segments = await segmentsOf(ctx, version.id);
    if (segments.some(({ state }) => state === 'none' || state === 'draft' || state === 'stale')) {
      throw new AppError('conflict', 'translation.version.notWhole');
    }
    return {
      ofRevision: version.text.revision,
      engine: wish.engine ?? null,
      translatedBy: null,
      verifiedBy: null,
      hasNewText: true,
    };
  },
  assign: async ({ ctx, version, wish }) => {
    await assignTo(ctx, version, wish.translatorId);
    return {};
  },
  reopen: async ({ ctx, version, wish }) => {
    if (!isCoordinator(ctx.actor)) throw new AppError('forbidden', 'translation.coordinatorsOnly');
    await assignTo(ctx, version, wish.translatorId);
    return {};
  },
  release: async ({ ctx, version }) => {
    const isOwn = ctx.actor.kind === 'person' && version.translators.includes(ctx.actor.personId);
    if (!isOwn && !isCoordinator(ctx.actor)) throw new AppError('forbidden', 'translation.version.notYours');
    await removeWorkers(ctx, version.id);
    return {};
  },
  begin: async ({ ctx, version }) => {
    refuseStranger(ctx, version);
    return {};
  },
  deliver: async ({ ctx, termbase, version }) => {
    refuseStranger(ctx, version);
    await refuseUnfinished(ctx, termbase, version);
    return {
      ofRevision: version.text.revision,
      engine: null,
      translatedBy: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      verifiedBy: null,
      hasNewText: true,
    };
  },
  return: async ({ ctx, version, wish }) => {
    if (!mayRevise(version, ctx.actor)) throw new AppError('forbidden', 'translation.version.notYours');
    if (ctx.actor.kind === 'person' && version.translatedBy === ctx.actor.personId) {
      throw new AppError('forbidden', 'translation.version.fourEyes');
    }
    if (!wish.reason?.trim()) {
      throw new AppError('invalid', 'translation.version.reasonNeeded', {
        fields: [{ path: 'reason', code: 'field.required' }],
      });
    }
    return {};
  },
  verify: verifyOthersWork,
};

async function verifyOthersWork({ ctx, termbase, version }: Work): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !mayRevise(version, actor)) {
    throw new AppError('forbidden', 'translation.version.notYours');
  }
  await refuseUnfinished(ctx, termbase, version);
  const verified = await verifyTargets(ctx, version.id, actor.personId);
  const segments = await segmentsOf(ctx, version.id);
  const left = segments.some(({ state }) => state !== 'verified');
  if (verified === 0 && left) throw new AppError('forbidden', 'translation.version.fourEyes');
  return left
    ? { isHeld: true }
    : { verifiedBy: reviserOf(version, segments) ?? actor.personId, hasNewText: true };
}

/** Who checked it: where a translator verified what his reviser wrote anew, the reviser is named all the same. */
function reviserOf(version: Version, segments: readonly VersionSegment[]): string | undefined {
  return (
    segments.find(({ verifiedBy }) => verifiedBy !== null && verifiedBy !== version.translatedBy)
      ?.verifiedBy ?? undefined
  );
}

/** A translator, for a task: not somebody of the owner's side. */
async function assignTo(ctx: Ctx, version: Version, translatorId: string | undefined): Promise<void> {
  const translator = translatorId === undefined ? undefined : await actorOf(ctx, translatorId);
  if (translatorId === undefined || !translator || !canTranslate(version.text, translator)) {
    throw new AppError('forbidden', 'translation.version.mayNotTranslate');
  }
  await removeWorkers(ctx, version.id, 'translator');
  await addWorker(ctx, version.id, translatorId, 'translator');
}

function refuseStranger({ actor }: Ctx, version: Version): void {
  if (actor.kind === 'person' && version.translators.includes(actor.personId)) return;
  throw new AppError('forbidden', 'translation.version.notYours');
}

/** Every segment confirmed by a person, and no finding left that nobody answers for. */
async function refuseUnfinished(ctx: Ctx, termbase: LiveTermbase, version: Version): Promise<void> {
  const segments = await segmentsOf(ctx, version.id);
  const open = segments.filter(({ state }) => openTargetStates.includes(state));
  if (open.length > 0 || segments.length === 0) {
    throw new AppError('conflict', 'translation.version.segmentsOpen', { params: { count: open.length } });
  }
  const faulty = segmentsWithOpenFindings(
    termbase,
    version,
    segments.filter(({ state }) => state === 'human'),
  );
  if (faulty.length === 0) return;
  const first = faulty[0]?.position ?? 0;
  throw new AppError('conflict', 'translation.version.findingsOpen', {
    params: { count: faulty.length, first: first + 1 },
  });
}

async function finish(
  ctx: Ctx,
  version: Version,
  transition: VersionTransition,
  wish: VersionStepWish,
  { hasNewText = false, isHeld = false, ...effects }: Outcome,
): Promise<void> {
  const { actor } = ctx;
  const to = isHeld ? version.state : await stateAfter(ctx, version, transition);
  await moveVersion(
    ctx,
    version.id,
    {
      from: version.state,
      to,
      side: transition.by,
      personId: actor.kind === 'person' ? actor.personId : null,
      engine: wish.engine ?? null,
      ofRevision: effects.ofRevision ?? version.ofRevision,
      reason: wish.reason?.trim() ? wish.reason.trim() : null,
    },
    effects,
  );
  await recordAudit(ctx, {
    action: `translation.version.${wish.step}`,
    ref: version.text.ref,
    details: { versionId: version.id, language: version.to, from: version.state, to },
  });
  await tell(ctx, version, to, hasNewText);
}

async function stateAfter(ctx: Ctx, version: Version, { to }: VersionTransition): Promise<VersionState> {
  return to === 'resting' ? restingState(ctx, version) : to;
}

async function tell(ctx: Ctx, version: Version, state: VersionState, hasNewText: boolean): Promise<void> {
  await tellEvent(ctx, versionChanged, {
    versionId: version.id,
    textId: version.textId,
    ref: version.text.ref,
    language: version.to,
    state,
    hasNewText,
  });
}

/** The original changed: those of these versions that are finished are no longer true to it. Part of putting a source. */
export async function markStale(ctx: Ctx, versionIds: readonly string[], revision: number): Promise<void> {
  for (const version of await findVersions(ctx, versionIds, { forChange: true })) {
    const transition = findVersionTransition(version.state, 'goStale');
    if (!transition) continue;
    await moveVersion(ctx, version.id, {
      from: version.state,
      to: 'stale',
      side: 'system',
      personId: null,
      engine: null,
      ofRevision: revision,
      reason: null,
    });
    await tell(ctx, version, 'stale', false);
  }
}
