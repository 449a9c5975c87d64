import type { Desk, SegmentView } from '../contract.ts';
import type { DeskState } from './desk-model.ts';
import { initialState } from './initial-state.ts';

/** For tests of the page's state: a segment without translation. */
export function buildSegment(id: string, position: number, more: Partial<SegmentView> = {}): SegmentView {
  return {
    id,
    position,
    field: 'description',
    endsParagraph: false,
    source: 'Сварка.',
    target: '',
    state: 'none',
    sourceBefore: null,
    origin: null,
    originDetail: '',
    writtenBy: null,
    writtenAt: null,
    verifiedBy: null,
    revision: 0,
    overrides: [],
    ...more,
  };
}

export function buildDesk(items: SegmentView[]): DeskState {
  const byState = { none: items.length, machine: 0, draft: 0, human: 0, verified: 0, stale: 0 };
  const desk: Desk = {
    id: 'version',
    number: null,
    title: 'Сварка',
    domain: null,
    from: 'ru',
    to: 'zh',
    state: 'in_progress',
    sourceRevision: 1,
    engine: null,
    isDemo: false,
    role: 'translator',
    mayEdit: true,
    personId: 'me',
    translators: [],
    revisers: [],
    task: null,
    history: [],
    counts: { total: items.length, byState, sourceCharacters: 100, openCharacters: 100 },
  };
  return initialState({ desk, window: { from: 0, total: items.length, items }, editId: null, hints: null });
}
