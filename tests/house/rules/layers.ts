import { layers } from '../../../src/house.ts';
import type { Fault, SourceTree } from '../fault.ts';
import { importsOf, isTest, isTypeScript, type Import } from '../parse-source.ts';
import { placeOf } from '../place.ts';

/** Inside a room each kind of file keeps to its part: contract, rules, access, store, views, service, routes, web. */
export function findLayerFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  for (const file of tree.keys()) {
    if (!isTypeScript(file) || isTest(file)) continue;
    const layer = layers.find(({ name }) => name === placeOf(file)?.layer);
    if (!layer) continue;
    for (const found of importsOf(tree, file)) {
      const walls = found.isTypeOnly ? layer.never : [...layer.never, ...layer.neverValues];
      const wall = walls.find((name) => meets(found, name));
      if (wall)
        faults.push({
          file,
          line: found.line,
          message: `${layer.name} never imports ${wall} (${found.specifier})`,
        });
    }
  }
  return faults;
}

/** Whether an import is of this layer, storey, folder of the platform, or package. */
function meets({ specifier, target }: Import, wall: string): boolean {
  if (target === undefined) {
    return wall.endsWith(':')
      ? specifier.startsWith(wall)
      : specifier === wall || specifier.startsWith(`${wall}/`);
  }
  if (target.startsWith(`src/${wall}/`)) return true;
  return placeOf(target)?.layer === wall;
}
