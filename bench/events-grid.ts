/**
 * `npm run bench:events-grid -- [PEOPLE] [ROUNDS]`, for example `200 20`: how long the meetings of an event take to arrange
 * and how many wishes they fulfil, beside going through the list of wishes once, on the same made-up events. The last line
 * is JSON.
 */
import { arrangeGreedily } from '../src/features/programmes/events/arrange-greedily.ts';
import {
  arrangeMeetings,
  countWishes,
  faultsOf,
  type GridMeeting,
  type GridProblem,
} from '../src/features/programmes/events/grid.ts';
import { printTable } from './translation/print-table.ts';

const [people = '200', rounds = '20'] = process.argv.slice(2);

/** A generator of its own (mulberry32): the same events in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Half the people from each bank, wishing for the other one; a tenth are wanted by everybody. */
function makeEvent(seed: number, wishesEach: number, tables: number, interpreters: number): GridProblem {
  const random = createRandom(seed);
  const count = Number(people);
  const below = (limit: number) => Math.floor(random() * limit);
  const list = Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    spoken: [at % 2 === 0 ? 'zh' : 'ru', ...(random() < 0.35 ? ['en'] : [])],
    absentRounds: random() < 0.2 ? [below(Number(rounds)), below(Number(rounds))] : [],
  }));
  const wishes = list.flatMap(({ id }, at) =>
    Array.from({ length: wishesEach }, () => {
      const other = random() < 0.4 ? below(count / 10) * 2 : below(count / 2) * 2;
      return { from: id, to: `p${Math.min(count - 1, other + (at % 2 === 0 ? 1 : 0))}` };
    }),
  );
  return { people: list, wishes, rounds: Number(rounds), tables, interpreters, locked: [] };
}

const events = [
  ['roomy', makeEvent(1, 10, Math.ceil(Number(people) / 2), Math.ceil(Number(people) / 4))],
  ['few interpreters', makeEvent(2, 10, Math.ceil(Number(people) / 2), Math.ceil(Number(people) / 20))],
  ['few tables', makeEvent(3, 15, Math.ceil(Number(people) / 5), Math.ceil(Number(people) / 10))],
  ['many wishes', makeEvent(4, 25, Math.ceil(Number(people) / 2), Math.ceil(Number(people) / 4))],
] as const;

const found = events.flatMap(([name, problem]) =>
  (
    [
      ['one pass', arrangeGreedily],
      ['ours', arrangeMeetings],
    ] as const
  ).map(([way, arrange]) => measure(name, way, problem, arrange)),
);

function measure(
  event: string,
  way: string,
  problem: GridProblem,
  arrange: (problem: GridProblem) => GridMeeting[],
) {
  const from = performance.now();
  const meetings = arrange(problem);
  const ms = Math.round(performance.now() - from);
  const { mutualHeld, mutualPairs, wishesHeld, wishes } = countWishes(problem, meetings);
  const faults = faultsOf(problem, meetings).length;
  return { event, way, ms, meetings: meetings.length, mutualHeld, mutualPairs, wishesHeld, wishes, faults };
}

printTable(`Meetings of ${people} people in ${rounds} rounds`, found);
console.log(JSON.stringify({ bench: 'events-grid', people: Number(people), rounds: Number(rounds), found }));
