import {
  doorFiles,
  layers,
  linesPerFileMax,
  linesPerReadmeMax,
  rooms,
  serverPackages,
  storeys,
} from '../src/house.ts';

/** The map of the house as Markdown, from `src/house.ts`; the same plan, the same text. */
export function printHouse(): string {
  return [
    '# The house: what stands where, and what may reach what',
    '',
    'Printed from `src/house.ts` by `npm run generate`: change it there. `npm test` keeps the walls (`tests/house/`).',
    '',
    '**Calls go down, news goes up.** A room calls only rooms before it, through their doors; what happens it tells as',
    'events, and rooms after it listen. Lower rooms speak of higher things by address (`RecordRef`), never by import or',
    'foreign key.',
    '',
    '## Storeys',
    '',
    ...table(
      ['folder', 'what it is', 'may import'],
      Object.entries(storeys).map(([name, { purpose, mayImport }]) => [
        `src/${name}`,
        purpose,
        listOf(mayImport),
      ]),
    ),
    '',
    'Nobody imports `app`. What runs in a browser (`shared`, `ui`, every `web/`) never imports `platform`, a Node module or',
    `a package that works on servers only (${serverPackages.join(', ')}).`,
    '',
    '## Rooms, lowest first',
    '',
    ...table(
      ['floor', 'room', 'may import', 'owns', 'built'],
      rooms.map((room) => [
        room.floor,
        room.name,
        listOf(room.mayImport),
        room.owns,
        room.isBuilt ? 'yes' : 'planned',
      ]),
    ),
    '',
    '## Doors',
    '',
    'What others may import of a room, by its path inside the room:',
    '',
    ...table(
      ['door', 'path', 'open to'],
      Object.entries(doorFiles).map(([name, pattern]) => [
        name,
        `\`${pattern.source.replaceAll('|', '\\|')}\``,
        doorUsers[name] ?? '',
      ]),
    ),
    '',
    '## Inside a room',
    '',
    ...table(
      ['file', 'what it is', 'never imports', 'only types of'],
      layers.map((layer) => [layer.name, layer.purpose, listOf(layer.never), listOf(layer.neverValues)]),
    ),
    '',
    'A kind of record has its own folder with the same names; a small room keeps them at its top. A name may carry a word',
    'before it: `membership-store.ts` is a store. A room types its SQL with its own tables (`tablesOf<CatalogueTables>`);',
    'only views may name tables of rooms it may import, and views never write.',
    '',
    '## Measures',
    '',
    `No hand-written file is longer than ${linesPerFileMax} lines, no room's README longer than ${linesPerReadmeMax}. No`,
    'file imports itself by way of others (types, which are erased, do not count).',
    '',
  ].join('\n');
}

const doorUsers: Readonly<Record<string, string>> = {
  server: 'server files of rooms above, the roof',
  contract: 'everything in rooms above, the roof',
  web: 'screens of rooms above, the roof',
  words: 'screens of rooms above, the roof',
  testing: 'tests of rooms above',
};

function listOf(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

if (import.meta.main) process.stdout.write(printHouse());
