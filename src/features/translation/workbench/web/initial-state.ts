import type { Desk, Hints, SegmentWindow } from '../contract.ts';
import { plainOrigin, type DeskState } from './desk-model.ts';
import { reduceDesk } from './desk-state.ts';

export type Loaded = { desk: Desk; window: SegmentWindow; editId: string | null; hints: Hints | null };

/** The page as the server gave it. */
export function initialState({ desk, window, editId, hints }: Loaded): DeskState {
  const state: DeskState = {
    window,
    counts: desk.counts,
    versionState: desk.state,
    sourceRevision: desk.sourceRevision,
    isSourceNewer: false,
    activeId: null,
    stack: null,
    composing: null,
    origin: plainOrigin,
    overrides: [],
    isUnlocked: false,
    queue: {},
    newer: null,
    hints: {},
    findings: {},
    checked: {},
    present: [],
    restoredCount: 0,
    status: { kind: 'idle' },
  };
  const opened = reduceDesk(state, { kind: 'activate', segmentId: editId });
  return editId !== null && hints ? reduceDesk(opened, { kind: 'hints', segmentId: editId, hints }) : opened;
}
