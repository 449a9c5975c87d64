import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../../shared/actor.ts';
import { canStep, isOwnCase, sidesOf } from '../access.ts';
import { defaultValidUntil, findTransition, transitions, type Step } from './life-cycle.ts';
import { listingStates, type ListingState } from './vocabulary.ts';

/** The life cycle of the domain, `technology_offer_and_request`: from, to, by. */
const domain = `
  draft → submitted: owner or broker
  submitted → in_moderation: system
  in_moderation → changes_requested: moderator
  changes_requested → submitted: owner
  in_moderation → in_screening: moderator
  in_screening → blocked: compliance
  in_screening → in_translation: compliance
  in_translation → approved: system
  approved → published: moderator
  published → paused: owner
  paused → published: owner
  published → in_screening: system
  published → reserved: broker
  reserved → published: broker
  reserved → concluded: broker
  published → expired: system
  expired → submitted: owner
  published → withdrawn: owner
  concluded → archived: system`;
/**
 * Ours alone, on purpose: a paused listing must not be changed in substance and come back unscreened, and what the gate
 * opens again or blocks must not become or stay public meanwhile.
 */
const added = ['paused', 'in_translation', 'approved', 'reserved', 'blocked'].map(
  (state) => `${state} → in_screening: system`,
);

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

describe('the life cycle', () => {
  it('is that of the domain, and the ways back to screening', () => {
    const ours = transitions.map(({ from, to, by }) => `${from} → ${to}: ${by.join(' or ')}`);
    expect(new Set(ours)).toEqual(new Set([...linesOf(domain), ...added]));
  });

  it('has one transition for a state and step, and reaches every state', () => {
    const keys = transitions.map(({ from, step }) => `${from} ${step}`);
    expect(new Set(keys).size).toBe(keys.length);
    const reached = new Set<ListingState>(['draft', ...transitions.map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...listingStates].sort());
  });

  it('lets nobody who belongs to the owner decide, and screening is done by a second person', () => {
    const conditionsOf = (step: Step) =>
      transitions.filter((one) => one.step === step).flatMap((one) => one.conditions);
    for (const step of [
      'requestChanges',
      'acceptForm',
      'clear',
      'clearConditionally',
      'block',
      'publish',
    ] as const) {
      expect(conditionsOf(step)).toContain('fourEyes');
    }
    for (const step of ['clear', 'clearConditionally', 'block'] as const)
      expect(conditionsOf(step)).toContain('secondPerson');
  });
});

describe('defaultValidUntil', () => {
  it.each([
    ['2026-11-21T08:00:00Z', '2027-11-21'],
    ['2027-02-28T23:59:59Z', '2028-02-28'],
    ['2028-02-29T00:00:00Z', '2029-03-01'],
  ])('of %s is %s', (now, day) => expect(defaultValidUntil(new Date(now))).toBe(day));
});

const steps = [...new Set(transitions.map(({ step }) => step))];
const owner = '0a000000-0000-7000-8000-000000000001';
const other = '0a000000-0000-7000-8000-000000000002';
const people = ['p1', 'p2', 'p3', 'p4'] as const;
const actors: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'visitor' }) },
  { weight: 3, arbitrary: fc.constant<Actor>({ kind: 'system', name: 'test' }) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('person' as const),
      personId: fc.constantFrom(...people),
      roles: fc.subarray<Role>(['broker', 'moderator', 'compliance_officer', 'administrator', 'institute']),
      organisationIds: fc.subarray([owner, other]),
      isPartner: fc.boolean(),
    }),
  },
);

describe('random steps of random actors', () => {
  it('move a listing by the table only, on the right side, under four eyes', () => {
    let moves = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...listingStates),
        fc.constantFrom(...people),
        fc.option(fc.constantFrom(...people)),
        fc.array(fc.tuple(fc.constantFrom(...steps), fc.option(fc.nat()), actors), {
          minLength: 20,
          maxLength: 60,
        }),
        (begin, createdBy, brokerId, wishes) => {
          const facts = {
            visibility: 'public' as const,
            ownerOrganisationId: owner,
            createdBy,
            brokerId,
            isAnonymous: false,
          };
          let state: ListingState = begin;
          let formAcceptedBy: string | null = null;
          for (const [anyStep, likely, actor] of wishes) {
            const outgoing = transitions.filter(({ from }) => from === state);
            const step = likely === null ? anyStep : (outgoing[likely % outgoing.length]?.step ?? anyStep);
            const listing = { ...facts, state, formAcceptedBy };
            const transition = findTransition(state, step);
            if (!transition || canStep(listing, transition, actor) !== 'yes') continue;
            moves += 1;
            expect(transitions).toContain(transition);
            expect(transition.from).toBe(state);
            expect(actor.kind).not.toBe('visitor');
            const sides = sidesOf(listing, actor);
            expect(transition.by.some((side) => sides.includes(side))).toBe(true);
            if (actor.kind === 'system') expect(transition.by).toEqual(['system']);
            if (actor.kind === 'person') {
              const isDecision = transition.by.some((side) => side === 'moderator' || side === 'compliance');
              if (isDecision) expect(isOwnCase(listing, actor)).toBe(false);
              if (isDecision) expect(actor.organisationIds).not.toContain(owner);
              if (transition.by.includes('compliance')) expect(formAcceptedBy).not.toBe(actor.personId);
              if (transition.by.every((side) => side === 'owner'))
                expect(actor.organisationIds).toContain(owner);
              if (transition.by.every((side) => side === 'broker')) expect(actor.personId).toBe(brokerId);
              if (step === 'acceptForm') formAcceptedBy = actor.personId;
            }
            state = transition.to;
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(moves).toBeGreaterThan(100);
  });
});
