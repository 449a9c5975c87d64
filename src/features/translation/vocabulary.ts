import { textStates, type TextState } from '../../shared/text-states.ts';

/** The closed lists of the room: codes are stored, labels stand in its messages. */

/** How far the text of a record in one language is. */
export const versionStates = textStates;
export type VersionState = TextState;

/** How far one segment is; `draft` is a person's text not yet confirmed. */
export const targetStates = ['none', 'machine', 'draft', 'human', 'verified', 'stale'] as const;
export type TargetState = (typeof targetStates)[number];

export const targetOrigins = ['machine', 'memory', 'person'] as const;
export type TargetOrigin = (typeof targetOrigins)[number];

/** Whether the record is being checked before it is shown, is shown, or is no longer. */
export const textStages = ['preparing', 'open', 'closed'] as const;
export type TextStage = (typeof textStages)[number];
