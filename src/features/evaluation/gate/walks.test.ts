import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error.ts';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { offers } from '../../catalogue/offers/contract.ts';
import { listingForScreening } from '../../catalogue/public.ts';
import { buildCast, buildListing, callCatalogue, changeListing } from '../../catalogue/testing.ts';
import { answerCase, buildOfficers, callGate, meetConditions } from '../testing.ts';
import {
  gateAnswerAppealEndpoint,
  gateAppealEndpoint,
  gateAskEndpoint,
  gateBlockEndpoint,
  gateDecideEndpoint,
  gateInformEndpoint,
} from './command-contract.ts';
import { findCaseTransition, caseTransitions } from './life-cycle.ts';
import { gateListeners as listeners } from './listeners.ts';
import { reopenCase } from './request-screening.ts';
import { refusalByConditions } from './rules.ts';
import { currentConditions, decisionsOf, findCase, findCaseOf, stepsOfCase } from './views.ts';

const { database, ctx: system } = await useTestDatabase();
const cast = await buildCast(system);
const officers = await buildOfficers(system);
const insider = await buildPerson(system, {
  roles: ['moderator', 'compliance_officer'],
  memberOf: [cast.ownerId],
});
const delivery = createEventDelivery({ database, listeners, log: system.log });

const people: Record<string, Ctx> = {
  owner: cast.owner.ctx,
  moderator: cast.moderator.ctx,
  first: officers.first.ctx,
  second: officers.second.ctx,
  third: officers.third.ctx,
  insider: insider.ctx,
  both: cast.bothRoles.ctx,
  stranger: cast.partner.ctx,
};
const deeds = [
  'submit', 'acceptForm', 'publish', 'pause', 'resume', 'change', 'answer', 'answerKeepPrivate', 'clear', 'conditional', 'block',
  'confirm', 'refuse', 'ask', 'inform', 'meet', 'appeal', 'uphold', 'relist', 'hear', 'clearDirectly',
] as const; // prettier-ignore
type Deed = (typeof deeds)[number];

const walk = fc.array(fc.tuple(fc.constantFrom(...deeds), fc.constantFrom(...Object.keys(people))), {
  minLength: 30,
  maxLength: 45,
});

type Step = Parameters<typeof callCatalogue<typeof offers.step>>[2]['step'];
let wording = 0;

async function act(deed: Deed, by: Ctx, listingId: string): Promise<void> {
  const one = await findCaseOf(system, { room: 'catalogue', kind: 'offer', id: listingId });
  const id = one?.id ?? '';
  const revision = one?.revision ?? 0;
  const reason = 'Seen';
  const step = (name: Step) => callCatalogue(offers.step, by, { id: listingId, step: name });
  const decide = (outcome: 'clear' | 'conditional' | 'blocked') =>
    callGate(gateDecideEndpoint, by, { id, revision, outcome, reason });
  const answerBlock = (answer: 'confirm' | 'refuse') =>
    callGate(gateBlockEndpoint, by, { id, revision, answer, reason });
  const deedsDone: Record<Deed, () => Promise<unknown>> = {
    submit: () => step('submit'),
    acceptForm: () => step('acceptForm'),
    publish: () => step('publish'),
    pause: () => step('pause'),
    resume: () => step('resume'),
    clearDirectly: () => step('clear'),
    change: () =>
      changeListing(by, 'offer', listingId, (draft) => ({
        ...draft,
        text: { ...draft.text, description: `Шов номер ${(wording += 1)}. `.repeat(60).trim() },
      })),
    answer: () => answerCase(by, id),
    answerKeepPrivate: () => answerCase(by, id, { SC06: 'no' }),
    clear: () => decide('clear'),
    conditional: () => decide('conditional'),
    block: () => decide('blocked'),
    confirm: () => answerBlock('confirm'),
    refuse: () => answerBlock('refuse'),
    ask: () => callGate(gateAskEndpoint, by, { id, question: 'What for?' }),
    inform: () => callGate(gateInformEndpoint, by, { id, text: 'For cranes' }),
    meet: () => meetConditions(cast.owner.ctx, by, id),
    appeal: () => callGate(gateAppealEndpoint, by, { id, reason }),
    uphold: () => callGate(gateAnswerAppealEndpoint, by, { id, answer: 'uphold', reason }),
    relist: async () => {
      const held = await findCase(system, id);
      if (held) await reopenCase(system, held, 'listChange');
    },
    hear: () => delivery.drain(),
  };
  await deedsDone[deed]();
}

