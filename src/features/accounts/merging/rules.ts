import type { VerificationState } from '../organisations/kinds.ts';

type Side = { verificationState: VerificationState; isDemo: boolean };

/**
 * Why two organisations may not be merged this way; undefined where they may. Members of the loser become members of the
 * winner: nobody gets out of a suspension, or around a verification, by a merge.
 */
export function faultOfMerge(loser: Side, winner: Side): string | undefined {
  if (loser.isDemo !== winner.isDemo) return 'accounts.merging.demo';
  const states = [loser.verificationState, winner.verificationState];
  if (states.includes('suspended') || states.includes('rejected')) return 'accounts.merging.barred';
  if (states.includes('documents_sent')) return 'accounts.merging.underReview';
  if (loser.verificationState === 'verified' && winner.verificationState !== 'verified') {
    return 'accounts.merging.verifiedStays';
  }
  return undefined;
}

/** A pair as it is kept: the smaller id first. */
export function inOrder(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}
