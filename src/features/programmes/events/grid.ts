import { evict, placeWithMoves, placeFree, type Search } from './grid-search.ts';

/** About a second of searching; what is not found by then is hardly ever found later. */
const triesInAll = 120_000;

/** Who takes part in the meetings; numbers of rounds count from 0. */
export type GridPerson = { id: string; spoken: readonly string[]; absentRounds: readonly number[] };
export type GridWish = { from: string; to: string };
export type GridMeeting = {
  round: number;
  table: number;
  first: string;
  second: string;
  /** Of the interpreters of the round, from 0; null where the two share a language. */
  interpreter: number | null;
  isLocked: boolean;
};
export type GridProblem = {
  people: readonly GridPerson[];
  wishes: readonly GridWish[];
  rounds: number;
  tables: number;
  interpreters: number;
  /** They stay where they are. */
  locked: readonly GridMeeting[];
};

export type GridFault =
  | { code: 'twoPlaces'; round: number; person: string }
  | { code: 'tableTwice'; round: number; table: number }
  | { code: 'absent'; round: number; person: string }
  | { code: 'interpreterMissing' | 'interpreterNeedless'; round: number; table: number }
  | { code: 'interpreterTwice'; round: number; interpreter: number }
  | { code: 'outside'; round: number; table: number }
  | { code: 'unknownPerson'; person: string }
  | { code: 'metTwice'; first: string; second: string };

export function shareLanguage(one: Pick<GridPerson, 'spoken'>, other: Pick<GridPerson, 'spoken'>): boolean {
  return one.spoken.some((language) => other.spoken.includes(language));
}

export const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** The pairs that are wished for: those both want first, then by how little room the two have. */
export function wishedPairs({ people, wishes }: Pick<GridProblem, 'people' | 'wishes'>) {
  const known = new Set(people.map(({ id }) => id));
  const pairs = new Map<string, { first: string; second: string; by: Set<string> }>();
  for (const { from, to } of wishes) {
    if (from === to || !known.has(from) || !known.has(to)) continue;
    const key = pairKey(from, to);
    const pair = pairs.get(key) ?? {
      first: from < to ? from : to,
      second: from < to ? to : from,
      by: new Set<string>(),
    };
    pair.by.add(from);
    pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ first, second, by }) => ({ first, second, isMutual: by.size === 2 }));
}

/**
 * Meetings of pairs over rounds, tables and interpreters: nobody in two places, an interpreter only where the two share
 * no language, absences kept, nobody meets the same person twice. Pairs in which both want to meet come before those in
 * which one does. Every pair is put where it fits, else where those in its way can move to other rounds, else a wish of
 * one gives way to a wish of two. The same problem gives the same grid.
 */
export function arrangeMeetings(problem: GridProblem): GridMeeting[] {
  const search = openSearch(problem);
  const lockedPairs = new Set(problem.locked.map(({ first, second }) => pairKey(first, second)));
  const crowd = new Map<string, number>();
  const pairs = wishedPairs(problem).filter(({ first, second }) => !lockedPairs.has(pairKey(first, second)));
  for (const { first, second } of pairs) {
    for (const id of [first, second]) crowd.set(id, (crowd.get(id) ?? 0) + 1);
  }
  const roomOf = new Map(
    problem.people.map((person) => [
      person.id,
      problem.rounds - new Set(person.absentRounds).size - (crowd.get(person.id) ?? 0),
    ]),
  );
  const tight = ({ first, second }: { first: string; second: string }) =>
    Math.min(roomOf.get(first) ?? 0, roomOf.get(second) ?? 0);
  const indexOf = new Map(problem.people.map(({ id }, at) => [id, at]));
  const edges = pairs
    .sort((one, other) => Number(other.isMutual) - Number(one.isMutual) || tight(one) - tight(other))
    .map(({ first, second, isMutual }) => {
      const a = indexOf.get(first) ?? 0;
      const b = indexOf.get(second) ?? 0;
      const [one, other] = [problem.people[a], problem.people[b]];
      const needsInterpreter = one !== undefined && other !== undefined && !shareLanguage(one, other);
      return search.addEdge(a, b, isMutual ? 2 : 1, needsInterpreter);
    });
  let left: number[] = [];
  for (const edge of edges) if (!placeFree(search, edge) && !placeWithMoves(search, edge, 2)) left.push(edge);
  // Each pass may open places for the next one; it ends as soon as a pass brings nothing.
  for (let pass = 0; pass < 4 && left.length > 0; pass++) {
    const before = left.length;
    left = left.filter((edge) => !placeWithMoves(search, edge, 3));
    if (left.length === before) break;
  }
  for (const edge of left.filter((one) => search.worth(one) === 2)) {
    for (const evicted of evict(search, edge)) placeWithMoves(search, evicted, 3);
  }
  return seat(problem, search);
}

