import { doorFiles, rooms } from '../../../src/house.ts';
import type { Fault, SourceTree } from '../fault.ts';
import { importsOf, isTest, isTypeScript } from '../parse-source.ts';
import { placeOf, type Place } from '../place.ts';

type Door = keyof typeof doorFiles;

/** A room imports only rooms it may, and only through their doors; so does the roof. */
export function findRoomOrderFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = findOrderFaults();
  for (const file of tree.keys()) {
    const from = isTypeScript(file) ? placeOf(file) : undefined;
    if (!from || (from.storey !== 'features' && from.storey !== 'app')) continue;
    for (const { target, line } of importsOf(tree, file)) {
      const to = target === undefined ? undefined : placeOf(target);
      if (!to?.room || to.room === from.room) continue;
      const message = faultOf(file, from, to);
      if (message) faults.push({ file, line, message });
    }
  }
  return faults;
}

function faultOf(file: string, from: Place, to: Place): string | undefined {
  if (from.room !== undefined) {
    const room = rooms.find(({ name }) => name === from.room);
    if (!room) return `${from.room} is not a room of src/house.ts`;
    if (!room.mayImport.includes(to.room ?? '')) return `${from.room} may not import ${to.room}`;
  }
  const allowed = doorsFor(file, from);
  if (allowed.some((door) => doorFiles[door].test(to.inside))) return undefined;
  return `goes past the door of ${to.room} (${to.inside}); open to it: ${allowed.join(', ')}`;
}

function doorsFor(file: string, from: Place): Door[] {
  if (isTest(file)) return ['server', 'contract', 'words', 'testing'];
  if (from.storey === 'app') {
    return from.inside.startsWith('web/') ? ['contract', 'web', 'words'] : ['server', 'contract', 'words'];
  }
  if (from.layer === 'web') return ['contract', 'web', 'words'];
  return from.layer === 'contract' ? ['contract'] : ['server', 'contract'];
}

/** The plan itself: a room may import only rooms that stand before it. */
function findOrderFaults(): Fault[] {
  const names = rooms.map(({ name }) => name);
  return rooms.flatMap(({ name, mayImport }, at) =>
    mayImport
      .filter((wish) => !names.slice(0, at).includes(wish))
      .map((wish) => ({
        file: 'src/house.ts',
        line: 1,
        message: `${name} wants ${wish}, which does not stand before it`,
      })),
  );
}
