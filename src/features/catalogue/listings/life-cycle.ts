import type { PersonStep } from './endpoints.ts';
import type { ListingState } from './vocabulary.ts';

/** On whose behalf a step is taken. */
export type Side = 'owner' | 'broker' | 'moderator' | 'compliance' | 'system';

export type SystemStep = 'beginModeration' | 'approveTexts' | 'expire' | 'rescreen' | 'archive';
export type Step = PersonStep | SystemStep;

/** What must hold before a step: checked by the service, named here so that the table can be read as a whole. */
export type Condition =
  | 'complete'
  | 'ownerVerified'
  | 'reasonGiven'
  | 'reasonCodeGiven'
  | 'validUntilSet'
  | 'stillValid'
  | 'factsConfirmed'
  /** Not somebody of the owner's side, nor the author. */
  | 'fourEyes'
  /** Not the person who accepted the form. */
  | 'secondPerson';

export type Transition = {
  from: ListingState;
  step: Step;
  to: ListingState;
  by: readonly Side[];
  conditions: readonly Condition[];
};

/** The life cycle of offers and requests; nothing else moves a listing from one state to another. */
export const transitions: readonly Transition[] = [
  {
    from: 'draft',
    step: 'submit',
    to: 'submitted',
    by: ['owner', 'broker'],
    conditions: ['ownerVerified', 'complete'],
  },
  { from: 'submitted', step: 'beginModeration', to: 'in_moderation', by: ['system'], conditions: [] },
  {
    from: 'in_moderation',
    step: 'requestChanges',
    to: 'changes_requested',
    by: ['moderator'],
    conditions: ['reasonCodeGiven', 'reasonGiven', 'fourEyes'],
  },
  {
    from: 'changes_requested',
    step: 'submit',
    to: 'submitted',
    by: ['owner'],
    conditions: ['ownerVerified', 'complete'],
  },
  {
    from: 'in_moderation',
    step: 'acceptForm',
    to: 'in_screening',
    by: ['moderator'],
    conditions: ['fourEyes'],
  },
  {
    from: 'in_screening',
    step: 'block',
    to: 'blocked',
    by: ['compliance'],
    conditions: ['reasonGiven', 'fourEyes', 'secondPerson'],
  },
  {
    from: 'in_screening',
    step: 'clear',
    to: 'in_translation',
    by: ['compliance'],
    conditions: ['fourEyes', 'secondPerson'],
  },
  {
    from: 'in_screening',
    step: 'clearConditionally',
    to: 'in_translation',
    by: ['compliance'],
    conditions: ['reasonGiven', 'fourEyes', 'secondPerson'],
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
  // A list or a party may change at any time: what could become or stay public goes back when its case says so.
  { from: 'in_translation', step: 'rescreen', to: 'in_screening', by: ['system'], conditions: [] },
  { from: 'approved', step: 'rescreen', to: 'in_screening', by: ['system'], conditions: [] },
  { from: 'reserved', step: 'rescreen', to: 'in_screening', by: ['system'], conditions: [] },
  { from: 'blocked', step: 'rescreen', to: 'in_screening', by: ['system'], conditions: [] },
  { from: 'published', step: 'reserve', to: 'reserved', by: ['broker'], conditions: [] },
  { from: 'reserved', step: 'release', to: 'published', by: ['broker'], conditions: [] },
  { from: 'reserved', step: 'conclude', to: 'concluded', by: ['broker'], conditions: [] },
  { from: 'published', step: 'expire', to: 'expired', by: ['system'], conditions: [] },
  {
    from: 'expired',
    step: 'renew',
    to: 'submitted',
    by: ['owner'],
    conditions: ['ownerVerified', 'factsConfirmed', 'validUntilSet', 'complete'],
  },
  { from: 'published', step: 'withdraw', to: 'withdrawn', by: ['owner'], conditions: [] },
  { from: 'concluded', step: 'archive', to: 'archived', by: ['system'], conditions: [] },
];

/** Steps that only the screening gate takes. */
export const gateSteps: readonly Step[] = ['clear', 'clearConditionally', 'block'];

/** States in which readers outside the owner's side may see a listing. */
export const openStates: readonly ListingState[] = ['published', 'reserved'];

/** States in which the owner's side may edit it; an expired one is brought up to date before it is renewed. */
export const editableStates: readonly ListingState[] = [
  'draft',
  'changes_requested',
  'published',
  'paused',
  'expired',
];

/** Editable states past the checks: what is saved there must be complete, and the material sends it back to screening. */
export const materiallyOpenStates: readonly ListingState[] = ['published', 'paused'];

/** Without a date of the owner's a listing is valid for twelve months from its submission, publication or renewal. */
export const validityMonths = 12;

/** The last day of validity where the owner has set none that is still to come. */
export function defaultValidUntil(now: Date): string {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + validityMonths);
  return end.toISOString().slice(0, 10);
}

export function findTransition(from: ListingState, step: Step): Transition | undefined {
  return transitions.find((transition) => transition.from === from && transition.step === step);
}

/** Who has to act on a listing that waits for staff. */
export const waitsFor: Partial<Record<ListingState, 'moderator' | 'compliance_officer'>> = {
  in_moderation: 'moderator',
  approved: 'moderator',
  in_screening: 'compliance_officer',
};
