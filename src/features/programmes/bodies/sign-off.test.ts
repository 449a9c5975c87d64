import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { sessions, type SessionView } from './session-contract.ts';
import { openBodyWorld } from './testing-world.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const world = await openBodyWorld(system);
const { call, officers } = world;
const visitor = system.withActor({ kind: 'visitor' });
const officerOf = { cn: officers.chinese, ru: officers.russian };

const steps = fc.array(
  fc.tuple(
    fc.constantFrom(
      'write',
      'send',
      'confirm',
      'confirm',
      'confirm',
      'confirmOld',
      'sign',
      'publish',
      'comment',
      'settle',
    ),
    fc.constantFrom('cn' as const, 'ru' as const),
    fc.nat({ max: 3 }),
  ),
  { minLength: 6, maxLength: 24 },
);

/** What was said, without who may do what about it. */
const wordsOf = ({ items, languages, authentic, signedOn, signatories, revision }: SessionView) =>
  JSON.stringify({ items, languages, authentic, signedOn, signatories, revision });

async function attempt(step: string, bank: 'cn' | 'ru', number: number, id: string, agreeing: Set<string>) {
  const officer = officerOf[bank];
  const before = await call(sessions.get, officer.ctx, { id });
  const { revision } = before;
  const item = before.items?.[number % (before.items.length || 1)];
  if (step === 'write' && item) {
    const language = bank === 'cn' ? 'zh' : 'ru';
    await call(sessions.writeText, officer.ctx, {
      id,
      revision,
      itemId: item.id,
      language,
      text: `文 ${number}`,
    });
    // The other side follows, so that languages are no hindrance.
    const other = bank === 'cn' ? 'ru' : 'zh';
    await world.write(officer.ctx, id, item.id, other, `Слово ${number}`);
    if ((await call(sessions.get, officer.ctx, { id })).revision !== revision) agreeing.clear();
  }
  if (step === 'send') await world.send(officer.ctx, id);
  if (step === 'confirm') {
    await world.confirm(officer.ctx, id);
    agreeing.add(bank);
  }
  if (step === 'confirmOld') {
    await expect(world.confirm(officer.ctx, id, revision + 1)).rejects.toThrow();
  }
  if (step === 'sign') {
    await world.scan(officer, id);
    await world.sign(officer.ctx, id);
  }
  if (step === 'publish') await world.publish(officer.ctx, id);
  if (step === 'comment') {
    await call(sessions.comment, officer.ctx, { id, text: `${number}` });
    if (before.state === 'agreed') agreeing.clear();
  }
  if (step === 'settle') {
    for (const comment of before.comments.filter(({ maySettle }) => maySettle)) {
      await call(sessions.settle, officer.ctx, { id, commentId: comment.id });
    }
  }
}

describe('whatever officers of two banks do', () => {
  it('a text is agreed only when both confirmed the same revision, and what is published is changed no more', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (wished) => {
        const id = await world.prepare();
        await world.fill(id);
        const agreeing = new Set<string>();
        let published: string | undefined;
        let signed: string | undefined;
        for (const [step, bank, number] of wished) {
          try {
            await attempt(step, bank, number, id, agreeing);
          } catch (error) {
            // A refusal is a fine answer; anything else is a fault.
            if (!(error instanceof AppError)) throw error;
          }
          const view = await call(sessions.get, officers.chinese.ctx, { id });
          reached.add(view.state);
          if (view.state !== 'draft' && view.state !== 'comments') {
            expect([...agreeing].toSorted()).toEqual(['cn', 'ru']);
            expect(view.confirmedBy.map((one) => one.bank)).toEqual(['cn', 'ru']);
          }
          if (view.state === 'signed') {
            signed ??= wordsOf(view);
            expect(wordsOf(view)).toBe(signed);
          }
          if (view.state === 'published') {
            const seen = wordsOf(await call(sessions.get, visitor, { id }));
            published ??= seen;
            expect(seen).toBe(published);
          }
          if (published !== undefined) expect(view.state).toBe('published');
        }
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(reached).toContain('agreed');
  }, 60_000);
});
