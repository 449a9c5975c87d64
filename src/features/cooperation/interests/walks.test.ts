import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { decideStep } from '../steps/rules.ts';
import { buildInterest } from '../testing-interests.ts';
import { interestEndpoints } from './contract.ts';
import {
  interestTransitions,
  openInterestStates,
  transitionsFor,
  type InterestCondition,
} from './life-cycle.ts';
import { useInterestWorld } from './testing-world.ts';
import {
  interestSides,
  interestSteps,
  interestStates,
  type InterestSide,
  type InterestState,
  type InterestStep,
} from './vocabulary.ts';

const world = await useInterestWorld();
const { people, call, system } = world;
const brokers = fc.record({
  senderBrokerId: fc.constantFrom(null, 'a'),
  receiverBrokerId: fc.constantFrom(null, 'b'),
  receiverIsAnonymous: fc.boolean(),
});

const decide = decideStep<InterestState, InterestStep, InterestSide, InterestCondition>;

describe('the table of interests', () => {
  it('is that of the workflow, state by state', () => {
    const told = interestTransitions.map(({ from, to }) => `${from} ${to}`);
    expect(told).toEqual([
      'sent acknowledged',
      'acknowledged declined',
      'acknowledged introduced',
      'introduced nda_signed',
      'introduced negotiating',
      'nda_signed negotiating',
      'negotiating agreed',
      'negotiating failed',
      'agreed reported',
    ]);
  });

  it('leaves every step of any interest to somebody who is there', () => {
    fc.assert(
      fc.property(brokers, (one) => {
        for (const { by } of transitionsFor(one)) {
          expect(by.length).toBeGreaterThan(0);
          if (one.senderBrokerId === null) expect(by).not.toContain('senderBroker');
          if (one.receiverBrokerId === null) expect(by).not.toContain('receiverBroker');
        }
      }),
    );
  });

  const move = fc.record({
    step: fc.constantFrom(...interestSteps),
    sides: fc.uniqueArray(fc.constantFrom(...interestSides), { maxLength: 2 }),
  });
  it('lets no random walk skip the acknowledgement, the gate or the agreement of either side', () => {
    fc.assert(
      fc.property(brokers, fc.array(move, { maxLength: 60 }), (one, moves) => {
        const table = transitionsFor(one);
        let state: InterestState = 'sent';
        const agreed = new Map<string, Set<InterestSide>>();
        const path: { step: InterestStep; conditions: readonly string[]; by: Set<InterestSide> }[] = [];
        for (const { step, sides } of moves) {
          const key: string = `${state} ${step}`;
          const given: Set<InterestSide> = agreed.get(key) ?? new Set();
          const verdict: ReturnType<typeof decide> = decide(table, {
            state,
            step,
            sides,
            agreed: [...given],
          });
          if (verdict.kind === 'refused') continue;
          given.add(verdict.side as InterestSide);
          agreed.set(key, given);
          if (verdict.kind === 'agreed') continue;
          path.push({ step, conditions: verdict.transition.conditions, by: given });
          state = verdict.transition.to;
        }
        const at = (step: InterestStep) => path.find((taken) => taken.step === step);
        const steps = path.map(({ step }) => step);
        if (steps.length > 0) expect(steps[0]).toBe('acknowledge');
        const introduced = at('introduce');
        if (introduced) {
          expect(introduced.conditions).toContain('senderScreened');
          const own = (side: string) => [...introduced.by].some((taken) => taken.startsWith(side));
          expect(own('sender') && own('receiver')).toBe(true);
          expect(introduced.by.has('receiver')).toBe(true);
        }
        const negotiating = at('negotiate');
        if (negotiating) {
          expect(introduced).toBeDefined();
          expect(negotiating.conditions).toContain('gateAllowsNegotiation');
          expect([...negotiating.by].sort()).toEqual(['receiver', 'sender']);
        }
        if (at('agree')) expect(negotiating && at('agree')?.conditions).toContain('gateAllowsSigning');
        if (at('report')) expect(at('agree')).toBeDefined();
        expect(new Set(steps).size).toBe(steps.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('has an end for every state', () => {
    const ends = interestStates.filter((state) => !interestTransitions.some(({ from }) => from === state));
    expect(ends.toSorted()).toEqual(['declined', 'failed', 'reported']);
    for (const state of ends) expect(openInterestStates).not.toContain(state);
  });
});

describe('random people at a real interest', () => {
  const { sender, senderBroker, receiver, receiverBroker, cast } = people;
  const actors = [
    sender,
    senderBroker,
    receiver,
    receiverBroker,
    cast.partner,
    cast.moderator,
    cast.compliance,
  ];
  const act = fc.record({
    step: fc.constantFrom(...interestSteps),
    who: fc.nat(actors.length - 1),
    minutes: fc.nat(600),
  });

  it('never pass the gate while the case is open, and the times on record never go back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 16 }), async (moves) => {
        const { id } = await buildInterest(system, { cast: people });
        let minute = 0;
        for (const { step, who, minutes } of moves) {
          // The clock of the machine may jump back; what is on record does not.
          minute += minutes - 200;
          world.setNow(new Date(Date.parse('2026-11-16T12:00:00Z') + minute * 60_000).toISOString());
          const input = { id, step, reasonCode: 'other', reasonText: 'Zu früh', agreementKind: 'licence' };
          await call(interestEndpoints.step, (actors[who] ?? sender).ctx, input as never).catch(
            () => undefined,
          );
        }
        const { rows } = await sql<{ state: string; times: string[]; strangers: number }>`
          select interest.state,
            (select array_agg(at::text order by sequence) from cooperation_step where subject_id = interest.id) as times,
            (select count(*)::int from cooperation_step where subject_id = interest.id
              and person_id in (${cast.partner.personId}, ${cast.moderator.personId}, ${cast.compliance.personId})) as strangers
          from cooperation_interest interest where id = ${id}`.execute(system.db);
        const row = rows[0];
        expect(['sent', 'acknowledged', 'declined']).toContain(row?.state);
        expect(row?.times).toEqual(row?.times.toSorted());
        expect(row?.strangers).toBe(0);
        world.setNow('2026-11-16T02:00:00Z');
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
