import { textStates, type TextState } from '../../../../shared/text-states.ts';
import type { Language } from '../../../../shared/language.ts';
import type { WordStatus } from '../tbx/exchange-concept.ts';

export const segmentStates = textStates;
export type SegmentState = TextState;

export type XliffNote = {
  readonly text: string;
  /** Who says it or what kind of note it is. */
  readonly category?: string;
  readonly about?: 'source' | 'target';
};

/** A word of the source and what the termbase says of its translation. */
export type XliffTerm = {
  readonly source: string;
  readonly target: string;
  readonly status: WordStatus;
  readonly definition?: string;
};

export type XliffSegment = {
  /** An XML name token: letters, digits, `.`, `-`, `_`, `:`. */
  readonly id: string;
  readonly source: string;
  /** Absent until something is translated; never empty. */
  readonly target?: string;
  readonly state: SegmentState;
  readonly notes: readonly XliffNote[];
  readonly terms: readonly XliffTerm[];
};

/** A translation task as it is sent to a translator's tool and comes back. */
export type XliffTask = {
  readonly taskId: string;
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
  readonly segments: readonly XliffSegment[];
};

/** What the task is now, to hold a returned file against: the segments by id with their sources. */
export type ExpectedTask = Pick<XliffTask, 'taskId' | 'sourceLanguage' | 'targetLanguage'> & {
  readonly sources: ReadonlyMap<string, string>;
};
