import type { TargetState } from '../../vocabulary.ts';

/** A segment as it came back from a tool, and as it stands here. */
export type ReturnedTarget = {
  readonly returned: string;
  /** The translator says it is finished; a tool that drops states says nothing. */
  readonly isConfirmed: boolean;
  readonly stored: string;
  readonly storedState: TargetState;
  /** Written here by the very person who gives the file back. */
  readonly isStoredByHim: boolean;
  /** What the file was sent with: whether each text equals it; undefined where no such file is known any more. */
  readonly sent: { readonly isReturned: boolean; readonly isStored: boolean } | undefined;
};

export type TargetDecision = 'same' | 'write' | 'confirm' | 'newerText' | 'targetEmptied' | 'segmentLocked';

const unconfirmed: readonly TargetState[] = ['machine', 'draft', 'stale'];

/**
 * What becomes of a returned translation: only what the translator changed is written, and never over what somebody
 * else wrote since the file was taken out. An empty text never removes one: tools drop texts for many reasons.
 */
export function decideTarget(target: ReturnedTarget): TargetDecision {
  const { returned, stored, storedState, isConfirmed, isStoredByHim, sent } = target;
  if (returned === stored) return isConfirmed && unconfirmed.includes(storedState) ? 'confirm' : 'same';
  if (sent?.isReturned) return 'same';
  if (returned === '') return 'targetEmptied';
  if (storedState === 'verified') return 'segmentLocked';
  const isUntouched = sent ? sent.isStored : stored === '' || isStoredByHim;
  return isUntouched ? 'write' : 'newerText';
}
