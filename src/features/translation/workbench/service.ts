import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findInMemory } from '../memory/concordance.ts';
import { pairOf } from '../memory/unit.ts';
import { sidesOf } from '../memory/views.ts';
import { segmentKey } from '../segments/segment-key.ts';
import { unfinishedTaskOf } from '../tasks/views.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { saveTarget } from '../texts/save-target.ts';
import { openTargetStates, type VersionSegment } from '../texts/version.ts';
import { countSegments, segmentsOf, versionHistory } from '../texts/views.ts';
import { versionStates, type VersionState } from '../vocabulary.ts';
import { openDesk, type OpenDesk } from './access.ts';
import type { workbench } from './contract.ts';
import { checkTarget, presentFindings } from './find-findings.ts';
import { findHints } from './find-hints.ts';
import { findWindow } from './find-window.ts';
import { namesOf, personOf, presentSegments, type Names } from './present-segments.ts';
import type { Presence } from './presence.ts';

type Input<Name extends keyof typeof workbench> = ParsedInputOf<(typeof workbench)[Name]>;
type Output<Name extends keyof typeof workbench> = OutputOf<(typeof workbench)[Name]>;

export async function readDesk(ctx: Ctx, versionId: string): Promise<Output<'open'>> {
  const desk = await openDesk(ctx, versionId);
  const { version } = desk;
  const [counts, task, steps] = await Promise.all([
    countSegments(ctx, version.id),
    unfinishedTaskOf(ctx, version.id),
    versionHistory(ctx, version.id),
  ]);
  const names = await namesOf(ctx, [
    ...version.translators,
    ...version.revisers,
    ...steps.map(({ person_id }) => person_id),
  ]);
  const people = (ids: readonly string[]) => ids.flatMap((id) => personOf(names, id) ?? []);
  return {
    id: version.id,
    number: version.text.number,
    title: version.text.title,
    domain: version.text.domain,
    from: version.from,
    to: version.to,
    state: version.state,
    sourceRevision: version.text.revision,
    engine: version.engine,
    isDemo: version.text.isDemo,
    role: desk.role,
    mayEdit: desk.mayEdit,
    personId: desk.personId,
    translators: people(version.translators),
    revisers: people(version.revisers),
    task: task
      ? { id: task.id, number: task.number, state: task.state, dueOn: task.due_on, note: task.note }
      : null,
    history: steps.toReversed().map((step) => presentStep(step, names)),
    counts,
  };
}

function presentStep(
  step: Awaited<ReturnType<typeof versionHistory>>[number],
  names: Names,
): Output<'open'>['history'][number] {
  const stateOf = (text: string): VersionState => versionStates.find((state) => state === text) ?? 'none';
  return {
    from: stateOf(step.from_state),
    to: stateOf(step.to_state),
    person: personOf(names, step.person_id),
    engine: step.engine,
    reason: step.reason ?? '',
    at: step.at.toISOString(),
  };
}

export async function readWindow(
  ctx: Ctx,
  termbase: LiveTermbase,
  input: Input<'segments'>,
): Promise<Output<'segments'>> {
  const { version } = await openDesk(ctx, input.versionId);
  const { from, total, segments } = await findWindow(ctx, termbase, version, input);
  return { from, total, items: await presentSegments(ctx, segments) };
}

/** After the last open segment the search goes on at the first. */
export async function findNextOpen(
  ctx: Ctx,
  { versionId, after }: Input<'nextOpen'>,
): Promise<Output<'nextOpen'>> {
  const { version } = await openDesk(ctx, versionId);
  const open = (await segmentsOf(ctx, version.id)).filter(({ state }) => openTargetStates.includes(state));
  const next = open.find(({ position }) => position > after) ?? open[0];
  return { segmentId: next?.id ?? null, position: next?.position ?? null };
}

async function findSegment({ version }: OpenDesk, ctx: Ctx, segmentId: string): Promise<VersionSegment> {
  const [segment] = await segmentsOf(ctx, version.id, { ids: [segmentId] });
  if (!segment) throw new AppError('notFound', 'translation.segment.notFound');
  return segment;
}

export async function readSegment(ctx: Ctx, input: Input<'segment'>): Promise<Output<'segment'>> {
  const desk = await openDesk(ctx, input.versionId);
  return presentOne(ctx, await findSegment(desk, ctx, input.segmentId));
}

