import type { DeskApi } from './desk-api.ts';
import type { DeskStore } from './desk-store.ts';
import { findSegment, shownTarget } from './desk-model.ts';

const rhythms = { changesMs: 5_000, checkMs: 500 };

/** Asks what others changed, while the page is looked at. */
export function startPolling(store: DeskStore, api: DeskApi, isVisible: () => boolean): () => void {
  let isAsking = false;
  async function ask(): Promise<void> {
    if (isAsking || !isVisible()) return;
    isAsking = true;
    const { window, activeId } = store.state();
    const seen = window.items.map(({ id, revision, state }) => ({ id, revision, state }));
    const answer = await api.changes(seen, activeId);
    isAsking = false;
    // Answers that were overtaken by a save or another window tell the past.
    if (answer.kind === 'ok' && store.state().window === window)
      store.dispatch({ kind: 'polled', changes: answer.value });
  }
  const timer = setInterval(() => void ask(), rhythms.changesMs);
  void ask();
  return () => clearInterval(timer);
}

/** Asks for the hints of a segment when it becomes active, and for the findings of what is typed into it. */
export function startAsking(store: DeskStore, api: DeskApi): () => void {
  let activeId: string | null = null;
  let checked: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function watch(): void {
    const state = store.state();
    const segment = findSegment(state, state.activeId);
    if (!segment) {
      activeId = null;
      return;
    }
    const target = shownTarget(state, segment);
    if (segment.id !== activeId) {
      activeId = segment.id;
      checked = target;
      void askHints(segment.id);
      if (target !== segment.target) void askCheck(segment.id, target);
      return;
    }
    if (target === checked || state.composing !== null) return;
    checked = target;
    clearTimeout(timer);
    timer = setTimeout(() => void askCheck(segment.id, target), rhythms.checkMs);
  }

  async function askHints(id: string): Promise<void> {
    const answer = await api.hints(id);
    if (answer.kind === 'ok') store.dispatch({ kind: 'hints', segmentId: id, hints: answer.value });
  }

  async function askCheck(id: string, target: string): Promise<void> {
    const answer = await api.check(id, target);
    if (answer.kind === 'ok')
      store.dispatch({ kind: 'findings', segmentId: id, target, findings: answer.value.findings });
  }

  const unsubscribe = store.subscribe(watch);
  watch();
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
