import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import { callConversations, openTestThread, sendTestMessage, subjectOfTest } from '../testing.ts';
import { talkChannel } from '../events.ts';
import { threadBriefs } from './brief-service.ts';
import { conversations } from './contract.ts';
import { closeThread, openThread, postLine, setParticipants, setThreadGate } from './subject-service.ts';
import { codeOf, useTalkWorld } from './testing-world.ts';

const world = await useTalkWorld();
const { system, talker, pair, read, last, thread } = world;
const stop = { code: 'evaluation.gate.blocked', params: { rule: 'SC03' }, rulePath: '/gate/rules/SC03' };

describe('a talk', () => {
  it('is opened once about a subject and key, and stays as it is', async () => {
    const { subject, threadId, participants } = await pair();
    const again = { subject, title: 'x', titleLanguage: 'en' as const, participants };
    expect(await openThread(system, again)).toBe(threadId);
    expect(await openThread(system, { ...again, key: 'other' })).not.toBe(threadId);
  });

  it('is there for its participants and nobody else, administrators too', async () => {
    const { sender, threadId } = await pair();
    const administrator = await talker('ru', ['administrator']);
    const message = await sendTestMessage(sender.ctx, threadId, '你好');
    const asked = [
      callConversations(conversations.get, administrator.ctx, { threadId }),
      callConversations(conversations.messages, administrator.ctx, { threadId }),
      callConversations(conversations.message, administrator.ctx, { threadId, messageId: message.id }),
      callConversations(conversations.markRead, administrator.ctx, { threadId, sequence: 1 }),
      callConversations(conversations.search, administrator.ctx, { threadId, text: '你好' }),
      sendTestMessage(administrator.ctx, threadId, 'x'),
    ];
    expect(new Set(await Promise.all(asked.map(codeOf)))).toEqual(new Set(['conversations.threadNotFound']));
    expect(await codeOf(callConversations(conversations.get, system, { threadId }))).toBe(
      'platform.signInFirst',
    );
  });

  it('is closed to who has left, and open again with what he had read when he comes back', async () => {
    const { sender, receiver, threadId, subject, participants } = await pair();
    await sendTestMessage(sender.ctx, threadId, '一');
    await callConversations(conversations.markRead, receiver.ctx, { threadId, sequence: 1 });
    const before = (await thread(receiver.ctx, threadId)).self.id;
    await setParticipants(system, subject, participants.slice(0, 1));
    expect(await codeOf(read(receiver.ctx, threadId))).toBe('conversations.threadNotFound');
    const list = await callConversations(conversations.list, receiver.ctx, {});
    expect(list.total).toBe(0);
    expect((await thread(sender.ctx, threadId)).participants.map(({ isPresent }) => isPresent)).toEqual([
      true,
      false,
    ]);
    await sendTestMessage(sender.ctx, threadId, '二');
    await setParticipants(system, subject, participants);
    const back = await thread(receiver.ctx, threadId);
    expect([back.self.id, back.readUpTo, back.unread]).toEqual([before, 1, 1]);
  });

  it('gives messages a sequence without gaps under fifty sends at once, and counts them unread', async () => {
    const { sender, receiver, threadId } = await pair();
    const sent = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        sendTestMessage((at % 2 ? sender : receiver).ctx, threadId, `n ${at}`),
      ),
    );
    expect(sent.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, at) => at + 1),
    );
    const page = await callConversations(conversations.messages, sender.ctx, { threadId, limit: 100 });
    expect(page.items.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
    const unread = (await thread(sender.ctx, threadId)).unread;
    const readUpTo = (await thread(sender.ctx, threadId)).readUpTo;
    expect(unread).toBe(
      page.items.filter(({ author, sequence }) => !author?.isSelf && sequence > readUpTo).length,
    );
  });

  it('takes the same message twice as one, also at once and after it was closed', async () => {
    const { sender, receiver, threadId, subject } = await pair();
    const id = newId();
    const [one, two] = await Promise.all([
      sendTestMessage(sender.ctx, threadId, '你好', id),
      sendTestMessage(sender.ctx, threadId, '你好', id),
    ]);
    expect(one).toEqual(two);
    await closeThread(system, subject);
    expect((await sendTestMessage(sender.ctx, threadId, '你好', id)).sequence).toBe(1);
    expect((await read(receiver.ctx, threadId)).items).toHaveLength(1);
    expect((await thread(receiver.ctx, threadId)).unread).toBe(1);
  });

  it('refuses the id of another’s message, and what is empty or far too long', async () => {
    const { sender, receiver, threadId } = await pair();
    const { id } = await sendTestMessage(sender.ctx, threadId, '你好');
    const other = await pair();
    const asked = [
      sendTestMessage(receiver.ctx, threadId, 'x', id),
      sendTestMessage(other.sender.ctx, other.threadId, 'x', id),
      sendTestMessage(sender.ctx, threadId, '  '),
      sendTestMessage(sender.ctx, threadId, '长'.repeat(8_001)),
    ];
    expect(await Promise.all(asked.map(codeOf))).toEqual([
      'conversations.messageIdTaken',
      'conversations.messageIdTaken',
      'conversations.emptyMessage',
      'platform.invalidInput',
    ]);
    expect((await sendTestMessage(sender.ctx, threadId, '长'.repeat(8_000))).sequence).toBe(2);
    expect((await sendTestMessage(other.sender.ctx, other.threadId, 'x')).sequence).toBe(1);
  });

  it('is read page by page, before, after and around a place, and from a change on', async () => {
    const { sender, receiver, threadId } = await pair();
    for (let at = 1; at <= 12; at++) await sendTestMessage(sender.ctx, threadId, `n ${at}`);
    const page = async (more: object) => {
      const { items, hasBefore, hasAfter, lastChange } = await callConversations(
        conversations.messages,
        receiver.ctx,
        { threadId, limit: 5, ...more },
      );
      return { places: items.map(({ sequence }) => sequence), hasBefore, hasAfter, lastChange };
    };
    expect(await page({})).toMatchObject({ places: [8, 9, 10, 11, 12], hasBefore: true, hasAfter: false });
    expect(await page({ before: 4 })).toMatchObject({ places: [1, 2, 3], hasBefore: false, hasAfter: true });
    expect(await page({ after: 9 })).toMatchObject({
      places: [10, 11, 12],
      hasBefore: true,
      hasAfter: false,
    });
    expect(await page({ after: 2 })).toMatchObject({ places: [3, 4, 5, 6, 7], hasAfter: true });
    expect(await page({ around: 6 })).toMatchObject({
      places: [4, 5, 6, 7, 8],
      hasBefore: true,
      hasAfter: true,
    });
    const changes: number[] = [];
    for (let changedAfter = 0, isMore = true; isMore;) {
      const got = await page({ changedAfter });
      changes.push(...got.places);
      changedAfter = got.lastChange;
      isMore = got.hasAfter;
    }
    expect(changes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

it('every change of a talk is told to all processes, with its id and nothing else', async () => {
  const { sender, threadId, subject } = await pair();
  const heard: string[] = [];
  const stopListening = await world.database.listen(talkChannel, (payload) => heard.push(payload));
  await sendTestMessage(sender.ctx, threadId, '秘密');
  await codeOf(sendTestMessage(sender.ctx, threadId, ''));
  await closeThread(system, subject);
  await expect.poll(() => heard).toEqual([threadId, threadId]);
  await stopListening();
});

describe('what is refused in a talk', () => {
  it('is told with the reason, what it speaks of and the page of the rule', async () => {
    const { sender, threadId, subject } = await pair();
    await setThreadGate(system, subject, { writing: stop, files: null });
    const refusal = await sendTestMessage(sender.ctx, threadId, '价格').catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      kind: 'forbidden',
      code: stop.code,
      params: { rule: 'SC03', rulePath: '/gate/rules/SC03' },
    });
    const { refusals, mayWrite, mayAttach } = await thread(sender.ctx, threadId);
    const told = { ...stop, sentence: stop.code };
    expect([mayWrite, mayAttach, refusals]).toEqual([false, false, { writing: told, files: told }]);
    expect((await read(sender.ctx, threadId)).items).toEqual([]);
    await setThreadGate(system, subject, { writing: null, files: null });
    expect((await sendTestMessage(sender.ctx, threadId, '价格')).sequence).toBe(1);
  });

  it('may be files only', async () => {
    const { sender, threadId, subject } = await pair();
    await setThreadGate(system, subject, { writing: null, files: stop });
    const send = (files: { fileId: string }[]) =>
      callConversations(conversations.send, sender.ctx, {
        threadId,
        messageId: newId(),
        text: '好',
        mentions: [],
        files,
      });
    expect(await codeOf(send([{ fileId: newId() }]))).toBe(stop.code);
    expect(await codeOf(send([]))).toBe('done');
    expect(await thread(sender.ctx, threadId)).toMatchObject({ mayWrite: true, mayAttach: false });
  });

  it('lets nothing through that is sent at the same moment and not written before it', async () => {
    const { sender, threadId, subject } = await pair();
    const sends = Array.from({ length: 20 }, (_, at) =>
      codeOf(sendTestMessage(sender.ctx, threadId, `n ${at}`)),
    );
    const [codes] = await Promise.all([
      Promise.all(sends),
      setThreadGate(system, subject, { writing: stop, files: null }),
    ]);
    const written = (await read(sender.ctx, threadId)).items.map(({ change }) => change);
    const gateChange = (await thread(sender.ctx, threadId)).lastChange;
    expect(written).toHaveLength(codes.filter((code) => code === 'done').length);
    expect(written.every((change) => change < gateChange)).toBe(true);
    expect(new Set(codes.filter((code) => code !== 'done'))).toEqual(
      new Set(written.length === 20 ? [] : [stop.code]),
    );
  });

  it('is remembered for talks opened later, and given at the opening', async () => {
    const subject = subjectOfTest();
    await setThreadGate(system, subject, { writing: stop, files: stop });
    const sender = await talker('zh');
    const participants = [{ personId: sender.personId, side: 'sender', isMasked: false }];
    const { threadId } = await openTestThread(system, { subject, participants });
    expect(await codeOf(sendTestMessage(sender.ctx, threadId, 'x'))).toBe(stop.code);
    const gate = { writing: stop, files: null };
    const opened = await openTestThread(system, { participants, gate });
    expect(await codeOf(sendTestMessage(sender.ctx, opened.threadId, 'x'))).toBe(stop.code);
  });

  it('is everything once it is closed, but reading and the platform’s own lines', async () => {
    const { sender, receiver, threadId, subject } = await pair();
    await sendTestMessage(sender.ctx, threadId, '你好');
    await closeThread(system, subject);
    expect(await codeOf(sendTestMessage(receiver.ctx, threadId, 'x'))).toBe('conversations.closed');
    await postLine(system, subject, { texts: { zh: '已结束', ru: 'Закончено', en: 'Done' } });
    expect((await last(receiver.ctx, threadId)).original).toEqual({ text: 'Закончено', language: 'ru' });
    expect((await last(sender.ctx, threadId)).original).toEqual({ text: '已结束', language: 'zh' });
    expect(await thread(sender.ctx, threadId)).toMatchObject({ isClosed: true, mayWrite: false });
  });

  it('needs no talk: without one nothing happens', async () => {
    const subject = subjectOfTest();
    await setParticipants(system, subject, []);
    await closeThread(system, subject);
    await postLine(system, subject, { texts: { zh: '一', ru: 'и', en: 'a' } });
    expect(await threadBriefs(system, [subject])).toEqual(new Map());
  });
});

describe('what somebody has read', () => {
  it('never goes back, and counts what others wrote after it', async () => {
    const { sender, receiver, threadId } = await pair();
    for (const text of ['一', '二', '三']) await sendTestMessage(sender.ctx, threadId, text);
    const mark = (sequence: number) =>
      callConversations(conversations.markRead, receiver.ctx, { threadId, sequence });
    expect(await mark(2)).toEqual({ readUpTo: 2, unread: 1 });
    expect(await mark(1)).toEqual({ readUpTo: 2, unread: 1 });
    expect(await mark(99)).toEqual({ readUpTo: 3, unread: 0 });
    await sendTestMessage(receiver.ctx, threadId, 'Да');
    expect(await thread(receiver.ctx, threadId)).toMatchObject({ unread: 0, readUpTo: 4 });
    expect(await thread(sender.ctx, threadId)).toMatchObject({ unread: 1, readUpTo: 3 });
  });

  it('orders the list: talks with something unread first, then the newest', async () => {
    const reader = await talker('zh');
    const writer = await talker('ru');
    const participants = [
      { personId: reader.personId, side: 'sender', isMasked: false },
      { personId: writer.personId, side: 'receiver', isMasked: false },
    ];
    const opened: string[] = [];
    for (let at = 0; at < 5; at++) {
      world.pass(1);
      opened.push((await openTestThread(system, { participants })).threadId);
    }
    await sendTestMessage(writer.ctx, opened[1] ?? '', 'Здравствуйте');
    const list = (more: object) =>
      callConversations(conversations.list, reader.ctx, { pageSize: 3, ...more });
    const first = await list({});
    expect(first.items.map(({ id }) => opened.indexOf(id))).toEqual([1, 4, 3]);
    expect([first.total, first.items[0]?.unread, first.items[0]?.last?.state]).toEqual([5, 1, 'none']);
    expect((await list({ page: 2 })).items.map(({ id }) => opened.indexOf(id))).toEqual([2, 0]);
    expect(await list({ page: 9 })).toMatchObject({ items: [], total: 5 });
    expect((await list({ only: 'unread' })).items.map(({ id }) => id)).toEqual([opened[1]]);
    const unread = await callConversations(conversations.unread, reader.ctx, {});
    expect(unread).toEqual({ threads: 1, messages: 1, mentions: 0 });
  });

  it('stands in the briefs of subjects, for the reader only', async () => {
    const { sender, receiver, threadId, subject } = await pair();
    await sendTestMessage(sender.ctx, threadId, '你好');
    const briefs = async (ctx: typeof system) =>
      (await threadBriefs(ctx, [subject])).get(formatRecordRef(subject));
    const lastAt = world.clock().toISOString();
    expect(await briefs(receiver.ctx)).toEqual([{ threadId, unread: 1, lastAt, messages: 1 }]);
    expect(await briefs(sender.ctx)).toMatchObject([{ unread: 0 }]);
    expect(await briefs(system)).toMatchObject([{ unread: 0, messages: 1 }]);
    expect(await briefs((await talker('en')).ctx)).toBeUndefined();
  });

  it('knows who was spoken to', async () => {
    const { sender, receiver, threadId } = await pair();
    const spokenTo = (await thread(sender.ctx, threadId)).participants[1]?.id ?? '';
    const send = (mentions: string[]) =>
      callConversations(conversations.send, sender.ctx, {
        threadId,
        messageId: newId(),
        text: '请看',
        mentions,
      });
    await send([spokenTo, spokenTo]);
    expect(await last(receiver.ctx, threadId)).toMatchObject({ mentions: [spokenTo], mentionsMe: true });
    const found = await callConversations(conversations.mentions, receiver.ctx, {});
    expect(found.items).toMatchObject([
      { threadId, sequence: 1, isUnread: true, author: { side: 'sender' } },
    ]);
    expect((await callConversations(conversations.unread, receiver.ctx, {})).mentions).toBe(1);
    await callConversations(conversations.markRead, receiver.ctx, { threadId, sequence: 1 });
    expect((await callConversations(conversations.mentions, receiver.ctx, {})).items[0]?.isUnread).toBe(
      false,
    );
    expect((await callConversations(conversations.mentions, sender.ctx, {})).total).toBe(0);
    expect(await codeOf(send([newId()]))).toBe('conversations.mentionNotHere');
  });
});
