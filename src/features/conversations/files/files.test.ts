import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../platform/documents/write-docx.ts';
import { writePdf } from '../../../platform/documents/write-pdf.ts';
import { buildTellingPdf, buildLockedPdf, buildPng } from '../../../platform/testing/telling-files.ts';
import { newId } from '../../../shared/ids.ts';
import { closeThread, setParticipants, setThreadGate } from '../threads/subject-service.ts';
import { codeOf } from '../threads/testing-world.ts';
import { threadFiles } from './contract.ts';
import { callFiles, useFileWorld } from './testing-files.ts';

const world = await useFileWorld();
const { pair, give, open, list, send, upload, talker, pass, prepare, system } = world;
const pdf = Buffer.from(
  await writePdf({
    title: 'T',
    language: 'en',
    blocks: [{ kind: 'paragraph', runs: [{ text: 'Report' }] }],
    madeAt: new Date(0),
  }),
);

const stopped = {
  code: 'evaluation.gate.conditionOpen',
  params: { rule: 'SC03' },
  rulePath: '/gate/rules/SC03',
};

describe('files of a message', { timeout: 60_000 }, () => {
  it('are sent by who uploaded them and saved by the participants, byte for byte', async () => {
    const { sender, receiver, threadId } = await pair();
    const id = await give(sender.ctx, threadId, pdf, { name: '检测报告.pdf' });
    const saved = await open(receiver.ctx, threadId, id);
    expect(saved).toMatchObject({ name: '检测报告.pdf', contentType: 'application/pdf' });
    expect(saved.bytes.equals(pdf)).toBe(true);
    const { items } = await list(receiver.ctx, threadId);
    expect(items).toMatchObject([
      { id, isOwn: false, mayOpen: true, state: 'ready', openings: null, giver: { side: 'sender' } },
    ]);
    expect(items[0]?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  });

  it('are nobody else’s: not of strangers, not of who has left, not in another talk', async () => {
    const { sender, receiver, threadId, subject, participants } = await pair();
    const other = await pair();
    const id = await give(sender.ctx, threadId, pdf);
    const stranger = await talker('en', ['administrator']);
    expect(await codeOf(open(stranger.ctx, threadId, id))).toBe('conversations.threadNotFound');
    expect(await codeOf(open(other.sender.ctx, other.threadId, id))).toBe('conversations.files.notFound');
    expect(await codeOf(open(receiver.ctx, threadId, newId()))).toBe('conversations.files.notFound');
    await setParticipants(system, subject, participants.slice(0, 1));
    expect(await codeOf(open(receiver.ctx, threadId, id))).toBe('conversations.threadNotFound');
    const borrowed = await upload(sender.ctx, pdf, 'x.pdf');
    expect(await codeOf(send(stranger.ctx, threadId, [{ fileId: borrowed }]))).toBe(
      'conversations.threadNotFound',
    );
    expect(await codeOf(send(other.sender.ctx, other.threadId, [{ fileId: borrowed }]))).toBe(
      'conversations.files.unknownUpload',
    );
    expect(await codeOf(send(sender.ctx, threadId, [{ fileId: newId() }]))).toBe(
      'conversations.files.unknownUpload',
    );
  });

  it('are neither sent nor opened while the gate stops them; the own side keeps its own', async () => {
    const { sender, receiver, threadId, subject } = await pair();
    const id = await give(sender.ctx, threadId, pdf);
    await setThreadGate(system, subject, { writing: null, files: stopped });
    expect(await codeOf(give(sender.ctx, threadId, pdf))).toBe('evaluation.gate.conditionOpen');
    expect(await codeOf(open(receiver.ctx, threadId, id))).toBe('evaluation.gate.conditionOpen');
    expect((await open(sender.ctx, threadId, id)).bytes.equals(pdf)).toBe(true);
    const { items, mayRequest } = await list(receiver.ctx, threadId);
    expect(items[0]).toMatchObject({
      mayOpen: false,
      refusal: { code: stopped.code, rulePath: stopped.rulePath },
    });
    expect(mayRequest).toBe(false);
    await setThreadGate(system, subject, { writing: stopped, files: null });
    expect(await codeOf(open(receiver.ctx, threadId, id))).toBe('evaluation.gate.conditionOpen');
    await setThreadGate(system, subject, { writing: null, files: null });
    expect(await codeOf(open(receiver.ctx, threadId, id))).toBe('done');
  });

  it('may be opened to their last day and not after; a closed talk still shows them', async () => {
    const { sender, receiver, threadId, subject } = await pair();
    const id = await give(sender.ctx, threadId, pdf, { accessEndsOn: '2026-11-22' });
    expect(await codeOf(give(sender.ctx, threadId, pdf, { accessEndsOn: '2026-11-20' }))).toBe(
      'conversations.files.accessEndsInPast',
    );
    await closeThread(system, subject);
    pass(24 * 60);
    expect(await codeOf(open(receiver.ctx, threadId, id))).toBe('done');
    pass(24 * 60);
    expect(await codeOf(open(receiver.ctx, threadId, id))).toBe('conversations.files.accessOver');
    expect((await list(receiver.ctx, threadId)).items[0]).toMatchObject({ isOver: true, mayOpen: false });
    expect(await codeOf(open(sender.ctx, threadId, id))).toBe('done');
    const end = { threadId, attachmentId: id, accessEndsOn: null };
    expect(await codeOf(callFiles(threadFiles.setAccess, receiver.ctx, end))).toBe(
      'conversations.files.notYourFile',
    );
    await callFiles(threadFiles.setAccess, sender.ctx, end);
    expect(await codeOf(open(receiver.ctx, threadId, id))).toBe('done');
  });

  it('tell the side that gave them who opened them and when, and nobody else', async () => {
    const { sender, receiver, threadId } = await pair({ isMasked: true });
    const id = await give(sender.ctx, threadId, pdf);
    await open(sender.ctx, threadId, id);
    await open(receiver.ctx, threadId, id);
    await open(receiver.ctx, threadId, id);
    const { items } = await callFiles(threadFiles.openings, sender.ctx, { threadId, attachmentId: id });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ reader: { side: 'receiver', name: null }, mark: null });
    expect(JSON.stringify(items)).not.toContain(receiver.family);
    expect((await list(sender.ctx, threadId)).items[0]?.openings).toBe(2);
    const asked = callFiles(threadFiles.openings, receiver.ctx, { threadId, attachmentId: id });
    expect(await codeOf(asked)).toBe('conversations.files.notYourFile');
  });
});