function openSearch(problem: GridProblem): Search {
  const { people, rounds, tables, interpreters } = problem;
  const indexOf = new Map(people.map(({ id }, at) => [id, at]));
  const state = {
    rounds,
    tables,
    interpreters,
    // The pair a person meets in a round; -1 free, -2 absent or held by a locked meeting.
    at: people.map(({ absentRounds }) =>
      Array.from({ length: rounds }, (_, round) => (absentRounds.includes(round) ? -2 : -1)),
    ),
    used: Array.from({ length: rounds }, () => 0),
    interpreted: Array.from({ length: rounds }, () => 0),
    edges: [] as { a: number; b: number; worth: number; needs: boolean; round: number }[],
    inRound: Array.from({ length: rounds }, () => new Set<number>()),
    journal: [],
    budget: { left: triesInAll },
  };
  for (const meeting of problem.locked) {
    state.used[meeting.round] = (state.used[meeting.round] ?? 0) + 1;
    if (meeting.interpreter !== null) {
      state.interpreted[meeting.round] = (state.interpreted[meeting.round] ?? 0) + 1;
    }
    for (const id of [meeting.first, meeting.second]) {
      const row = state.at[indexOf.get(id) ?? -1];
      if (row) row[meeting.round] = -2;
    }
  }
  return {
    ...state,
    worth: (edge) => state.edges[edge]?.worth ?? 0,
    addEdge: (a, b, worth, needs) => state.edges.push({ a, b, worth, needs, round: -1 }) - 1,
  };
}

/** Gives tables and interpreters; whoever can stays at the table he sat at. */
function seat({ people, locked }: GridProblem, search: Search): GridMeeting[] {
  const meetings: GridMeeting[] = [...locked];
  const lastTable = new Map<number, number>();
  for (let round = 0; round < search.rounds; round++) {
    const inRound = locked.filter((one) => one.round === round);
    const taken = new Set(inRound.map(({ table }) => table));
    const busy = new Set(inRound.map(({ interpreter }) => interpreter));
    const firstFree = (used: Set<number | null>) => {
      let number = 0;
      while (used.has(number)) number += 1;
      return number;
    };
    for (const { a, b, needs } of search.edges.filter((edge) => edge.round === round)) {
      const wanted = [lastTable.get(a), lastTable.get(b)].find(
        (table) => table !== undefined && !taken.has(table),
      );
      const table = wanted ?? firstFree(taken);
      taken.add(table);
      lastTable.set(a, table).set(b, table);
      const interpreter = needs ? firstFree(busy) : null;
      if (interpreter !== null) busy.add(interpreter);
      const first = people[a]?.id ?? '';
      const second = people[b]?.id ?? '';
      meetings.push({ round, table, first, second, interpreter, isLocked: false });
    }
  }
  return meetings.sort((one, other) => one.round - other.round || one.table - other.table);
}

/** What is wrong with a grid, however it was made; nothing where it holds. */
export function faultsOf(problem: GridProblem, meetings: readonly GridMeeting[]): GridFault[] {
  const faults: GridFault[] = [];
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const seen = new Set<string>();
  const isNew = (key: string) => !seen.has(key) && Boolean(seen.add(key));
  for (const { round, table, first, second, interpreter } of meetings) {
    if (round < 0 || round >= problem.rounds || table < 0 || table >= problem.tables) {
      faults.push({ code: 'outside', round, table });
    }
    if (!isNew(`table ${round} ${table}`)) faults.push({ code: 'tableTwice', round, table });
    if (!isNew(`pair ${pairKey(first, second)}`)) faults.push({ code: 'metTwice', first, second });
    for (const person of [first, second]) {
      if (!isNew(`person ${round} ${person}`)) faults.push({ code: 'twoPlaces', round, person });
      if (people.get(person)?.absentRounds.includes(round)) faults.push({ code: 'absent', round, person });
    }
    const [one, other] = [people.get(first), people.get(second)];
    if (!one) faults.push({ code: 'unknownPerson', person: first });
    if (!other) faults.push({ code: 'unknownPerson', person: second });
    const needs = one && other ? !shareLanguage(one, other) : interpreter !== null;
    if (needs && interpreter === null) faults.push({ code: 'interpreterMissing', round, table });
    if (!needs && interpreter !== null) faults.push({ code: 'interpreterNeedless', round, table });
    if (interpreter === null) continue;
    if (interpreter < 0 || interpreter >= problem.interpreters)
      faults.push({ code: 'outside', round, table });
    if (!isNew(`interpreter ${round} ${interpreter}`)) {
      faults.push({ code: 'interpreterTwice', round, interpreter });
    }
  }
  return faults;
}

/** How many wishes a grid fulfils: pairs both wanted, wishes of single people, and how many there were. */
export function countWishes(
  problem: Pick<GridProblem, 'people' | 'wishes'>,
  meetings: readonly Pick<GridMeeting, 'first' | 'second'>[],
) {
  const met = new Set(meetings.map(({ first, second }) => pairKey(first, second)));
  const pairs = wishedPairs(problem);
  const held = pairs.filter(({ first, second }) => met.has(pairKey(first, second)));
  const wishesOf = (list: typeof pairs) => list.reduce((sum, { isMutual }) => sum + (isMutual ? 2 : 1), 0);
  return {
    mutualPairs: pairs.filter(({ isMutual }) => isMutual).length,
    mutualHeld: held.filter(({ isMutual }) => isMutual).length,
    wishes: wishesOf(pairs),
    wishesHeld: wishesOf(held),
  };
}
