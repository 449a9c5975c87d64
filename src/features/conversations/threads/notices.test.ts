import { beforeEach, describe, expect, it } from 'vitest';
import { callConversations, sendTestMessage } from '../testing.ts';
import { conversations } from './contract.ts';
import { postLine, setParticipants } from './subject-service.ts';
import { useTalkWorld } from './testing-world.ts';

const world = await useTalkWorld();
const { hear, mails, pair, pass, settle } = world;

beforeEach(() => {
  mails.length = 0;
});

/** Lets the minutes pass after which whoever has not read is told. */
async function wait(minutes = 5): Promise<void> {
  await hear();
  pass(minutes);
  await settle();
}

describe('mails about unread messages', () => {
  it('come once a talk until it was read, in the reader’s language, and say nothing of it', async () => {
    const { sender, receiver, threadId } = await pair({ isMasked: true });
    await sendTestMessage(sender.ctx, threadId, '报价十万元');
    await sendTestMessage(sender.ctx, threadId, '请尽快答复');
    await wait();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: receiver.email,
      language: 'ru',
      link: { path: `/ru/conversations/${threadId}` },
    });
    const { subject, text } = mails[0] ?? { subject: '', text: '' };
    expect(text).toContain('2');
    for (const secret of [
      '报价',
      '十万',
      '答复',
      'Лазерная',
      sender.family,
      receiver.family,
      sender.personId,
    ]) {
      expect(`${subject} ${text}`).not.toContain(secret);
    }
    await sendTestMessage(sender.ctx, threadId, '还在吗');
    await wait(300);
    expect(mails).toHaveLength(1);
    await callConversations(conversations.markRead, receiver.ctx, { threadId, sequence: 3 });
    await sendTestMessage(sender.ctx, threadId, '新消息');
    await wait();
    expect(mails).toHaveLength(2);
  });

  it('do not come to who reads meanwhile, who has left, and who wrote', async () => {
    const { sender, receiver, threadId, subject, participants } = await pair();
    await sendTestMessage(sender.ctx, threadId, '一');
    await settle();
    await callConversations(conversations.markRead, receiver.ctx, { threadId, sequence: 1 });
    await wait();
    await sendTestMessage(sender.ctx, threadId, '二');
    await setParticipants(world.system, subject, participants.slice(0, 1));
    await wait();
    expect(mails).toEqual([]);
  });

  it('come for lines of the platform too, unless who posts them writes mails himself', async () => {
    const { sender, threadId, subject } = await pair();
    const texts = { zh: '已提交材料', ru: 'Материалы поданы', en: 'Papers are in' };
    await postLine(world.system, subject, { texts, isQuiet: true });
    await wait();
    expect(mails).toEqual([]);
    expect((await world.thread(sender.ctx, threadId)).unread).toBe(1);
    await postLine(world.system, subject, { texts });
    await wait();
    expect(mails).toHaveLength(2);
    for (const { text } of mails) expect(text).not.toMatch(/材料|Материалы|Papers/);
  });

  it('come at most once an hour, or never, as chosen', async () => {
    const { sender, receiver, threadId } = await pair();
    const choose = (rhythm: 'once' | 'hourly' | 'off') =>
      callConversations(conversations.setNotices, receiver.ctx, { rhythm });
    expect(await callConversations(conversations.notices, receiver.ctx, {})).toEqual({ rhythm: 'once' });
    await choose('hourly');
    for (let at = 0; at < 8; at++) {
      await sendTestMessage(sender.ctx, threadId, `n ${at}`);
      await wait(10);
    }
    expect(mails.length).toBeGreaterThanOrEqual(2);
    expect(mails.length).toBeLessThanOrEqual(3);
    await wait(120);
    const sent = mails.length;
    await wait(300);
    expect(mails).toHaveLength(sent);
    expect(await choose('off')).toEqual({ rhythm: 'off' });
    await sendTestMessage(sender.ctx, threadId, '完');
    await wait(300);
    expect(mails).toHaveLength(sent);
  });
});
