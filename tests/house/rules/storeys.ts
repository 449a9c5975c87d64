import { browserStoreys, furnitureForServer, storeys } from '../../../src/house.ts';
import type { Fault, SourceTree } from '../fault.ts';
import { importsOf, isTest, isTypeScript, type Import } from '../parse-source.ts';
import { isServerSideOfWeb, placeOf, type Place } from '../place.ts';

/** Storeys lie on one another: each imports only those it may; what runs in a browser knows no server tool. */
export function findStoreyFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  for (const file of tree.keys()) {
    const place = isTypeScript(file) ? placeOf(file) : undefined;
    if (!place || isTest(file)) continue;
    for (const found of importsOf(tree, file)) {
      const message = faultOf(file, place, found);
      if (message) faults.push({ file, line: found.line, message });
    }
  }
  return faults;
}

function faultOf(file: string, place: Place, { specifier, target }: Import): string | undefined {
  const isBrowser = (browserStoreys as readonly string[]).includes(place.storey) || isWebOfRoof(file);
  if (target === undefined) {
    return isBrowser && specifier.startsWith('node:')
      ? `runs in a browser and imports ${specifier}`
      : undefined;
  }
  if (isBrowser && target.startsWith('src/platform/'))
    return `runs in a browser and imports the server tool ${target}`;
  if (target === 'src/main.ts') return 'imports the front door';
  const to = placeOf(target);
  if (!to) return target === 'src/house.ts' ? undefined : `imports ${target}, which is outside the house`;
  if (to.storey === place.storey) return undefined;
  const allowed: readonly string[] = storeys[place.storey].mayImport;
  if (!allowed.includes(to.storey)) return `${place.storey} never imports ${to.storey} (${target})`;
  const isServer = place.storey === 'app' ? place.inside.startsWith('server/') : place.layer !== 'web';
  if (to.storey === 'ui' && isServer && !isWebOfRoof(file) && !isAllowedFurniture(place, target)) {
    return `a server file imports furniture of the browser (${target})`;
  }
  return undefined;
}

function isAllowedFurniture(place: Place, target: string): boolean {
  return place.storey === 'app' && furnitureForServer.test(target);
}

function isWebOfRoof(file: string): boolean {
  return file.startsWith('src/app/web/') && !isServerSideOfWeb(file);
}
