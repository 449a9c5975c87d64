import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { ageLevelOf, followUpDays, followUpState, stageFault } from './rules.ts';
import { absorptionStages, ageLevels } from './vocabulary.ts';

describe('follow-up', () => {
  it('asks after 6, 12, 24 and 36 months', () => {
    expect(followUpDays('2026-08-31')).toEqual([
      { months: 6, dueOn: '2027-02-28' },
      { months: 12, dueOn: '2027-08-31' },
      { months: 24, dueOn: '2028-08-31' },
      { months: 36, dueOn: '2029-08-31' },
    ]);
  });

  it.each([
    ['2027-01-01', 'later'],
    ['2027-01-29', 'due'],
    ['2027-02-28', 'due'],
    ['2027-03-01', 'overdue'],
  ])('on %s a question of 28 February stands as %s', (today, state) => {
    expect(followUpState('2027-02-28', null, today)).toBe(state);
    expect(followUpState('2027-02-28', new Date(), today)).toBe('answered');
  });
});

describe('talks that stand still', () => {
  it('are young before the first level, and never grow younger', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 300 }), (days, more) => {
        const rank = (age: number) => {
          const found = ageLevelOf('2026-01-01', addDays('2026-01-01', age));
          return found ? ageLevels.findIndex(({ level }) => level === found.level) : -1;
        };
        expect(rank(days)).toBe(ageLevels.filter((one) => days >= one.days).length - 1);
        expect(rank(days + more)).toBeGreaterThanOrEqual(rank(days));
      }),
    );
  });
});

describe('stages of absorption', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2026-01-01', offset));

  it('stand on those before, in the order of their days, whatever is tried', () => {
    const tries = fc.array(fc.record({ stage: fc.constantFrom(...absorptionStages), reachedOn: days }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(tries, (wishes) => {
        let reached: typeof wishes = [];
        for (const wish of wishes) {
          const others = reached.filter(({ stage }) => stage !== wish.stage);
          if (stageFault(others, wish) === undefined) reached = [...others, wish];
          const inOrder = absorptionStages.flatMap(
            (stage) => reached.find((one) => one.stage === stage) ?? [],
          );
          expect(inOrder.map(({ stage }) => stage)).toEqual(absorptionStages.slice(0, inOrder.length));
          const ofDays = inOrder.map(({ reachedOn }) => reachedOn);
          expect(ofDays).toEqual([...ofDays].sort());
        }
      }),
    );
  });

  it('says what is missing', () => {
    const licence = { stage: 'licence' as const, reachedOn: '2026-03-01' };
    expect(stageFault([], { stage: 'pilot', reachedOn: '2026-04-01' })).toBe(
      'cooperation.landing.earlierStageMissing',
    );
    expect(stageFault([licence], { stage: 'pilot', reachedOn: '2026-02-01' })).toBe(
      'cooperation.landing.stagesOutOfOrder',
    );
    expect(stageFault([licence], { stage: 'pilot', reachedOn: '2026-04-01' })).toBeUndefined();
  });
});
