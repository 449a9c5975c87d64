import { useEffect, useRef, useState } from 'react';
import { lookEventName, talkEventName, talkEventShape, talkStreamPath } from '../live/contract.ts';

/** `off`: without script, or before it runs. `lost`: trying again. `ended`: the reader is no longer let in. */
export type LiveState = 'off' | 'on' | 'lost' | 'ended';

type Wish = {
  threadId: string;
  /** The last change of the talk that is on the page. */
  lastChange: number;
  /** Something is there that the page does not show. */
  refresh(): void;
  /** Something changed in another talk. */
  lookElsewhere(): void;
};

/** Translations follow a message within moments: both are fetched together. */
const gatherMs = 150;

/** Listens to what happens; what it is the page fetches itself, so that nothing is lost or shown twice. */
export function useTalkStream(wish: Wish): LiveState {
  const { threadId } = wish;
  const [state, setState] = useState<LiveState>('off');
  const current = useRef(wish);
  useEffect(() => {
    current.current = wish;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const query = new URLSearchParams({ thread: threadId, after: String(current.current.lastChange) });
    const source = new EventSource(`${talkStreamPath}?${query.toString()}`);
    const refreshSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => current.current.refresh(), gatherMs);
    };
    let opened = 0;
    source.addEventListener('open', () => {
      setState('on');
      if (opened++ > 0) current.current.lookElsewhere();
    });
    source.addEventListener('error', () => {
      setState(source.readyState === EventSource.CLOSED ? 'ended' : 'lost');
    });
    source.addEventListener(talkEventName, ({ data }: MessageEvent<string>) => {
      const told = talkEventShape.safeParse(readJson(data));
      if (!told.success) return;
      if (told.data.threadId !== threadId) current.current.lookElsewhere();
      else if (told.data.change > current.current.lastChange) refreshSoon();
    });
    source.addEventListener(lookEventName, () => {
      refreshSoon();
      current.current.lookElsewhere();
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [threadId]);
  return state;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
