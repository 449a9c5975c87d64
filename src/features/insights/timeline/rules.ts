import type { Layer, Moment, TimelineFilter } from './contract.ts';

/** The layer of a scope of the sources. */
export function layerOf(scope: string): Layer {
  if (scope === 'bilateral') return 'bilateral';
  return scope.includes('-') ? 'regional' : 'national';
}

/** Texts of days (1997, 2000-11, 1992-12-18) as years with their part: 2000-11 is about 2000.83. */
export function yearOf(text: string): number {
  const [year = '0', month, day] = text.split('-');
  return Number(year) + (Number(month ?? 1) - 1) / 12 + (Number(day ?? 1) - 1) / 365;
}

type Placed = Pick<Moment, 'kind' | 'layer' | 'starts' | 'ends'>;

/** Whether a moment stands under a filter. What has no years is there only while no years are asked for. */
export function isUnder(moment: Placed, { layer, kind, from, to }: TimelineFilter): boolean {
  if (layer !== undefined && moment.layer !== layer) return false;
  if (kind !== undefined && (moment.kind === 'milestone') !== (kind === 'milestone')) return false;
  if (from === undefined && to === undefined) return true;
  if (moment.starts === null) return false;
  const begins = Math.floor(yearOf(moment.starts));
  const ends =
    moment.ends !== null ? Math.floor(yearOf(moment.ends)) : moment.kind === 'milestone' ? begins : Infinity;
  return begins <= (to ?? Infinity) && ends >= (from ?? -Infinity);
}

/** The text of a source that a lane of phases is drawn for: phases of different sources do not mix. */
export function laneOf({ layer, scope, source }: Pick<Moment, 'layer' | 'scope' | 'source'>): string {
  return `${layer} ${scope} ${source.file}`;
}
