import type { CaseState } from './vocabulary.ts';

export type CaseSide = 'officer' | 'owner' | 'system';

export const caseSteps = [
  'askOwner',
  'answerOwner',
  'clear',
  'clearConditionally',
  'block',
  'reopen',
  'upholdAppeal',
] as const;
export type CaseStep = (typeof caseSteps)[number];

export type CaseTransition = {
  from: CaseState;
  step: CaseStep;
  to: CaseState;
  by: CaseSide;
  /** Checked by the service, named here so that the table can be read as a whole. */
  conditions: readonly (
    | 'notOwnCase'
    | 'reasonGiven'
    | 'allAnswered'
    | 'hitsAnswered'
    | 'conditionsListed'
    | 'secondOfficer'
    | 'appealed'
  )[];
};

/** The life cycle of a screening case; nothing else moves one. */
export const caseTransitions: readonly CaseTransition[] = [
  {
    from: 'open',
    step: 'askOwner',
    to: 'more_information',
    by: 'officer',
    conditions: ['notOwnCase', 'reasonGiven'],
  },
  { from: 'more_information', step: 'answerOwner', to: 'open', by: 'owner', conditions: ['reasonGiven'] },
  {
    from: 'open',
    step: 'clear',
    to: 'clear',
    by: 'officer',
    conditions: ['notOwnCase', 'allAnswered', 'hitsAnswered'],
  },
  {
    from: 'open',
    step: 'clearConditionally',
    to: 'conditional',
    by: 'officer',
    conditions: ['notOwnCase', 'allAnswered', 'hitsAnswered', 'conditionsListed', 'reasonGiven'],
  },
  {
    from: 'open',
    step: 'block',
    to: 'blocked',
    by: 'officer',
    conditions: ['notOwnCase', 'reasonGiven', 'secondOfficer'],
  },
  { from: 'clear', step: 'reopen', to: 'open', by: 'system', conditions: [] },
  { from: 'conditional', step: 'reopen', to: 'open', by: 'system', conditions: [] },
  // Blocked stays blocked whatever is changed; only another officer's answer to an appeal opens it.
  {
    from: 'blocked',
    step: 'upholdAppeal',
    to: 'open',
    by: 'officer',
    conditions: ['notOwnCase', 'appealed'],
  },
];

export function findCaseTransition(from: CaseState, step: CaseStep): CaseTransition | undefined {
  return caseTransitions.find((one) => one.from === from && one.step === step);
}
