export type Moment = { readonly text: string; readonly caret: number };

/** What stood in a segment before and after; typing in one go is one step, an insertion is a step of its own. */
export type UndoStack = {
  readonly past: readonly Moment[];
  readonly now: Moment;
  readonly future: readonly Moment[];
  /** When the step that is being typed was last added to; null after anything else. */
  readonly typedAt: number | null;
};

const pauseMs = 1_000;
const stepsMax = 200;

export function startStack(text: string): UndoStack {
  return { past: [], now: { text, caret: text.length }, future: [], typedAt: null };
}

/** Typed by hand: goes into the step before unless there was a pause, a word ended or many letters came at once. */
export function typed(stack: UndoStack, now: Moment, atMs: number): UndoStack {
  if (now.text === stack.now.text) return { ...stack, now };
  const isSameStep =
    stack.typedAt !== null &&
    atMs - stack.typedAt < pauseMs &&
    Math.abs(now.text.length - stack.now.text.length) <= 1 &&
    !/\s/.test(now.text.slice(now.caret - 1, now.caret));
  return {
    past: isSameStep ? stack.past : [...stack.past, stack.now].slice(-stepsMax),
    now,
    future: [],
    typedAt: atMs,
  };
}

/** Put there by a key or button: always a step of its own. */
export function replaced(stack: UndoStack, now: Moment): UndoStack {
  if (now.text === stack.now.text) return { ...stack, now, typedAt: null };
  return { past: [...stack.past, stack.now].slice(-stepsMax), now, future: [], typedAt: null };
}

export function undo(stack: UndoStack): UndoStack {
  const before = stack.past.at(-1);
  if (before === undefined) return stack;
  return {
    past: stack.past.slice(0, -1),
    now: before,
    future: [stack.now, ...stack.future],
    typedAt: null,
  };
}

export function redo(stack: UndoStack): UndoStack {
  const [after, ...future] = stack.future;
  if (after === undefined) return stack;
  return { past: [...stack.past, stack.now], now: after, future, typedAt: null };
}

/** The text with something put in place of the selection; the caret stands behind it. */
export function insertAt(text: string, start: number, end: number, piece: string): Moment {
  return { text: text.slice(0, start) + piece + text.slice(end), caret: start + piece.length };
}
