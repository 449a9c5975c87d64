import type { DeskCounts, FindingView, Hints, SegmentView, SegmentWindow } from '../contract.ts';
import type { TargetOrigin, VersionState } from '../../vocabulary.ts';
import type { Queue, Stored, Wish } from './save-queue.ts';
import type { Moment, UndoStack } from './undo-stack.ts';

export type Overrides = Wish['overrides'];
export type Present = { id: string; name: string; activeId: string | null };

/** Everything the page knows of the version while it is open. */
export type DeskState = {
  readonly window: SegmentWindow;
  readonly counts: DeskCounts;
  readonly versionState: VersionState;
  readonly sourceRevision: number;
  /** The original was changed while the page was open. */
  readonly isSourceNewer: boolean;
  readonly activeId: string | null;
  /** What is typed into the active segment; of others only what waits in the queue differs from what is stored. */
  readonly stack: UndoStack | null;
  /** What an input method has in the field while it composes: shown, but neither saved nor checked. */
  readonly composing: string | null;
  readonly origin: { readonly origin: TargetOrigin; readonly originDetail: string };
  readonly overrides: Overrides;
  /** The active segment was verified and is opened for changes. */
  readonly isUnlocked: boolean;
  readonly queue: Queue;
  /** Changes of others to the active segment, not taken over while one writes. */
  readonly newer: SegmentView | null;
  readonly hints: Readonly<Record<string, Hints>>;
  readonly findings: Readonly<Record<string, readonly FindingView[]>>;
  /** The text the findings of a segment are about. */
  readonly checked: Readonly<Record<string, string>>;
  readonly present: readonly Present[];
  /** Texts that were found unsaved on this device. */
  readonly restoredCount: number;
  readonly status: Status;
};

export type Status =
  | { kind: 'idle' | 'saving' | 'saved' | 'offline' | 'conflict' | 'notKept' }
  | { kind: 'noneOpen' | 'lastOne' | 'firstOne' | 'sourceChanged' }
  | { kind: 'blocked'; count: number }
  | { kind: 'refused'; sentence: string }
  | { kind: 'notConfirmed'; position: number };

export type DeskAction =
  | { kind: 'activate'; segmentId: string | null }
  | { kind: 'compose'; text: string }
  /** Stands in the field, but is not wished yet: what a form held that was refused. */
  | { kind: 'show'; moment: Moment }
  | { kind: 'type'; moment: Moment; atMs: number }
  | { kind: 'insert'; moment: Moment; origin?: TargetOrigin; originDetail?: string }
  | { kind: 'undo' | 'redo' | 'confirm' | 'takeNewer' | 'unlock' }
  | { kind: 'override'; check: string; reason: string }
  | { kind: 'sending'; segmentId: string }
  | { kind: 'acknowledged'; segment: SegmentView; findings: readonly FindingView[]; counts: DeskCounts }
  | { kind: 'lost'; segmentId: string }
  | { kind: 'met'; segment: SegmentView }
  | { kind: 'refused'; segmentId: string; sentence: string }
  | { kind: 'notConfirmed'; segmentId: string; target: string; findings: readonly FindingView[] }
  | { kind: 'sourceChanged'; segment: SegmentView }
  | { kind: 'keepMine'; segmentId: string; merged?: string }
  | { kind: 'takeTheirs'; segmentId: string }
  | { kind: 'window'; window: SegmentWindow }
  | { kind: 'hints'; segmentId: string; hints: Hints }
  | { kind: 'findings'; segmentId: string; target: string; findings: readonly FindingView[] }
  | { kind: 'polled'; changes: Changes }
  | { kind: 'restored'; queue: Queue }
  | { kind: 'status'; status: Status };

export type Changes = {
  changed: readonly SegmentView[];
  goneIds: readonly string[];
  present: readonly Present[];
  state: VersionState;
  sourceRevision: number;
  counts: DeskCounts;
};

export const plainOrigin = { origin: 'person', originDetail: '' } as const;

export function findSegment(state: DeskState, id: string | null): SegmentView | undefined {
  return state.window.items.find((segment) => segment.id === id);
}

/** The text a segment shows: what is typed, else what waits to be saved, else what is stored. */
export function shownTarget(state: DeskState, segment: SegmentView): string {
  if (segment.id === state.activeId && state.stack) return state.composing ?? state.stack.now.text;
  return state.queue[segment.id]?.wish.target ?? segment.target;
}

/** Whether the active segment may be written into. */
export function isLocked(state: DeskState, { id, state: of }: SegmentView): boolean {
  return of === 'verified' && !(id === state.activeId && state.isUnlocked);
}

/** Findings of the text that stands there now; undefined while it is not checked yet. */
export function currentFindings(state: DeskState, segment: SegmentView): readonly FindingView[] | undefined {
  const isCurrent = state.checked[segment.id] === shownTarget(state, segment);
  return isCurrent ? state.findings[segment.id] : undefined;
}

export function storedOf({ target, revision, state }: SegmentView): Stored {
  return { target, revision, isConfirmed: state === 'human' || state === 'verified' };
}

export function replaceSegment(state: DeskState, segment: SegmentView): DeskState {
  const items = state.window.items.map((item) => (item.id === segment.id ? segment : item));
  return { ...state, window: { ...state.window, items } };
}
