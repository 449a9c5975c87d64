import { describe, expect, it } from 'vitest';
import { readTable } from '../../../platform/tables/read-table.ts';
import { interpreterListExport } from '../export/interpreter-list-export.ts';
import { callConversations, openTestThread, sendTestMessage } from '../testing.ts';
import { conversations } from './contract.ts';
import { closeThread, setParticipants, setThreadGate } from './subject-service.ts';
import { codeOf, useTalkWorld } from './testing-world.ts';

const world = await useTalkWorld();
const { system, talker, pair, last } = world;
const russian = 'Лазер работает.';

const supply = (ctx: typeof system, threadId: string, messageId: string, text: string) =>
  callConversations(conversations.supplyTranslation, ctx, {
    threadId,
    messageId,
    language: 'zh',
    text,
    revision: 0,
  });

describe('an interpreter', () => {
  const ask = (ctx: typeof system, threadId: string, note = '') =>
    callConversations(conversations.askInterpreter, ctx, { threadId, note });
  const requests = (ctx: typeof system) => callConversations(conversations.interpreterRequests, ctx, {});

  it('is asked for, offers, is invited by that side, translates for both, and leaves', async () => {
    const { sender, receiver, threadId } = await pair();
    const translator = await talker('ru', ['translator']);
    const { id } = await sendTestMessage(receiver.ctx, threadId, russian);
    expect((await ask(sender.ctx, threadId, '焊接')).mayAskInterpreter).toBe(false);
    expect(await codeOf(ask(sender.ctx, threadId))).toBe('conversations.alreadyAsked');
    const [request] = (await requests(translator.ctx)).items;
    expect(request).toMatchObject({ languages: ['ru', 'zh'], note: '焊接', messages: 1, hasOffered: false });
    const { body } = await interpreterListExport.handle(
      { ...translator.ctx, language: 'zh' },
      interpreterListExport.input.parse({ format: 'xlsx' }),
    );
    const exported = (await readTable(body as Uint8Array)).rows.map(({ cells }) => cells);
    expect(exported.some(([, note, messages]) => note === '焊接' && messages === '1')).toBe(true);
    expect(JSON.stringify(request)).not.toMatch(/Лазер|threadId/);
    await callConversations(conversations.offerInterpreting, translator.ctx, {
      requestId: request?.id ?? '',
    });
    const { interpreterRequests: asked } = await world.thread(sender.ctx, threadId);
    expect(asked[0]?.offers[0]?.name).toContain(translator.family);
    expect((await world.thread(receiver.ctx, threadId)).interpreterRequests).toMatchObject([
      { isOwn: false, note: '', offers: [] },
    ]);
    const offerId = asked[0]?.offers[0]?.id;
    const invite = (ctx: typeof system) =>
      callConversations(conversations.inviteInterpreter, ctx, { threadId, offerId });
    expect(await codeOf(invite(receiver.ctx))).toBe('conversations.notAnInterpreter');
    const { participants } = await invite(sender.ctx);
    const interpreter = participants.find(({ side }) => side === 'interpreter');
    expect(interpreter).toMatchObject({ invitedBySide: 'sender', isPresent: true, isMasked: false });
    expect((await last(receiver.ctx, threadId)).original.text).toMatch(/переводчик/);
    expect((await requests(translator.ctx)).total).toBe(0);
    expect(await supply(translator.ctx, threadId, id, '激光器在工作。')).toMatchObject({ state: 'human' });
    const remove = (ctx: typeof system) =>
      callConversations(conversations.removeInterpreter, ctx, {
        threadId,
        participantId: interpreter?.id ?? '',
      });
    expect(await codeOf(remove(receiver.ctx))).toBe('conversations.notYourInterpreter');
    expect(await remove(sender.ctx)).toEqual({ isRemoved: true });
    expect(await codeOf(world.thread(translator.ctx, threadId))).toBe('conversations.threadNotFound');
  });

  it('is a translator, who stands on no side; nobody else learns who asks', async () => {
    const { sender, receiver, threadId } = await pair();
    const reader = await talker('ru');
    const hidden = await talker('ru', ['translator']);
    expect(await codeOf(requests(reader.ctx))).toBe('platform.forbidden');
    const invite = (personId: string) =>
      callConversations(conversations.inviteInterpreter, sender.ctx, { threadId, personId });
    for (const personId of [reader.personId, receiver.personId, hidden.personId]) {
      expect(await codeOf(invite(personId))).toBe('conversations.notAnInterpreter');
    }
  });

  it('is found by his public page too, unless he takes or took part himself', async () => {
    const { sender, receiver, threadId, subject, participants } = await pair();
    const listed = await talker('ru', ['translator'], { listedPublicly: true });
    const invite = (personId: string) =>
      callConversations(conversations.inviteInterpreter, sender.ctx, { threadId, personId });
    await setParticipants(system, subject, [
      ...participants,
      { personId: listed.personId, side: 'receiver', isMasked: true },
    ]);
    expect(await codeOf(invite(listed.personId))).toBe('conversations.alreadyHere');
    await setParticipants(system, subject, participants);
    expect(await codeOf(invite(listed.personId))).toBe('conversations.alreadyHere');
    const other = await talker('ru', ['translator'], { listedPublicly: true });
    const { participants: people } = await invite(other.personId);
    const { id } = people.find(({ side }) => side === 'interpreter') ?? { id: '' };
    // He may leave by himself, and be asked again.
    const leave = { threadId, participantId: id };
    expect(await callConversations(conversations.removeInterpreter, other.ctx, leave)).toEqual({
      isRemoved: true,
    });
    expect((await invite(other.personId)).participants.find((one) => one.id === id)?.isPresent).toBe(true);
    expect(await codeOf(ask(other.ctx, threadId))).toBe('conversations.notYourSide');
    expect((await world.thread(other.ctx, threadId)).mayInviteInterpreter).toBe(false);
    expect((await world.thread(receiver.ctx, threadId)).mayInviteInterpreter).toBe(true);
  });

  it('stays while somebody of the side that asked him does, whoever else comes and goes', async () => {
    const { sender, threadId, subject, participants } = await pair();
    const other = await talker('ru', ['translator'], { listedPublicly: true });
    await callConversations(conversations.inviteInterpreter, sender.ctx, {
      threadId,
      personId: other.personId,
    });
    await setParticipants(system, subject, participants.slice(0, 1));
    expect(await codeOf(world.thread(other.ctx, threadId))).toBe('done');
    await setParticipants(system, subject, participants.slice(1));
    expect(await codeOf(world.thread(other.ctx, threadId))).toBe('conversations.threadNotFound');
  });

  it('is not asked into a talk that is stopped or closed; a request can be taken back', async () => {
    const { sender, threadId, subject } = await pair();
    const withdraw = () => callConversations(conversations.withdrawRequest, sender.ctx, { threadId });
    expect(await codeOf(withdraw())).toBe('conversations.requestNotFound');
    await ask(sender.ctx, threadId);
    expect((await withdraw()).mayAskInterpreter).toBe(true);
    const stop = { code: 'evaluation.gate.blocked', rulePath: null };
    await setThreadGate(system, subject, { writing: stop, files: null });
    expect(await codeOf(ask(sender.ctx, threadId))).toBe(stop.code);
    await setThreadGate(system, subject, { writing: null, files: null });
    await ask(sender.ctx, threadId);
    const translator = await talker('zh', ['translator']);
    expect((await requests(translator.ctx)).total).toBe(1);
    const [request] = (await requests(translator.ctx)).items;
    const offer = { requestId: request?.id ?? '' };
    expect(await callConversations(conversations.offerInterpreting, translator.ctx, offer)).toEqual({
      hasOffered: true,
    });
    expect((await requests(translator.ctx)).items[0]?.hasOffered).toBe(true);
    expect(await callConversations(conversations.withdrawOffer, translator.ctx, offer)).toEqual({
      hasOffered: false,
    });
    await closeThread(system, subject);
    expect((await requests(translator.ctx)).total).toBe(0);
    expect(await codeOf(ask(sender.ctx, threadId))).toBe('conversations.closed');
  });

  it('who takes part in a talk does not see its request', async () => {
    const translator = await talker('zh', ['translator']);
    const participants = [{ personId: translator.personId, side: 'sender', isMasked: false }];
    const { threadId } = await openTestThread(system, { participants });
    await ask(translator.ctx, threadId);
    const found = (await requests(translator.ctx)).items;
    const [own] = (await world.thread(translator.ctx, threadId)).interpreterRequests;
    expect(found.map(({ id }) => id)).not.toContain(own?.id);
    const offer = { requestId: own?.id ?? '' };
    expect(await codeOf(callConversations(conversations.offerInterpreting, translator.ctx, offer))).toBe(
      'conversations.requestNotFound',
    );
  });
});
