import type { PersonStep } from './endpoints.ts';
import type { ListingState } from './vocabulary.ts';

/** On whose behalf a step is taken. */
export type Side = 'owner' | 'broker' | 'moderator' | 'compliance' | 'system';

export type SystemStep =
  | 'beginModeration'
  | 'approveTexts'
  | 'expire'
  | 'rescreen'
  | 'archive';
export type Step = PersonStep | SystemStep;

/** What must hold before a step: checked by the service, named here so that the table can be read as a whole. */
export type Condition =
  | 'complete'
  | 'reasonGiven'
  | 'validUntilSet'
  | 'stillValid'
  | 'factsConfirmed'
  | 'fourEyes';

export type Transition = {
  from: ListingState;
  step: Step;
  to: ListingState;
  by: readonly Side[];
  conditions: readonly Condition[];
};

/** The life cycle of offers and requests; nothing else moves a listing from one state to another. */
export const transitions: readonly Transition[] = [
  { from: 'draft', step: 'submit', to: 'submitted', by: ['owner', 'broker'], conditions: ['complete'] },
  { from: 'submitted', step: 'beginModeration', to: 'in_moderation', by: ['system'], conditions: [] },
  {
    from: 'in_moderation',
    step: 'requestChanges',
    to: 'changes_requested',
    by: ['moderator'],
    conditions: ['reasonGiven', 'fourEyes'],
  },
  { from: 'changes_requested', step: 'submit', to: 'submitted', by: ['owner'], conditions: ['complete'] },
  { from: 'in_moderation', step: 'acceptForm', to: 'in_screening', by: ['moderator'], conditions: ['fourEyes'] },
  {
    from: 'in_screening',
    step: 'block',
    to: 'blocked',
    by: ['compliance'],
    conditions: ['reasonGiven', 'fourEyes'],
  },
  { from: 'in_screening', step: 'clear', to: 'in_translation', by: ['compliance'], conditions: ['fourEyes'] },
  {
    from: 'in_screening',
    step: 'clearConditionally',
    to: 'in_translation',
    by: ['compliance'],
    conditions: ['reasonGiven', 'fourEyes'],
  },
  { from: 'in_translation', step: 'approveTexts', to: 'approved', by: ['system'], conditions: [] },
  {
    from: 'approved',
    step: 'publish',
    to: 'published',
    by: ['moderator'],
    conditions: ['validUntilSet', 'fourEyes'],
  },
  { from: 'published', step: 'pause', to: 'paused', by: ['owner'], conditions: [] },
  { from: 'paused', step: 'resume', to: 'published', by: ['owner'], conditions: ['stillValid'] },
  { from: 'published', step: 'rescreen', to: 'in_screening', by: ['system'], conditions: [] },
  { from: 'paused', step: 'rescreen', to: 'in_screening', by: ['system'], conditions: [] },
  { from: 'published', step: 'reserve', to: 'reserved', by: ['broker'], conditions: [] },
  { from: 'reserved', step: 'release', to: 'published', by: ['broker'], conditions: [] },
  { from: 'reserved', step: 'conclude', to: 'concluded', by: ['broker'], conditions: [] },
  { from: 'published', step: 'expire', to: 'expired', by: ['system'], conditions: [] },
  {
    from: 'expired',
    step: 'renew',
    to: 'submitted',
    by: ['owner'],
    conditions: ['factsConfirmed', 'validUntilSet', 'complete'],
  },
  { from: 'published', step: 'withdraw', to: 'withdrawn', by: ['owner'], conditions: [] },
  { from: 'concluded', step: 'archive', to: 'archived', by: ['system'], conditions: [] },
];

/** States in which readers outside the owner's side may see a listing. */
export const openStates: readonly ListingState[] = ['published', 'reserved'];

/** States in which the owner's side may edit it. */
export const editableStates: readonly ListingState[] = ['draft', 'changes_requested', 'published', 'paused'];

export function findTransition(from: ListingState, step: Step): Transition | undefined {
  return transitions.find((transition) => transition.from === from && transition.step === step);
}

/** Who has to act on a listing that waits for staff. */
export const waitsFor: Partial<Record<ListingState, 'moderator' | 'compliance_officer'>> = {
  in_moderation: 'moderator',
  approved: 'moderator',
  in_screening: 'compliance_officer',
};
