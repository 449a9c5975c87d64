import type { Transition } from '../steps/rules.ts';
import type { BookingSide, BookingState, BookingStep } from './vocabulary.ts';

/** What must hold besides state and side: checked by the service. */
export type BookingCondition =
  /** For users of the other country the gate lets them work together. */
  | 'gateAllows'
  /** Nothing else stands at that time. */
  | 'timeFree'
  | 'reasonGiven'
  | 'notBegun'
  | 'begun';

export type BookingTransition = Transition<BookingState, BookingStep, BookingSide, BookingCondition>;

/** The life cycle of a booking; nothing else moves one from state to state. */
export const bookingTransitions: readonly BookingTransition[] = [
  {
    from: 'requested',
    step: 'approve',
    to: 'approved',
    by: ['owner'],
    conditions: ['notBegun', 'gateAllows', 'timeFree'],
  },
  { from: 'requested', step: 'decline', to: 'declined', by: ['owner'], conditions: ['reasonGiven'] },
  { from: 'requested', step: 'cancel', to: 'cancelled', by: ['user'], conditions: ['reasonGiven'] },
  {
    from: 'approved',
    step: 'cancel',
    to: 'cancelled',
    by: ['owner', 'user'],
    conditions: ['reasonGiven', 'notBegun'],
  },
  { from: 'approved', step: 'markUsed', to: 'used', by: ['owner'], conditions: ['begun'] },
  {
    from: 'approved',
    step: 'markUnused',
    to: 'unused',
    by: ['owner'],
    conditions: ['reasonGiven', 'begun'],
  },
];
