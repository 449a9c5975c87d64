import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfiguredEngine } from '../../translation/public.ts';
import {
  rememberPair,
  replyJson,
  startFakeEngine,
  type FakeEngine,
} from '../../translation/testing-engine.ts';
import { callConversations, sendTestMessage } from '../testing.ts';
import { conversations } from './contract.ts';
import { setThreadGate } from './subject-service.ts';
import { codeOf, useTalkWorld } from './testing-world.ts';
import { lookForTranslations } from './translate-thread.ts';

const world = await useTalkWorld();
const { system, pair, last, settle } = world;
const russian = 'Лазер работает.';

let fake: FakeEngine;
beforeEach(async () => {
  fake = await startFakeEngine();
  world.useEngine(fake.open(system, { texts: 'all' }));
});
afterEach(() => fake.server.close());

/** Of the last message, as this person is shown it. */
const shown = async (ctx: typeof system, threadId: string) => (await last(ctx, threadId)).translation;
const supply = (ctx: typeof system, threadId: string, messageId: string, text: string, revision = 0) =>
  callConversations(conversations.supplyTranslation, ctx, {
    threadId,
    messageId,
    language: 'zh',
    text,
    revision,
  });

describe('a message in the reader’s language', () => {
  it('comes from the engine, in the languages of those who take part and no others', async () => {
    const { sender, receiver, threadId } = await pair();
    await sendTestMessage(receiver.ctx, threadId, russian);
    expect(await shown(sender.ctx, threadId)).toMatchObject({ text: null, state: 'none', fault: null });
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({
      language: 'zh',
      state: 'machine',
      engine: 'chat fake',
      terms: [{ source: 'Лазер', target: '激光器' }],
      isPartial: false,
      revision: 0,
    });
    expect((await last(sender.ctx, threadId)).original).toEqual({ text: russian, language: 'ru' });
    expect((await last(receiver.ctx, threadId)).translation).toBeNull();
    expect(fake.asked()).toHaveLength(1);
  });

  it('comes from the memory first', async () => {
    await rememberPair(system, { from: 'ru', to: 'zh', source: 'Потерь нет.', target: '没有损失。' });
    const { sender, receiver, threadId } = await pair();
    await sendTestMessage(receiver.ctx, threadId, 'Потерь нет.');
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({
      text: '没有损失。',
      state: 'memory',
      engine: null,
    });
    expect(fake.asked()).toEqual([]);
  });

  it('is not there without an engine, and the memory still helps with a part', async () => {
    world.useEngine(openConfiguredEngine(system, undefined));
    await rememberPair(system, { from: 'ru', to: 'zh', source: 'Потерь нет.', target: '没有损失。' });
    const { sender, receiver, threadId } = await pair();
    await sendTestMessage(receiver.ctx, threadId, 'Станок стоит в цехе.');
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({
      text: null,
      state: 'none',
      fault: 'notConfigured',
    });
    await sendTestMessage(receiver.ctx, threadId, 'Станок стоит. Потерь нет.');
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({
      text: expect.stringContaining('没有损失。'),
      state: 'memory',
      isPartial: true,
      fault: 'notConfigured',
    });
  });

  it('never goes to an engine outside the house', async () => {
    world.useEngine(fake.open(system, { texts: 'public' }));
    const { sender, receiver, threadId } = await pair();
    await sendTestMessage(receiver.ctx, threadId, 'Цена пока не названа.');
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({ state: 'none', fault: 'keptInside' });
    expect(fake.asked()).toEqual([]);
  });

  it('comes when an engine that was down is up again, however long it takes', async () => {
    const { sender, receiver, threadId } = await pair();
    for (let at = 0; at < 12; at++) fake.server.faults.push(replyJson({}, 500));
    await sendTestMessage(receiver.ctx, threadId, 'Образец готов к проверке.');
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({ text: null, state: 'none', fault: 'failing' });
    for (let hour = 0; hour < 24 && (await shown(sender.ctx, threadId))?.state === 'none'; hour++) {
      world.pass(60);
      await settle();
    }
    expect(await shown(sender.ctx, threadId)).toMatchObject({ state: 'machine', fault: null });
    expect((await last(sender.ctx, threadId)).sequence).toBe(1);
  });

  it('comes when an engine is set up later', async () => {
    world.useEngine(openConfiguredEngine(system, undefined));
    const { sender, receiver, threadId } = await pair();
    await sendTestMessage(receiver.ctx, threadId, 'Протокол подписан.');
    await settle();
    world.pass(11);
    const outside = fake.open(system, { texts: 'public' });
    await lookForTranslations(system, outside);
    const translator = fake.open(system, { texts: 'all' });
    world.useEngine(translator);
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({ state: 'none' });
    await lookForTranslations(system, translator);
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({ state: 'machine' });
  });

  it('comes in a language somebody begins to read, also for what was written before', async () => {
    const { sender, receiver, threadId } = await pair();
    await sendTestMessage(receiver.ctx, threadId, 'Первое сообщение.');
    await settle();
    const english = await world.reading(sender.personId, 'en');
    expect(await shown(english, threadId)).toMatchObject({ language: 'en', state: 'none' });
    await callConversations(conversations.markRead, english, { threadId, sequence: 1 });
    await settle();
    expect(await shown(english, threadId)).toMatchObject({ language: 'en', state: 'machine' });
    expect((await world.thread(english, threadId)).languages).toEqual(['zh', 'ru', 'en']);
  });

  it('is news to the readers: the change of the talk goes on', async () => {
    const { sender, receiver, threadId } = await pair();
    await sendTestMessage(receiver.ctx, threadId, 'Ждём ответа.');
    const before = await callConversations(conversations.messages, sender.ctx, { threadId });
    await settle();
    const after = await callConversations(conversations.messages, sender.ctx, {
      threadId,
      changedAfter: before.lastChange,
    });
    expect(after.items.map(({ sequence, translation }) => [sequence, translation?.state])).toEqual([
      [1, 'machine'],
    ]);
    const none = await callConversations(conversations.messages, sender.ctx, {
      threadId,
      changedAfter: after.lastChange,
    });
    expect(none.items).toEqual([]);
  });
});

