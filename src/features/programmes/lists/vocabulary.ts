import type { Currency } from '../../../shared/money.ts';

/** The two banks of the river; each keeps its own list, its own clock and its own money. */
export const sides = ['cn', 'ru'] as const;
export type Side = (typeof sides)[number];
export const currencyOfSide: Readonly<Record<Side, Currency>> = { cn: 'CNY', ru: 'RUB' };
/** The language a side is written to in, and keeps its list in. */
export const languageOfSide = { cn: 'zh', ru: 'ru' } as const;
export const countryOfSide = { cn: 'CN', ru: 'RU' } as const;

/** Where the deadline of a side is read when nobody says otherwise: Beijing and Moscow. */
export const zoneOfSide: Readonly<Record<Side, string>> = { cn: 'Asia/Shanghai', ru: 'Europe/Moscow' };

/** How numbers of the demonstration begin: outside those of a year. */
export const demoNumbers = 'APL-DEMO-';

export const listStates = [
  'drafted',
  'announced',
  'screening',
  'matching',
  'ranking',
  'opened',
  'approved',
  'closed',
  'withdrawn',
] as const;
export type ListState = (typeof listStates)[number];

export const listSteps = [
  'announce',
  'endNominations',
  'startMatching',
  'startRanking',
  'openRankings',
  'approve',
  'close',
  'withdraw',
] as const;
export type ListStep = (typeof listSteps)[number];

export const nominationStates = ['drafted', 'submitted', 'held', 'passed', 'rejected', 'withdrawn'] as const;
export type NominationState = (typeof nominationStates)[number];

export const nominationSteps = ['submit', 'withdraw', 'pass', 'hold', 'reject'] as const;
export type NominationStep = (typeof nominationSteps)[number];
export const verdicts = ['pass', 'hold', 'reject'] as const;
export type Verdict = (typeof verdicts)[number];

export const pairStates = [
  'proposed',
  'confirmed',
  'rejected',
  'approved',
  'declined',
  'finished',
  'carriedOver',
] as const;
export type PairState = (typeof pairStates)[number];

export const pairSteps = [
  'confirm',
  'reject',
  'reconsider',
  'approve',
  'decline',
  'finish',
  'carryOver',
] as const;
export type PairStep = (typeof pairSteps)[number];
/** Pairs that became projects of an approved list. */
export const projectStates = ['approved', 'finished', 'carriedOver'] as const;
export type ListProjectState = (typeof projectStates)[number];

/** Why two rows are taken for one project; each with its part of the score. */
export const pairReasons = [
  'sameNumber',
  'sameOrganisation',
  'likeName',
  'sharedConcepts',
  'sameField',
  'nominatedTogether',
  'byHand',
  'carriedOver',
  'otherOrganisations',
] as const;

/** The forms of joint work a call may ask for. */
export const listModes = [
  'jointResearch',
  'technologyTransfer',
  'jointLaboratory',
  'expedition',
  'exchangeOfScientists',
  'conference',
] as const;
export type ListMode = (typeof listModes)[number];

export const reportStandings = ['onTrack', 'delayed', 'stopped', 'done'] as const;
export type ReportStanding = (typeof reportStandings)[number];

/** A milestone is called overdue when so many days have passed since it was due. */
export const overdueAfterDays = 30;
/** A status report is due so many days after it was asked for. */
export const reportDays = 30;

export const lineMax = 300;
export const textMax = 6000;
export const reasonMax = 2000;
export const rowsMax = 1000;
