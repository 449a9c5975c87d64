/**
 * The rooms in order and what each may import: said here and nowhere else. `docs/house.md` is printed from this
 * file and `tests/house/` keeps the walls.
 */
export type Room = {
  name: string;
  floor: 'ground' | 'first' | 'second' | 'third' | 'attic';
  /** Rooms whose doors (`public.ts`, contracts, `web/` doors) it may use; all of them stand before it. */
  mayImport: readonly string[];
  owns: string;
  /** Rooms that are planned but not built yet have no folder. */
  isBuilt: boolean;
};

export const rooms: readonly Room[] = [
  {
    name: 'accounts',
    floor: 'ground',
    mayImport: [],
    owns: 'people, organisations, facilities, memberships, roles, directory',
    isBuilt: true,
  },
  {
    name: 'translation',
    floor: 'ground',
    mayImport: ['accounts'],
    owns: 'language analysis, termbase; later memory, engines, tasks',
    isBuilt: true,
  },
  {
    name: 'search',
    floor: 'first',
    mayImport: ['accounts', 'translation'],
    owns: 'documents, index, search; later saved searches and alerts',
    isBuilt: true,
  },
  {
    name: 'conversations',
    floor: 'first',
    mayImport: ['accounts', 'translation'],
    owns: 'threads, messages, translated display',
    isBuilt: false,
  },
  {
    name: 'catalogue',
    floor: 'first',
    mayImport: ['accounts', 'translation', 'search'],
    owns: 'offers, requests, experts and their texts per language',
    isBuilt: true,
  },
  {
    name: 'evaluation',
    floor: 'second',
    mayImport: ['accounts', 'catalogue'],
    owns: 'maturity, review, gate (screening)',
    isBuilt: false,
  },
  {
    name: 'matching',
    floor: 'second',
    mayImport: ['accounts', 'catalogue', 'search', 'evaluation'],
    owns: 'candidates, reasons, dismissals',
    isBuilt: false,
  },
  {
    name: 'cooperation',
    floor: 'second',
    mayImport: ['accounts', 'catalogue', 'conversations', 'evaluation', 'matching'],
    owns: 'interests, projects, rights, landing',
    isBuilt: false,
  },
  {
    name: 'programmes',
    floor: 'third',
    mayImport: ['accounts', 'translation', 'search', 'cooperation'],
    owns: 'agreements, sessions, lists, events, road maps',
    isBuilt: false,
  },
  {
    name: 'funding',
    floor: 'third',
    mayImport: ['accounts', 'search', 'catalogue', 'evaluation', 'cooperation', 'programmes'],
    owns: 'funds, calls, applications',
    isBuilt: false,
  },
  {
    name: 'insights',
    floor: 'attic',
    mayImport: [
      'accounts',
      'translation',
      'search',
      'conversations',
      'catalogue',
      'evaluation',
      'matching',
      'cooperation',
      'programmes',
      'funding',
    ],
    owns: 'indicators, series, snapshots',
    isBuilt: false,
  },
  {
    name: 'interop',
    floor: 'attic',
    mayImport: ['accounts', 'translation', 'catalogue', 'cooperation', 'programmes', 'funding'],
    owns: 'importing, exporting, OAI-PMH, feeds',
    isBuilt: false,
  },
];

/** The storeys outside the rooms, lowest first, and which of them each may import. */
export const storeys = {
  shared: { mayImport: [], purpose: 'words both sides use: ids, addresses, languages, money, errors, endpoints' },
  platform: { mayImport: ['shared'], purpose: 'cellar: server tools that know no room' },
  ui: { mayImport: ['shared'], purpose: 'furniture: browser parts that know no room' },
  features: { mayImport: ['shared', 'platform', 'ui'], purpose: 'the rooms' },
  app: { mayImport: ['shared', 'platform', 'ui', 'features'], purpose: 'roof: the only place that knows every room' },
} as const;

/** Files of a room that others may import: the server's door, the contract, and the browser's door. */
export const doorFiles = {
  server: /^public\.ts$/,
  contract: /(^|\/)(contract|vocabulary|endpoints)\.ts$/,
  web: /^web\/[a-z-]+\.tsx?$/,
} as const;

export const linesPerFileMax = 400;
