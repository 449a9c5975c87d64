import type { DeskApi, WindowAsked } from './desk-api.ts';
import type { DeskStore } from './desk-store.ts';
import { currentFindings, findSegment, isLocked } from './desk-model.ts';
import type { Command } from './key-map.ts';
import { blockingOf, numberTerms, startOfNext } from './numbered-hints.ts';
import { insertAt } from './undo-stack.ts';

/** What buttons and keys do. */
export type DeskCommands = {
  activate(segmentId: string | null): void;
  go(direction: 1 | -1): Promise<void>;
  goToOpen(): Promise<void>;
  confirm(wish: { isNext: boolean }): Promise<void>;
  insertWord(word: string): void;
  insertMatch(number: number): void;
  copySource(): void;
  show(asked: Pick<WindowAsked, 'from' | 'focus'>): Promise<void>;
  saveNow(): void;
  run(command: Command): void;
};

type Parts = {
  store: DeskStore;
  api: DeskApi;
  asked: Pick<WindowAsked, 'filter' | 'q'>;
  /** The field being written in, for the place of what is inserted. */
  field(): HTMLTextAreaElement | null;
  saveNow(): void;
  searchSelection(): void;
  openHelp(): void;
};

export function createCommands(parts: Parts): DeskCommands {
  const { store, api, asked, field, saveNow, searchSelection, openHelp } = parts;
  const active = () => findSegment(store.state(), store.state().activeId);
  const mayWrite = () => {
    const segment = active();
    return segment !== undefined && !isLocked(store.state(), segment);
  };

  function activate(segmentId: string | null): void {
    store.dispatch({ kind: 'activate', segmentId });
  }

  async function show(wish: Pick<WindowAsked, 'from' | 'focus'>): Promise<void> {
    const answer = await api.window({ ...asked, ...wish });
    if (answer.kind === 'ok') store.dispatch({ kind: 'window', window: answer.value });
    else store.dispatch({ kind: 'status', status: { kind: 'offline' } });
  }

  async function go(direction: 1 | -1): Promise<void> {
    const { window, activeId } = store.state();
    const at = window.items.findIndex(({ id }) => id === activeId);
    const neighbour = window.items[at === -1 ? 0 : at + direction];
    if (neighbour) return activate(neighbour.id);
    if (direction === 1) {
      const from = startOfNext(asked.filter, window.from, window.items);
      if (window.from + window.items.length >= window.total)
        return store.dispatch({ kind: 'status', status: { kind: 'lastOne' } });
      await show({ from });
      return activate(store.state().window.items[0]?.id ?? null);
    }
    if (window.from === 0) return store.dispatch({ kind: 'status', status: { kind: 'firstOne' } });
    await show({ from: Math.max(0, window.from - window.items.length) });
    activate(store.state().window.items.at(-1)?.id ?? null);
  }

  async function goToOpen(): Promise<void> {
    const answer = await api.nextOpen(active()?.position ?? -1);
    if (answer.kind !== 'ok') return store.dispatch({ kind: 'status', status: { kind: 'offline' } });
    const { segmentId } = answer.value;
    if (segmentId === null) return store.dispatch({ kind: 'status', status: { kind: 'noneOpen' } });
    if (!findSegment(store.state(), segmentId)) await show({ focus: segmentId });
    if (findSegment(store.state(), segmentId)) activate(segmentId);
    else window.location.assign(`?edit=${segmentId}#segment-${segmentId}`);
  }

  async function confirm({ isNext }: { isNext: boolean }): Promise<void> {
    const state = store.state();
    const segment = active();
    if (!segment || !state.stack) return;
    const isDone =
      (segment.state === 'human' || segment.state === 'verified') &&
      !state.queue[segment.id] &&
      state.stack.now.text === segment.target;
    // Confirming what another has confirmed would make it one's own text.
    if (!isDone && mayWrite()) {
      const blocking = blockingOf(currentFindings(state, segment) ?? [], state.overrides);
      if (blocking.length > 0)
        return store.dispatch({ kind: 'status', status: { kind: 'blocked', count: blocking.length } });
      store.dispatch({ kind: 'confirm' });
    }
    if (isNext) await go(1);
  }

  function insertWord(word: string): void {
    const { stack } = store.state();
    if (!stack || !mayWrite()) return;
    const { text, caret } = stack.now;
    const [start, end] = [field()?.selectionStart ?? caret, field()?.selectionEnd ?? caret];
    store.dispatch({ kind: 'insert', moment: insertAt(text, start, end, word) });
    field()?.focus();
  }

  function replaceAll(text: string, origin?: { origin: 'memory'; originDetail: string }): void {
    if (!mayWrite()) return;
    store.dispatch({ kind: 'insert', moment: { text, caret: text.length }, ...origin });
    field()?.focus();
  }

  function insertMatch(number: number): void {
    const state = store.state();
    const match = state.hints[state.activeId ?? '']?.matches[number - 1];
    if (match) replaceAll(match.target, { origin: 'memory', originDetail: match.unitId });
  }

  function copySource(): void {
    const segment = active();
    if (segment) replaceAll(segment.source);
  }

  function run(command: Command): void {
    const state = store.state();
    switch (command.name) {
      case 'confirmNext':
        return void confirm({ isNext: true });
      case 'next':
        return void go(1);
      case 'previous':
        return void go(-1);
      case 'nextOpen':
        return void goToOpen();
      case 'copySource':
        return copySource();
      case 'undo':
      case 'redo':
        return mayWrite() ? store.dispatch({ kind: command.name }) : undefined;
      case 'concordance':
        return searchSelection();
      case 'help':
        return openHelp();
      case 'insertMatch':
        return insertMatch(command.number);
      case 'insertTerm': {
        const terms = numberTerms(state.hints[state.activeId ?? '']?.terms ?? []);
        const wished = terms.find(({ number }) => number === command.number);
        if (wished) insertWord(wished.word);
      }
    }
  }

  return { activate, go, goToOpen, confirm, insertWord, insertMatch, copySource, show, saveNow, run };
}
