import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../../shared/app-error.ts';
import type { Answer, DeskApi } from './desk-api.ts';
import type { DeskState } from './desk-model.ts';
import { createDeskStore } from './desk-store.ts';
import { startSaveLoop, waits } from './save-loop.ts';
import type { Queue } from './save-queue.ts';
import { buildDesk, buildSegment } from './testing-state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusal = (code: string): Answer<never> => ({
  kind: 'refused',
  problem: { type: '', title: `sentence of ${code}`, status: 409, code, requestId: '' } satisfies Problem,
});

/** A page over a server that keeps the texts of segments `a` and `b`. */
function openPage(over: { isOffline?: boolean; refuse?: string } = {}) {
  const server = {
    ...over,
    texts: { a: buildSegment('a', 0), b: buildSegment('b', 1) },
    saves: [] as string[],
  };
  const kept: Queue[] = [];
  const store = createDeskStore(buildDesk([server.texts.a, server.texts.b]));
  const api = {
    save: async (id: 'a' | 'b', wish, ofRevision) => {
      if (server.isOffline) return { kind: 'lost' };
      if (server.refuse !== undefined && wish.isConfirmed) return refusal(server.refuse);
      const now = server.texts[id];
      if (now.revision !== ofRevision) return refusal('translation.segment.newerText');
      server.saves.push(`${id}:${wish.target}`);
      const state = wish.isConfirmed ? 'human' : 'draft';
      server.texts[id] = { ...now, target: wish.target, state, revision: ofRevision + 1 };
      const { counts } = store.state();
      return { kind: 'ok', value: { segment: server.texts[id], findings: [], counts } };
    },
    segment: async (id: 'a' | 'b') => ({ kind: 'ok', value: server.texts[id] }),
    check: async () => ({ kind: 'ok', value: { findings: [] } }),
  } as Partial<DeskApi> as DeskApi;
  const loop = startSaveLoop(store, api, (queue) => kept.push(queue) > 0);
  const type = (segmentId: string, text: string) => {
    store.dispatch({ kind: 'activate', segmentId });
    store.dispatch({ kind: 'type', moment: { text, caret: text.length }, atMs: 0 });
  };
  const state = (): DeskState => store.state();
  return { server, store, loop, kept, type, state };
}

describe('autosave', () => {
  it('waits until the typing pauses, then sends the last text once', async () => {
    const { server, type, state, kept } = openPage();
    type('a', '焊');
    await vi.advanceTimersByTimeAsync(waits.typingMs - 1);
    type('a', '焊接');
    await vi.advanceTimersByTimeAsync(waits.typingMs - 1);
    expect(server.saves).toEqual([]);
    expect(kept.at(-1)?.a?.wish.target).toBe('焊接');
    await vi.advanceTimersByTimeAsync(1);
    expect(server.saves).toEqual(['a:焊接']);
    expect(state().status.kind).toBe('saved');
    expect(kept.at(-1)).toEqual({});
  });

  it('sends a confirmed text at once', async () => {
    const { server, store, type } = openPage();
    type('a', '焊接');
    store.dispatch({ kind: 'confirm' });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.texts.a).toMatchObject({ target: '焊接', state: 'human' });
  });

  it('keeps what was typed without a connection and sends it when there is one', async () => {
    const { server, type, state } = openPage({ isOffline: true });
    type('a', '焊接');
    type('b', '钢');
    await vi.advanceTimersByTimeAsync(waits.typingMs);
    expect(state().status.kind).toBe('offline');
    expect(Object.keys(state().queue).sort()).toEqual(['a', 'b']);
    server.isOffline = false;
    await vi.advanceTimersByTimeAsync(waits.offlineMs);
    expect(server.saves.toSorted()).toEqual(['a:焊接', 'b:钢']);
    expect(state().queue).toEqual({});
  });

  it('shows both texts when somebody else was faster, and saves what is decided', async () => {
    const { server, store, type, state } = openPage();
    type('a', '我的');
    server.texts.a = { ...server.texts.a, target: '别人的', revision: 1, state: 'draft' };
    await vi.advanceTimersByTimeAsync(waits.typingMs);
    expect(state().queue.a).toMatchObject({ wish: { target: '我的' }, conflict: { target: '别人的' } });
    expect(state().status.kind).toBe('conflict');
    expect(server.saves).toEqual([]);
    store.dispatch({ kind: 'keepMine', segmentId: 'a', merged: '别人的和我的' });
    await vi.advanceTimersByTimeAsync(waits.typingMs);
    expect(server.saves).toEqual(['a:别人的和我的']);
    expect(state().stack?.now.text).toBe('别人的和我的');
  });

  it('saves as a draft what the checks keep from being confirmed, and says so', async () => {
    const { server, store, type, state } = openPage({ refuse: 'translation.segment.findings' });
    type('a', '焊接');
    store.dispatch({ kind: 'confirm' });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.texts.a).toMatchObject({ target: '焊接', state: 'draft' });
    expect(state().queue).toEqual({});
    expect(state().status).toEqual({ kind: 'notConfirmed', position: 0 });
    type('a', '焊接工艺');
    await vi.advanceTimersByTimeAsync(waits.typingMs);
    expect(state().status.kind).toBe('saved');
  });

  it('keeps a text as a draft whose original was changed meanwhile, and shows the new original', async () => {
    const { server, store, type, state } = openPage({ refuse: 'translation.workbench.sourceChanged' });
    type('a', '焊接');
    server.texts.a = { ...server.texts.a, source: 'Сварка стали.' };
    store.dispatch({ kind: 'confirm' });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.texts.a).toMatchObject({ target: '焊接', state: 'draft' });
    expect(state().window.items[0]?.source).toBe('Сварка стали.');
    expect(state().queue).toEqual({});
  });

  it('does not hammer a server that refuses, and tells its sentence', async () => {
    const { store, type, state } = openPage({ refuse: 'translation.version.notYours' });
    type('a', '焊接');
    store.dispatch({ kind: 'confirm' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state().status).toEqual({ kind: 'refused', sentence: 'sentence of translation.version.notYours' });
    expect(state().queue.a?.wish.target).toBe('焊接');
  });
});
