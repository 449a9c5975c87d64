/** What is known of a crossing. `open_or_seasonal` promises no hours: rivers freeze, repairs and decisions come. */
export const portStatuses = ['open_or_seasonal', 'closed', 'not_open', 'check'] as const;
export type PortStatus = (typeof portStatuses)[number];

export const transportModes = ['rail', 'road', 'river', 'ice_road', 'pontoon'] as const;
export type TransportMode = (typeof transportModes)[number];

/** Kinds of organisations that are bodies of a region: they decide and coordinate. */
export const bodyKinds = [
  'authority',
  'government',
  'ministry',
  'agency',
  'local-government',
  'leading-group',
] as const;
/** Kinds of facilities that take residents. */
export const parkKinds = [
  'science-park',
  'incubator',
  'cooperation-base',
  'cooperation-centre',
  'innovation-centre',
  'industrial-base',
  'service-platform',
] as const;
