import { writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../platform/documents/write-pdf.ts';
import { readPdfLines } from '../../../platform/testing/read-pdf-text.ts';
import { readZip } from '../../../platform/testing/read-zip.ts';
import { newId } from '../../../shared/ids.ts';
import { useFileWorld } from '../files/testing-files.ts';
import { sendTestMessage } from '../testing.ts';
import { threadNumber } from '../thread-number.ts';
import { conversations } from '../threads/contract.ts';
import { closeThread, postLine, setThreadGate } from '../threads/subject-service.ts';
import { codeOf } from '../threads/testing-world.ts';
import { callConversations } from '../testing.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { exportInput } from './contract.ts';
import { talkExport } from './routes.ts';
import { shownTimes } from './shown-times.ts';

const world = await useFileWorld();
const { pair, give, talker, system } = world;
const download = talkExport({ sayRefusal: (code) => `sentence of ${code}` });

async function save(ctx: Ctx, threadId: string, more: object = {}): Promise<{ name: string; bytes: Buffer }> {
  const { name, body } = await download.handle(ctx, exportInput.parse({ threadId, ...more }));
  if (!(body instanceof Uint8Array)) throw new Error('not bytes');
  return { name, bytes: Buffer.from(body) };
}

async function textOf(ctx: Ctx, threadId: string, more: object = {}): Promise<string> {
  const { bytes } = await save(ctx, threadId, more);
  if (process.env['AMUR_KEEP']) writeFileSync(process.env['AMUR_KEEP'], bytes);
  return (await readPdfLines(bytes)).flat().join('\n');
}

/** Without spaces and line ends: columns break lines where they like. */
const dense = (text: string) => text.replace(/\s/g, '');

async function translate(ctx: Ctx, threadId: string, messageId: string, language: 'zh' | 'ru', text: string) {
  await callConversations(conversations.supplyTranslation, ctx, {
    threadId,
    messageId,
    language,
    text,
    revision: 0,
  });
}

describe('the record of a talk', { timeout: 60_000 }, () => {
  it('holds original and translation side by side, how it came about, times of both banks, lines and files', async () => {
    const { sender, receiver, threadId, subject } = await pair();
    const first = await sendTestMessage(sender.ctx, threadId, '我方拟采用激光熔覆工艺，请提供检测报告。');
    await translate(
      sender.ctx,
      threadId,
      first.id,
      'ru',
      'Мы планируем лазерную наплавку, просим протокол испытаний.',
    );
    await sendTestMessage(receiver.ctx, threadId, 'Протокол № 7 приложен.');
    const pdf = await writePdf({ title: 'T', language: 'en', blocks: [], madeAt: new Date(0) });
    await give(receiver.ctx, threadId, pdf, { name: 'протокол.pdf', accessEndsOn: '2026-12-31' });
    const texts = { zh: '筛查已通过。', ru: 'Проверка пройдена.', en: 'Screening is clear.' };
    await postLine(system, subject, { texts });
    const gate = { code: 'evaluation.gate.conditionOpen', rulePath: '/gate/rules/SC03' };
    await setThreadGate(system, subject, { writing: null, files: gate });

    const text = await textOf(receiver.ctx, threadId);
    const packed = dense(text);
    expect(packed).toContain(dense('我方拟采用激光熔覆工艺，请提供检测报告。'));
    expect(packed).toContain(dense('Мы планируем лазерную наплавку, просим протокол испытаний.'));
    expect(packed).toContain(dense('русский · перевод человека'));
    expect(packed).toContain(dense('Переводанет.'));
    expect(packed).toContain(dense('2026-11-21 16:00 UTC+8 · 11:00 UTC+3'));
    expect(packed).toContain(dense('Преимущественную силу имеет оригинал каждого сообщения.'));
    expect(packed).toContain(dense('Проверка пройдена.'));
    expect(packed).toContain(dense('筛查已通过。'));
    expect(packed).toContain('протокол.pdf');
    expect(packed).toContain(dense('по 2026-12-31'));
    expect(packed).toContain('sentenceofevaluation.gate.conditionOpen');
    expect(packed).toContain(threadNumber(threadId));
    expect(packed).toContain(dense('Сообщения 1–4 из 4'));
    const { rows } = await sql<{ sha256: string }>`select sha256 from conversations_attachment`.execute(
      system.db,
    );
    expect(packed).toContain(rows[0]?.sha256);

    await closeThread(system, subject);
    expect(dense(await textOf(sender.ctx, threadId))).toContain(dense('会话已于 2026-11-21 16:00 UTC+8'));
  });

  it('is the same talk as DOCX', async () => {
    const { sender, threadId } = await pair();
    await sendTestMessage(sender.ctx, threadId, '请提供检测报告。');
    const { name, bytes } = await save(sender.ctx, threadId, { format: 'docx' });
    expect(name).toBe(`${threadNumber(threadId)} 2026-11-21.docx`);
    const body = readZip(bytes).get('word/document.xml')?.toString('utf8') ?? '';
    expect(body).toContain('请提供检测报告。');
    expect(body).toContain('磋商记录');
    expect(body).toContain('原文：中文');
  });

  it('is for participants, and names a masked one by his side only', async () => {
    const { sender, receiver: masked, threadId } = await pair({ isMasked: true });
    await sendTestMessage(masked.ctx, threadId, 'Готовы обсудить условия.');
    const pdf = await writePdf({ title: 'T', language: 'en', blocks: [], madeAt: new Date(0) });
    await give(masked.ctx, threadId, pdf);
    for (const format of ['pdf', 'docx']) {
      const { bytes } = await save(sender.ctx, threadId, { format });
      const parts =
        format === 'pdf' ? [await textOf(sender.ctx, threadId)] : [...readZip(bytes).values()].map(String);
      for (const part of [...parts, bytes.toString('latin1')]) {
        expect(part).not.toContain(masked.family);
        expect(part).not.toContain(masked.personId);
      }
    }
    expect(await textOf(sender.ctx, threadId)).toContain(sender.family);
    expect(await textOf(masked.ctx, threadId)).toContain(masked.family);
    const stranger = await talker('en', ['administrator']);
    expect(await codeOf(save(stranger.ctx, threadId))).toBe('conversations.threadNotFound');
    expect(await codeOf(save(stranger.ctx, newId()))).toBe('conversations.threadNotFound');
  });

  it('takes a part by numbers, an empty talk, and refuses more than five thousand messages', async () => {
    const { sender, threadId } = await pair();
    expect(await textOf(sender.ctx, threadId)).toContain('没有消息');
    for (const word of ['一', '二', '三']) await sendTestMessage(sender.ctx, threadId, `${word}号消息`);
    const part = await textOf(sender.ctx, threadId, { from: '2', to: '2' });
    expect(part).toContain('二号消息');
    expect(part).not.toContain('一号消息');
    await sql`update conversations_thread set last_sequence = 5001 where id = ${threadId}`.execute(system.db);
    expect(await codeOf(save(sender.ctx, threadId))).toBe('conversations.export.tooLong');
    expect(await codeOf(save(sender.ctx, threadId, { from: 2 }))).toBe('done');
  });
});

describe('shownTimes', { timeout: 60_000 }, () => {
  const at = new Date('2026-11-21T20:30:00Z');

  it('gives both banks, with the day where it is another one, and the reader’s own zone', () => {
    expect(shownTimes(at, undefined)).toBe('2026-11-22 04:30 UTC+8 · 2026-11-21 23:30 UTC+3');
    expect(shownTimes(at, 'Asia/Shanghai')).toBe(shownTimes(at, undefined));
    expect(shownTimes(at, 'Europe/Moscow')).toBe(shownTimes(at, undefined));
    expect(shownTimes(at, 'Asia/Vladivostok')).toBe(`${shownTimes(at, undefined)} · 06:30 Asia/Vladivostok`);
    expect(shownTimes(at, 'Nowhere/Land')).toBe(shownTimes(at, undefined));
  });
});
