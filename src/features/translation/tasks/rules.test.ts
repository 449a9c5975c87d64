import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTransition, transitions } from './life-cycle.ts';
import {
  countOpen,
  countsField,
  isOnTime,
  isOverdue,
  priorityOf,
  reminderDue,
  waitingMatchesCounted,
  wantsPeople,
} from './rules.ts';
import { methods, taskStates, unfinishedStates } from './vocabulary.ts';

describe('the life cycle of a task', () => {
  it('names every step of a state once', () => {
    const keys = transitions.map(({ from, step }) => `${from} ${step}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves the finished states for good and closes every other one with its source', () => {
    for (const state of taskStates) {
      const isUnfinished = (unfinishedStates as readonly string[]).includes(state);
      expect(transitions.some(({ from }) => from === state)).toBe(isUnfinished);
      expect(findTransition(state, 'close')?.to).toBe(isUnfinished ? 'closed' : undefined);
    }
  });

  it('can reach every state, and lets nobody verify or return without four eyes', () => {
    const reached = new Set<string>(['reported', 'offered']);
    for (const _ of transitions)
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
    expect([...taskStates].every((state) => reached.has(state))).toBe(true);
    for (const { step, conditions, by } of transitions.filter(
      ({ to }) => to === 'verified' || to === 'returned',
    )) {
      expect(conditions, step).toEqual(expect.arrayContaining(['fourEyes', 'independent']));
      expect(by).toEqual(['reviser']);
    }
  });
});

describe('the order of tasks', () => {
  it('rises with matches and base, and is never below the base', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(500), fc.nat(500), (base, fewer, more) => {
        const [low, high] = [Math.min(fewer, more), Math.max(fewer, more)];
        expect(priorityOf(base, low)).toBeLessThanOrEqual(priorityOf(base, high));
        expect(priorityOf(base, low)).toBeGreaterThanOrEqual(base);
        expect(priorityOf(base, high)).toBeLessThanOrEqual(base + waitingMatchesCounted);
      }),
    );
    expect(priorityOf(40, 3)).toBe(43);
    expect(priorityOf(40, -3)).toBe(40);
  });
});

describe('what counts', () => {
  it.each([
    [[], 'facts.results.0', true],
    [['title'], 'title', true],
    [['title'], 'titles', false],
    [['facts'], 'facts.results.0', true],
    [['facts.results'], 'facts', false],
    [['summary', 'facts'], 'facts.a', true],
  ])('of the fields %j %s: %s', (fields, field, expected) => {
    expect(countsField(fields, field)).toBe(expected);
  });

  it('only what nobody confirmed, of fields that count', () => {
    const segments = (['none', 'machine', 'draft', 'human', 'verified', 'stale'] as const).map(
      (state, at) => ({
        state,
        field: at % 2 === 0 ? 'title' : 'body',
        characters: 10 ** at,
      }),
    );
    expect(countOpen(segments, [])).toEqual({ segments: 4, characters: 100_111 });
    expect(countOpen(segments, ['title'])).toEqual({ segments: 2, characters: 101 });
  });

  it('people are wanted unless the rule rests or a machine is enough', () => {
    const wanted = methods.filter((method) => wantsPeople({ method, isActive: true }));
    expect(wanted).toEqual(['people', 'machineThenPeople']);
    expect(methods.some((method) => wantsPeople({ method, isActive: false }))).toBe(false);
  });
});

describe('days', () => {
  it('marks what is late and not delivered', () => {
    const states = taskStates.filter((state) => isOverdue({ state, dueOn: '2026-11-20' }, '2026-11-21'));
    expect(states).toEqual(['offered', 'taken', 'returned']);
    expect(isOverdue({ state: 'taken', dueOn: '2026-11-21' }, '2026-11-21')).toBe(false);
    expect(isOverdue({ state: 'taken', dueOn: null }, '2026-11-21')).toBe(false);
    expect([
      isOnTime('2026-11-21', '2026-11-21'),
      isOnTime('2026-11-21', '2026-11-22'),
      isOnTime(null, 'x'),
    ]).toEqual([true, false, true]);
  });

  it.each([
    ['2026-11-24', null, undefined],
    ['2026-11-23', null, 2],
    ['2026-11-23', 2, undefined],
    ['2026-11-22', null, 2],
    ['2026-11-21', 2, 0],
    ['2026-11-21', 0, undefined],
    ['2026-11-20', null, 0],
  ])('due %s, reminded %s: %s', (dueOn, remindedDays, expected) => {
    expect(reminderDue({ dueOn, remindedDays }, new Date('2026-11-21T08:00:00Z'))).toBe(expected);
  });
});
