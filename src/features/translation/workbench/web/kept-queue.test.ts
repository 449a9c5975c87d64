import { describe, expect, it } from 'vitest';
import { readQueue, writeQueue } from './kept-queue.ts';
import { lose, markSending, meet, put, type Wish } from './save-queue.ts';

const wish = (target: string): Wish => ({
  target,
  isConfirmed: true,
  origin: 'memory',
  originDetail: 'x',
  overrides: [{ check: 'number', reason: 'so it is' }],
  isUnlocking: false,
  sourceSeen: 'source',
});

describe('the queue on the device', () => {
  it('comes back whole; what was on its way is unsure', () => {
    const before = put(markSending(put({}, 'a', wish('one'), 3), 'a'), 'a', wish('two'), 3);
    const after = readQueue(writeQueue(before));
    expect(after.a).toMatchObject({ wish: wish('two'), base: 3, sending: null, unsure: [wish('one')] });
    const met = meet(markSending(after, 'a'), 'a', { target: 'one', revision: 4, isConfirmed: true });
    expect(met.a).toMatchObject({ base: 4, conflict: null });
    expect(readQueue(writeQueue(lose(markSending(after, 'a'), 'a'))).a?.unsure).toHaveLength(2);
  });

  it.each([null, '', 'no json', '[]', '"x"', '{"a":{"wish":{}}}', '{"a":{"base":1}}', '{"a":null}'])(
    'takes nothing from %s',
    (text) => expect(readQueue(text)).toEqual({}),
  );
});
