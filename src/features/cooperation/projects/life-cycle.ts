import type { ProjectSide } from '../access.ts';
import type { Transition } from '../steps/rules.ts';
import type { ProjectState, ProjectStep } from './vocabulary.ts';

/** What must hold besides sides and state; each has a sentence that says what to do. */
export type ProjectCondition =
  | 'partiesAccepted'
  | 'gateDecided'
  | 'gateReopened'
  | 'cardConfirmed'
  | 'contractSigned'
  | 'rightsAgreed'
  | 'gateSign'
  | 'gateRegister'
  | 'effectiveKnown'
  | 'registrationsEntered'
  | 'startReached'
  | 'reasonGiven'
  | 'finalReportFiled'
  | 'acceptanceActFiled'
  | 'resultsListed'
  | 'rightsSettled'
  | 'impactReported';

export type ProjectTransition = Transition<ProjectState, ProjectStep, ProjectSide, ProjectCondition>;

const leads = ['cn', 'ru'] as const;

/** From negotiation to followed up. What a side has agreed to counts for the card it saw, not for a later one. */
export const projectCycle: readonly ProjectTransition[] = [
  {
    from: 'proposed',
    step: 'check',
    to: 'checked',
    by: ['compliance', 'system'],
    conditions: ['partiesAccepted', 'gateDecided'],
  },
  // Another party, other words or a new list: the gate looks again.
  { from: 'checked', step: 'recheck', to: 'proposed', by: ['system'], conditions: ['gateReopened'] },
  {
    from: 'checked',
    step: 'approve',
    to: 'approved',
    by: leads,
    needsAll: true,
    conditions: ['partiesAccepted', 'gateSign', 'cardConfirmed', 'rightsAgreed', 'contractSigned'],
  },
  {
    from: 'approved',
    step: 'register',
    to: 'registered',
    by: leads,
    needsAll: true,
    conditions: ['gateRegister', 'effectiveKnown', 'registrationsEntered'],
  },
  { from: 'registered', step: 'start', to: 'running', by: ['system'], conditions: ['startReached'] },
  { from: 'running', step: 'suspend', to: 'suspended', by: ['programme'], conditions: ['reasonGiven'] },
  { from: 'suspended', step: 'resume', to: 'running', by: ['programme'], conditions: [] },
  { from: 'running', step: 'report', to: 'final_report', by: leads, conditions: ['finalReportFiled'] },
  {
    from: 'final_report',
    step: 'accept',
    to: 'accepted',
    by: leads,
    needsAll: true,
    conditions: ['acceptanceActFiled'],
  },
  { from: 'accepted', step: 'close', to: 'closed', by: ['system'], conditions: ['resultsListed'] },
  { from: 'closed', step: 'follow', to: 'impact_followed', by: ['broker'], conditions: ['impactReported'] },
  {
    from: 'running',
    step: 'terminate',
    to: 'terminated',
    by: leads,
    needsAll: true,
    conditions: ['reasonGiven', 'rightsSettled'],
  },
];

/** States in which the card may still change. */
export const editableStates: readonly ProjectState[] = [
  'proposed',
  'checked',
  'approved',
  'registered',
  'running',
  'suspended',
];

/** States in which the facts of carrying out are entered: dates, registrations, milestones done, risks. */
export const livingStates: readonly ProjectState[] = [...editableStates, 'final_report', 'accepted'];

/** States in which work goes on or is about to. */
export const activeStates: readonly ProjectState[] = ['approved', 'registered', 'running', 'suspended'];
