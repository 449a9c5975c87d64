import type { Decision, MatchState } from './vocabulary.ts';

/** What each decision leads to from each state; what is not named here is refused. */
const decided: Readonly<Record<MatchState, Partial<Record<Decision, MatchState>>>> = {
  suggested: { keep: 'kept', accept: 'accepted', dismiss: 'dismissed' },
  opened: { keep: 'kept', accept: 'accepted', dismiss: 'dismissed' },
  kept: { accept: 'accepted', dismiss: 'dismissed', restore: 'opened' },
  accepted: {},
  dismissed: { restore: 'opened' },
};

/** The state after a decision; undefined when it is not possible. An acceptance was told to others and stays. */
export function stateAfter(state: MatchState, decision: Decision): MatchState | undefined {
  return decided[state][decision];
}

/** Opening moves only what was merely suggested. */
export function stateAfterOpening(state: MatchState): MatchState {
  return state === 'suggested' ? 'opened' : state;
}
