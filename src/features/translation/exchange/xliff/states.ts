import { segmentStates, type SegmentState } from './xliff-task.ts';

/** The states of XLIFF 2.1; our own state goes along as subState (`amur:machine`). */
export const stateIn2: Readonly<Record<SegmentState, string>> = {
  none: 'initial',
  assigned: 'initial',
  in_progress: 'initial',
  machine: 'initial',
  stale: 'initial',
  human: 'translated',
  verified: 'final',
};

const subStatePrefix = 'amur:';

export function writeSubState(state: SegmentState): string {
  return `${subStatePrefix}${state}`;
}

/**
 * Our state of a segment in XLIFF 2.x. The subState holds as long as it fits the state; a tool that moved the
 * state on without touching the subState has overruled it.
 */
export function readState2(state: string, subState: string | undefined): SegmentState {
  const own = segmentStates.find((candidate) => subState === writeSubState(candidate));
  if (own && stateIn2[own] === state) return own;
  if (state === 'translated') return 'human';
  return state === 'reviewed' || state === 'final' ? 'verified' : 'none';
}

/** States and qualifiers of XLIFF 1.2 (`target/@state`, `@state-qualifier`). */
export const stateIn12: Readonly<Record<SegmentState, readonly [state: string, qualifier?: string]>> = {
  none: ['new'],
  assigned: ['needs-translation', 'x-amur-assigned'],
  in_progress: ['needs-translation', 'x-amur-in_progress'],
  machine: ['needs-review-translation', 'leveraged-mt'],
  stale: ['needs-review-translation', 'x-amur-stale'],
  human: ['translated'],
  verified: ['final'],
};

/** Marks a target that only repeats the source, for tools that translate targets. */
export const copiedQualifier = 'x-amur-copied';

/** A translation without a state is one that a tool finished (XLIFF 1.2 names no default). */
export function readState12(
  state: string | undefined,
  qualifier: string | undefined,
  isApproved: boolean,
): SegmentState {
  const own = segmentStates.find(
    (candidate) => stateIn12[candidate][0] === state && stateIn12[candidate][1] === qualifier,
  );
  if (own) return own;
  if (state === 'signed-off' || state === 'final' || (isApproved && state === undefined)) return 'verified';
  return state === undefined || state === 'translated' ? 'human' : 'none';
}

/** State and target as they can stand together: a tool may have filled or emptied the target and left the state. */
export function settleState(state: SegmentState, target: string | undefined): SegmentState {
  const isEmpty = target === undefined;
  if (isEmpty && (state === 'machine' || state === 'human' || state === 'verified')) return 'none';
  if (!isEmpty && (state === 'none' || state === 'assigned')) return 'in_progress';
  return state;
}
