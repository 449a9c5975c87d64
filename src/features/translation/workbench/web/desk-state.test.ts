import { describe, expect, it } from 'vitest';
import type { FindingView, Hints } from '../contract.ts';
import { currentFindings, shownTarget, type DeskAction, type DeskState } from './desk-model.ts';
import { reduceDesk } from './desk-state.ts';
import { buildDesk, buildSegment } from './testing-state.ts';

const after = (state: DeskState, ...actions: DeskAction[]) => actions.reduce(reduceDesk, state);
const activate = (segmentId: string): DeskAction => ({ kind: 'activate', segmentId });
const type = (text: string): DeskAction => ({ kind: 'type', moment: { text, caret: text.length }, atMs: 0 });
const polled = (changed: DeskState['window']['items'], more = {}): DeskAction => ({
  kind: 'polled',
  changes: {
    changed,
    goneIds: [],
    present: [],
    state: 'in_progress',
    sourceRevision: 1,
    counts: buildDesk([]).counts,
    ...more,
  },
});
const hintsWith = (findings: FindingView[]): Hints => ({
  terms: [],
  unknownWords: [],
  matches: [],
  findings,
  past: [],
});
const page = () =>
  buildDesk([
    buildSegment('a', 0),
    buildSegment('b', 1, {
      target: '机',
      state: 'machine',
      origin: 'machine',
      originDetail: 'deepl',
      revision: 2,
    }),
    buildSegment('c', 2, { target: '定', state: 'verified', revision: 4 }),
  ]);

describe('the page of a version', () => {
  it('wishes what is typed over the revision it was typed on, whatever others do meanwhile', () => {
    const state = after(
      page(),
      activate('b'),
      type('机器'),
      polled([buildSegment('b', 1, { target: '别', revision: 3 })]),
    );
    expect(state.queue.b).toMatchObject({ base: 2, wish: { target: '机器', origin: 'person' } });
    expect(state.window.items[1]).toMatchObject({ revision: 2 });
  });

  it('shows what others change in segments one is not writing in', () => {
    const theirs = buildSegment('a', 0, { target: '别', revision: 1, state: 'draft' });
    expect(after(page(), activate('b'), polled([theirs])).window.items[0]).toEqual(theirs);
    const untouched = after(page(), activate('a'), polled([theirs]));
    expect(untouched.stack?.now.text).toBe('别');
    const saved = after(page(), activate('a'), type('我'), {
      kind: 'sending',
      segmentId: 'a',
    });
    const mine = buildSegment('a', 0, { target: '我', revision: 1, state: 'draft' });
    const acknowledged = after(saved, {
      kind: 'acknowledged',
      segment: mine,
      findings: [],
      counts: saved.counts,
    });
    const newer = after(acknowledged, polled([{ ...theirs, revision: 2 }]));
    expect(newer.stack?.now.text).toBe('我');
    expect(newer.newer?.target).toBe('别');
    expect(after(newer, { kind: 'takeNewer' }).stack?.now.text).toBe('别');
    expect(after(newer, type('我们')).queue.a?.base).toBe(1);
    expect(after(newer, activate('b')).window.items[0]).toMatchObject({ target: '别', revision: 2 });
  });

  it('a proposal that is confirmed as it is keeps its origin; changed it is a person’s', () => {
    const opened = after(page(), activate('b'));
    expect(after(opened, { kind: 'confirm' }).queue.b?.wish).toMatchObject({
      isConfirmed: true,
      origin: 'machine',
      originDetail: 'deepl',
    });
    expect(after(opened, type('改'), { kind: 'confirm' }).queue.b?.wish.origin).toBe('person');
    const inserted = after(opened, {
      kind: 'insert',
      moment: { text: '记忆', caret: 2 },
      origin: 'memory',
      originDetail: '98',
    });
    expect(inserted.queue.b?.wish).toMatchObject({ target: '记忆', origin: 'memory', originDetail: '98' });
    expect(after(inserted, { kind: 'undo' }).queue.b?.wish.target).toBe('机');
  });

  it('neither saves nor checks what an input method is still composing', () => {
    const state = after(page(), activate('a'), { kind: 'compose', text: 'han' });
    expect(state.queue).toEqual({});
    expect(shownTarget(state, state.window.items[0] ?? buildSegment('x', 0))).toBe('han');
    expect(after(state, type('焊')).queue.a?.wish.target).toBe('焊');
  });

  it('sends the reasons given for findings with the text, those given before too', () => {
    const finding: FindingView = {
      check: 'number',
      severity: 'blocks',
      where: { side: 'target', start: 0, end: 1 },
      override: { reason: 'before', by: { id: 'x', name: 'X' } },
    };
    const opened = after(page(), activate('b'), {
      kind: 'hints',
      segmentId: 'b',
      hints: hintsWith([finding]),
    });
    expect(after(opened, type('改')).queue.b?.wish.overrides).toEqual([
      { check: 'number', reason: 'before' },
    ]);
    const given = after(opened, { kind: 'override', check: 'unit', reason: 'now' });
    expect(given.queue.b?.wish.overrides).toEqual([
      { check: 'number', reason: 'before' },
      { check: 'unit', reason: 'now' },
    ]);
    expect(after(given, activate('a')).overrides).toEqual([]);
  });

  it('says that a verified text is opened only after it was unlocked, and only for it', () => {
    const opened = after(page(), activate('c'), { kind: 'unlock' }, type('改'));
    expect(opened.queue.c?.wish.isUnlocking).toBe(true);
    expect(after(opened, activate('a'), type('新')).queue.a?.wish.isUnlocking).toBe(false);
  });

  it('puts back what a tab left unsaved, also into the open segment, but not over what is typed since', () => {
    const kept = after(page(), activate('a'), type('以前')).queue;
    const restored = after(page(), activate('a'), { kind: 'restored', queue: kept });
    expect(restored.stack?.now.text).toBe('以前');
    expect(restored.restoredCount).toBe(1);
    const typedSince = after(page(), activate('a'), type('现在'), { kind: 'restored', queue: kept });
    expect(typedSince.stack?.now.text).toBe('现在');
    expect(typedSince.queue.a?.wish.target).toBe('现在');
  });

  it('findings count for the text they are about only', () => {
    const checked = after(page(), activate('a'), type('一'), {
      kind: 'findings',
      segmentId: 'a',
      target: '一',
      findings: [],
    });
    const segment = buildSegment('a', 0);
    expect(currentFindings(checked, segment)).toEqual([]);
    expect(currentFindings(after(checked, type('一二')), segment)).toBeUndefined();
  });

  it('findings of a text that is no longer there are not shown', () => {
    const late: DeskAction = {
      kind: 'findings',
      segmentId: 'a',
      target: '旧',
      findings: hintsWith([]).findings,
    };
    const state = after(page(), activate('a'), type('新'));
    expect(reduceDesk(state, late)).toBe(state);
  });

  it('segments that left the original go, but not the one being written', () => {
    const state = after(page(), activate('a'), polled([], { goneIds: ['a', 'c'], sourceRevision: 2 }));
    expect(state.window.items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(state.isSourceNewer).toBe(true);
  });
});
