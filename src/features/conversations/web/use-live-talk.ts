import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLanguage } from '../../../ui/language.ts';
import { createPageKeeper } from './keep-page-current.ts';
import { keepOutbox, readKeptOutbox } from './kept-messages.ts';
import { put, remove, type Outbox, type Written } from './outbox.ts';
import { createOutboxStore } from './outbox-store.ts';
import { startSendLoop } from './send-loop.ts';
import { createTalkApi } from './talk-api.ts';
import type { TalkPage } from './talk-page.ts';
import { useTalkStream, type LiveState } from './use-talk-stream.ts';

export type LiveTalk = {
  page: TalkPage;
  outbox: Outbox;
  live: LiveState;
  /** False: this device keeps nothing that is not sent. */
  isKept: boolean;
  /** Undefined until the script runs: the form is posted then. */
  write: ((written: Written) => void) | undefined;
  takeBack(messageId: string): void;
};

const nothing: Outbox = [];

/** Brings the page of a talk to life: messages come in, and what is written is kept and sent until acknowledged. */
export function useLiveTalk(initial: TalkPage): LiveTalk {
  const language = useLanguage();
  const threadId = initial.thread.id;
  const selfId = initial.thread.self.id;
  const api = useMemo(() => createTalkApi(threadId, language), [threadId, language]);
  const [keeper] = useState(() => createPageKeeper(initial, api));
  const page = useSyncExternalStore(keeper.subscribe, keeper.page, keeper.page);
  const [isKept, setKept] = useState(true);
  const [store] = useState(() =>
    createOutboxStore(nothing, (before, after) => setKept(keepOutbox(selfId, before, after))),
  );
  const outbox = useSyncExternalStore(store.subscribe, store.outbox, store.outbox);
  const [isRunning, setRunning] = useState(false);
  const live = useTalkStream({
    threadId,
    lastChange: page.lastChange,
    refresh: () => void keeper.refresh(),
    lookElsewhere: () => void keeper.lookElsewhere(),
  });

  useEffect(() => {
    const kept = readKeptOutbox(selfId);
    store.change((now) => kept.reduce(put, now));
    const loop = startSendLoop(store, api.send, keeper.add);
    const send = () => void loop.flush();
    window.addEventListener('online', send);
    window.addEventListener('pagehide', send);
    setRunning(true);
    return () => {
      window.removeEventListener('online', send);
      window.removeEventListener('pagehide', send);
      loop.stop();
    };
  }, [store, api, keeper, selfId]);

  useEffect(() => () => keeper.stop(), [keeper]);
  useMarkRead(keeper.markRead, page.messages.at(-1)?.sequence);

  return {
    page,
    outbox,
    live,
    isKept,
    write: isRunning ? (written) => store.change((now) => put(now, written)) : undefined,
    takeBack: (messageId) => store.change((now) => remove(now, messageId)),
  };
}

/** What is on the page counts as read when somebody looks at it. */
function useMarkRead(markRead: () => Promise<void>, last: number | undefined): void {
  const mark = useRef(markRead);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void mark.current();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [last]);
}
