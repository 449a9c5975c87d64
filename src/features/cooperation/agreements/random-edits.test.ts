import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementEndpoints, type AgreementView } from './contract.ts';
import { useAgreementWorld } from './testing-world.ts';

const world = await useAgreementWorld();
const { call, cast, ctxOf, create, read, fill } = world;

/** What somebody does next; `who` may be anybody, also those who may not. */
const who = fc.constantFrom('zh', 'ru', 'broker', 'outsider');
const move = fc.oneof(
  fc.record({
    does: fc.constant('edit' as const),
    who,
    language: fc.constantFrom('zh', 'ru'),
    at: fc.nat(11),
    text: fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('甲', 'Я', ' ', 'a') }),
  }),
  fc.record({ does: fc.constant('align' as const), who, at: fc.nat(11), isLate: fc.boolean() }),
  fc.record({ does: fc.constant('confirm' as const), who }),
  fc.record({ does: fc.constant('value' as const), who, years: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ does: fc.constant('remove' as const), who, at: fc.nat(11) }),
  fc.record({ does: fc.constant('agree' as const), who }),
);
type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

const actors = { ...ctxOf, broker: cast.broker.ctx, outsider: cast.outsider.ctx };

function clauseAt({ clauses }: AgreementView, at: number) {
  const clause = clauses[at % clauses.length];
  if (!clause) throw new Error('no clause');
  return clause;
}

async function take(id: string, one: Move): Promise<unknown> {
  const ctx = actors[one.who as keyof typeof actors];
  const view = await read(id);
  switch (one.does) {
    case 'edit': {
      const clause = clauseAt(view, one.at);
      const language = one.language as 'zh' | 'ru';
      const { heading, revision } = clause;
      const edit = { id, clauseId: clause.id, language, heading: heading[language] || 'A', text: one.text };
      return call(agreementEndpoints.editClause, ctx, { ...edit, ofRevision: revision[language] });
    }
    case 'align': {
      const { id: clauseId, revision } = clauseAt(view, one.at);
      const zhRevision = one.isLate ? Math.max(1, revision.zh - 1) : revision.zh;
      return call(agreementEndpoints.align, ctx, { id, clauseId, zhRevision, ruRevision: revision.ru });
    }
    case 'confirm':
      return call(agreementEndpoints.confirm, ctx, { id, ofRevision: view.revision });
    case 'value':
      return call(agreementEndpoints.setValues, ctx, {
        id,
        values: { termYears: one.years },
        ofRevision: view.revision,
      });
    case 'remove':
      return call(agreementEndpoints.propose, ctx, {
        id,
        kind: 'remove',
        clauseId: clauseAt(view, one.at).id,
      });
    case 'agree':
      return call(agreementEndpoints.decide, ctx, {
        id,
        proposalId: view.proposals[0]?.id ?? view.id,
        decision: 'agree',
      });
  }
}

/** What the sides know of a clause: the words they compared last. */
const compared = (view: AgreementView) =>
  new Map(view.clauses.map(({ id, text }) => [id, `${text.zh}\n${text.ru}`]));

describe('random work of both sides, a broker and a stranger', () => {
  it('leaves no change uncompared, freezes only with both sides, and never changes frozen words', async () => {
    const projectId = await world.project();
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 24 }), async (moves) => {
        const { id } = await create('nda', projectId);
        await fill(id);
        await world.alignAll(id);
        let known = compared(await read(id));
        const confirmers = new Set<string>();
        for (const one of moves) {
          const before = await read(id);
          const done = await take(id, one).then(
            () => true,
            () => false,
          );
          const after = await read(id);
          if (done) expect(one.who).not.toBe('outsider');
          if (done && one.does === 'edit') expect(one.who).toBe(one.language);
          if (before.state === 'frozen') {
            expect(after.frozen).toEqual(before.frozen);
            expect(after.clauses).toEqual(before.clauses);
            continue;
          }
          if (done && one.does === 'align') {
            const { id: clauseId } = clauseAt(before, one.at);
            known = new Map(known).set(clauseId, compared(after).get(clauseId) ?? '');
          }
          if (done && one.does === 'confirm') confirmers.add(`${one.who} ${before.revision}`);
          for (const clause of after.clauses) {
            const isChanged = compared(after).get(clause.id) !== known.get(clause.id);
            // Written back to the same words it may still wait, but a changed one always does.
            if (isChanged) expect(clause.isStale).toBe(true);
          }
          if (after.state === 'frozen') {
            expect([...confirmers].toSorted()).toEqual(
              expect.arrayContaining([`ru ${after.revision}`, `zh ${after.revision}`]),
            );
            expect(after.clauses.some(({ isStale }) => isStale)).toBe(false);
          }
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
});
