import type { InterestParties, InterestSide } from '../access.ts';
import type { Transition } from '../steps/rules.ts';
import type { InterestState, InterestStep } from './vocabulary.ts';

/** What must hold before a step besides its state and sides: checked by the service. */
export type InterestCondition =
  | 'reasonCodeGiven'
  /** The screening of the sender and the deal is decided, and not against them. */
  | 'senderScreened'
  /** A signed agreement on secrecy stands on record. */
  | 'ndaSigned'
  /** The gate lets the parties negotiate: restricted technology needs its letter of intent first. */
  | 'gateAllowsNegotiation'
  | 'gateAllowsSigning'
  /** Kind of agreement, day and countries. */
  | 'agreementGiven'
  | 'twelveMonthsPassed'
  | 'outcomeGiven';

export type InterestTransition = Transition<InterestState, InterestStep, InterestSide, InterestCondition>;

const brokers = ['senderBroker', 'receiverBroker'] as const;
const parties = ['sender', 'receiver'] as const;

/** The life cycle of an interest; nothing else moves one from state to state. */
export const interestTransitions: readonly InterestTransition[] = [
  { from: 'sent', step: 'acknowledge', to: 'acknowledged', by: ['receiverBroker'], conditions: [] },
  {
    from: 'acknowledged',
    step: 'decline',
    to: 'declined',
    by: ['receiver'],
    conditions: ['reasonCodeGiven'],
  },
  {
    from: 'acknowledged',
    step: 'introduce',
    to: 'introduced',
    by: ['receiver', 'receiverBroker', 'senderBroker'],
    needsAll: true,
    conditions: ['senderScreened'],
  },
  { from: 'introduced', step: 'signNda', to: 'nda_signed', by: parties, conditions: ['ndaSigned'] },
  {
    from: 'introduced',
    step: 'negotiate',
    to: 'negotiating',
    by: parties,
    needsAll: true,
    conditions: ['gateAllowsNegotiation'],
  },
  {
    from: 'nda_signed',
    step: 'negotiate',
    to: 'negotiating',
    by: parties,
    needsAll: true,
    conditions: ['gateAllowsNegotiation'],
  },
  {
    from: 'negotiating',
    step: 'agree',
    to: 'agreed',
    by: brokers,
    conditions: ['agreementGiven', 'gateAllowsSigning'],
  },
  { from: 'negotiating', step: 'fail', to: 'failed', by: brokers, conditions: ['reasonCodeGiven'] },
  {
    from: 'agreed',
    step: 'report',
    to: 'reported',
    by: ['receiver', ...brokers],
    conditions: ['twelveMonthsPassed', 'outcomeGiven'],
  },
];

/** Who takes the steps of a broker where a side has none. */
export const standIns = { senderBroker: 'sender', receiverBroker: 'receiver' } as const;

type Brokers = Pick<InterestParties, 'senderBrokerId' | 'receiverBrokerId'> & {
  receiverIsAnonymous: boolean;
};

/**
 * The table for one interest: the steps of a broker who is not there are his side's own. To be introduced to an
 * anonymous owner the sender agrees himself: his broker may be of the owner's side without his knowing.
 */
export function transitionsFor(brokers: Brokers): readonly InterestTransition[] {
  const { senderBrokerId, receiverBrokerId, receiverIsAnonymous } = brokers;
  const whoActs = (side: InterestSide, step: InterestStep): InterestSide => {
    const isSenderAsked = senderBrokerId === null || (receiverIsAnonymous && step === 'introduce');
    if (side === 'senderBroker' && isSenderAsked) return standIns.senderBroker;
    if (side === 'receiverBroker' && receiverBrokerId === null) return standIns.receiverBroker;
    return side;
  };
  return interestTransitions.map((one) => ({
    ...one,
    by: [...new Set(one.by.map((side) => whoActs(side, one.step)))],
  }));
}

/** States in which an organisation cannot send a second interest in the same record. */
export const openInterestStates: readonly InterestState[] = [
  'sent',
  'acknowledged',
  'introduced',
  'nda_signed',
  'negotiating',
];

/** Nobody knows the other side's people before both have agreed. */
export const statesBeforeIntroduction: readonly InterestState[] = ['sent', 'acknowledged', 'declined'];

/** States after which the talk can be read but not continued. */
export const talkEndsIn: readonly InterestState[] = ['declined', 'failed', 'reported'];

/** How long a state may last, in working days of the receiving side's calendar (process of partnering, steps 8 and 9). */
export const stateClocks: Partial<Record<InterestState, { remindAfterDays: number; dueAfterDays: number }>> =
  {
    sent: { remindAfterDays: 4, dueAfterDays: 5 },
    acknowledged: { remindAfterDays: 4, dueAfterDays: 5 },
    introduced: { remindAfterDays: 14, dueAfterDays: 15 },
  };

/** The outcome is reported so many months after the agreement. */
export const reportAfterMonths = 12;
