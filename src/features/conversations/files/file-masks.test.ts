import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPng, buildTellingPdf } from '../../../platform/testing/telling-files.ts';
import { readPdfLines } from '../../../platform/testing/read-pdf-text.ts';
import { readZip } from '../../../platform/testing/read-zip.ts';
import { exportInput } from '../export/contract.ts';
import { talkExport } from '../export/routes.ts';
import { openTestThread, sendTestMessage } from '../testing.ts';
import type { Talker } from '../threads/testing-world.ts';
import { threadFiles } from './contract.ts';
import { callFiles, useFileWorld } from './testing-files.ts';

const world = await useFileWorld();
const { system, talker, give, list, open, prepare } = world;
const people = [await talker('zh'), await talker('ru'), await talker('en')];
const record = talkExport({ sayRefusal: (code) => code });

const seat = fc.record({ side: fc.constantFrom('sender', 'receiver', 'broker'), isMasked: fc.boolean() });
const step = fc.record({
  what: fc.constantFrom(
    'pdf',
    'picture',
    'dueDiligence',
    'ask',
    'approve',
    'decline',
    'withdraw',
    'open',
    'prepare',
    'write',
  ),
  by: fc.nat(2),
});

/** What is told or handed out to a person, in every form it has. */
async function allThatIsGiven({ ctx }: Talker, threadId: string): Promise<string[]> {
  const files = await list(ctx, threadId);
  const given = [JSON.stringify(files)];
  for (const { id, isOwn, mayOpen } of files.items) {
    if (isOwn)
      given.push(JSON.stringify(await callFiles(threadFiles.openings, ctx, { threadId, attachmentId: id })));
    else if (mayOpen) given.push((await open(ctx, threadId, id)).bytes.toString('latin1'));
  }
  for (const format of ['pdf', 'docx']) {
    const { name, body } = await record.handle(ctx, exportInput.parse({ threadId, format }));
    const bytes = Buffer.from(body as Uint8Array);
    const texts =
      format === 'pdf' ? (await readPdfLines(bytes)).flat() : [...readZip(bytes).values()].map(String);
    given.push(name, bytes.toString('latin1'), texts.join('\n'));
  }
  return given;
}

describe('a masked participant', () => {
  it('is in no list, log, file, mark or record of another side, whatever is sent, asked and opened', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(seat, { minLength: 3, maxLength: 3 }),
        fc.array(step, { minLength: 4, maxLength: 9 }),
        async (seats, steps) => {
          const participants = seats.map((one, at) => ({ ...one, personId: people[at]?.personId ?? '' }));
          const { threadId } = await openTestThread(system, { participants });
          for (const one of steps) await take(one, threadId);
          for (const [at, reader] of people.entries()) {
            const given = await allThatIsGiven(reader, threadId);
            for (const [other, { family, personId }] of people.entries()) {
              const isHidden = seats[other]?.isMasked === true && seats[other].side !== seats[at]?.side;
              if (!isHidden) continue;
              for (const text of given) {
                expect(text.includes(family)).toBe(false);
                expect(text.includes(personId)).toBe(false);
              }
            }
          }
        },
      ),
      { numRuns: 5 },
    );
  }, 120_000);
});

async function take({ what, by }: { what: string; by: number }, threadId: string): Promise<void> {
  const who = people[by];
  if (!who) return;
  const { ctx, family } = who;
  if (what === 'write') await sendTestMessage(ctx, threadId, '我方同意。');
  if (what === 'pdf') await give(ctx, threadId, await buildTellingPdf(family));
  if (what === 'picture') await give(ctx, threadId, buildPng(family), { name: 'a.png' });
  if (what === 'dueDiligence')
    await give(ctx, threadId, await buildTellingPdf(family), { kind: 'dueDiligence' });
  if (what === 'prepare') await prepare();
  const { items, requests } = await list(ctx, threadId);
  const attachmentIds = items.filter(({ mayAsk }) => mayAsk).map(({ id }) => id);
  if (what === 'ask' && attachmentIds.length > 0)
    await callFiles(threadFiles.request, ctx, { threadId, attachmentIds });
  if (what === 'open') {
    for (const { id, mayOpen } of items) if (mayOpen) await open(ctx, threadId, id).catch(() => undefined);
  }
  for (const request of requests) {
    const target = { threadId, requestId: request.id };
    if (what === 'withdraw' && request.isOwn) await callFiles(threadFiles.withdraw, ctx, target);
    for (const { attachmentId, mayDecide, state } of request.items) {
      if (!mayDecide || state !== 'asked' || (what !== 'approve' && what !== 'decline')) continue;
      await callFiles(threadFiles.decide, ctx, {
        ...target,
        attachmentId,
        decision: what,
        reason: '不便提供',
      });
    }
  }
}
