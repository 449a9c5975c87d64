import type { Ctx } from '../../../platform/db/context.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { openTargetStates, type Version, type VersionSegment } from '../texts/version.ts';
import { countSegments, segmentsOf } from '../texts/views.ts';
import { segmentsWithFindings } from './find-findings.ts';
import type { SegmentFilter } from './vocabulary.ts';

export type WindowWish = { filter: SegmentFilter; q: string; from: number; limit: number; focus: string };
export type FoundWindow = { from: number; total: number; segments: VersionSegment[] };

/** The wished window of the segments; without filter only its own rows are read. */
export async function findWindow(
  ctx: Ctx,
  termbase: LiveTermbase,
  version: Version,
  wish: WindowWish,
): Promise<FoundWindow> {
  if (wish.filter === 'all' && wish.q === '') return plainWindow(ctx, version, wish);
  const all = await segmentsOf(ctx, version.id);
  const chosen = await chooseSegments(termbase, version, all, wish);
  const focused = chosen.findIndex(({ id }) => id === wish.focus);
  const from = startOf(focused === -1 ? wish.from : focused, wish, chosen.length, focused !== -1);
  return { from, total: chosen.length, segments: chosen.slice(from, from + wish.limit) };
}

async function plainWindow(ctx: Ctx, version: Version, wish: WindowWish): Promise<FoundWindow> {
  const { total } = await countSegments(ctx, version.id);
  const [focused] = wish.focus === '' ? [] : await segmentsOf(ctx, version.id, { ids: [wish.focus] });
  const from = startOf(focused?.position ?? wish.from, wish, total, focused !== undefined);
  return { from, total, segments: await segmentsOf(ctx, version.id, { from, limit: wish.limit }) };
}

/** Windows that hold a segment stand at multiples of their length, so that addresses and neighbours stay the same. */
function startOf(place: number, { limit }: WindowWish, total: number, isFocus: boolean): number {
  const start = isFocus ? Math.floor(place / limit) * limit : place;
  return start < total ? start : Math.max(0, Math.floor((total - 1) / limit) * limit);
}

async function chooseSegments(
  termbase: LiveTermbase,
  version: Version,
  all: readonly VersionSegment[],
  { filter, q }: WindowWish,
): Promise<VersionSegment[]> {
  const needle = foldForFinding(q);
  const named = all.filter(
    ({ source, target }) =>
      needle === '' || foldForFinding(source).includes(needle) || foldForFinding(target).includes(needle),
  );
  if (filter === 'findings') {
    return segmentsWithFindings(
      termbase,
      version,
      named.filter(({ target }) => target !== ''),
    );
  }
  return named.filter(({ state }) => isChosen[filter](state));
}

const isChosen: Record<Exclude<SegmentFilter, 'findings'>, (state: VersionSegment['state']) => boolean> = {
  all: () => true,
  open: (state) => openTargetStates.includes(state),
  machine: (state) => state === 'machine',
  stale: (state) => state === 'stale',
  confirmed: (state) => state === 'human' || state === 'verified',
};

function foldForFinding(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}
