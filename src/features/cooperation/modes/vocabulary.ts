/** The forms a joint project can take; each asks for facts of its own beside those every project has. */
export const projectModes = [
  'technologyTransfer',
  'jointLab',
  'doubleBase',
  'jointCentre',
  'pairedPark',
  'productionBase',
  'offshoreCentre',
  'talentExchange',
] as const;
export type ProjectMode = (typeof projectModes)[number];

export const banks = ['cn', 'ru'] as const;
export type Bank = (typeof banks)[number];

/** `line` is one line of text, `count` a whole number, `percent` 0 to 100, `choice` one of the named options. */
export type ModeField = { readonly name: string; readonly isRequired?: true } & (
  | { readonly type: 'line' | 'text' | 'day' | 'month' | 'count' | 'percent' | 'money' | 'bank' | 'yesNo' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
);

const required = <T extends object>(field: T) => ({ ...field, isRequired: true as const });

export const contributionKinds = ['money', 'premises', 'equipment', 'people', 'knowHow', 'services'] as const;
export const standings = ['planned', 'underWay', 'done', 'dropped'] as const;

/** Lists that grow row by row; a mode names those it keeps. */
export const ledgers = {
  /** Who puts in what: the share of each bank follows from the values. */
  contributions: [
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'contributionKind', type: 'choice', options: contributionKinds }),
    required({ name: 'what', type: 'line' }),
    required({ name: 'value', type: 'money' }),
    { name: 'evidence', type: 'line' },
  ],
  equipment: [
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'what', type: 'line' }),
    { name: 'services', type: 'line' },
    { name: 'accessRules', type: 'line' },
    { name: 'price', type: 'money' },
  ],
  bases: [
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'host', type: 'line' }),
    required({ name: 'place', type: 'line' }),
    required({ name: 'officePlaces', type: 'count' }),
    required({ name: 'lodgingPlaces', type: 'count' }),
    { name: 'instruments', type: 'line' },
  ],
  /** Guests are counted, never named. */
  visits: [
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'guests', type: 'count' }),
    required({ name: 'from', type: 'day' }),
    required({ name: 'to', type: 'day' }),
    required({ name: 'purpose', type: 'line' }),
    { name: 'invitation', type: 'yesNo' },
    { name: 'insurance', type: 'yesNo' },
    { name: 'standing', type: 'choice', options: standings },
  ],
  sites: [
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'place', type: 'line' }),
    { name: 'areaSquareMetres', type: 'count' },
    { name: 'policies', type: 'line' },
    { name: 'openedOn', type: 'day' },
  ],
  tenants: [
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'organisation', type: 'line' }),
    required({ name: 'tenantFrom', type: 'bank' }),
    { name: 'since', type: 'day' },
    { name: 'work', type: 'line' },
  ],
  /** One a month and site: a site that sends none becomes visible. */
  reports: [
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'month', type: 'month' }),
    required({ name: 'introduced', type: 'count' }),
    required({ name: 'matched', type: 'count' }),
    required({ name: 'operating', type: 'count' }),
    required({ name: 'industrialised', type: 'count' }),
    { name: 'remarks', type: 'line' },
  ],
  startUp: [
    required({ name: 'what', type: 'line' }),
    required({ name: 'due', type: 'day' }),
    { name: 'doneOn', type: 'day' },
    { name: 'evidence', type: 'line' },
  ],
  certificates: [
    required({ name: 'what', type: 'line' }),
    required({ name: 'bank', type: 'bank' }),
    { name: 'laboratory', type: 'line' },
    { name: 'due', type: 'day' },
    { name: 'doneOn', type: 'day' },
  ],
  suppliers: [
    required({ name: 'organisation', type: 'line' }),
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'what', type: 'line' }),
    { name: 'standing', type: 'choice', options: standings },
  ],
  tasks: [
    required({ name: 'what', type: 'line' }),
    required({ name: 'due', type: 'day' }),
    { name: 'standing', type: 'choice', options: standings },
  ],
  results: [
    required({ name: 'what', type: 'line' }),
    required({ name: 'on', type: 'day' }),
    { name: 'handedTo', type: 'line' },
    { name: 'product', type: 'line' },
  ],
  hostBenefits: [
    required({ name: 'what', type: 'line' }),
    required({ name: 'on', type: 'day' }),
    { name: 'value', type: 'money' },
  ],
  stays: [
    required({ name: 'bank', type: 'bank' }),
    required({ name: 'guests', type: 'count' }),
    required({ name: 'role', type: 'line' }),
    required({ name: 'from', type: 'day' }),
    required({ name: 'to', type: 'day' }),
    { name: 'host', type: 'line' },
    { name: 'funding', type: 'line' },
  ],
  /** What came over with a technology, and what was made of it: the path of absorption. */
  absorption: [
    required({
      name: 'element',
      type: 'choice',
      options: [
        'drawings',
        'samples',
        'knowHow',
        'training',
        'equipment',
        'localisation',
        'test',
        'acceptance',
        'improvement',
      ],
    }),
    required({ name: 'what', type: 'line' }),
    { name: 'due', type: 'day' },
    { name: 'doneOn', type: 'day' },
    { name: 'value', type: 'money' },
    { name: 'lesson', type: 'line' },
  ],
} as const satisfies Record<string, readonly ModeField[]>;

