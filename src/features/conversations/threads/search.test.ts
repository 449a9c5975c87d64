import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { callConversations, sendTestMessage } from '../testing.ts';
import { conversations } from './contract.ts';
import { setParticipants } from './subject-service.ts';
import { useTalkWorld } from './testing-world.ts';

const { pair } = await useTalkWorld();

const search = (ctx: Ctx, text: string, more: object = {}) =>
  callConversations(conversations.search, ctx, { text, ...more });
const places = async (ctx: Ctx, text: string) =>
  (await search(ctx, text)).items.map(({ sequence }) => sequence);

describe('searching one’s talks', () => {
  it('finds Chinese by characters side by side, Russian by any form of the words', async () => {
    const { sender, receiver, threadId } = await pair();
    await sendTestMessage(sender.ctx, threadId, '我们需要低温钢激光焊接的试验报告。');
    await sendTestMessage(
      receiver.ctx,
      threadId,
      'Отчёт об испытаниях лазерной сварки пришлём в понедельник.',
    );
    expect(await places(sender.ctx, '激光焊接')).toEqual([1]);
    expect(await places(sender.ctx, '焊接激光')).toEqual([]);
    expect(await places(sender.ctx, '钢')).toEqual([1]);
    expect(await places(sender.ctx, '激光 报告')).toEqual([1]);
    expect(await places(receiver.ctx, 'лазерная сварка')).toEqual([2]);
    expect(await places(receiver.ctx, 'отчет испытание')).toEqual([2]);
    expect(await places(receiver.ctx, 'отчёт вторник')).toEqual([]);
    expect(await places(receiver.ctx, '!!!')).toEqual([]);
  });

  it('finds translations in the reader’s language, and shows the place', async () => {
    const { sender, receiver, threadId } = await pair();
    const { id } = await sendTestMessage(
      receiver.ctx,
      threadId,
      `${'Долгое вступление. '.repeat(30)}Шов готов.`,
    );
    const text = `${'很长的开头。'.repeat(60)}焊缝已经完成。`;
    const supplied = { threadId, messageId: id, language: 'zh' as const, text, revision: 0 };
    await callConversations(conversations.supplyTranslation, receiver.ctx, supplied);
    const [found] = (await search(sender.ctx, '焊缝')).items;
    expect(found?.excerpt).toMatchObject({ language: 'zh', isOriginal: false });
    expect(found?.excerpt.text).toMatch(/^….*焊缝已经完成。$/);
    expect(found?.excerpt.text.length).toBeLessThan(210);
    const [own] = (await search(receiver.ctx, 'шов')).items;
    expect(own?.excerpt).toMatchObject({ language: 'ru', isOriginal: true });
    expect(own?.excerpt.text).toContain('Шов готов.');
    expect(await places(receiver.ctx, '焊缝')).toEqual([]);
  });

  it('looks into one’s own talks only, page by page, newest first', async () => {
    const { sender, receiver, threadId, subject, participants } = await pair();
    const other = await pair();
    await sendTestMessage(other.sender.ctx, other.threadId, '密码钢瓶');
    for (let at = 1; at <= 5; at++) await sendTestMessage(sender.ctx, threadId, `第${at}个钢瓶`);
    const page = await search(sender.ctx, '钢瓶', { pageSize: 2, page: 2 });
    expect([page.total, page.items.map(({ sequence }) => sequence)]).toEqual([5, [3, 2]]);
    expect((await search(other.sender.ctx, '钢瓶')).total).toBe(1);
    expect((await search(sender.ctx, '钢瓶', { threadId })).total).toBe(5);
    await setParticipants(sender.ctx, subject, participants.slice(0, 1));
    expect((await search(receiver.ctx, '钢瓶')).total).toBe(0);
  });
});
