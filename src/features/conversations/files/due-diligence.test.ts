import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../platform/documents/write-pdf.ts';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { threadNumber } from '../thread-number.ts';
import { openTestThread } from '../testing.ts';
import { closeThread, setThreadGate } from '../threads/subject-service.ts';
import { codeOf, type Talker } from '../threads/testing-world.ts';
import { threadFiles, type ThreadFile } from './contract.ts';
import { callFiles, useFileWorld } from './testing-files.ts';

const world = await useFileWorld();
const { pair, give, open, list, talker, pass, prepare, system } = world;
const pdf = Buffer.from(
  await writePdf({
    title: 'T',
    language: 'zh',
    blocks: [{ kind: 'paragraph', runs: [{ text: '资产负债表' }] }, { kind: 'pageBreak' }],
    madeAt: new Date(0),
  }),
);
const dueDiligence = { kind: 'dueDiligence' as const };

const ask = (who: Talker, threadId: string, attachmentIds: string[], words = '') =>
  callFiles(threadFiles.request, who.ctx, { threadId, attachmentIds, words });
const decide = (
  who: Talker,
  threadId: string,
  input: { requestId: string; attachmentId: string; decision: 'approve' | 'decline' | 'revoke' } & Partial<{
    accessEndsOn: string | null;
    reason: string;
  }>,
) => callFiles(threadFiles.decide, who.ctx, { threadId, ...input });

/** What the standard font of a mark draws, as text. */
async function markedText(bytes: Uint8Array): Promise<string[]> {
  const { PDFDocument } = await import('pdf-lib');
  const { inflateSync } = await import('node:zlib');
  const loaded = await PDFDocument.load(bytes);
  return loaded.getPages().map((page) => {
    const contents = page.node.Contents();
    const parts =
      contents && 'asArray' in contents ? contents.asArray().map((_, at) => contents.lookup(at)) : [];
    const text = parts.map((part) => {
      const packed = (part as unknown as { getContents(): Uint8Array }).getContents();
      try {
        return inflateSync(packed).toString('latin1');
      } catch {
        return Buffer.from(packed).toString('latin1');
      }
    });
    const hex = [...text.join('\n').matchAll(/<([0-9A-F]+)> Tj/g)].map(([, word]) => word ?? '');
    return Buffer.from(hex.join(''), 'hex').toString('latin1');
  });
}

