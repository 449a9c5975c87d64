/** The closed lists of projects: codes are stored, labels stand in the room's messages. */
export const projectStates = [
  'proposed',
  'checked',
  'approved',
  'registered',
  'running',
  'suspended',
  'final_report',
  'accepted',
  'closed',
  'impact_followed',
  'terminated',
] as const;
export type ProjectState = (typeof projectStates)[number];

export const projectSteps = [
  'check',
  'recheck',
  'approve',
  'register',
  'start',
  'suspend',
  'resume',
  'report',
  'accept',
  'close',
  'follow',
  'terminate',
] as const;
export type ProjectStep = (typeof projectSteps)[number];

export const banks = ['cn', 'ru', 'other'] as const;
export type Bank = (typeof banks)[number];

/** The five kinds of technology contract of Chinese law; forms and statistics use five, not four. */
export const contractKinds = ['development', 'transfer', 'licensing', 'consulting', 'service'] as const;
export type ContractKind = (typeof contractKinds)[number];
export const developmentKinds = ['commissioned', 'cooperative'] as const;
export type DevelopmentKind = (typeof developmentKinds)[number];

export const basisKinds = ['call', 'contract', 'agreement'] as const;
export type BasisKind = (typeof basisKinds)[number];

export const partyRoles = [
  'developer',
  'customer',
  'licensor',
  'licensee',
  'seller',
  'buyer',
  'provider',
  'recipient',
  'coDeveloper',
  'site',
  'funder',
] as const;
export type PartyRole = (typeof partyRoles)[number];

export const partyAnswers = ['asked', 'accepted', 'declined'] as const;

export const answers = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof answers)[number];

/** How a right passes under the contract. */
export const rightsPassed = ['assignment', 'exclusive', 'sole', 'ordinary', 'none', 'unknown'] as const;

export const riskLevels = ['low', 'medium', 'high'] as const;
export const levelSchemes = ['iso16290', 'gostr58048', 'gbt22900', 'gbt37264'] as const;

export const documentKinds = [
  'contract',
  'annex',
  'rightsAnnex',
  'permit',
  'registration',
  'milestoneEvidence',
  'finalReport',
  'acceptanceAct',
  'settlement',
  'translation',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
/** `zh-ru`: both languages side by side in one file. */
export const documentLanguages = ['zh', 'ru', 'en', 'zh-ru', 'other'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

export const resultKinds = [
  'patent',
  'utilityModel',
  'software',
  'knowHow',
  'variety',
  'topology',
  'publication',
  'other',
] as const;
export const impactMonths = [12, 36] as const;

/** A milestone this many days late is shown as badly late. */
export const badlyLateDays = 30;

export const titleMax = 200;
export const goalMax = 2000;
export const summaryMax = 5000;
export const lineMax = 500;
export const textMax = 3000;
export const partiesMax = 20;
export const milestonesMax = 60;
export const risksMax = 40;
export const documentsMax = 200;
export const amountMinorMax = 100_000_000_000_000;