describe('a translation by people', () => {
  it('replaces the machine’s, keeps what stood there, and no machine writes over it', async () => {
    const { sender, receiver, threadId } = await pair();
    const { id } = await sendTestMessage(receiver.ctx, threadId, 'Сварной шов выдержал испытание.');
    await settle();
    const machine = (await shown(sender.ctx, threadId))?.text;
    expect(await supply(receiver.ctx, threadId, id, '焊缝通过了试验。')).toMatchObject({
      state: 'human',
      revision: 1,
    });
    expect(await supply(receiver.ctx, threadId, id, '焊缝已通过试验。', 1)).toMatchObject({ revision: 2 });
    const read = await callConversations(conversations.message, sender.ctx, { threadId, messageId: id });
    expect(read.message.translation).toMatchObject({
      text: '焊缝已通过试验。',
      state: 'human',
      engine: null,
    });
    expect(read.history.map(({ text, state }) => [text, state])).toEqual([
      ['焊缝通过了试验。', 'human'],
      [machine, 'machine'],
    ]);
    expect(read.history[0]?.by?.side).toBe('receiver');
    world.pass(24 * 60 * 3);
    await settle();
    expect(await shown(sender.ctx, threadId)).toMatchObject({ state: 'human' });
  });

  it('wins over a machine that was still at work', async () => {
    const { sender, receiver, threadId } = await pair();
    const { id } = await sendTestMessage(receiver.ctx, threadId, 'Чертёж отправлен вчера.');
    let isSupplied: Promise<unknown> | undefined;
    fake.server.faults.push((asked, response) => {
      isSupplied = supply(receiver.ctx, threadId, id, '图纸昨天已发出。');
      void isSupplied.then(() => fake.speak(asked, response));
    });
    await settle();
    await isSupplied;
    expect(await shown(sender.ctx, threadId)).toMatchObject({ text: '图纸昨天已发出。', state: 'human' });
  });

  it('is refused to the other side, for an older revision, and where there is nothing to translate', async () => {
    const { sender, receiver, threadId, subject } = await pair();
    const { id, mayTranslate } = await sendTestMessage(receiver.ctx, threadId, russian);
    expect(mayTranslate).toBe(true);
    expect((await last(sender.ctx, threadId)).mayTranslate).toBe(false);
    expect(await codeOf(supply(sender.ctx, threadId, id, '激光器'))).toBe('conversations.notYourSide');
    await supply(receiver.ctx, threadId, id, '激光器在工作。');
    expect(await codeOf(supply(receiver.ctx, threadId, id, '激光器'))).toBe('conversations.translationNewer');
    const own = { threadId, messageId: id, language: 'ru' as const, text: 'х', revision: 0 };
    expect(await codeOf(callConversations(conversations.supplyTranslation, receiver.ctx, own))).toBe(
      'conversations.sameLanguage',
    );
    const stop = { code: 'evaluation.gate.blocked', rulePath: null };
    await setThreadGate(system, subject, { writing: stop, files: null });
    expect(await codeOf(supply(receiver.ctx, threadId, id, '价格', 1))).toBe(stop.code);
  });
});
