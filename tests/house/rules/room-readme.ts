import { linesPerReadmeMax, rooms, type Room } from '../../../src/house.ts';
import type { Fault, SourceTree } from '../fault.ts';

/** Every room that is built has a folder and a short README; every folder of features is a room of the plan. */
export function findReadmeFaults(tree: SourceTree, plan: readonly Room[] = rooms): Fault[] {
  const folders = new Set(
    [...tree.keys()].flatMap((file) => /^src\/features\/([^/]+)\//.exec(file)?.[1] ?? []),
  );
  const faults: Fault[] = [];
  for (const { name, isBuilt } of plan) {
    if (isBuilt !== folders.has(name)) {
      const message = isBuilt
        ? 'is planned as built but has no folder'
        : 'has a folder but is not marked as built';
      faults.push({ file: 'src/house.ts', line: 1, message: `${name} ${message}` });
    }
  }
  for (const name of folders) {
    const file = `src/features/${name}/README.md`;
    const lines = tree.get(file)?.trimEnd().split('\n').length;
    if (!plan.some((room) => room.name === name))
      faults.push({ file, line: 1, message: `${name} is not a room of src/house.ts` });
    if (lines === undefined) faults.push({ file, line: 1, message: 'is missing' });
    else if (lines > linesPerReadmeMax)
      faults.push({ file, line: lines, message: `has ${lines} lines of ${linesPerReadmeMax}` });
  }
  return faults;
}