describe('due diligence', { timeout: 60_000 }, () => {
  it('takes PDF only', async () => {
    const { sender, threadId } = await pair();
    const refused = give(sender.ctx, threadId, 'plain words', { ...dueDiligence, name: 'a.txt' });
    expect(await codeOf(refused)).toBe('conversations.files.dueDiligencePdfOnly');
  });

  it('opens after the side that gave it agrees, file by file, marked for who opens it, and logged', async () => {
    const { sender: owner, receiver: reader, threadId } = await pair();
    const [one, two] = [
      await give(owner.ctx, threadId, pdf, dueDiligence),
      await give(owner.ctx, threadId, pdf, dueDiligence),
    ];
    await prepare();
    expect(await codeOf(open(reader.ctx, threadId, one))).toBe('conversations.files.needsApproval');
    const asked = await ask(reader, threadId, [one, two], '投资决策需要');
    expect(asked.requests).toMatchObject([{ isOwn: true, words: '投资决策需要', items: [{}, {}] }]);
    expect(await codeOf(open(reader.ctx, threadId, one))).toBe('conversations.files.waitsForDecision');
    const { requests } = await list(owner.ctx, threadId);
    expect(requests[0]).toMatchObject({ isOwn: false, isWaiting: true, asker: { side: 'receiver' } });
    const requestId = requests[0]?.id ?? '';
    await decide(owner, threadId, {
      requestId,
      attachmentId: one,
      decision: 'approve',
      accessEndsOn: '2026-12-31',
    });
    const unsaid = decide(owner, threadId, { requestId, attachmentId: two, decision: 'decline' });
    expect(await codeOf(unsaid)).toBe('conversations.files.reasonNeeded');
    await decide(owner, threadId, {
      requestId,
      attachmentId: two,
      decision: 'decline',
      reason: '涉及第三方',
    });
    expect(await codeOf(open(reader.ctx, threadId, two))).toBe('conversations.files.declined');

    const first = await open(reader.ctx, threadId, one);
    const second = await open(reader.ctx, threadId, one);
    const openings = await callFiles(threadFiles.openings, owner.ctx, { threadId, attachmentId: one });
    const marks = openings.items.map(({ mark }) => mark ?? '');
    expect(new Set(marks).size).toBe(2);
    for (const [at, { bytes }] of [second, first].entries()) {
      const pages = await markedText(bytes);
      expect(pages).toHaveLength(2);
      for (const page of pages) {
        expect(page).toContain(marks[at]);
        expect(page).toContain(threadNumber(threadId));
        expect(page).toContain('2026-11-21 08:00 UTC');
        expect(page).toContain(reader.family);
      }
    }
    expect((await open(owner.ctx, threadId, one)).bytes.equals(pdf)).toBe(true);
    expect((await verifyAudit(system)).ok).toBe(true);
  });

  it('does not put the name of a masked reader on the mark', async () => {
    const { sender: owner, receiver: reader, threadId } = await pair({ isMasked: true });
    const id = await give(owner.ctx, threadId, pdf, dueDiligence);
    const { requests } = await ask(reader, threadId, [id]);
    const seen = await decide(owner, threadId, {
      requestId: requests[0]?.id ?? '',
      attachmentId: id,
      decision: 'approve',
    });
    expect(JSON.stringify(seen)).not.toContain(reader.family);
    for (const page of await markedText((await open(reader.ctx, threadId, id)).bytes)) {
      expect(page).toContain('AMUR');
      expect(page).not.toContain(reader.family);
    }
  });

  it('answers a request in words with a file of the own side', async () => {
    const { sender: owner, receiver: reader, threadId } = await pair();
    expect(await codeOf(ask(reader, threadId, []))).toBe('conversations.files.requestEmpty');
    await ask(reader, threadId, [], 'Бухгалтерский баланс за три года');
    const { requests } = await list(owner.ctx, threadId);
    expect(requests).toMatchObject([
      { words: 'Бухгалтерский баланс за три года', items: [], isWaiting: false },
    ]);
    const id = await give(owner.ctx, threadId, pdf, dueDiligence);
    const requestId = requests[0]?.id ?? '';
    await decide(owner, threadId, { requestId, attachmentId: id, decision: 'approve' });
    expect(await codeOf(open(reader.ctx, threadId, id))).toBe('done');
    const own = await give(reader.ctx, threadId, pdf, dueDiligence);
    const notTheirs = decide(owner, threadId, { requestId, attachmentId: own, decision: 'approve' });
    expect(await codeOf(notTheirs)).toBe('conversations.files.notYourFile');
    const notHis = decide(reader, threadId, { requestId, attachmentId: own, decision: 'approve' });
    expect(await codeOf(notHis)).toBe('conversations.files.nothingToDecide');
    expect(await codeOf(ask(reader, threadId, [own]))).toBe('conversations.files.nothingToAsk');
  });

  it('is stopped by the gate and in a closed talk; requests of others are not there', async () => {
    const { sender: owner, receiver: reader, threadId, subject } = await pair();
    const id = await give(owner.ctx, threadId, pdf, dueDiligence);
    const { requests } = await ask(reader, threadId, [id]);
    const requestId = requests[0]?.id ?? '';
    const refusal = { code: 'evaluation.gate.blocked', rulePath: '/gate/rules/SC01' };
    await setThreadGate(system, subject, { writing: null, files: refusal });
    const approve = () => decide(owner, threadId, { requestId, attachmentId: id, decision: 'approve' });
    expect(await codeOf(approve())).toBe('evaluation.gate.blocked');
    await setThreadGate(system, subject, { writing: null, files: null });
    const withdraw = (who: Talker) => callFiles(threadFiles.withdraw, who.ctx, { threadId, requestId });
    expect(await codeOf(withdraw(owner))).toBe('conversations.files.requestNotFound');
    await withdraw(reader);
    expect(await codeOf(approve())).toBe('conversations.files.nothingToDecide');
    await closeThread(system, subject);
    expect(await codeOf(ask(reader, threadId, [id]))).toBe('conversations.closed');
  });
});

