import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageView } from '../threads/message-contract.ts';
import { createPageKeeper } from './keep-page-current.ts';
import type { TalkApi } from './talk-api.ts';
import { buildMessage, buildPage, buildParticipant, buildThread } from './testing-messages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A talk as the server holds it; `isAway` makes every question go unanswered. */
function fakeTalk() {
  const messages: MessageView[] = [];
  const server = { messages, lastChange: 0, threadChange: 0, isAway: false, pageSize: 3 };
  const thread = buildThread();
  const api: TalkApi = {
    send: () => Promise.reject(new Error('not asked')),
    changes: (after) => {
      if (server.isAway) return Promise.resolve(undefined);
      const news = messages.filter(({ change }) => change > after).sort((a, b) => a.change - b.change);
      const items = news.slice(0, server.pageSize);
      const hasAfter = news.length > items.length;
      const lastChange = hasAfter ? (items.at(-1)?.change ?? after) : server.lastChange;
      const answer = {
        items,
        hasBefore: after > 0,
        hasAfter,
        lastSequence: messages.length,
        lastChange,
        asOf: '',
      };
      return Promise.resolve(answer);
    },
    thread: () =>
      Promise.resolve({ ...thread, lastChange: server.threadChange, lastSequence: messages.length }),
    unread: () => Promise.resolve({ threads: 2, messages: 7, mentions: 0 }),
    markRead: () => Promise.resolve(),
    terms: () => Promise.resolve(undefined),
  };
  return {
    server,
    api,
    thread,
    write: () => {
      const sequence = messages.length + 1;
      messages.push(buildMessage({ sequence, change: ++server.lastChange }));
    },
    translate: (at: number) => {
      const message = messages[at % Math.max(1, messages.length)];
      if (!message) return;
      const text = { text: `by ${++server.lastChange}`, language: 'ru' as const };
      messages[messages.indexOf(message)] = { ...message, change: server.lastChange, original: text };
    },
    changeThread: () => {
      server.threadChange = ++server.lastChange;
    },
  };
}

describe('the page of a talk', () => {
  it('shows in the end what the server holds, each message once and in order, whatever happens in between', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.constantFrom('write', 'write', 'call', 'away', 'back', 'thread', 'twice'),
        fc.integer({ min: 0, max: 20 }),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const talk = fakeTalk();
        const keeper = createPageKeeper(buildPage({ thread: talk.thread }), talk.api);
        for (const step of given) {
          if (step === 'write') talk.write();
          else if (step === 'thread') talk.changeThread();
          else if (step === 'away') talk.server.isAway = true;
          else if (step === 'back') talk.server.isAway = false;
          else if (typeof step === 'number') talk.translate(step);
          else {
            void keeper.refresh();
            if (step === 'twice') void keeper.refresh();
          }
          await vi.advanceTimersByTimeAsync(10);
        }
        talk.server.isAway = false;
        void keeper.refresh();
        await vi.advanceTimersByTimeAsync(10_000);
        const { messages, lastChange, thread } = keeper.page();
        expect(messages).toEqual(talk.server.messages);
        expect(lastChange).toBe(talk.server.lastChange);
        if (talk.server.threadChange > 0) expect(thread.lastChange).toBe(talk.server.threadChange);
        keeper.stop();
      }),
      { numRuns: 100 },
    );
  });

  it('shows a message that was translated before it was fetched, after younger ones', async () => {
    const talk = fakeTalk();
    for (let at = 0; at < 4; at++) talk.write();
    talk.translate(0);
    const keeper = createPageKeeper(buildPage({ thread: talk.thread }), talk.api);
    await keeper.refresh();
    expect(keeper.page().messages).toEqual(talk.server.messages);
    keeper.stop();
  });

  it('asks again by itself when no answer came', async () => {
    const talk = fakeTalk();
    const keeper = createPageKeeper(buildPage({ thread: talk.thread }), talk.api);
    talk.write();
    talk.server.isAway = true;
    await keeper.refresh();
    talk.server.isAway = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.page().messages).toHaveLength(1);
    keeper.stop();
  });

  it('leaves a page of earlier messages as it is, but for what was changed on it', async () => {
    const talk = fakeTalk();
    for (let at = 0; at < 5; at++) talk.write();
    const messages = talk.server.messages.slice(0, 2);
    const keeper = createPageKeeper(buildPage({ messages, hasAfter: true, lastChange: 5 }), talk.api);
    talk.write();
    talk.translate(1);
    await keeper.refresh();
    expect(keeper.page().messages).toEqual(talk.server.messages.slice(0, 2));
    keeper.stop();
  });

  it('shows what was just acknowledged once, also when it is fetched too', async () => {
    const talk = fakeTalk();
    talk.write();
    const keeper = createPageKeeper(buildPage({ thread: talk.thread }), talk.api);
    const [message] = talk.server.messages;
    if (message) keeper.add(message);
    await keeper.refresh();
    expect(keeper.page().messages).toEqual(talk.server.messages);
    keeper.stop();
  });

  it('counts what is unread elsewhere without what came here and was not looked at', async () => {
    const talk = fakeTalk();
    const self = buildParticipant({ isSelf: true });
    const messages = [
      buildMessage({ sequence: 1 }),
      buildMessage({ sequence: 2, author: self }),
      buildMessage({ sequence: 3 }),
    ];
    const keeper = createPageKeeper(buildPage({ messages, thread: buildThread({ readUpTo: 1 }) }), talk.api);
    await keeper.lookElsewhere();
    expect(keeper.page().elsewhere).toBe(6);
    await keeper.markRead();
    await keeper.lookElsewhere();
    expect(keeper.page()).toMatchObject({ elsewhere: 7, thread: { readUpTo: 3 } });
    keeper.stop();
  });
});
