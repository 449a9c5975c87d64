import { layers, type LayerName } from '../../src/house.ts';

/** Where a file stands in the house. */
export type Place = {
  storey: 'shared' | 'platform' | 'ui' | 'features' | 'app';
  /** The room, for files of rooms. */
  room: string | undefined;
  /** Path inside the room or storey. */
  inside: string;
  layer: LayerName | undefined;
};

/** Undefined for what is no part of the house: tests, scripts, measurements. `src/main.ts` belongs to the roof. */
export function placeOf(path: string): Place | undefined {
  if (path === 'src/main.ts') return { storey: 'app', room: undefined, inside: 'main.ts', layer: undefined };
  const found = /^src\/(shared|platform|ui|features|app)\/(.+)$/.exec(path);
  if (!found) return undefined;
  const [, storey, rest] = found as unknown as [string, Place['storey'], string];
  if (storey !== 'features') return { storey, room: undefined, inside: rest, layer: undefined };
  const slash = rest.indexOf('/');
  const inside = rest.slice(slash + 1);
  return { storey, room: rest.slice(0, slash), inside, layer: layerOf(inside) };
}

function layerOf(inside: string): LayerName | undefined {
  const isWeb = /(^|\/)web\//.test(inside);
  return layers.find(({ name, files }) => (isWeb ? name === 'web' : files.test(inside)))?.name;
}

/** Screens and what they share run in a browser as well. */
export function isBrowserFile(path: string): boolean {
  const place = placeOf(path);
  if (!place) return false;
  if (place.storey === 'ui') return true;
  if (place.storey === 'app') return place.inside.startsWith('web/') && !isServerSideOfWeb(path);
  return place.layer === 'web';
}

/** Files of the web folder that React Router runs on the server or while building only. */
export function isServerSideOfWeb(path: string): boolean {
  return /^src\/app\/web\/(entry\.server\.tsx|routes\.ts)$/.test(path);
}