describe('a masked sender', { timeout: 60_000 }, () => {
  it('gives copies that say nothing of him, whether they were ready or are made when asked for', async () => {
    const { receiver: masked, sender: reader, threadId } = await pair({ isMasked: true });
    const secret = `${masked.family}-institute`;
    const dirty = Buffer.from(await buildTellingPdf(secret));
    const id = await give(masked.ctx, threadId, dirty);
    expect((await list(reader.ctx, threadId)).items[0]).toMatchObject({ state: 'waiting', sha256: null });
    const early = await open(reader.ctx, threadId, id);
    expect(early.bytes.includes(secret)).toBe(false);
    await prepare();
    const later = await open(reader.ctx, threadId, id);
    expect(later.bytes.equals(early.bytes)).toBe(true);
    expect((await open(masked.ctx, threadId, id)).bytes.equals(dirty)).toBe(true);
    const picture = await give(masked.ctx, threadId, buildPng(secret), { name: 'photo.png' });
    await prepare();
    expect((await open(reader.ctx, threadId, picture)).bytes.includes(secret)).toBe(false);
    const told = JSON.stringify(await list(reader.ctx, threadId));
    expect(told).not.toContain(masked.family);
    expect(told).not.toContain(masked.personId);
  });

  it('is told which files cannot be given: office documents, names that tell, protected ones', async () => {
    const { receiver: masked, sender: reader, threadId } = await pair({ isMasked: true });
    const named = give(masked.ctx, threadId, pdf, { name: `Отчёт ${masked.family}_2026.pdf` });
    expect(await codeOf(named)).toBe('conversations.files.nameTellsWho');
    const docx = await writeDocx({ title: 'T', language: 'en', blocks: [], madeAt: new Date(0) });
    expect(await codeOf(give(masked.ctx, threadId, docx, { name: 'a.docx' }))).toBe(
      'conversations.files.cannotClean',
    );
    expect(await codeOf(give(reader.ctx, threadId, docx, { name: 'a.docx' }))).toBe('done');
    const id = await give(masked.ctx, threadId, await buildLockedPdf());
    await prepare();
    expect((await list(masked.ctx, threadId)).items.find((file) => file.id === id)).toMatchObject({
      state: 'refused',
      fault: 'encrypted',
    });
    expect(await codeOf(open(reader.ctx, threadId, id))).toBe('conversations.files.encrypted');
  });
});
