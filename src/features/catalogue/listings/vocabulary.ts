/** The closed lists of the catalogue: codes are stored, labels stand in the room's messages. */
export const listingKinds = ['offer', 'request'] as const;
export type ListingKind = (typeof listingKinds)[number];

export const listingStates = [
  'draft',
  'submitted',
  'in_moderation',
  'changes_requested',
  'in_screening',
  'blocked',
  'in_translation',
  'approved',
  'published',
  'paused',
  'reserved',
  'concluded',
  'expired',
  'withdrawn',
  'archived',
] as const;
export type ListingState = (typeof listingStates)[number];

export { textStates, type TextState } from '../../../shared/text-states.ts';

export const visibilities = ['public', 'registered', 'partners', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

export const complianceStates = ['not_screened', 'clear', 'conditional', 'blocked'] as const;
export type ComplianceState = (typeof complianceStates)[number];

export const cooperationTypes = [
  'licence',
  'assignment',
  'jointRnd',
  'commissionedRnd',
  'technicalService',
  'consulting',
  'jointVenture',
  'pilotTest',
  'equipmentSupply',
] as const;
export type CooperationType = (typeof cooperationTypes)[number];

export const maturitySchemes = ['iso16290', 'gostr58048', 'gbt22900', 'gbt37264'] as const;
export const ipStatuses = ['none', 'secret', 'applied', 'granted', 'copyright', 'mixed'] as const;
export const ipObjectTypes = ['patent', 'utilityModel', 'design', 'software', 'variety', 'other'] as const;
export const ipObjectStatuses = ['applied', 'granted', 'lapsed'] as const;
export const rightsForms = ['assignment', 'exclusive', 'sole', 'nonExclusive'] as const;
export const controlAnswers = ['no', 'yes', 'unknown'] as const;
export const solutionIpExpectations = ['owner', 'shared', 'licence', 'open'] as const;
export const partnerTypes = ['institute', 'university', 'company', 'park', 'intermediary', 'fund'] as const;

/** Why a moderator sends a listing back. */
export const changeReasons = [
  'incomplete',
  'unclear',
  'advertising',
  'unverifiable',
  'duplicate',
  'wrongField',
  'personalData',
  'language',
  'other',
] as const;
