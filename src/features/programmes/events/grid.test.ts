import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeGreedily } from './arrange-greedily.ts';
import { arrangeMeetings, countWishes, faultsOf, type GridProblem } from './grid.ts';

const languages = ['zh', 'ru', 'en'];
const problems: fc.Arbitrary<GridProblem> = fc
  .record({
    count: fc.integer({ min: 2, max: 14 }),
    rounds: fc.integer({ min: 1, max: 6 }),
    tables: fc.integer({ min: 1, max: 6 }),
    interpreters: fc.integer({ min: 0, max: 3 }),
    seeds: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 60 }),
    spoken: fc.array(fc.subarray(languages, { minLength: 1 }), { minLength: 14, maxLength: 14 }),
    absent: fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { minLength: 14, maxLength: 14 }),
  })
  .map(({ count, seeds, spoken, absent, ...rest }) => ({
    ...rest,
    people: Array.from({ length: count }, (_, at) => ({
      id: `p${at}`,
      spoken: spoken[at] ?? [],
      absentRounds: absent[at] ?? [],
    })),
    wishes: seeds
      .filter(([from, to]) => from < count && to < count)
      .map(([from, to]) => ({ from: `p${from}`, to: `p${to}` })),
    locked: [],
  }));

describe('the grid of meetings', () => {
  it('holds for every problem: nobody twice, interpreters only where needed, absences kept', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const meetings = arrangeMeetings(problem);
        expect(faultsOf(problem, meetings)).toEqual([]);
        const wished = new Set(problem.wishes.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
        expect(meetings.every(({ first, second }) => wished.has(`${first} ${second}`))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('fulfils no fewer wishes of two than going through the list does', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const ours = countWishes(problem, arrangeMeetings(problem));
        const mutualOnly = { ...problem, wishes: problem.wishes.filter((wish) => isMutual(problem, wish)) };
        const greedy = countWishes(problem, arrangeGreedily(mutualOnly));
        // A search without looking back may be lucky by one, never by more.
        expect(ours.mutualHeld).toBeGreaterThanOrEqual(greedy.mutualHeld - 1);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps locked meetings where they are', () => {
    fc.assert(
      fc.property(problems, fc.nat(5), (problem, keep) => {
        const locked = arrangeMeetings(problem)
          .slice(0, keep)
          .map((meeting) => ({ ...meeting, isLocked: true }));
        const again = arrangeMeetings({ ...problem, locked });
        expect(faultsOf({ ...problem, locked }, again)).toEqual([]);
        for (const meeting of locked) expect(again).toContainEqual(meeting);
      }),
      { numRuns: 200 },
    );
  });

  it('lets all of four people meet each other in three rounds', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, spoken: ['zh'], absentRounds: [] }));
    const wishes = people.flatMap(({ id: from }) =>
      people.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to })),
    );
    const problem = { people, wishes, rounds: 3, tables: 2, interpreters: 0, locked: [] };
    expect(countWishes(problem, arrangeMeetings(problem))).toMatchObject({ wishesHeld: 12, mutualHeld: 6 });
  });

  it('gives the only interpreter to the pair that shares no language, one round after the other', () => {
    const people = [
      { id: 'zhang', spoken: ['zh'], absentRounds: [] },
      { id: 'ivanov', spoken: ['ru'], absentRounds: [] },
      { id: 'li', spoken: ['zh', 'ru'], absentRounds: [] },
      { id: 'petrov', spoken: ['ru'], absentRounds: [] },
      { id: 'wang', spoken: ['zh'], absentRounds: [] },
    ];
    const wishes = [
      { from: 'zhang', to: 'ivanov' },
      { from: 'wang', to: 'petrov' },
      { from: 'li', to: 'petrov' },
    ];
    const problem = { people, wishes, rounds: 2, tables: 5, interpreters: 1, locked: [] };
    const meetings = arrangeMeetings(problem);
    expect(meetings).toHaveLength(3);
    expect(meetings.filter(({ interpreter }) => interpreter !== null)).toHaveLength(2);
    expect(faultsOf(problem, meetings)).toEqual([]);
  });

  it('arranges 200 people in 20 rounds: nobody and no interpreter in two places, interpreters only between languages', () => {
    const people = Array.from({ length: 200 }, (_, at) => ({
      id: `p${at}`,
      spoken: [at % 2 === 0 ? 'zh' : 'ru', ...(at % 5 === 0 ? ['en'] : [])],
      absentRounds: at % 9 === 0 ? [at % 20] : [],
    }));
    // Everybody wishes for twelve of the other bank, every third wish is returned.
    const wishes = people.flatMap(({ id }, at) =>
      Array.from({ length: 12 }, (_, nth) => ({
        from: id,
        to: `p${(at + 1 + nth * 2 * ((at % 7) + 1)) % 200}`,
      })),
    );
    const problem = { people, wishes, rounds: 20, tables: 80, interpreters: 60, locked: [] };
    const meetings = arrangeMeetings(problem);
    const spokenBy = new Map(people.map(({ id, spoken }) => [id, spoken]));
    for (let round = 0; round < 20; round++) {
      const now = meetings.filter((meeting) => meeting.round === round);
      const seated = now.flatMap(({ first, second }) => [first, second]);
      expect(new Set(seated).size).toBe(seated.length);
      const interpreters = now.flatMap(({ interpreter }) => (interpreter === null ? [] : [interpreter]));
      expect(new Set(interpreters).size).toBe(interpreters.length);
      expect(interpreters.every((one) => one >= 0 && one < 60)).toBe(true);
      expect(new Set(now.map(({ table }) => table)).size).toBe(now.length);
    }
    for (const { first, second, interpreter } of meetings) {
      const shared = spokenBy.get(first)?.filter((one) => spokenBy.get(second)?.includes(one)) ?? [];
      expect(interpreter === null).toBe(shared.length > 0);
    }
    expect(faultsOf(problem, meetings)).toEqual([]);
    const ours = countWishes(problem, meetings);
    const naive = countWishes(problem, arrangeGreedily(problem));
    expect(ours.mutualHeld).toBeGreaterThanOrEqual(naive.mutualHeld);
    expect(ours.wishesHeld / ours.wishes).toBeGreaterThan(0.5);
  });

  it('says of a grid made by hand what is wrong with it', () => {
    const people = [
      { id: 'a', spoken: ['zh'], absentRounds: [1] },
      { id: 'b', spoken: ['ru'], absentRounds: [] },
      { id: 'c', spoken: ['ru'], absentRounds: [] },
    ];
    const problem = { people, wishes: [], rounds: 2, tables: 1, interpreters: 1, locked: [] };
    const meeting = (
      round: number,
      first: string,
      second: string,
      interpreter: number | null,
      table = 0,
    ) => ({
      ...{ round, table, first, second, interpreter },
      isLocked: false,
    });
    const codes = (meetings: ReturnType<typeof meeting>[]) =>
      faultsOf(problem, meetings).map(({ code }) => code);
    expect(codes([meeting(0, 'a', 'b', 0), meeting(1, 'b', 'c', null)])).toEqual([]);
    expect(codes([meeting(1, 'a', 'b', 0)])).toEqual(['absent']);
    expect(codes([meeting(0, 'a', 'b', null)])).toEqual(['interpreterMissing']);
    expect(codes([meeting(0, 'b', 'c', 0)])).toEqual(['interpreterNeedless']);
    expect(codes([meeting(0, 'a', 'b', 0), meeting(0, 'b', 'c', null, 1)])).toEqual(['outside', 'twoPlaces']);
    expect(codes([meeting(0, 'b', 'c', null), meeting(1, 'c', 'b', null)])).toEqual(['metTwice']);
    expect(codes([meeting(0, 'b', 'x', null)])).toEqual(['unknownPerson']);
  });
});

function isMutual({ wishes }: GridProblem, { from, to }: { from: string; to: string }): boolean {
  return wishes.some((other) => other.from === to && other.to === from);
}
