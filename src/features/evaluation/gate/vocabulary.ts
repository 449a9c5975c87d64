/** The closed lists of the gate: codes are stored, words stand in the room's messages. */
export const caseStates = ['open', 'more_information', 'clear', 'conditional', 'blocked'] as const;
export type CaseState = (typeof caseStates)[number];

/** What somebody wants to do with a record that the gate has to allow. */
export const purposes = ['publish', 'files', 'negotiate', 'sign', 'register'] as const;
export type Purpose = (typeof purposes)[number];

/** Why a case is open; the last three are the platform's own. */
export const occasions = [
  'publication',
  'files',
  'negotiation',
  'partyChange',
  'contentChange',
  'listChange',
  'conditionDue',
  'validityEnded',
  'appeal',
] as const;
export type CaseOccasion = (typeof occasions)[number];

export const conditionKinds = [
  'licenceNumber',
  'letterOfIntent',
  'identificationConclusion',
  'publicationClearance',
  'securityApproval',
  'ipOutboundReview',
  'permitNumber',
  'reexportConsent',
  'ethicsApproval',
  'ownershipProof',
  'secrecyCheck',
  'other',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** What a person decides. */
export const outcomes = ['clear', 'conditional', 'blocked'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the answers lead to, strongest last; `moreInformation`: nothing may be allowed before the owner has answered. */
export const proposedOutcomes = ['clear', 'conditional', 'moreInformation', 'blocked'] as const;
export type ProposedOutcome = (typeof proposedOutcomes)[number];

/** Every answer any question knows; which of them a question takes is data. */
export const answerCodes = [
  'no',
  'yes',
  'unknown',
  'notApplicable',
  'free',
  'restricted',
  'prohibited',
  'licensed',
  'given',
  'missing',
  'noHit',
  'notTheSame',
  'unclear',
  'theSame',
  'exemption',
  'standardContract',
  'certification',
  'assessment',
  'none',
] as const;
export type AnswerCode = (typeof answerCodes)[number];

export const hitAnswers = ['same', 'notSame', 'unclear'] as const;
export type HitAnswer = (typeof hitAnswers)[number];

export const banks = ['CN', 'RU'] as const;
export type Bank = (typeof banks)[number];

export const reasonCharactersMax = 4000;
export const workingDaysToDecide = 5;
/** A clear case holds so long, unless a list, a party or the content changes. */
export const validityMonths = 12;
