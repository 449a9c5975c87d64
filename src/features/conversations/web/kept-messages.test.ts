import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDraft, keepOutbox, readDraft, readKeptOutbox, readWaiting } from './kept-messages.ts';
import { markOnItsWay, put, remove, type Outbox } from './outbox.ts';

/** As much of a browser's store as is used. */
class FakeStore {
  [name: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? (this[key] as string) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStore());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const written = (messageId: string, writtenAt: number) =>
  ({ messageId, text: '合作意向', language: 'zh', mentions: ['p'], writtenAt }) as const;

describe('what is kept on the device', () => {
  it('comes back in the order it was written, to be sent again, and only to the same person in the same talk', () => {
    const outbox = markOnItsWay(put(put([], written('b', 1)), written('a', 2)), 'b');
    expect(keepOutbox('self', [], outbox)).toBe(true);
    expect(readKeptOutbox('self')).toEqual([
      { ...written('b', 1), isOnItsWay: false, refusal: null },
      { ...written('a', 2), isOnItsWay: false, refusal: null },
    ]);
    expect(readKeptOutbox('other')).toEqual([]);
    const left: Outbox = remove(outbox, 'b');
    keepOutbox('self', outbox, left);
    expect(readKeptOutbox('self').map(({ messageId }) => messageId)).toEqual(['a']);
  });

  it('of two pages of one talk is not written over', () => {
    keepOutbox('self', [], put([], written('one', 1)));
    keepOutbox('self', [], put([], written('two', 2)));
    expect(readKeptOutbox('self').map(({ messageId }) => messageId)).toEqual(['one', 'two']);
  });

  it('is told when it cannot be kept', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(keepOutbox('self', [], put([], written('one', 1)))).toBe(false);
    expect(readKeptOutbox('self')).toEqual([]);
    expect(readDraft('self')).toBe('');
  });

  it.each(['', 'null', '[]', '{"messageId":1}', '{"messageId":"a","text":"b","language":"fr"}', '{'])(
    'that is no message (%s) is left alone',
    (text) => {
      expect(readWaiting(text)).toEqual([]);
    },
  );

  it('holds a draft until it is sent', () => {
    keepDraft('self', 'начало');
    expect(readDraft('self')).toBe('начало');
    keepDraft('self', '');
    expect(readDraft('self')).toBe('');
  });
});
