/** What a known project or case of the sources is. */
export const caseKinds = [
  'big-project',
  'mega-science',
  'technology-transfer',
  'joint-rd',
  'joint-venture',
  'joint-production',
  'production-base',
  'grant-project',
  'outbound',
  'small-project',
  'exploratory',
  'stalled-case',
  'programme-batch',
  'historical-programme',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** How a case stands, as the source says it, with the year it speaks of. */
export const caseStatuses = [
  'completed',
  'historic',
  'in-operation',
  'under-construction-2021',
  'in-development-2021',
  'substantive-cooperation-2019',
  'memorandum-signed-2021',
  'contract-delayed',
  'ongoing-2021',
  'registration-applied-2021',
  'in-talks-2021',
  'stalled',
  'agreement-reached',
  'letter-of-intent',
  'branch-registered',
  'first-batch-production',
  'industrialised',
  'funded',
  'operating',
  'operating-2020',
  'planned-2007',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Forms of cooperation the cases name. */
export const caseModes = [
  'technology-transfer',
  'licensing',
  'joint-rd',
  'joint-venture',
  'joint-production',
  'technology-export',
  'talent-import',
  'personnel-training',
] as const;
export type CaseMode = (typeof caseModes)[number];

/** The way of introduced technology. */
export const caseStages = ['purchased', 'absorbed', 'redeveloped', 'produced'] as const;
export type CaseStage = (typeof caseStages)[number];

/** Why a row waits for a person before others see it. */
export const reviewFlags = ['export-control-check', 'dual-use-review'] as const;
export type ReviewFlag = (typeof reviewFlags)[number];

export const caseTextMax = 1000;
