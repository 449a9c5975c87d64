/** The closed lists of interests: codes are stored, words stand in the room's messages. */
export const interestStates = [
  'sent',
  'acknowledged',
  'declined',
  'introduced',
  'nda_signed',
  'negotiating',
  'agreed',
  'failed',
  'reported',
] as const;
export type InterestState = (typeof interestStates)[number];

export const interestSteps = [
  'acknowledge',
  'decline',
  'introduce',
  'signNda',
  'negotiate',
  'agree',
  'fail',
  'report',
] as const;
export type InterestStep = (typeof interestSteps)[number];

/** On whose behalf a step of an interest is taken. */
export const interestSides = ['sender', 'receiver', 'senderBroker', 'receiverBroker', 'system'] as const;
export type InterestSide = (typeof interestSides)[number];

/** Why the owner of a record does not wish to go on. */
export const declineReasons = [
  'tooEarly',
  'benefitUnclear',
  'routeUnclear',
  'descriptionUnclear',
  'noCapacity',
  'alreadyPartnered',
  'rightsUnclear',
  'complianceRisk',
  'notOurField',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why a negotiation ended without an agreement. */
export const failReasons = [
  'price',
  'rights',
  'technology',
  'financing',
  'compliance',
  'noAnswer',
  'partnerChanged',
  'other',
] as const;
export type FailReason = (typeof failReasons)[number];

/** What the parties agreed on; prices are not asked for. */
export const agreementKinds = [
  'letterOfIntent',
  'jointDevelopment',
  'licence',
  'assignment',
  'technicalService',
  'consulting',
  'jointVenture',
  'pilotTest',
  'equipmentSupply',
  'other',
] as const;
export type InterestAgreementKind = (typeof agreementKinds)[number];

/** What came of it after twelve months. */
export const outcomeKinds = ['inUse', 'inDevelopment', 'extended', 'ended', 'unknown'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** Rough value of the cooperation, in euro so that both banks count alike; never a price. */
export const valueBands = ['none', 'under50k', 'to250k', 'to1m', 'to5m', 'over5m', 'undisclosed'] as const;
export type ValueBand = (typeof valueBands)[number];

/** How soon an owner answers, where a figure would tell who he is. */
export const answerBands = ['inTime', 'late', 'unknown'] as const;
export type AnswerBand = (typeof answerBands)[number];

export const brokerSides = ['sender', 'receiver'] as const;
export type BrokerSide = (typeof brokerSides)[number];

export const whoCharactersMax = 1000;
export const answerCharactersMax = 3000;
export const endUseCharactersMax = 1000;
export const reasonCharactersMax = 2000;
export const lineCharactersMax = 500;
export const partiesCharactersMax = 200;
export const jobsMax = 100_000;
/** An organisation's answer time is shown from so many interests on. */
export const answersCountedMin = 3;
export const boardPageSizeMax = 500;