async function presentOne(ctx: Ctx, segment: VersionSegment): Promise<Output<'segment'>> {
  const [view] = await presentSegments(ctx, [segment]);
  return view as Output<'segment'>;
}

export async function readHints(
  ctx: Ctx,
  termbase: LiveTermbase,
  input: Input<'hints'>,
): Promise<Output<'hints'>> {
  const desk = await openDesk(ctx, input.versionId);
  return findHints(ctx, termbase, desk.version, await findSegment(desk, ctx, input.segmentId));
}

export async function checkSegment(
  ctx: Ctx,
  termbase: LiveTermbase,
  input: Input<'check'>,
): Promise<Output<'check'>> {
  const desk = await openDesk(ctx, input.versionId);
  const segment = await findSegment(desk, ctx, input.segmentId);
  const findings = checkTarget(termbase, desk.version, segment.source, input.target);
  return { findings: await presentFindings(ctx, findings, segment.overrides) };
}

/** Saves through the texts, which keep to four eyes, states and revisions; tells the segment as it then is. */
export async function saveSegment(
  ctx: Ctx,
  termbase: LiveTermbase,
  input: Input<'save'>,
): Promise<Output<'save'>> {
  return ctx.transaction(async (tx) => {
    const desk = await openDesk(tx, input.versionId);
    await refuseOtherSource(tx, desk, input);
    const saved = await saveTarget(tx, termbase, input);
    const segment = await findSegment(desk, tx, input.segmentId);
    return {
      segment: await presentOne(tx, segment),
      findings: await presentFindings(tx, saved.findings, segment.overrides),
      counts: await countSegments(tx, desk.version.id),
    };
  });
}

/** A translation of what the original said before is not confirmed for what it says now. */
async function refuseOtherSource(ctx: Ctx, desk: OpenDesk, input: Input<'save'>): Promise<void> {
  if (!input.isConfirmed || input.sourceSeen === undefined) return;
  const { source } = await findSegment(desk, ctx, input.segmentId);
  if (segmentKey(source) !== segmentKey(input.sourceSeen))
    throw new AppError('conflict', 'translation.workbench.sourceChanged');
}

export async function readChanges(
  ctx: Ctx,
  presence: Presence,
  { versionId, seen, activeId }: Input<'changes'>,
): Promise<Output<'changes'>> {
  const { version, personId } = await openDesk(ctx, versionId);
  const now = ctx.clock();
  presence.note(version.id, personId, activeId, now);
  const others = presence.others(version.id, personId, now);
  const segments = await segmentsOf(ctx, version.id, { ids: seen.map(({ id }) => id) });
  const known = new Map(seen.map((one) => [one.id, one]));
  const changed = segments.filter(({ id, revision, state }) => {
    const before = known.get(id);
    return before?.revision !== revision || before.state !== state;
  });
  const there = new Set(segments.map(({ id }) => id));
  const names = await namesOf(
    ctx,
    others.map((other) => other.personId),
  );
  return {
    changed: await presentSegments(ctx, changed),
    goneIds: seen.map(({ id }) => id).filter((id) => !there.has(id)),
    present: others.map((other) => ({
      id: other.personId,
      name: names.get(other.personId) ?? '',
      activeId: other.activeId,
    })),
    state: version.state,
    sourceRevision: version.text.revision,
    counts: await countSegments(ctx, version.id),
  };
}

const concordanceMost = 50;

/** Where the memory has a word in the languages of the version; the whole phrase and short sentences first. */
export async function findConcordance(
  ctx: Ctx,
  { versionId, q }: Input<'concordance'>,
): Promise<Output<'concordance'>> {
  const { version } = await openDesk(ctx, versionId);
  const { from, to } = version;
  const { hits, isMore } = await findInMemory(ctx, q, pairOf(from, to));
  return {
    isMore: isMore || hits.length > concordanceMost,
    items: hits.slice(0, concordanceMost).map(({ unit, language, places }) => ({
      ...sidesOf(unit, from),
      sourcePlaces: language === from ? places : [],
      targetPlaces: language === from ? [] : places,
      recordNumber: unit.record_number,
    })),
  };
}