const step = fc.record({
  what: fc.constantFrom('ask', 'approve', 'short', 'decline', 'revoke', 'withdraw', 'day', 'gate', 'free'),
  by: fc.nat(2),
});

describe('whatever is asked and decided', { timeout: 60_000 }, () => {
  it('a reader gets the bytes exactly while he has an approval that is not over and the gate is open', async () => {
    const [owner, reader, other] = [await talker('zh'), await talker('ru'), await talker('en')];
    const people = [owner, reader, other];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const participants = people.map(({ personId }, at) => ({
          personId,
          side: `side${at}`,
          isMasked: at === 1,
        }));
        const { threadId, subject } = await openTestThread(system, { participants });
        const attachmentId = await give(owner.ctx, threadId, pdf, dueDiligence);
        const granted = new Map<number, string | null>();
        let isStopped = false;
        for (const { what, by } of steps) {
          const today = world.clock().toISOString().slice(0, 10);
          const who = people[by] ?? owner;
          const seen = await list(owner.ctx, threadId);
          const request = seen.requests.find((one) => one.items.length > 0);
          const target = { requestId: request?.id ?? '', attachmentId };
          const asker = people.findIndex((_, at) => request?.asker.side === `side${at}`);
          const isDone = async (work: Promise<unknown>) => (await codeOf(work)) === 'done';
          if (what === 'ask') await codeOf(ask(who, threadId, [attachmentId]));
          if (what === 'day') pass(24 * 60);
          if (what === 'gate' || what === 'free') {
            isStopped = what === 'gate';
            const files = isStopped ? { code: 'evaluation.gate.blocked', rulePath: null } : null;
            await setThreadGate(system, subject, { writing: null, files });
          }
          if (what === 'withdraw' && request) {
            await codeOf(callFiles(threadFiles.withdraw, who.ctx, { threadId, requestId: request.id }));
          }
          if (request && (what === 'approve' || what === 'short')) {
            const accessEndsOn = what === 'short' ? today : null;
            if (await isDone(decide(who, threadId, { ...target, decision: 'approve', accessEndsOn }))) {
              expect(by).toBe(0);
              granted.set(asker, accessEndsOn);
            }
          }
          if (request && (what === 'decline' || what === 'revoke')) {
            const input = { ...target, decision: what, reason: 'no' } as const;
            if (await isDone(decide(who, threadId, input))) {
              expect(by).toBe(0);
              granted.delete(asker);
            }
          }
          for (const at of [1, 2]) {
            const until = granted.get(at);
            const now = world.clock().toISOString().slice(0, 10);
            const isOpen = !isStopped && granted.has(at) && (until === null || (until ?? '') >= now);
            expect((await fileSeenBy(people[at] ?? other, threadId))?.mayOpen).toBe(isOpen);
          }
        }
        // What the list says is what the bytes do.
        for (const at of [1, 2]) {
          const who = people[at] ?? other;
          const { mayOpen } = (await fileSeenBy(who, threadId)) ?? { mayOpen: false };
          expect((await codeOf(open(who.ctx, threadId, attachmentId))) === 'done').toBe(mayOpen);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

async function fileSeenBy({ ctx }: Talker, threadId: string): Promise<ThreadFile | undefined> {
  return (await list(ctx, threadId)).items[0];
}
