import type { TargetOrigin } from '../../vocabulary.ts';

/** What the writer wants to stand in a segment. */
export type Wish = {
  readonly target: string;
  readonly isConfirmed: boolean;
  /** The original it was written for. */
  readonly sourceSeen: string;
  readonly origin: TargetOrigin;
  readonly originDetail: string;
  readonly overrides: readonly { readonly check: string; readonly reason: string }[];
  /** The text was verified and is changed all the same. */
  readonly isUnlocking: boolean;
};

/** The text of a segment as the server holds it. */
export type Stored = { readonly target: string; readonly revision: number; readonly isConfirmed: boolean };

export type Entry = {
  readonly wish: Wish;
  /** The revision the wish is written over. */
  readonly base: number;
  /** On its way now. */
  readonly sending: Wish | null;
  /** Sent, but the answer never came: they may be stored or not. */
  readonly unsure: readonly Wish[];
  /** Somebody else's text, met while saving; the writer decides. */
  readonly conflict: Stored | null;
  /** The sentence the server refused the wish with; it is not sent again as it is. */
  readonly refusal: string | null;
};

/** What is not acknowledged yet, by segment. Every text in it is either stored, shown as a conflict, or sent again. */
export type Queue = Readonly<Record<string, Entry>>;

export const emptyQueue: Queue = {};

/** Wishes a text; `seen` is the revision on screen, which counts where nothing of the segment waits yet. */
export function put(queue: Queue, segmentId: string, wish: Wish, seen: number): Queue {
  const earlier = queue[segmentId];
  const entry: Entry = earlier
    ? { ...earlier, wish, refusal: null }
    : { wish, base: seen, sending: null, unsure: [], conflict: null, refusal: null };
  return { ...queue, [segmentId]: entry };
}

/** The one that has waited longest of those that may go out; one at a time, so that saves arrive in order. */
export function nextToSend(queue: Queue): string | undefined {
  if (Object.values(queue).some(({ sending }) => sending !== null)) return undefined;
  return Object.keys(queue).find((id) => {
    const entry = queue[id];
    return entry !== undefined && entry.conflict === null && entry.refusal === null;
  });
}

export function markSending(queue: Queue, segmentId: string): Queue {
  return change(queue, segmentId, (entry) => ({ ...entry, sending: entry.wish }));
}

/** The server has stored what was sent; what was typed since then waits on top of it. */
export function acknowledge(queue: Queue, segmentId: string, revision: number): Queue {
  return change(queue, segmentId, (entry) =>
    entry.sending !== null && isSameWish(entry.sending, entry.wish)
      ? undefined
      : { ...entry, base: revision, sending: null, unsure: [] },
  );
}

/** No answer came: it goes out again, and may then meet itself. */
export function lose(queue: Queue, segmentId: string): Queue {
  return change(queue, segmentId, (entry) => ({
    ...entry,
    sending: null,
    unsure: entry.sending === null ? entry.unsure : [...entry.unsure, entry.sending].slice(-20),
  }));
}

/** Another text is stored than the one written over. If it is one of ours whose answer was lost, we go on from it. */
export function meet(queue: Queue, segmentId: string, stored: Stored): Queue {
  return change(queue, segmentId, (entry) => {
    const isOurs = entry.unsure.some((wish) => isStoredAs(wish, stored));
    if (!isOurs) return { ...entry, sending: null, conflict: stored };
    if (isStoredAs(entry.wish, stored)) return undefined;
    return { ...entry, base: stored.revision, sending: null, unsure: [] };
  });
}

/** Refused for what it is: kept here, not sent again until it is changed. */
export function refuse(queue: Queue, segmentId: string, sentence: string): Queue {
  return change(queue, segmentId, (entry) =>
    entry.sending !== null && !isSameWish(entry.sending, entry.wish)
      ? { ...entry, sending: null }
      : { ...entry, sending: null, refusal: sentence },
  );
}

/** The confirmation was refused: the text is saved as a draft all the same. */
export function withdrawConfirmation(queue: Queue, segmentId: string): Queue {
  return change(queue, segmentId, (entry) => {
    const isTypedSince = entry.sending !== null && !isSameWish(entry.sending, entry.wish);
    return {
      ...entry,
      sending: null,
      refusal: null,
      wish: isTypedSince ? entry.wish : { ...entry.wish, isConfirmed: false },
    };
  });
}

/** The writer has read both texts and decides: his own (or a third, merged by hand) is saved over the other. */
export function keepMine(queue: Queue, segmentId: string, merged?: string): Queue {
  return change(queue, segmentId, (entry) => ({
    ...entry,
    wish: merged === undefined ? entry.wish : { ...entry.wish, target: merged, origin: 'person' },
    base: entry.conflict?.revision ?? entry.base,
    unsure: [],
    conflict: null,
  }));
}

/** The other text stays; his own is given up. */
export function takeTheirs(queue: Queue, segmentId: string): Queue {
  return change(queue, segmentId, () => undefined);
}

function change(queue: Queue, segmentId: string, to: (entry: Entry) => Entry | undefined): Queue {
  const entry = queue[segmentId];
  if (entry === undefined) return queue;
  const { [segmentId]: _, ...rest } = queue;
  const changed = to(entry);
  return changed === undefined ? rest : { ...queue, [segmentId]: changed };
}

function isSameWish(one: Wish, other: Wish): boolean {
  return (
    one.target === other.target &&
    one.isConfirmed === other.isConfirmed &&
    JSON.stringify(one.overrides) === JSON.stringify(other.overrides)
  );
}

/** The server may trim what it stores. */
function isStoredAs(wish: Wish, stored: Stored): boolean {
  return wish.target.trim() === stored.target.trim() && wish.isConfirmed === stored.isConfirmed;
}
