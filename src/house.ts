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
    owns: 'documents, index, search, saved searches and alerts',
    isBuilt: true,
  },
  {
    name: 'conversations',
    floor: 'first',
    mayImport: ['accounts', 'translation'],
    owns: 'threads, messages in two languages, files of a talk, live streams',
    isBuilt: true,
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
    mayImport: ['accounts', 'translation', 'conversations', 'catalogue'],
    owns: 'gate (screening), lists; later maturity, review',
    isBuilt: true,
  },
  {
    name: 'matching',
    floor: 'second',
    mayImport: ['accounts', 'translation', 'catalogue', 'search', 'evaluation'],
    owns: 'candidates, reasons, dismissals',
    isBuilt: true,
  },
  {
    name: 'cooperation',
    floor: 'second',
    mayImport: ['accounts', 'translation', 'search', 'conversations', 'catalogue', 'evaluation', 'matching'],
    owns: 'interests, projects, agreements, rights, landing, funnel',
    isBuilt: true,
  },
  {
    name: 'programmes',
    floor: 'third',
    mayImport: ['accounts', 'translation', 'search', 'evaluation', 'cooperation'],
    owns: 'agreements, sessions, lists, events, road maps',
    isBuilt: true,
  },
  {
    name: 'funding',
    floor: 'third',
    mayImport: ['accounts', 'search', 'catalogue', 'evaluation', 'cooperation', 'programmes'],
    owns: 'funds, calls, applications',
    isBuilt: true,
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
    isBuilt: true,
  },
  {
    name: 'interop',
    floor: 'attic',
    mayImport: ['accounts', 'translation', 'search', 'catalogue', 'cooperation', 'programmes', 'funding'],
    owns: 'harvesting (OAI-PMH), sitemaps, webhooks, access tokens, reference of the API, importing',
    isBuilt: true,
  },
];

/** The storeys outside the rooms, lowest first, and which of them each may import. */
export const storeys = {
  shared: {
    mayImport: [],
    purpose: 'words both sides use: ids, addresses, languages, money, errors, endpoints',
  },
  platform: { mayImport: ['shared'], purpose: 'cellar: server tools that know no room' },
  ui: { mayImport: ['shared'], purpose: 'furniture: browser parts that know no room' },
  features: { mayImport: ['shared', 'platform', 'ui'], purpose: 'the rooms' },
  app: {
    mayImport: ['shared', 'platform', 'ui', 'features'],
    purpose: 'roof: the only place that knows every room',
  },
} as const;

/** Storeys and folders that run in a browser, so no server tool and nothing of Node may reach them. */
export const browserStoreys = ['shared', 'ui'] as const;

/** What of the furniture the server may know: the contexts it fills for the pages. */
export const furnitureForServer = /^src\/ui\/api-context\.ts$/;

/** Files of a room that others may import, by their path inside the room. */
export const doorFiles = {
  /** for servers of rooms above, and the roof */
  server: /^public(-text)?\.ts$/,
  /** for contracts, servers and screens of rooms above */
  contract: /(^|\/)(contract|vocabulary|endpoints)\.ts$/,
  /** for screens of rooms above */
  web: /^web\/[a-z-]+\.tsx?$/,
  /** for screens of rooms above, and the roof */
  words: /(^|\/)messages\/[a-z-]+-words\.ts$/,
  /** for tests of rooms above */
  testing: /^testing(-[a-z]+)*\.ts$/,
} as const;

export type LayerName = 'contract' | 'rules' | 'access' | 'store' | 'views' | 'service' | 'routes' | 'web';

/** A kind of file inside a room. Names may carry a word before: `membership-store.ts` is a store. */
export type Layer = {
  name: LayerName;
  /** Matched against the path inside the room. */
  files: RegExp;
  purpose: string;
  /** Layers of rooms, storeys (or folders of the platform) and packages it never imports, not even their types. */
  never: readonly string[];
  /** The same for values only: types are welcome. */
  neverValues: readonly string[];
};

export const layers: readonly Layer[] = [
  {
    name: 'contract',
    files: /(^|[/-])(contract|vocabulary|endpoints)\.ts$/,
    purpose: 'shapes, endpoints, closed lists: browser and server read this',
    never: ['service', 'store', 'views', 'routes', 'web', 'platform', 'ui', 'kysely', 'node:'],
    neverValues: [],
  },
  {
    name: 'rules',
    files: /(^|[/-])(rules|requirements|life-cycle)\.ts$/,
    purpose: 'pure decisions and state tables; no input or output',
    never: ['store', 'views', 'service', 'routes', 'web', 'ui', 'kysely', 'node:'],
    neverValues: ['platform'],
  },
  {
    name: 'access',
    files: /(^|[/-])access\.ts$/,
    purpose: 'who may see and do what: the one gate',
    never: ['service', 'routes', 'web', 'ui'],
    neverValues: [],
  },
  {
    name: 'store',
    files: /(^|[/-])store\.ts$/,
    purpose: "all SQL that changes the room's tables; no other room's tables",
    never: ['service', 'routes', 'web', 'ui', 'platform/http'],
    neverValues: [],
  },
  {
    name: 'views',
    files: /(^|[/-])views\.ts$/,
    purpose: 'read models for screens and lists; writes nothing',
    never: ['service', 'routes', 'web', 'ui', 'platform/http'],
    neverValues: [],
  },
  {
    name: 'service',
    files: /(^|[/-])service\.ts$/,
    purpose: 'what people do: own rules, store, views, access; doors of rooms below; news, audit, jobs',
    never: ['routes', 'web', 'ui', 'hono', 'react'],
    neverValues: ['platform/http'],
  },
  {
    name: 'routes',
    files: /(^|[/-])routes\.ts$/,
    purpose: 'from the contract to the service, a few lines each',
    never: ['store', 'web', 'ui', 'kysely'],
    neverValues: ['platform/db'],
  },
  {
    name: 'web',
    files: /(^|\/)web\/.+\.tsx?$/,
    purpose: 'screens: they read and write through the contracts only',
    never: ['service', 'store', 'views', 'access', 'routes', 'platform', 'kysely', 'hono', 'node:'],
    neverValues: [],
  },
];

/** Packages that work on a server only; their names in a built browser file are a fault too. */
export const serverPackages = [
  'kysely',
  'pg',
  '@electric-sql/pglite',
  '@node-rs/argon2',
  'nodemailer',
  'pdfkit',
  'pdf-lib',
  'docx',
  '@e965/xlsx',
  'ical-generator',
  'pino',
  'croner',
  'file-type',
  'hono',
  '@hono/node-server',
  '@react-router/node',
] as const;

export const linesPerFileMax = 400;
export const linesPerReadmeMax = 20;
