import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { AppError } from '../../../shared/app-error.ts';
import { en } from '../messages/lists-en.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { lists } from './contract.ts';
import { listCycle, nominationCycle, pairCycle } from './life-cycle.ts';
import { pairs } from './pair-contract.ts';
import { buildListCast, callLists, callWish, revisionOf, uploadOf } from './testing.ts';
import { listSteps, sides, type ListStep, type Side } from './vocabulary.ts';

let now = new Date('2027-01-10T08:00:00Z');
const { ctx: system } = await useTestDatabase({ clock: () => now });
const cast = await buildListCast(system);
const chinese = cast.officers.cn.ctx;

type Act =
  | { kind: 'step'; step: ListStep; by: Side | 'outsider' | 'owner' }
  | { kind: 'rank' | 'lock' | 'decide' | 'find' | 'confirm' | 'edit'; by: Side }
  | { kind: 'clock'; days: number };

const side = fc.constantFrom<Side>(...sides);
const forward: ListStep[] = [
  'announce',
  'endNominations',
  'startMatching',
  'startRanking',
  'approve',
  'close',
];
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      step: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...forward) },
        { weight: 1, arbitrary: fc.constantFrom(...listSteps) },
      ),
      by: fc.oneof(
        { weight: 9, arbitrary: side },
        { weight: 1, arbitrary: fc.constantFrom('outsider' as const, 'owner' as const) },
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'rank' as const,
        'lock' as const,
        'decide' as const,
        'find' as const,
        'confirm' as const,
      ),
      by: side,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit' as const), by: side }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), days: fc.integer({ min: -40, max: 90 }) }),
  },
);

const actorOf = (by: Side | 'outsider' | 'owner'): Ctx =>
  by === 'outsider' ? cast.outsider.ctx : by === 'owner' ? cast.owners.cn.ctx : cast.officers[by].ctx;

async function perform(id: string, one: Act): Promise<void> {
  if (one.kind === 'clock') {
    now = new Date(now.getTime() + one.days * 86_400_000);
    return;
  }
  const ctx = actorOf(one.by);
  const revision = await revisionOf(chinese, id);
  switch (one.kind) {
    case 'step':
      await callLists(lists.step, ctx, { id, revision, step: one.step });
      return;
    case 'edit':
      await callLists(lists.save, ctx, { id, revision, ...callWish });
      return;
    case 'find':
      await callLists(pairs.find, ctx, { id });
      return;
    case 'lock':
      await callLists(pairs.lock, ctx, { id });
      return;
  }
  const all = (await callLists(pairs.get, ctx, { id })).pairs;
  const confirmed = all.filter(({ state }) => state === 'confirmed');
  if (one.kind === 'confirm') {
    for (const { id: pairId } of all.filter(({ state }) => state === 'proposed')) {
      await callLists(pairs.step, ctx, { id, pairId, step: 'confirm' });
    }
  } else if (one.kind === 'rank') {
    const ranks = confirmed.map((pair, at) => ({ pairId: pair.id, rank: one.by === 'cn' ? at + 1 : 9 - at }));
    await callLists(pairs.rank, ctx, { id, ranks });
  } else {
    const decisions = confirmed.map((pair) => ({ pairId: pair.id, decision: 'approve' as const }));
    await callLists(pairs.decide, ctx, { id, revision, decisions });
  }
}

/** What must hold whatever was done. */
async function check(id: string): Promise<void> {
  const db = tablesOf<ProgrammesTables>(system);
  const steps = await db
    .selectFrom('programmes_list_step')
    .selectAll()
    .where('subject_id', '=', id)
    .orderBy('sequence')
    .execute();
  const agreed = await db
    .selectFrom('programmes_list_agreement')
    .selectAll()
    .where('subject_id', '=', id)
    .execute();
  const who = (step: string) => agreed.filter((one) => one.step === step);
  steps.forEach(({ step, at }, place) => {
    const before = steps[place - 1];
    if (before) expect(at.getTime()).toBeGreaterThanOrEqual(before.at.getTime());
    const needsBoth = listCycle.some(
      (one) => one.step === step && one.needsAll && one.from === steps[place]?.from_state,
    );
    if (!needsBoth) return;
    const given = who(step);
    expect(given.map((one) => one.side).sort(), step).toEqual(['cn', 'ru']);
    expect(new Set(given.map((one) => one.of_revision)).size, step).toBe(1);
  });
  const locked = who('lockRanking').map((one) => one.side);
  if (steps.some(({ step }) => step === 'openRankings')) expect(locked.sort()).toEqual(['cn', 'ru']);
  for (const reader of sides) {
    const seen = await callLists(pairs.get, cast.officers[reader].ctx, { id });
    const other = reader === 'cn' ? 'ru' : 'cn';
    if (locked.length === 2) continue;
    expect(seen.pairs.every(({ ranks }) => ranks[other] === null)).toBe(true);
  }
}

describe('a walk through the life of a yearly list', () => {
  it('never moves on one side alone, never opens a seal early, never turns the clock back, and says which rule forbids', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 45 }), async (acts) => {
        now = new Date('2027-01-10T08:00:00Z');
        const { list } = await callLists(lists.create, chinese, callWish);
        const { id } = list;
        const begin: Act[] = [
          { kind: 'step', step: 'announce', by: 'ru' },
          { kind: 'step', step: 'announce', by: 'cn' },
        ];
        const hasRows = acts.length % 2 === 0;
        for (const one of [...(hasRows ? begin : []), ...acts]) {
          if (hasRows && one === acts[0]) await upload(id);
          try {
            await perform(id, one);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            const refusal = error as AppError;
            expect(refusal.code).toMatch(/^programmes\./);
            const isOwn = refusal.code.startsWith('programmes.lists.');
            if (isOwn) expect(en.errors, refusal.code).toHaveProperty([refusal.code]);
            if (refusal.kind === 'conflict' && refusal.code !== 'programmes.lists.changedMeanwhile') {
              expect(refusal.params, refusal.code).toHaveProperty('rule');
            }
          }
          await check(id);
        }
        reached.add((await callLists(lists.get, chinese, { id })).list.state);
      }),
      { numRuns: 7, seed: 20271 },
    );
    // A walk that never gets anywhere would prove nothing.
    expect(reached.size).toBeGreaterThan(2);
  }, 120_000);
});

async function upload(id: string): Promise<void> {
  await callLists(pairs.upload, chinese, {
    id,
    content: uploadOf(['1\t低温焊接\t哈尔滨焊接研究院\tCN-HL\t55\t10']),
  });
  await callLists(pairs.upload, cast.officers.ru.ctx, {
    id,
    content: uploadOf(['1\tСварка\tХарбинский институт сварки\tRU-PRI\t55\t10']),
  });
}

describe('the tables', () => {
  it('name every step of two institutions or two banks as one that needs both', () => {
    const two = [
      ...listCycle.filter(({ step }) => ['announce', 'startRanking', 'approve', 'close'].includes(step)),
      ...nominationCycle.filter(({ step }) => ['submit', 'pass'].includes(step)),
      ...pairCycle.filter(({ step }) => ['finish', 'carryOver'].includes(step)),
    ];
    expect(two.length).toBe(9);
    for (const one of two) expect(one.needsAll, one.step).toBe(true);
  });

  it('have a sentence for every condition', () => {
    for (const { conditions } of [...listCycle, ...nominationCycle, ...pairCycle]) {
      for (const condition of conditions) {
        expect(en.errors).toHaveProperty([`programmes.lists.missing.${condition}`]);
      }
    }
  });
});