export type LedgerName = keyof typeof ledgers;
export const ledgerNames = Object.keys(ledgers) as LedgerName[];

/** What each mode asks for, and the lists it keeps. */
export const modeDefinitions: Readonly<
  Record<ProjectMode, { readonly fields: readonly ModeField[]; readonly ledgers: readonly LedgerName[] }>
> = {
  technologyTransfer: { fields: [], ledgers: ['absorption'] },
  jointLab: {
    fields: [
      required({ name: 'topics', type: 'text' }),
      { name: 'sponsor', type: 'line' },
      { name: 'governance', type: 'text' },
      { name: 'publications', type: 'count' },
    ],
    ledgers: ['contributions', 'equipment', 'results'],
  },
  doubleBase: {
    fields: [required({ name: 'topics', type: 'text' }), { name: 'governance', type: 'text' }],
    ledgers: ['bases', 'visits', 'results'],
  },
  jointCentre: {
    fields: [
      required({ name: 'topics', type: 'text' }),
      required({ name: 'governance', type: 'text' }),
      { name: 'acceptanceCriteria', type: 'text' },
    ],
    ledgers: ['contributions', 'tasks', 'results'],
  },
  pairedPark: {
    fields: [
      { name: 'governance', type: 'text' },
      { name: 'policyDifferences', type: 'text' },
    ],
    ledgers: ['sites', 'tenants', 'reports'],
  },
  productionBase: {
    fields: [
      required({ name: 'place', type: 'line' }),
      { name: 'utilities', type: 'text' },
      { name: 'logistics', type: 'text' },
      { name: 'localisationPercent', type: 'percent' },
      { name: 'technologySource', type: 'line' },
    ],
    ledgers: ['startUp', 'certificates', 'suppliers', 'absorption'],
  },
  offshoreCentre: {
    fields: [
      required({ name: 'legalForm', type: 'line' }),
      required({ name: 'sponsor', type: 'line' }),
      required({ name: 'host', type: 'line' }),
      { name: 'staffLocal', type: 'count' },
      { name: 'staffSeconded', type: 'count' },
      { name: 'yearlyCost', type: 'money' },
    ],
    ledgers: ['tasks', 'results', 'hostBenefits'],
  },
  talentExchange: {
    fields: [
      required({ name: 'topics', type: 'text' }),
      { name: 'selection', type: 'text' },
      { name: 'housing', type: 'text' },
    ],
    ledgers: ['stays'],
  },
};

export const lineCharactersMax = 300;
export const textCharactersMax = 4000;
export const rowsMax = 2000;
/** A site of a paired park that has sent nothing for so long is called silent. */
export const silentAfterDays = 45;
