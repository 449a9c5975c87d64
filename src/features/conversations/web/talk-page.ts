import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import type { Marks } from '../../translation/web/find-marks.ts';
import type { conversations } from '../threads/contract.ts';
import type { MessageView, ThreadView } from '../threads/message-contract.ts';

/** What the page of a talk shows, from the server at first and kept up to date by the browser. */
export type TalkPage = {
  thread: ThreadView;
  messages: readonly MessageView[];
  /** Terms in the shown texts, by message. */
  marks: Marks;
  /** There are earlier or later messages than those on the page. */
  hasBefore: boolean;
  hasAfter: boolean;
  /** Every change up to here is on the page. */
  lastChange: number;
  /** Unread in the reader's other talks. */
  elsewhere: number;
};

export type Unread = OutputOf<typeof conversations.unread>;

/** What a reader of this language is shown of a message. */
export function shownText({ original, translation }: MessageView): { text: string; language: Language } {
  return translation?.text ? { text: translation.text, language: translation.language } : original;
}

/** The texts terms are looked for in: those people wrote, as they are shown. */
export function textsToMark(messages: readonly MessageView[]): Record<string, string> {
  return Object.fromEntries(
    messages.filter(({ kind }) => kind === 'message').map((message) => [message.id, shownText(message).text]),
  );
}

export function joinMarks(one: Marks, other: Marks): Marks {
  return { byField: { ...one.byField, ...other.byField }, words: { ...one.words, ...other.words } };
}
