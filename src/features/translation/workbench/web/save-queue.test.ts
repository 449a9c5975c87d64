import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acknowledge,
  emptyQueue,
  keepMine,
  lose,
  markSending,
  meet,
  nextToSend,
  put,
  refuse,
  takeTheirs,
  withdrawConfirmation,
  type Queue,
  type Stored,
  type Wish,
} from './save-queue.ts';

const wish = (target: string, isConfirmed = false): Wish => ({
  target,
  isConfirmed,
  origin: 'person',
  originDetail: '',
  overrides: [],
  isUnlocking: false,
  sourceSeen: 'source',
});
const stored = (target: string, revision: number, isConfirmed = false): Stored => ({
  target,
  revision,
  isConfirmed,
});

describe('the queue of saves', () => {
  it('keeps what was typed while a save was on its way, over the revision of that save', () => {
    let queue = markSending(put(emptyQueue, 'a', wish('one'), 4), 'a');
    queue = put(queue, 'a', wish('one two'), 4);
    queue = acknowledge(queue, 'a', 5);
    expect(queue.a).toMatchObject({ wish: { target: 'one two' }, base: 5, sending: null });
    expect(nextToSend(queue)).toBe('a');
    expect(acknowledge(markSending(queue, 'a'), 'a', 6)).toEqual({});
  });

  it('sends one at a time, the oldest first, and none that waits for a decision', () => {
    let queue = put(put(emptyQueue, 'a', wish('one'), 0), 'b', wish('two'), 0);
    expect(nextToSend(queue)).toBe('a');
    queue = markSending(queue, 'a');
    expect(nextToSend(queue)).toBeUndefined();
    queue = meet(queue, 'a', stored('theirs', 3));
    expect(nextToSend(queue)).toBe('b');
    queue = refuse(markSending(queue, 'b'), 'b', 'no');
    expect(nextToSend(queue)).toBeUndefined();
    expect(nextToSend(put(queue, 'b', wish('three'), 0))).toBe('b');
  });

  it('knows its own text again whose answer was lost, and goes on from it', () => {
    let queue = lose(markSending(put(emptyQueue, 'a', wish('one'), 0), 'a'), 'a');
    expect(meet(markSending(queue, 'a'), 'a', stored('one', 1))).toEqual({});
    queue = markSending(put(queue, 'a', wish('one two'), 0), 'a');
    queue = meet(queue, 'a', stored('one', 1));
    expect(queue.a).toMatchObject({ base: 1, conflict: null, wish: { target: 'one two' } });
  });

  it('saves a text as a draft whose confirmation is refused', () => {
    const queue = withdrawConfirmation(markSending(put(emptyQueue, 'a', wish('one', true), 0), 'a'), 'a');
    expect(queue.a).toMatchObject({ wish: { target: 'one', isConfirmed: false }, sending: null });
  });

  it('saves a merged text over the other one', () => {
    const met = meet(markSending(put(emptyQueue, 'a', wish('mine'), 1), 'a'), 'a', stored('theirs', 2));
    expect(keepMine(met, 'a', 'both').a).toMatchObject({ wish: { target: 'both' }, base: 2, conflict: null });
    expect(keepMine(met, 'a').a).toMatchObject({ wish: { target: 'mine' }, base: 2 });
    expect(takeTheirs(met, 'a')).toEqual({});
  });
});

type Fate = 'stored' | 'lostBefore' | 'lostAfter';
type Step =
  | { kind: 'type'; text: string }
  | { kind: 'other'; text: string }
  | { kind: 'send'; fate: Fate }
  | { kind: 'typeOnTheWay'; text: string; fate: Fate }
  | { kind: 'decide'; mine: boolean };

const text = fc.string({ minLength: 1, maxLength: 3 }).map((typed) => `t${typed.trim()}`);
const fate = fc.constantFrom<Fate>('stored', 'lostBefore', 'lostAfter');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), text }),
  fc.record({ kind: fc.constant('other' as const), text: text.map((typed) => `o${typed}`) }),
  fc.record({ kind: fc.constant('send' as const), fate }),
  fc.record({ kind: fc.constant('typeOnTheWay' as const), text, fate }),
  fc.record({ kind: fc.constant('decide' as const), mine: fc.boolean() }),
);

/** A server that keeps every text and stores only over the revision that is there. */
function createServer() {
  const past: { target: string; by: 'me' | 'other'; over: number }[] = [];
  return {
    past,
    now: (): Stored => ({ target: past.at(-1)?.target ?? '', revision: past.length, isConfirmed: false }),
    save(target: string, over: number, by: 'me' | 'other'): boolean {
      if (over !== past.length) return false;
      past.push({ target, by, over });
      return true;
    },
  };
}

describe('whatever the network and the other writer do', () => {
  it('the last text typed is stored or was given up by a decision, and no text of the other goes unseen', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = createServer();
        const seenByMe = new Set<number>([0]);
        let queue: Queue = emptyQueue;
        let seen = 0;
        let last: string | undefined;
        const send = (how: Fate, typedMeanwhile?: string) => {
          if (nextToSend(queue) === undefined) return;
          queue = markSending(queue, 'a');
          const { sending, base } = queue.a as { sending: Wish; base: number };
          const isStored = how !== 'lostBefore' && server.save(sending.target, base, 'me');
          if (typedMeanwhile !== undefined) type(typedMeanwhile);
          if (how !== 'stored') {
            queue = lose(queue, 'a');
          } else if (isStored) {
            seen = server.now().revision;
            seenByMe.add(seen);
            queue = acknowledge(queue, 'a', seen);
          } else {
            queue = meet(queue, 'a', server.now());
            seen = server.now().revision;
            seenByMe.add(seen);
          }
        };
        const type = (typed: string) => {
          queue = put(queue, 'a', wish(typed), seen);
          last = typed;
        };
        const decide = (mine: boolean) => {
          if (!queue.a?.conflict) return;
          if (!mine) last = undefined;
          queue = mine ? keepMine(queue, 'a') : takeTheirs(queue, 'a');
        };
        for (const one of steps) {
          if (one.kind === 'type') type(one.text);
          if (one.kind === 'other') server.save(one.text, server.now().revision, 'other');
          if (one.kind === 'send') send(one.fate);
          if (one.kind === 'typeOnTheWay') send(one.fate, one.text);
          if (one.kind === 'decide') decide(one.mine);
        }
        for (let round = 0; round < 60 && queue.a; round++) {
          decide(true);
          send('stored');
        }
        expect(queue).toEqual({});
        // My text stands, unless somebody wrote over it afterwards, having seen it.
        if (last !== undefined) {
          expect(server.past.some(({ target, by }) => by === 'me' && target === last)).toBe(true);
        }
        // Each text of the other that I wrote over was on my screen.
        for (const { by, over } of server.past.filter(({ by }) => by === 'me')) {
          const before = server.past[over - 1];
          if (by === 'me' && before?.by === 'other') expect(seenByMe.has(over)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