/** What holds whatever anybody has tried. */
async function expectGateHeld(listingId: string, before: string): Promise<string> {
  const listing = await listingForScreening(system, 'offer', listingId);
  const state = listing?.state ?? '';
  const one = await findCaseOf(system, { room: 'catalogue', kind: 'offer', id: listingId });
  const becamePublic = state === 'published' && before !== 'published';
  if (becamePublic || state === 'in_translation' || state === 'approved') {
    expect(['clear', 'conditional']).toContain(one?.state);
    const conditions = one ? await currentConditions(system, one.id) : [];
    expect(refusalByConditions(conditions, 'publish')).toBeUndefined();
  }
  return state;
}

async function expectSoundHistory(listingId: string): Promise<void> {
  const one = await findCaseOf(system, { room: 'catalogue', kind: 'offer', id: listingId });
  if (!one) return;
  const steps = await stepsOfCase(system, one.id);
  for (const [at, step] of steps.entries()) {
    expect(step.from_state).toBe(steps[at - 1]?.to_state ?? null);
    expect(step.at.getTime()).toBeGreaterThanOrEqual(steps[at - 1]?.at.getTime() ?? 0);
    const moves = caseTransitions.some(({ step: name }) => name === step.step);
    if (!moves || step.from_state === null) continue;
    const transition = findCaseTransition(step.from_state as 'open', step.step as 'clear');
    expect(transition?.to).toBe(step.to_state);
    expect(step.side).toBe(transition?.by);
  }
  expect(steps.at(-1)?.to_state).toBe(one.state);
  for (const decision of await decisionsOf(system, one.id)) {
    const decided = [decision.person_id, decision.second_person_id].filter((id) => id !== null);
    expect(decided).not.toContain(insider.personId);
    for (const id of decided) expect(one.barredPersonIds).not.toContain(id);
    if (decision.outcome !== 'blocked' || decision.state !== 'final') continue;
    expect(new Set(decided).size).toBe(2);
  }
}

describe('random deeds of random people', () => {
  it('lead no listing past the gate, and no case past its life cycle', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(walk, async (wishes) => {
        const { id } = await buildListing(cast, 'offer', { state: 'in_screening' });
        await delivery.drain();
        let state = 'in_screening';
        for (const [deed, who] of wishes) {
          try {
            await act(deed, people[who] ?? system, id);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
          }
          state = await expectGateHeld(id, state);
          reached.add(state);
        }
        await expectSoundHistory(id);
      }),
      { numRuns: 7, seed: 5 },
    );
    expect(reached.size).toBeGreaterThan(1);
  }, 120_000);

  it('reach publication when they are the right deeds in order', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'in_screening' });
    let state = 'in_screening';
    const right: [Deed, string][] = [
      ['hear', 'owner'], ['answerKeepPrivate', 'first'], ['conditional', 'first'], ['publish', 'moderator'], ['meet', 'second'], ['publish', 'moderator'],
      ['change', 'owner'], ['hear', 'owner'], ['block', 'first'], ['confirm', 'second'], ['appeal', 'owner'], ['uphold', 'third'], ['answer', 'third'],
      ['clear', 'third'], ['publish', 'moderator'],
    ]; // prettier-ignore
    const states: string[] = [];
    for (const [deed, who] of right) {
      await act(deed, people[who] ?? system, id).catch(() => undefined);
      state = await expectGateHeld(id, state);
      states.push(state);
    }
    expect(states).toEqual([
      'in_screening', 'in_screening', 'in_screening', 'in_screening', 'approved', 'published',
      'in_screening', 'in_screening', 'in_screening', 'blocked', 'blocked', 'in_screening', 'in_screening',
      'approved', 'published',
    ]); // prettier-ignore
    await expectSoundHistory(id);
  });
});
