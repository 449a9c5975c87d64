import {
  findSegment,
  plainOrigin,
  replaceSegment,
  shownTarget,
  storedOf,
  type DeskAction,
  type DeskState,
  type Overrides,
  type Status,
} from './desk-model.ts';
import type { FindingView, Hints } from '../contract.ts';
import { mergeChanges } from './merge-changes.ts';
import * as queues from './save-queue.ts';
import type { Queue, Wish } from './save-queue.ts';
import { redo, replaced, startStack, typed, undo, type UndoStack } from './undo-stack.ts';

/** The page after something happened. Pure: sending, asking and keeping are done by the loops that watch it. */
export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.kind) {
    case 'activate':
      return activate(state, action.segmentId);
    case 'compose':
      return { ...state, composing: action.text };
    case 'show':
      return state.stack ? { ...state, stack: replaced(state.stack, action.moment) } : state;
    case 'type':
      return state.stack
        ? wishTyped({ ...state, composing: null }, typed(state.stack, action.moment, action.atMs), {})
        : state;
    case 'insert': {
      const { origin = 'person', originDetail = '' } = action;
      const isWhole = origin !== 'person';
      return state.stack
        ? wishTyped(
            state,
            replaced(state.stack, action.moment),
            isWhole ? { origin: { origin, originDetail } } : {},
          )
        : state;
    }
    case 'undo':
      return state.stack ? wishTyped(state, undo(state.stack), {}) : state;
    case 'redo':
      return state.stack ? wishTyped(state, redo(state.stack), {}) : state;
    case 'confirm':
      return state.stack ? wishTyped(state, state.stack, { isConfirmed: true }) : state;
    case 'override': {
      const others = state.overrides.filter(({ check }) => check !== action.check);
      const overrides = [...others, { check: action.check, reason: action.reason }];
      return state.stack ? wishTyped({ ...state, overrides }, state.stack, { isForced: true }) : state;
    }
    case 'takeNewer':
      return state.newer
        ? activate({ ...replaceSegment(state, state.newer), activeId: null }, state.newer.id)
        : state;
    case 'unlock':
      return { ...state, isUnlocked: true };
    case 'window':
      return { ...state, window: action.window };
    case 'hints':
      return withHints(state, action.segmentId, action.hints);
    case 'findings': {
      const segment = findSegment(state, action.segmentId);
      if (!segment || shownTarget(state, segment) !== action.target) return state;
      return withFindings(state, action.segmentId, action.target, action.findings);
    }
    case 'restored':
      return restore(state, action.queue);
    case 'status':
      return { ...state, status: action.status };
    case 'polled':
      return mergeChanges(state, action.changes);
    default:
      return reduceSave(state, action);
  }
}

type SaveAction = Extract<
  DeskAction,
  {
    kind:
      | 'sending'
      | 'acknowledged'
      | 'lost'
      | 'met'
      | 'refused'
      | 'notConfirmed'
      | 'sourceChanged'
      | 'keepMine'
      | 'takeTheirs';
  }
>;

function reduceSave(state: DeskState, action: SaveAction): DeskState {
  switch (action.kind) {
    case 'sending':
      return {
        ...state,
        queue: queues.markSending(state.queue, action.segmentId),
        status: goOnSaying(state, { kind: 'saving' }),
      };
    case 'acknowledged': {
      const { segment, findings, counts } = action;
      const queue = queues.acknowledge(state.queue, segment.id, segment.revision);
      const checked = queue[segment.id] ? state : withFindings(state, segment.id, segment.target, findings);
      return {
        ...replaceSegment(checked, segment),
        queue,
        counts,
        newer: state.newer?.id === segment.id ? null : state.newer,
        status: goOnSaying(state, { kind: Object.keys(queue).length === 0 ? 'saved' : 'saving' }),
      };
    }
    case 'lost':
      return { ...state, queue: queues.lose(state.queue, action.segmentId), status: { kind: 'offline' } };
    case 'met': {
      const queue = queues.meet(state.queue, action.segment.id, storedOf(action.segment));
      const isConflict = (queue[action.segment.id]?.conflict ?? null) !== null;
      return {
        ...replaceSegment(state, action.segment),
        queue,
        status: { kind: isConflict ? 'conflict' : 'saving' },
      };
    }
    case 'refused':
      return {
        ...state,
        queue: queues.refuse(state.queue, action.segmentId, action.sentence),
        status: { kind: 'refused', sentence: action.sentence },
      };
    case 'notConfirmed':
      return {
        ...withFindings(state, action.segmentId, action.target, action.findings),
        queue: queues.withdrawConfirmation(state.queue, action.segmentId),
        status: { kind: 'notConfirmed', position: findSegment(state, action.segmentId)?.position ?? 0 },
      };
    case 'sourceChanged':
      return {
        ...replaceSegment(state, action.segment),
        queue: queues.withdrawConfirmation(state.queue, action.segment.id),
        status: { kind: 'sourceChanged' },
      };
    case 'keepMine': {
      const queue = queues.keepMine(state.queue, action.segmentId, action.merged);
      const isActive = action.segmentId === state.activeId && state.stack !== null;
      const text = queue[action.segmentId]?.wish.target ?? '';
      const stack =
        isActive && state.stack ? replaced(state.stack, { text, caret: text.length }) : state.stack;
      return { ...state, queue, stack };
    }
    case 'takeTheirs': {
      const theirs = findSegment(state, action.segmentId)?.target ?? '';
      const isActive = action.segmentId === state.activeId && state.stack !== null;
      const stack =
        isActive && state.stack ? replaced(state.stack, { text: theirs, caret: theirs.length }) : state.stack;
      return { ...state, queue: queues.takeTheirs(state.queue, action.segmentId), stack };
    }
  }
}

