export const landingKinds = [
  'production',
  'service',
  'pilotPlant',
  'laboratory',
  'licensedUse',
  'jointVenture',
  'trainingCentre',
  'other',
] as const;
export type LandingKind = (typeof landingKinds)[number];

/** When a landed project is asked what became of it, in months after the landing. */
export const followUpMonths = [6, 12, 24, 36] as const;
export type FollowUpMonths = (typeof followUpMonths)[number];

export const followUpStandings = ['running', 'grown', 'shrunk', 'stopped'] as const;
export type FollowUpStanding = (typeof followUpStandings)[number];

/** Bands instead of figures: nobody has to tell his sales. In millions of roubles or yuan a year, see the words. */
export const salesBands = ['none', 'upTo1', 'upTo10', 'upTo100', 'over100', 'unknown'] as const;
export type SalesBand = (typeof salesBands)[number];

/** The path of absorption: each stage stands on the one before. */
export const absorptionStages = ['licence', 'pilot', 'production', 'reinnovation'] as const;
export type AbsorptionStage = (typeof absorptionStages)[number];

export const landedTextMax = 4000;
export const lineMax = 300;

/** How old talks are called, in days without a step; data, an own proposal that an operator may change. */
export const ageLevels = [
  { level: 'ageing', days: 120 },
  { level: 'old', days: 240 },
  { level: 'losingValue', days: 365 },
] as const;
export type AgeLevel = (typeof ageLevels)[number]['level'];
