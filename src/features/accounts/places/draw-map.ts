import { cityPoints, pairPoints, portPoints, riverLines } from './map-points.ts';

export type MapPoint = { x: number; y: number };
type Degrees = readonly [east: number, north: number];

/** The window of the map: what lies outside is drawn on its edge. */
const west = 106.5;
const east = 142;
const south = 41.5;
const north = 55;
/** A degree of latitude is about as long on the drawing as one and a half of longitude, as on the ground there. */
const scaleX = 36;
const scaleY = 54;
const margin = 34;

export const mapSize = {
  width: Math.round((east - west) * scaleX + 2 * margin),
  height: Math.round((north - south) * scaleY + 2 * margin),
};

function placed([lon, lat]: Degrees): MapPoint & { isBeyond: boolean } {
  const isBeyond = lon < west || lon > east || lat < south || lat > north;
  const x = margin + (Math.min(Math.max(lon, west), east) - west) * scaleX;
  const y = margin + (north - Math.min(Math.max(lat, south), north)) * scaleY;
  return { x: Math.round(x), y: Math.round(y), isBeyond };
}

/** Points nearer than this to one that is placed already are pushed off, so that each can be seen and pressed. */
const apart = 22;

/** The points of these keys on the drawing, each with a place of its own; keys without one are absent. */
function placeAll(keys: readonly string[], degrees: Readonly<Record<string, Degrees>>, taken: MapPoint[]) {
  const found = new Map<string, MapPoint & { isBeyond: boolean }>();
  for (const key of keys) {
    const known = degrees[key];
    if (!known) continue;
    const start = placed(known);
    const free = firstFree(start, taken);
    taken.push(free);
    found.set(key, { ...start, ...free });
  }
  return found;
}

/** Looks around a point in growing rings, right, below, left, above first. */
function firstFree(start: MapPoint, taken: readonly MapPoint[]): MapPoint {
  for (let ring = 0; ring < 8; ring += 1) {
    const turns = ring === 0 ? 1 : 8;
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (turn * Math.PI) / 4;
      const x = Math.round(start.x + ring * (apart / 2) * Math.cos(angle));
      const y = Math.round(start.y + ring * (apart / 2) * Math.sin(angle));
      const isInside = x > 10 && x < mapSize.width - 10 && y > 10 && y < mapSize.height - 10;
      if (isInside && taken.every((other) => Math.hypot(other.x - x, other.y - y) >= apart)) return { x, y };
    }
  }
  return { x: start.x, y: start.y };
}

/** West of the window: one below the other on the left edge, in the order given. */
function stackWest(keys: readonly string[], taken: MapPoint[]) {
  const far = keys.filter((key) => (cityPoints[key]?.[0] ?? west) < west - 5);
  return new Map(
    far.map((key, at) => {
      const point = { x: 18, y: margin + at * 26 };
      taken.push(point);
      return [key, { ...point, isBeyond: true }] as const;
    }),
  );
}

/** Where everything stands on the drawing; the same on every call. */
export function drawMap(keys: {
  cities: readonly string[];
  ports: readonly string[];
  pairs: readonly string[];
}) {
  const taken: MapPoint[] = [];
  const far = stackWest(keys.cities, taken);
  const near = placeAll(
    keys.cities.filter((key) => !far.has(key)),
    cityPoints,
    taken,
  );
  return {
    cities: new Map([...far, ...near]),
    ports: placeAll(keys.ports, portPoints, taken),
    pairs: placeAll(keys.pairs, pairPoints, taken),
    rivers: riverLines.map(({ key, points }) => {
      const line = points.map((point) => placed(point)).map(({ x, y }) => ({ x, y }));
      const label = line[Math.max(0, Math.floor(line.length / 2) - 1)] ?? { x: 0, y: 0 };
      return { key, points: line, label };
    }),
  };
}

export type LabelSide = 'right' | 'left' | 'above' | 'below';
type Box = { left: number; right: number; top: number; bottom: number };

/** Pixels a letter takes, at most, and the height of a line. */
const letterWidth = 9;
const lineHeight = 18;

function labelBox({ x, y }: MapPoint, side: LabelSide, letters: number): Box {
  const width = letters * letterWidth;
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + 10 : x - 10 - width;
    return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
  }
  const top = side === 'above' ? y - 10 - lineHeight : y + 10;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + lineHeight };
}

/** For each city the side of its point on which its name covers least of what is drawn already. */
export function chooseLabels(
  cities: readonly { key: string; at: MapPoint; letters: number }[],
  points: readonly MapPoint[],
): Map<string, LabelSide> {
  const boxes: Box[] = points.map(({ x, y }) => ({
    left: x - 11,
    right: x + 11,
    top: y - 11,
    bottom: y + 11,
  }));
  const chosen = new Map<string, LabelSide>();
  for (const { key, at, letters } of cities) {
    const costOf = (side: LabelSide) => {
      const box = labelBox(at, side, letters);
      const isOutside =
        box.left < 0 || box.right > mapSize.width || box.top < 0 || box.bottom > mapSize.height;
      return boxes.reduce((sum, one) => sum + sharedArea(box, one), isOutside ? 1e6 : 0);
    };
    const best = (['right', 'left', 'above', 'below'] as const).reduce((one, other) =>
      costOf(other) < costOf(one) ? other : one,
    );
    chosen.set(key, best);
    boxes.push(labelBox(at, best, letters));
  }
  return chosen;
}

function sharedArea(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

const earthRadiusKm = 6371;

/** The straight line between a hub city and a crossing in whole tens of kilometres; undefined where either is unknown. */
export function kilometresBetween(cityKey: string, portKey: string): number | undefined {
  const from = cityPoints[cityKey];
  const to = portPoints[portKey];
  if (!from || !to) return undefined;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [fromEast, fromNorth] = from;
  const [toEast, toNorth] = to;
  const half =
    Math.sin(rad(toNorth - fromNorth) / 2) ** 2 +
    Math.cos(rad(fromNorth)) * Math.cos(rad(toNorth)) * Math.sin(rad(toEast - fromEast) / 2) ** 2;
  return Math.round((2 * earthRadiusKm * Math.asin(Math.sqrt(half))) / 10) * 10;
}
