import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { EngineFault, TranslationEngineError } from '../gateway/engine-error.ts';
import { draftTargets } from '../texts/draft-targets.ts';
import { takeVersionStep } from '../texts/move-version.ts';
import type { Version, VersionSegment } from '../texts/version.ts';
import { countSegments, findVersion, segmentsOf } from '../texts/views.ts';
import type { VersionState } from '../vocabulary.ts';
import { noteDraft } from './draft-store.ts';
import { isMemoryEmpty, wantsMachine } from './draft-views.ts';
import type { DraftFault } from './faults.ts';
import { memoryAlone } from './machine-origin.ts';
import {
  translateByEngine,
  translateByMemory,
  type MachineSegment,
  type TranslationTools,
} from './translate-segments.ts';

export type DraftWish = {
  versionId: string;
  /** Segments before this place were seen to already, of this revision of the original. */
  from: number;
  ofRevision: number | null;
};

export type DraftOutcome = {
  /** What is left to do: later, or (without a fault) at once. Undefined: all that can be done is done. */
  next?: {
    from: number;
    ofRevision: number;
    fault: EngineFault | undefined;
    retryAfterMs: number | undefined;
  };
};

/** Engines are paid by the character and others wait: after so many segments another version has its turn. */
const segmentsPerTurn = 200;

/** A version people have begun to work on gets proposals in the workbench, and no text by itself. */
const draftableStates: readonly VersionState[] = ['none', 'assigned', 'stale'];

/** These are over only when the text, the rules, the engine's languages or its settings are others. */
const lastingFaults: readonly EngineFault[] = ['notConfigured', 'pairNotOffered'];

/**
 * Fills the segments of a version nobody has written: from the memory, then by the engine, with terms and checks, batch
 * by batch, each kept at once. Never writes where a person wrote, and moves the version only when its text is whole.
 */
export async function draftVersion(
  ctx: Ctx,
  tools: TranslationTools,
  wish: DraftWish,
): Promise<DraftOutcome> {
  // A new installation without an engine has nothing to draft from.
  if (tools.translator.isOff && (await isMemoryEmpty(ctx))) return {};
  const version = await findVersion(ctx, wish.versionId);
  if (!version || version.text.stage === 'closed' || !draftableStates.includes(version.state)) return {};
  const segments = await segmentsOf(ctx, version.id);
  // What was taken over from elsewhere as a proposal is nobody's text yet.
  if (segments.some(({ origin, state }) => origin === 'person' && state !== 'machine')) return {};
  const { revision } = version.text;
  const from = wish.ofRevision === revision ? wish.from : 0;
  const waiting = segments.filter(
    ({ state, position }) => position >= from && (state === 'none' || state === 'stale'),
  );
  const turn = waiting.slice(0, segmentsPerTurn);
  const { fault, stopped, stoppedAt } = await fill(ctx, tools, version, turn);
  const openSegments = await finish(ctx, tools, version);
  await noteDraft(ctx, version.id, {
    ofRevision: revision,
    recipe: tools.translator.name,
    openSegments,
    fault: openSegments > 0 ? (stopped?.fault ?? fault ?? null) : null,
  });
  if (stopped && !lastingFaults.includes(stopped.fault)) {
    const { fault: why, retryAfterMs } = stopped;
    return { next: { from: stoppedAt, ofRevision: revision, fault: why, retryAfterMs } };
  }
  const rest = stopped ? undefined : waiting[segmentsPerTurn];
  if (!rest) return {};
  return { next: { from: rest.position, ofRevision: revision, fault: undefined, retryAfterMs: undefined } };
}

type Filled = {
  /** Why a segment has no text, where others have. */
  fault: DraftFault | undefined;
  stopped: TranslationEngineError | undefined;
  /** The place where to go on. */
  stoppedAt: number;
};

async function fill(
  ctx: Ctx,
  tools: TranslationTools,
  version: Version,
  segments: readonly VersionSegment[],
): Promise<Filled> {
  const direction = { from: version.from, to: version.to, domain: version.text.domain };
  const known = await translateByMemory(
    ctx,
    tools,
    segments.map(({ source }) => source),
    direction,
  );
  await keep(ctx, version, segments, known);
  const asked = segments.filter(({ source }) => !known.has(source));
  const filled: Filled = { fault: undefined, stopped: undefined, stoppedAt: 0 };
  if (asked.length === 0) return filled;
  const refusal = await refusalToSend(ctx, tools, version);
  if (refusal) return { ...filled, fault: refusal };
  const atOnce = tools.translator.gateway.limits.segmentsPerRequest;
  for (let at = 0; at < asked.length; at += atOnce) {
    const part = asked.slice(at, at + atOnce);
    const sources = part.map(({ source }) => source);
    const done = await translateByEngine(tools, sources, direction);
    await keep(ctx, version, part, done.segments);
    filled.fault ??= [...done.faults.values()][0];
    if (done.stopped) return { ...filled, stopped: done.stopped, stoppedAt: part[0]?.position ?? 0 };
  }
  return filled;
}

/** Why the engine is not asked about this text. */
async function refusalToSend(
  ctx: Ctx,
  { translator }: TranslationTools,
  { text, from, to }: Version,
): Promise<DraftFault | undefined> {
  if (translator.isOff) return 'notConfigured';
  const isOpen = text.stage === 'open' && !text.isRestricted;
  if (!isOpen && !translator.mayReadAll) return 'keptInside';
  return (await wantsMachine(ctx, text, from, to)) ? undefined : 'peopleOnly';
}

async function keep(
  ctx: Ctx,
  version: Version,
  segments: readonly VersionSegment[],
  texts: ReadonlyMap<string, MachineSegment>,
): Promise<void> {
  const drafts = segments.flatMap(({ id, source }) => {
    const text = texts.get(source);
    if (!text) return [];
    const { target, origin, originDetail } = text;
    return [{ segmentId: id, ofSource: source, target, origin, originDetail }];
  });
  if (drafts.length === 0) return;
  await ctx.transaction(async (tx) => {
    const now = await findVersion(tx, version.id, { forChange: true });
    // Whoever has begun to write meanwhile must not find other words under his hands.
    if (now && draftableStates.includes(now.state)) await draftTargets(tx, version.id, drafts);
  });
}

/** A whole text is told to readers as the machine's; the number of segments that keep it from being one. */
async function finish(
  ctx: Ctx,
  { termbase, translator }: TranslationTools,
  version: Version,
): Promise<number> {
  const { byState, total } = await countSegments(ctx, version.id);
  const open = byState.none + byState.stale + byState.draft;
  if (open > 0 || total === 0 || version.state === 'assigned') return open;
  try {
    const engine = await engineOf(ctx, version, translator.name);
    await takeVersionStep(ctx, termbase, version.id, { step: 'draft', engine });
  } catch (error) {
    // The original or the version moved on meanwhile: what is told then begins anew.
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error;
  }
  return 0;
}

/** What made the text as a whole: the engine, and the way it took, as soon as one segment is of it. */
async function engineOf(ctx: Ctx, { id }: Version, name: string): Promise<string> {
  const details = (await segmentsOf(ctx, id)).flatMap(({ origin, originDetail }) =>
    origin === 'machine' && originDetail !== null ? [originDetail] : [],
  );
  return details.find((detail) => detail.startsWith(`${name} via `)) ?? details[0] ?? memoryAlone;
}