function withFindings(
  state: DeskState,
  segmentId: string,
  target: string,
  findings: readonly FindingView[],
): DeskState {
  return {
    ...state,
    findings: { ...state.findings, [segmentId]: findings },
    checked: { ...state.checked, [segmentId]: target },
  };
}

/** Findings come with the stored text: another text on screen keeps its own. */
function withHints(state: DeskState, segmentId: string, hints: Hints): DeskState {
  const segment = findSegment(state, segmentId);
  const isStored = segment !== undefined && shownTarget(state, segment) === segment.target;
  const checked = isStored ? withFindings(state, segmentId, segment.target, hints.findings) : state;
  const next = { ...checked, hints: { ...state.hints, [segmentId]: hints } };
  const isFresh = segmentId === state.activeId && !state.queue[segmentId] && state.overrides.length === 0;
  return isFresh && isStored ? { ...next, overrides: overridesOf(next, segmentId) } : next;
}

/** That a text was not confirmed is said until the writer does something: its draft is saved in the same breath. */
function goOnSaying({ status }: DeskState, next: Status): Status {
  return status.kind === 'notConfirmed' || status.kind === 'sourceChanged' ? status : next;
}

function activate(state: DeskState, segmentId: string | null): DeskState {
  if (segmentId === state.activeId) return state;
  const { newer } = state;
  const left = newer && !state.queue[newer.id] ? replaceSegment(state, newer) : state;
  const segment = findSegment(left, segmentId);
  const waiting = segment && left.queue[segment.id]?.wish;
  return {
    ...left,
    newer: null,
    isUnlocked: false,
    composing: null,
    activeId: segment?.id ?? null,
    stack: segment ? startStack(waiting?.target ?? segment.target) : null,
    origin: waiting
      ? { origin: waiting.origin, originDetail: waiting.originDetail }
      : { origin: segment?.origin ?? 'person', originDetail: segment?.originDetail ?? '' },
    overrides: waiting?.overrides ?? (segment ? overridesOf(left, segment.id) : []),
  };
}

/** What a tab left unsaved is wished again; what was typed since the page opened goes before. */
function restore(state: DeskState, kept: Queue): DeskState {
  const next = { ...state, queue: { ...kept, ...state.queue }, restoredCount: Object.keys(kept).length };
  const isActiveKept = state.activeId !== null && kept[state.activeId] && !state.queue[state.activeId];
  return isActiveKept ? activate({ ...next, activeId: null }, state.activeId) : next;
}

/** Reasons given before hold on while the segment is worked on. */
function overridesOf(state: DeskState, segmentId: string): Overrides {
  const given = (state.findings[segmentId] ?? []).flatMap(({ check, override }) =>
    override ? [{ check, reason: override.reason }] : [],
  );
  return given.filter((one, at) => given.findIndex(({ check }) => check === one.check) === at);
}

type More = { isConfirmed?: boolean; isForced?: boolean; origin?: DeskState['origin'] };

/** The text of the active segment is another one, or is confirmed: it waits to be saved. */
function wishTyped(state: DeskState, stack: UndoStack, more: More): DeskState {
  const segment = findSegment(state, state.activeId);
  if (!segment) return { ...state, stack };
  const target = stack.now.text;
  const isOther = target !== state.stack?.now.text;
  const isConfirmed = more.isConfirmed === true;
  // Whoever changes a proposal makes it his own; one that is only confirmed keeps saying where it came from.
  const origin = more.origin ?? (isOther ? plainOrigin : state.origin);
  if (!isOther && !isConfirmed && !more.isForced) return { ...state, stack };
  const { overrides, isUnlocked } = state;
  const sourceSeen = segment.source;
  const wish: Wish = { target, isConfirmed, sourceSeen, ...origin, overrides, isUnlocking: isUnlocked };
  const queue = queues.put(state.queue, segment.id, wish, segment.revision);
  return { ...state, stack, origin, queue, status: { kind: 'saving' } };
}
