import type { DeskApi } from './desk-api.ts';
import type { DeskStore } from './desk-store.ts';
import { nextToSend, type Queue } from './save-queue.ts';

export const waits = { typingMs: 1_000, offlineMs: 5_000 };

export type SaveLoop = { flush(): Promise<void>; stop(): void };

/**
 * Sends what waits, one after another: a second after the last key, at once when a segment is confirmed or left, again
 * and again while there is no connection. `keep` writes down what is not acknowledged; false says that it cannot.
 */
export function startSaveLoop(store: DeskStore, api: DeskApi, keep: (queue: Queue) => boolean): SaveLoop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let seen: Queue | undefined;
  let isStopped = false;

  function later(ms: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void flush(), ms);
  }

  function watch(): void {
    const { queue, activeId } = store.state();
    if (queue === seen) return;
    const before = seen;
    seen = queue;
    if (!keep(queue) && Object.keys(queue).length > 0)
      store.dispatch({ kind: 'status', status: { kind: 'notKept' } });
    const changed = Object.keys(queue).filter((id) => queue[id]?.wish !== before?.[id]?.wish);
    if (changed.length === 0) return;
    const isTyping = changed.every((id) => id === activeId && queue[id]?.wish.isConfirmed === false);
    later(isTyping ? waits.typingMs : 0);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = undefined;
      if (nextToSend(store.state().queue) !== undefined && !isStopped) later(waits.offlineMs);
    });
    return running;
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const id = nextToSend(store.state().queue);
      if (id === undefined || isStopped) return;
      if (!(await sendOne(id))) return;
    }
  }

  /** Whether the next one may go out. */
  async function sendOne(id: string): Promise<boolean> {
    store.dispatch({ kind: 'sending', segmentId: id });
    const entry = store.state().queue[id];
    if (!entry?.sending) return true;
    const answer = await api.save(id, entry.sending, entry.base);
    if (answer.kind === 'ok') {
      store.dispatch({ kind: 'acknowledged', ...answer.value });
      return true;
    }
    if (answer.kind === 'lost') return lose(id);
    const { problem } = answer;
    if (problem.code === 'translation.segment.newerText') return meetOther(id);
    if (problem.code === 'translation.workbench.sourceChanged') return showSource(id);
    if (problem.code === 'translation.segment.findings') return tellFindings(id, entry.sending.target);
    store.dispatch({ kind: 'refused', segmentId: id, sentence: problem.title });
    return true;
  }

  async function meetOther(id: string): Promise<boolean> {
    const stored = await api.segment(id);
    if (stored.kind === 'lost') return lose(id);
    if (stored.kind === 'ok') store.dispatch({ kind: 'met', segment: stored.value });
    else store.dispatch({ kind: 'refused', segmentId: id, sentence: stored.problem.title });
    return true;
  }

  async function showSource(id: string): Promise<boolean> {
    const stored = await api.segment(id);
    if (stored.kind !== 'ok') return lose(id);
    store.dispatch({ kind: 'sourceChanged', segment: stored.value });
    return true;
  }

  async function tellFindings(id: string, target: string): Promise<boolean> {
    const checked = await api.check(id, target);
    const findings = checked.kind === 'ok' ? checked.value.findings : (store.state().findings[id] ?? []);
    store.dispatch({ kind: 'notConfirmed', segmentId: id, target, findings });
    return true;
  }

  function lose(id: string): boolean {
    store.dispatch({ kind: 'lost', segmentId: id });
    return false;
  }

  const unsubscribe = store.subscribe(watch);
  watch();
  return {
    flush,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
