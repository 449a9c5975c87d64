import type { Transition } from '../../cooperation/public.ts';
import type {
  ListState,
  ListStep,
  NominationState,
  NominationStep,
  PairState,
  PairStep,
  Side,
} from './vocabulary.ts';

/** Officers of the two ministries, the owners of the two institutions, and the platform itself. */
export type ListSide = Side | 'cnInstitution' | 'ruInstitution' | 'system';

/** What must hold besides state and side; each has a sentence that says what to do. */
export type ListCondition =
  | 'deadlinesToCome'
  | 'deadlinesPassed'
  | 'allScreened'
  | 'pairsDecided'
  | 'bothLocked'
  | 'allDecided'
  | 'projectsSettled'
  | 'reasonGiven';
export type NominationCondition = 'callOpen' | 'beforeOwnDeadline' | 'screeningOpen' | 'reasonGiven';
export type PairCondition = 'matchingOpen' | 'rowsFree' | 'listApproved' | 'nextListOpen' | 'reasonGiven';

const officers = ['cn', 'ru'] as const;
const institutions = ['cnInstitution', 'ruInstitution'] as const;

/** The life of a yearly list; what both must agree to counts for the revision they saw. */
export const listCycle: readonly Transition<ListState, ListStep, ListSide, ListCondition>[] = [
  {
    from: 'drafted',
    step: 'announce',
    to: 'announced',
    by: officers,
    needsAll: true,
    conditions: ['deadlinesToCome'],
  },
  { from: 'drafted', step: 'withdraw', to: 'withdrawn', by: officers, conditions: ['reasonGiven'] },
  {
    from: 'announced',
    step: 'withdraw',
    to: 'withdrawn',
    by: officers,
    needsAll: true,
    conditions: ['reasonGiven'],
  },
  {
    from: 'announced',
    step: 'endNominations',
    to: 'screening',
    by: officers,
    conditions: ['deadlinesPassed'],
  },
  { from: 'screening', step: 'startMatching', to: 'matching', by: officers, conditions: ['allScreened'] },
  {
    from: 'matching',
    step: 'startRanking',
    to: 'ranking',
    by: officers,
    needsAll: true,
    conditions: ['pairsDecided'],
  },
  { from: 'ranking', step: 'openRankings', to: 'opened', by: ['system'], conditions: ['bothLocked'] },
  {
    from: 'opened',
    step: 'approve',
    to: 'approved',
    by: officers,
    needsAll: true,
    conditions: ['allDecided'],
  },
  {
    from: 'approved',
    step: 'close',
    to: 'closed',
    by: officers,
    needsAll: true,
    conditions: ['projectsSettled'],
  },
];

/** A nomination belongs to two institutions; each hands it in by the clock of its own side. */
export const nominationCycle: readonly Transition<
  NominationState,
  NominationStep,
  ListSide,
  NominationCondition
>[] = [
  {
    from: 'drafted',
    step: 'submit',
    to: 'submitted',
    by: institutions,
    needsAll: true,
    conditions: ['callOpen', 'beforeOwnDeadline'],
  },
  { from: 'drafted', step: 'withdraw', to: 'withdrawn', by: institutions, conditions: ['reasonGiven'] },
  { from: 'submitted', step: 'withdraw', to: 'withdrawn', by: institutions, conditions: ['reasonGiven'] },
  {
    from: 'submitted',
    step: 'pass',
    to: 'passed',
    by: officers,
    needsAll: true,
    conditions: ['screeningOpen', 'reasonGiven'],
  },
  {
    from: 'submitted',
    step: 'hold',
    to: 'held',
    by: officers,
    conditions: ['screeningOpen', 'reasonGiven'],
  },
  {
    from: 'submitted',
    step: 'reject',
    to: 'rejected',
    by: officers,
    conditions: ['screeningOpen', 'reasonGiven'],
  },
  {
    from: 'held',
    step: 'pass',
    to: 'passed',
    by: officers,
    needsAll: true,
    conditions: ['screeningOpen', 'reasonGiven'],
  },
  {
    from: 'held',
    step: 'reject',
    to: 'rejected',
    by: officers,
    conditions: ['screeningOpen', 'reasonGiven'],
  },
  { from: 'held', step: 'withdraw', to: 'withdrawn', by: institutions, conditions: ['reasonGiven'] },
];

/** Two rows of the two lists, taken for one project, until it is finished or stands in the list of the next year. */
export const pairCycle: readonly Transition<PairState, PairStep, ListSide, PairCondition>[] = [
  {
    from: 'proposed',
    step: 'confirm',
    to: 'confirmed',
    by: officers,
    conditions: ['matchingOpen', 'rowsFree'],
  },
  { from: 'proposed', step: 'reject', to: 'rejected', by: officers, conditions: ['matchingOpen'] },
  { from: 'confirmed', step: 'reconsider', to: 'proposed', by: officers, conditions: ['matchingOpen'] },
  { from: 'rejected', step: 'reconsider', to: 'proposed', by: officers, conditions: ['matchingOpen'] },
  // Both happen when both sides approve the list.
  { from: 'confirmed', step: 'approve', to: 'approved', by: ['system'], conditions: ['listApproved'] },
  { from: 'confirmed', step: 'decline', to: 'declined', by: ['system'], conditions: ['listApproved'] },
  {
    from: 'approved',
    step: 'finish',
    to: 'finished',
    by: officers,
    needsAll: true,
    conditions: ['reasonGiven'],
  },
  {
    from: 'approved',
    step: 'carryOver',
    to: 'carriedOver',
    by: officers,
    needsAll: true,
    conditions: ['nextListOpen', 'reasonGiven'],
  },
];

/** States in which the officers' own list can still be added to. */
export const rowStates: readonly ListState[] = ['announced', 'screening', 'matching'];
/** States of a list that everybody may see. */
export const publicListStates: readonly ListState[] = [
  'announced',
  'screening',
  'matching',
  'ranking',
  'opened',
  'approved',
  'closed',
];
