import type { Language } from '../../../shared/language.ts';

/** A message that the server has not acknowledged yet. */
export type Waiting = {
  readonly messageId: string;
  readonly text: string;
  readonly language: Language;
  readonly mentions: readonly string[];
  /** Milliseconds since 1970, by the clock of this device. */
  readonly writtenAt: number;
  readonly isOnItsWay: boolean;
  /** The sentence it was refused with; it is not sent again as it is. */
  readonly refusal: string | null;
};

/** In the order they were written. Every text in it is either acknowledged, shown as refused, or sent again. */
export type Outbox = readonly Waiting[];

export type Written = Pick<Waiting, 'messageId' | 'text' | 'language' | 'mentions' | 'writtenAt'>;

export function put(outbox: Outbox, written: Written): Outbox {
  if (outbox.some(({ messageId }) => messageId === written.messageId)) return outbox;
  return [...outbox, { ...written, isOnItsWay: false, refusal: null }];
}

/** The earliest that may go out; one at a time, so that they arrive in the order they were written. */
export function nextToSend(outbox: Outbox): Waiting | undefined {
  if (outbox.some(({ isOnItsWay }) => isOnItsWay)) return undefined;
  return outbox.find(({ refusal }) => refusal === null);
}

export function markOnItsWay(outbox: Outbox, messageId: string): Outbox {
  return change(outbox, messageId, (waiting) => ({ ...waiting, isOnItsWay: true }));
}

/** No answer came: it may be stored or not, and goes out again under the same id. */
export function lose(outbox: Outbox, messageId: string): Outbox {
  return change(outbox, messageId, (waiting) => ({ ...waiting, isOnItsWay: false }));
}

export function refuse(outbox: Outbox, messageId: string, sentence: string): Outbox {
  return change(outbox, messageId, (waiting) => ({ ...waiting, isOnItsWay: false, refusal: sentence }));
}

/** Acknowledged, or taken back by the writer. */
export function remove(outbox: Outbox, messageId: string): Outbox {
  return outbox.filter((waiting) => waiting.messageId !== messageId);
}

function change(outbox: Outbox, messageId: string, to: (waiting: Waiting) => Waiting): Outbox {
  return outbox.map((waiting) => (waiting.messageId === messageId ? to(waiting) : waiting));
}
