import type { MatchState } from './vocabulary.ts';

/** The matches of a listing as one looks through them: by what was decided about them. */
export const matchGroups = ['open', 'kept', 'accepted', 'dismissed'] as const;
export type MatchGroup = (typeof matchGroups)[number];

export const statesOfGroup: Readonly<Record<MatchGroup, readonly MatchState[]>> = {
  open: ['suggested', 'opened'],
  kept: ['kept'],
  accepted: ['accepted'],
  dismissed: ['dismissed'],
};

export function groupOf(state: MatchState): MatchGroup {
  return state === 'suggested' || state === 'opened' ? 'open' : state;
}
