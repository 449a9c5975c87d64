import { pairKey, shareLanguage, type GridMeeting, type GridProblem } from './grid.ts';

/** The simplest thing that keeps the rules: the wishes in their order, each in the first round that takes it. */
export function arrangeGreedily(problem: GridProblem): GridMeeting[] {
  const meetings: GridMeeting[] = [...problem.locked];
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const met = new Set(meetings.map(({ first, second }) => pairKey(first, second)));
  for (const { from, to } of problem.wishes) {
    const [one, other] = [people.get(from), people.get(to)];
    if (!one || !other || from === to || met.has(pairKey(from, to))) continue;
    const needs = !shareLanguage(one, other);
    for (let round = 0; round < problem.rounds; round++) {
      if (one.absentRounds.includes(round) || other.absentRounds.includes(round)) continue;
      const here = meetings.filter((meeting) => meeting.round === round);
      if (here.length >= problem.tables) continue;
      if (here.some(({ first, second }) => [first, second].some((id) => id === from || id === to))) continue;
      const interpreters = here.filter(({ interpreter }) => interpreter !== null).length;
      if (needs && interpreters >= problem.interpreters) continue;
      const interpreter = needs ? interpreters : null;
      meetings.push({ round, table: here.length, first: from, second: to, interpreter, isLocked: false });
      met.add(pairKey(from, to));
      break;
    }
  }
  return meetings;
}
