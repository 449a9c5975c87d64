import { markTexts } from '../../translation/web/find-marks.ts';
import type { MessageView } from '../threads/message-contract.ts';
import { mergeMessages } from './merge-messages.ts';
import type { TalkApi } from './talk-api.ts';
import { joinMarks, textsToMark, type TalkPage } from './talk-page.ts';

export type PageKeeper = {
  page(): TalkPage;
  subscribe(listener: () => void): () => void;
  /** Fetches what came after the last change on the page; when that fails, again soon. */
  refresh(): Promise<void>;
  /** Shows a message that was just acknowledged. */
  add(message: MessageView): void;
  /** Notes that all on the page has been read. */
  markRead(): Promise<void>;
  lookElsewhere(): Promise<void>;
  stop(): void;
};

const againMs = 2_000;

/** Keeps the page of a talk up to date: the change of the talk it knows counts, so nothing is lost or shown twice. */
export function createPageKeeper(initial: TalkPage, api: TalkApi): PageKeeper {
  let page = initial;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const listeners = new Set<() => void>();

  function show(changes: Partial<TalkPage>): void {
    page = { ...page, ...changes };
    for (const listener of listeners) listener();
  }

  function refresh(): Promise<void> {
    clearTimeout(timer);
    isWanted = true;
    running ??= fetchAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function fetchAll(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false;
      if (await fetchOnce()) continue;
      timer = setTimeout(() => void refresh(), againMs);
      return;
    }
  }

  /** Whether an answer came. */
  async function fetchOnce(): Promise<boolean> {
    const news = await api.changes(page.lastChange);
    if (!news) return false;
    const before = page.lastChange;
    show({
      messages: mergeMessages(page.messages, news.items, page),
      lastChange: Math.max(before, news.lastChange),
    });
    isWanted ||= news.hasAfter;
    await markNew(news.items);
    // Changes that no message tells of are of the talk itself: who is in it, what is allowed.
    const told = new Set(news.items.map(({ change }) => change));
    const isAllTold = news.lastChange - before <= told.size;
    if (!isAllTold || page.thread.lastSequence < news.lastSequence) {
      const thread = await api.thread();
      if (thread) show({ thread });
    }
    return true;
  }

  async function markNew(items: readonly MessageView[]): Promise<void> {
    const marks = await markTexts(textsToMark(items), (text) => api.terms(text));
    if (Object.keys(marks.byField).length > 0) show({ marks: joinMarks(page.marks, marks) });
  }

  return {
    page: () => page,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    add(message) {
      show({ messages: mergeMessages(page.messages, [message], page) });
    },
    async markRead() {
      const last = page.messages.at(-1)?.sequence ?? 0;
      if (page.hasAfter || last <= page.thread.readUpTo) return;
      show({ thread: { ...page.thread, readUpTo: last } });
      await api.markRead(last);
    },
    async lookElsewhere() {
      const unread = await api.unread();
      const here = page.messages.filter(
        ({ sequence, author }) => sequence > page.thread.readUpTo && !author?.isSelf,
      );
      if (unread) show({ elsewhere: Math.max(0, unread.messages - here.length) });
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
