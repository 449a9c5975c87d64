import type { VersionState } from '../vocabulary.ts';

export type VersionSide = 'system' | 'coordinator' | 'translator' | 'reviser';

/** Steps of the translation of a text into one language. */
export const versionSteps = [
  'draft',
  'assign',
  'release',
  'begin',
  'deliver',
  'return',
  'verify',
  'reopen',
  'goStale',
] as const;
export type VersionStep = (typeof versionSteps)[number];

export type VersionTransition = {
  from: VersionState;
  step: VersionStep;
  /** `resting`: the state from before it was assigned, or stale if the original changed since. */
  to: VersionState | 'resting';
  by: VersionSide;
};

/**
 * Nothing else moves a version. Beyond the table of the cooperation's workflow it knows the way back: a task given
 * back (release), a delivery returned by the reviser, and a finished text reopened after a reader's report.
 */
export const versionTransitions: readonly VersionTransition[] = [
  { from: 'none', step: 'draft', to: 'machine', by: 'system' },
  { from: 'stale', step: 'draft', to: 'machine', by: 'system' },
  { from: 'none', step: 'assign', to: 'assigned', by: 'coordinator' },
  { from: 'machine', step: 'assign', to: 'assigned', by: 'coordinator' },
  { from: 'stale', step: 'assign', to: 'assigned', by: 'coordinator' },
  { from: 'assigned', step: 'release', to: 'resting', by: 'coordinator' },
  { from: 'in_progress', step: 'release', to: 'resting', by: 'coordinator' },
  { from: 'assigned', step: 'begin', to: 'in_progress', by: 'translator' },
  { from: 'in_progress', step: 'deliver', to: 'human', by: 'translator' },
  { from: 'human', step: 'return', to: 'in_progress', by: 'reviser' },
  { from: 'human', step: 'verify', to: 'verified', by: 'reviser' },
  { from: 'human', step: 'reopen', to: 'assigned', by: 'coordinator' },
  { from: 'verified', step: 'reopen', to: 'assigned', by: 'coordinator' },
  { from: 'machine', step: 'goStale', to: 'stale', by: 'system' },
  { from: 'human', step: 'goStale', to: 'stale', by: 'system' },
  { from: 'verified', step: 'goStale', to: 'stale', by: 'system' },
];

export function findVersionTransition(from: VersionState, step: VersionStep): VersionTransition | undefined {
  return versionTransitions.find((transition) => transition.from === from && transition.step === step);
}

/** States in which people write. */
export const writingStates: readonly VersionState[] = ['assigned', 'in_progress'];
